/**
 * Generated cases that are the same at every run. `GEVALLEN=10000` asks for more of them.
 *
 * @typedef {() => number} Random At least 0, below 1.
 */

export const GEVALLEN = Number(Deno.env.get("GEVALLEN") ?? 300);

/**
 * Run a property for each case; a failure names the case, to run it alone.
 *
 * @param {string} name
 * @param {(random: Random) => void} property
 */
export function property(name, property) {
  Deno.test(name, () => {
    for (let seed = 1; seed <= GEVALLEN; seed++) {
      try {
        property(mulberry32(seed));
      } catch (error) {
        throw new Error(`case ${seed}`, { cause: error });
      }
    }
  });
}

/**
 * @template T
 * @param {Random} random
 * @param {ArrayLike<T>} options
 */
export function pick(random, options) {
  return options[below(random, options.length)];
}

/**
 * @param {Random} random
 * @param {number} end
 */
export function below(random, end) {
  return Math.floor(random() * end);
}

/**
 * @template T
 * @param {Random} random
 * @param {number} most
 * @param {(place: number) => T} make
 */
export function listOf(random, most, make) {
  return Array.from({ length: below(random, most + 1) }, (_, place) => make(place));
}

/**
 * The same text with one to three things wrong.
 *
 * @param {Random} random
 * @param {string} text
 */
export function mangle(random, text) {
  for (let slips = 1 + below(random, 3); slips; slips--) {
    const place = below(random, text.length + 1);
    const [before, after] = [text.slice(0, place), text.slice(place)];
    text = pick(random, [
      () => before,
      () => after,
      () => before + after.slice(1),
      () => before + strange(random) + after,
      () => before + strange(random) + after.slice(1),
      () => before + [...after.slice(0, 2)].reverse().join("") + after.slice(2),
      () => before + after + after,
    ])();
  }
  return text;
}

/**
 * A character that people or their programs put in texts; now and then any character at all.
 *
 * @param {Random} random
 */
export function strange(random) {
  const usual = "0123456789abcIiLlOoUuwnz-–/#.:%<>&\"'{}[]\\ \n\0éßſﬆ²\u00ad\u200b\ud800😀";
  return random() < 0.9 ? pick(random, [...usual]) : String.fromCharCode(below(random, 0x10000));
}

/**
 * @param {number} seed
 * @returns {Random}
 */
function mulberry32(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
