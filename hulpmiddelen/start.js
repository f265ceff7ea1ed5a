/**
 * Brings an aid to life, and the header of its page. Each aid has a script of its own; the dossier
 * is one, however many there are on a page.
 */

import { aidElement } from "./aid.js";
import { showContext, showFields } from "./everywhere.js";
import { Store } from "./store.js";

/**
 * Of which guide and edition this page is.
 */
export function pageOf() {
  const { gids = "", editie = "" } =
    /** @type {HTMLElement | null} */ (document.querySelector("script[data-gids]"))?.dataset ?? {};
  return { gids, editie };
}

/** The one dossier of the page. @returns {Store} */
export function theStore() {
  const page = /** @type {{dossierStore?: Store}} */ (globalThis);
  if (!page.dossierStore) {
    const { gids, editie } = pageOf();
    page.dossierStore = new Store(gids, editie);
    showContext(page.dossierStore);
    showFields(page.dossierStore);
  }
  return page.dossierStore;
}

/**
 * @param {string} name Of the element.
 * @param {Parameters<typeof aidElement>[0]} build
 */
export function start(name, build) {
  const store = theStore();
  if (!customElements.get(name)) customElements.define(name, aidElement(build, () => store));
}
