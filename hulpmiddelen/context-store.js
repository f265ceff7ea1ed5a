/**
 * For a page without an aid: the dossier is read as it stands, of the chosen context it is written
 * too, and whatever cannot be read is left alone.
 */

/** The version whose place for the context this is; later ones are not touched. */
const VERSIE = 2;

export class ContextStore extends EventTarget {
  #key;
  #head;

  /** @param {string} gids @param {string} editie */
  constructor(gids, editie) {
    super();
    this.#key = `dossier:${gids}`;
    this.#head = { soort: "dossier", versie: VERSIE, gids, editie };
    const tell = () => this.dispatchEvent(new Event("change"));
    addEventListener("pageshow", ({ persisted }) => persisted && tell());
    addEventListener("storage", ({ key }) => {
      if (key === this.#key || key === null) tell();
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
    try {
      localStorage.setItem(this.#key, JSON.stringify({ ...dossier, context: { waarde, op } }));
    } catch {
      // Blocked or full: an aid says so, where something is filled in.
    }
    this.dispatchEvent(new Event("change"));
  }

  /** @returns {any} */
  #read() {
    try {
      const text = localStorage.getItem(this.#key);
      const dossier = text === null ? this.#head : JSON.parse(text);
      return dossier.soort === "dossier" && dossier.versie <= VERSIE ? dossier : null;
    } catch {
      return null;
    }
  }
}
