/**
 * Keeps the one dossier in this browser, shared with the other tabs. Storage may be blocked, full,
 * or hold what cannot be read: the aids work on all the same, and `status` says what is the matter.
 *
 * What stands in storage is the truth. Only what could not be written is kept in memory beside it:
 * so what was wiped, in whichever tab, stays wiped.
 *
 * @import { Dossier, Json } from "./core/types.d.ts"
 * @typedef {"geblokkeerd" | "vol" | "te-lang"} Refusal
 * @typedef {"bewaard" | "onleesbaar" | "deels" | "nieuwere-versie" | Refusal} Status
 */

import {
  emptyDossier,
  LONGEST,
  mergeDossiers,
  parseDossier,
  valueAt,
  withValue,
} from "./core/dossier.js";

/** Says that the dossier changed: at which path, or null when it may be anywhere. */
export class Change extends Event {
  /** @param {string[] | null} path @param {boolean} [wiped] Whether all of it is gone. */
  constructor(path, wiped = false) {
    super("change");
    this.path = path;
    this.wiped = wiped;
  }
}

export class Store extends EventTarget {
  /** What stands in storage and cannot be read, or not whole. @type {string | null} */
  raw = null;
  /** @type {Dossier} */
  dossier;
  /** How what stands in storage was read. @type {"onleesbaar" | "deels" | "nieuwere-versie" | null} */
  #reading = null;
  /** Why storage does not take what is given. @type {Refusal | null} */
  #refusal = null;
  /** The text that was read or written last. @type {string | null} */
  #known = null;
  /** Whether memory holds what storage did not take. */
  #unsaved = false;
  #key;
  /** Where that stays that could only be read in part. */
  #former;
  #empty;
  #gids;
  #editie;

  /**
   * @param {string} gids
   * @param {string} editie
   */
  constructor(gids, editie) {
    super();
    this.#gids = gids;
    this.#editie = editie;
    this.#key = `dossier:${gids}`;
    this.#former = `${this.#key}:eerder`;
    this.#empty = () => emptyDossier(gids, editie);
    this.dossier = this.#empty();
    this.#try((storage) => this.#keepRaw(storage.getItem(this.#former), "deels"));
    this.#catchUp();
    // A page that the browser kept has missed what other tabs did meanwhile.
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted) this.#hear();
    });
    addEventListener("storage", ({ key }) => {
      if (key === this.#key || key === null) this.#hear();
    });
  }

  /** @returns {Status} */
  get status() {
    const untouchable = this.#reading === "deels" ? null : this.#reading;
    return untouchable ?? this.#refusal ?? this.#reading ?? "bewaard";
  }

  /** True when what was just changed stands in storage. */
  get kept() {
    return this.status === "bewaard" || this.status === "deels";
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
   * @param {string} [editie] Of an answer: the edition in which it was given.
   */
  set(path, waarde, editie) {
    this.change((dossier, now) => withValue(dossier, path, waarde, now, editie), path);
  }

  /**
   * @param {(dossier: Dossier, now: number) => Dossier} how
   * @param {string[] | null} [path] Where it changes; null when that may be anywhere.
   */
  change(how, path = null) {
    const elsewhere = this.#catchUp();
    this.dossier = how(this.dossier, Date.now());
    this.#write();
    this.dispatchEvent(new Change(elsewhere ? null : path, elsewhere === "wiped"));
  }

  /** Forget what could only be read in part; what was read of it stays. */
  forgetFormer() {
    this.#keepRaw(null, null);
    this.#write();
    this.#try((storage) => storage.removeItem(this.#former));
    this.dispatchEvent(new Change(null));
  }

  /** Forget everything, also what could not be read. */
  clear() {
    this.dossier = this.#empty();
    this.#keepRaw(null, null);
    this.#known = null;
    this.#unsaved = false;
    this.#try((storage) => {
      storage.removeItem(this.#key);
      storage.removeItem(this.#former);
    });
    this.dispatchEvent(new Change(null, true));
  }

  #hear() {
    const news = this.#catchUp();
    if (!news) return;
    // What storage did not take before may fit now.
    if (this.#unsaved) this.#write();
    this.dispatchEvent(new Change(null, news === "wiped"));
  }

  /**
   * Read what another tab wrote or wiped meanwhile.
   *
   * @returns {"written" | "wiped" | undefined}
   */
  #catchUp() {
    return this.#try((storage) => {
      const text = storage.getItem(this.#key);
      if (text === this.#known) return undefined;
      this.#known = text;
      if (text === null) {
        this.#unsaved = false;
        this.#keepRaw(null, null);
        this.dossier = this.#empty();
        return "wiped";
      }
      const read = parseDossier(text, { gids: this.#gids, editie: this.#editie });
      if ("dossier" in read) {
        this.dossier = this.#unsaved ? mergeDossiers(this.dossier, read.dossier) : read.dossier;
        if (read.weggelaten) this.#keepRaw(text, "deels");
        else if (this.#reading !== "deels") this.#keepRaw(null, null);
      } else {
        const later = read.fout === "nieuwere-versie" || read.fout === "latere-editie";
        this.#keepRaw(text, later ? "nieuwere-versie" : "onleesbaar");
      }
      return "written";
    });
  }

  #write() {
    this.#unsaved = true;
    if (this.#reading === "onleesbaar" || this.#reading === "nieuwere-versie") return;
    const text = JSON.stringify(this.dossier);
    if (text.length > LONGEST) {
      this.#refusal = "te-lang"; // so long it could not be opened again
      return;
    }
    this.#try((storage) => {
      // What could only be read in part stays there whole, under another name.
      if (this.raw !== null) storage.setItem(this.#former, this.raw);
      storage.setItem(this.#key, text);
      this.#known = text;
      this.#unsaved = false;
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

  /**
   * @template T
   * @param {(storage: Storage) => T} what
   */
  #try(what) {
    try {
      const done = what(localStorage);
      // Reading works where writing does not: what is not written yet stays told.
      if (!this.#unsaved) this.#refusal = null;
      return done;
    } catch (error) {
      const full = error instanceof DOMException && error.name === "QuotaExceededError";
      this.#refusal = full ? "vol" : "geblokkeerd";
    }
  }
}
