/** Minds a query and its results: fetched when a reader goes to the search. */

const query = /** @type {HTMLInputElement} */ (document.querySelector(".md-search__input"));
const results = /** @type {Element} */ (document.querySelector(".md-search-result__list"));

/**
 * A query as the index writes its words: letters in one piece, in their usual width; a space is a
 * space, and what nobody sees is not there.
 */
const plainQuery = (/** @type {string} */ text) =>
  text.replace(/\p{Cf}/gu, "").normalize("NFKC").replace(/\s/g, " ").replaceAll("\u2010", "-");

// The theme searches when a key goes up. Words that are pasted or spoken come without keys.
/** @type {(event?: Event) => void} */
const search = (event) => {
  const plain = plainQuery(query.value);
  // Whoever is still putting a letter together is left alone.
  const composing = event instanceof InputEvent && event.isComposing;
  if (plain !== query.value && !composing) {
    // What stood before the caret stays before it.
    const before = plainQuery(query.value.slice(0, query.selectionStart ?? undefined)).length;
    query.value = plain;
    query.setSelectionRange(before, before);
  }
  query.dispatchEvent(new Event("keyup"));
};
query.addEventListener("input", search);
query.addEventListener("compositionend", search);

// The theme takes results out of the tab order; the Tab key must reach them.
const reach = () => {
  for (const result of results.querySelectorAll("[tabindex]")) result.removeAttribute("tabindex");
};
new MutationObserver(reach).observe(results, { childList: true, subtree: true });

// What was typed before this had come, or was brought along by a link.
if (query.value) search();
reach();
