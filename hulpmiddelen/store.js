/**
 * Keeps the one dossier in this browser, shared with the other tabs. Storage may be blocked, full,
 * or hold what cannot be read: the aids work on all the same, and `status` says what is the matter.
 *
 * @import { Dossier, Json } from "./core/types.d.ts"
 * @typedef {"bewaard" | "geblokkeerd" | "vol" | "onleesbaar" | "deels" | "nieuwere-versie"} Status
 */

import { emptyDossier, mergeDossiers, parseDossier, valueAt, withValue } from "./core/dossier.js";

export class Store extends EventTarget {
  /** What stands in storage and cannot be read, or not whole. @type {string | null} */
  raw = null;
  /** @type {Dossier} */
  dossier;
  /** How what stands in storage was read. @type {"onleesbaar" | "deels" | "nieuwere-versie" | null} */
  #reading = null;
  /** Why storage does not take what is given. @type {"geblokkeerd" | "vol" | null} */
  #refusal = null;
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
    this.#try((storage) => this.#keepRaw(storage.getItem(this.#former), "deels"));
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

  /** @returns {Status} */
  get status() {
    const untouchable = this.#reading === "deels" ? null : this.#reading;
    return untouchable ?? this.#refusal ?? this.#reading ?? "bewaard";
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

  /** Forget what could only be read in part; what was read of it stays. */
  forgetFormer() {
    this.#keepRaw(null, null);
    this.#write();
    this.#try((storage) => storage.removeItem(this.#former));
    this.#tell();
  }

  /** Forget everything, also what could not be read. */
  clear() {
    this.dossier = this.#empty();
    this.#keepRaw(null, null);
    this.#try((storage) => {
      storage.removeItem(this.#key);
      storage.removeItem(this.#former);
    });
    this.#tell();
  }

  /** What another tab wrote meanwhile. */
  #catchUp() {
    this.#try((storage) => {
      const text = storage.getItem(this.#key);
      if (text === null) return;
      const read = parseDossier(text, { gids: this.#gids });
      if ("dossier" in read) {
        this.dossier = mergeDossiers(this.dossier, read.dossier);
        if (read.weggelaten) this.#keepRaw(text, "deels");
      } else {
        this.#keepRaw(text, read.fout === "nieuwere-versie" ? read.fout : "onleesbaar");
      }
    });
  }

  #write() {
    if (this.#reading === "onleesbaar" || this.#reading === "nieuwere-versie") return;
    this.#try((storage) => {
      // What could only be read in part stays there whole, under another name.
      if (this.raw !== null) storage.setItem(this.#former, this.raw);
      storage.setItem(this.#key, JSON.stringify(this.dossier));
    });
  }

  /**
   * @param {string | null} raw
   * @param {"onleesbaar" | "deels" | "nieuwere-versie" | null} reading
   */
  #keepRaw(raw, reading) {
    this.raw = raw;
    this.#reading = raw === null ? null : reading;
  }

  /** @param {(storage: Storage) => void} what */
  #try(what) {
    this.#refusal = null;
    try {
      what(localStorage);
    } catch (error) {
      const full = error instanceof DOMException && error.name === "QuotaExceededError";
      this.#refusal = full ? "vol" : "geblokkeerd";
    }
  }

  #tell() {
    this.dispatchEvent(new Event("change"));
  }
}
