/**
 * Counts in words, as a sentence has them.
 */

/**
 * A text with each `{name}` filled in.
 *
 * @param {string} text
 * @param {object} values
 */
export function fill(text, values) {
  const named = /** @type {Record<string, unknown>} */ (values);
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(named[name] ?? whole));
}

/**
 * A text as the start of a sentence.
 *
 * @param {string} text
 */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * What there is of each, such as "1 helpt, 3 vragen aandacht"; of what there is none of, nothing.
 *
 * @param {Record<string, [one: string, more: string]>} texts By what is counted, in order.
 * @param {Record<string, number>} counts
 * @param {Record<string, unknown>} [more] What else the texts name.
 */
export function inWords(texts, counts, more = {}) {
  return Object.entries(texts)
    .filter(([what]) => counts[what] > 0)
    .map(([what, [one, several]]) => {
      const n = counts[what];
      return fill(n === 1 ? one : several, { ...more, n });
    })
    .join(", ");
}
