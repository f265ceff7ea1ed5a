/**
 * For a page without an aid: the dossier is read as it stands, of the chosen context it is written
 * too, and whatever cannot be read is left alone.
 */

import { VERSIE } from "./core/version.js";

export class ContextStore extends EventTarget {
  #key;
  #head;
  /** What storage did not take: it holds as long as this page is open. @type {any} */
  #unsaved = null;

  /** @param {string} gids @param {string} editie */
  constructor(gids, editie) {
    super();
    this.#key = `dossier:${gids}`;
    this.#head = { soort: "dossier", versie: VERSIE, gids, editie };
    const tell = () => this.dispatchEvent(new Event("change"));
    addEventListener("pageshow", ({ persisted }) => persisted && tell());
    addEventListener("storage", ({ key }) => {
      if (key !== this.#key && key !== null) return;
      this.#unsaved = null;
      tell();
    });
  }

  /** @param {string[]} path @returns {unknown} */
  get(...path) {
    return path.reduce((at, key) => at?.[key], this.#read())?.waarde ?? null;
  }

  /** @param {string[]} _path @param {string | null} waarde */
  set(_path, waarde) {
    const dossier = this.#read();
    if (!dossier) return;
    const op = Math.max(Date.now(), (dossier.context?.op ?? -1) + 1);
    const chosen = { ...dossier, context: { waarde, op } };
    try {
      localStorage.setItem(this.#key, JSON.stringify(chosen));
      this.#unsaved = null;
    } catch {
      // Blocked or full: an aid says so, where something is filled in.
      this.#unsaved = chosen;
    }
    this.dispatchEvent(new Event("change"));
  }

  /** @returns {any} */
  #read() {
    if (this.#unsaved) return this.#unsaved;
    try {
      const text = localStorage.getItem(this.#key);
      const dossier = text === null ? this.#head : JSON.parse(text);
      return dossier.soort === "dossier" && dossier.versie <= VERSIE ? dossier : null;
    } catch {
      return null;
    }
  }
}
