/**
 * Keeps the one dossier in this browser, shared with the other tabs. Storage may be blocked, full,
 * or hold what cannot be read: the aids work on all the same, and `status` says what is the matter.
 *
 * @import { Dossier, Json } from "./core/types.d.ts"
 * @typedef {"bewaard" | "geblokkeerd" | "vol" | "onleesbaar" | "deels" | "nieuwere-versie"} Status
 */

import { emptyDossier, mergeDossiers, parseDossier, valueAt, withValue } from "./core/dossier.js";

export class Store extends EventTarget {
  /** @type {Status} */
  status = "bewaard";
  /** What stands in storage and cannot be read, or not whole. @type {string | null} */
  raw = null;
  /** @type {Dossier} */
  dossier;
  #key;
  /** Where that stays that could only be read in part. */
  #former;
  #empty;
  #gids;

  /**
   * @param {string} gids
   * @param {string} editie
   */
  constructor(gids, editie) {
    super();
    this.#gids = gids;
    this.#key = `dossier:${gids}`;
    this.#former = `${this.#key}:eerder`;
    this.#empty = () => emptyDossier(gids, editie);
    this.dossier = this.#empty();
    this.#catchUp();
    // A page that the browser kept has missed what other tabs did meanwhile.
    addEventListener("pageshow", ({ persisted }) => {
      if (!persisted) return;
      this.#catchUp();
      this.#tell();
    });
    addEventListener("storage", ({ key, newValue }) => {
      if (key !== this.#key && key !== null) return;
      if (newValue === null) this.dossier = this.#empty();
      else this.#catchUp();
      this.#tell();
    });
  }

  /**
   * @param {string[]} path
   * @returns {Json}
   */
  get(...path) {
    return valueAt(this.dossier, path);
  }

  /**
   * @param {string[]} path
   * @param {Json} waarde
   */
  set(path, waarde) {
    this.change((dossier, now) => withValue(dossier, path, waarde, now));
  }

  /** @param {(dossier: Dossier, now: number) => Dossier} how */
  change(how) {
    this.#catchUp();
    this.dossier = how(this.dossier, Date.now());
    this.#write();
    this.#tell();
  }

  /** Forget everything, also what could not be read. */
  clear() {
    this.dossier = this.#empty();
    this.raw = null;
    this.status = "bewaard";
    this.#tryStorage((storage) => {
      storage.removeItem(this.#key);
      storage.removeItem(this.#former);
    });
    this.#tell();
  }

  /** What another tab wrote meanwhile. */
  #catchUp() {
    this.#tryStorage((storage) => {
      const text = storage.getItem(this.#key);
      if (text === null) return;
      const read = parseDossier(text, { gids: this.#gids });
      if ("dossier" in read) {
        this.dossier = mergeDossiers(this.dossier, read.dossier);
        if (read.weggelaten) [this.raw, this.status] = [text, "deels"];
      } else {
        this.raw = text;
        this.status = read.fout === "nieuwere-versie" ? read.fout : "onleesbaar";
      }
    });
  }

  #write() {
    if (this.status === "onleesbaar" || this.status === "nieuwere-versie") return;
    this.#tryStorage((storage) => {
      // What could only be read in part stays there whole, under another name.
      if (this.raw) storage.setItem(this.#former, this.raw);
      storage.setItem(this.#key, JSON.stringify(this.dossier));
    });
  }

  /** @param {(storage: Storage) => void} what */
  #tryStorage(what) {
    if (this.status !== "deels") this.status = "bewaard";
    try {
      what(localStorage);
    } catch (error) {
      const full = error instanceof DOMException && error.name === "QuotaExceededError";
      this.status = full ? "vol" : "geblokkeerd";
    }
  }

  #tell() {
    this.dispatchEvent(new Event("change"));
  }
}
