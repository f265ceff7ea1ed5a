/**
 * Reads a plan from a Word file that comes back: from Word, or from a program that threw the names
 * of controls away. What is found where:
 *
 * - in a control, or in a table, by its tag (`naam`);
 * - else under the heading, known by its bookmark or by its words (`kop`).
 *
 * @import { PlanInhoud, PlanRij } from "../core/types.d.ts"
 * @import { Fout } from "./fault.js"
 * @import { Own } from "./own-texts.js"
 * @import { Rij } from "./rows.js"
 * @import { Tabel } from "./tables.js"
 * @import { Said, WordFile } from "./word-file.js"
 * @import { Om } from "./xml.js"
 *
 * @typedef {object} Bekend What is looked for.
 * @property {string} gids
 * @property {number} versie The latest version of the file that can be read.
 * @property {Record<string, string[]>} velden The headings of each field by its id: as it is called
 *   now, and as it was called before.
 * @property {Record<string, Tabel>} tabellen
 * @property {string[]} [delen] The headings of parts that a file only shows.
 * @property {string[]} [eigen] Further texts of ours that may stand in a file, of no field.
 * @property {Uint8Array<ArrayBuffer>} [sjabloon] The empty plan: its help and its examples are no
 *   answer where nothing but their words tells them apart.
 *
 * @typedef {object} Gevonden
 * @property {PlanInhoud} inhoud
 * @property {string | null} editie
 * @property {Record<string, "naam" | "kop">} gevonden
 * @property {string[]} nietGevonden
 * @property {string[]} over Text of somebody that stands in no field.
 */

import { Fault } from "./fault.js";
import { ownTexts, same } from "./own-texts.js";
import { rowsOf } from "./rows.js";
import { tableWith, takeRows } from "./tables.js";
import { said, wordFile } from "./word-file.js";
import { attribute, isEmpty, pieces, tagsOf } from "./xml.js";

/** The bookmarks of parts that are only shown. */
const SHOWN = /^deel_(voorstel|eerder)$/;
/** What styles of ours say is no answer, where nothing else tells. */
const OURS = ["title", "subtitle", "vraag", "uitleg", "voorbeeld", "herkomst", "table caption"];

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {Bekend} known
 * @returns {Promise<Gevonden | {fout: Fout}>}
 */
export async function read(bytes, known) {
  try {
    const file = await wordFile(bytes);
    const { gids, editie, planversie } = file.about;
    if (gids && gids !== known.gids) throw new Fault("andere-gids");
    if (Number(planversie) > known.versie) throw new Fault("nieuwere-versie");
    const empty = known.sjabloon && await wordFile(known.sjabloon);
    return {
      ...new Reader(known, file, ownTexts(empty, known.eigen)).all(),
      editie: editie || null,
    };
  } catch (error) {
    if (error instanceof Fault) return { fout: error.fout };
    // It speaks of what lies outside it.
    if (error instanceof RangeError) return { fout: "beschadigd" };
    throw error;
  }
}

/** Goes through a file from its beginning to its end, and knows at each point where that is. */
class Reader {
  /** @type {Gevonden["gevonden"]} */
  #found = {};
  /** @type {string[]} */
  #over = [];
  /** @type {Map<string, {text: string, inside: boolean}[]>} */
  #lines = new Map();
  /** @type {Map<string, PlanRij[]>} */
  #rows = new Map();

  /** The field under whose heading we are, and how deep that heading is. @type {string | null} */
  #here = null;
  #depth = 0;
  /** The last heading that is of no field. */
  #element = "";
  /** The fields whose heading was there. */
  #had = new Set();
  /** How deep the heading is of the part that we pass over, else 0. */
  #hidden = 0;
  /** Bookmarks that stand before the next paragraph. @type {string[]} */
  #marks = [];

  #known;
  #file;
  #own;
  #shown;
  /** @type {Map<string, Set<string>>} */
  #headings;

  /** @param {Bekend} known @param {WordFile} file @param {Own} own */
  constructor(known, file, own) {
    this.#known = known;
    this.#file = file;
    this.#own = own;
    this.#shown = new Set(known.delen?.map(same));
    const tables = Object.entries(known.tabellen).map(([id, { koppen }]) => [id, koppen]);
    this.#headings = new Map(
      /** @type {[string, string[]][]} */ ([...Object.entries(known.velden), ...tables])
        .map(([id, koppen]) => [id, new Set(koppen.map(same))]),
    );
  }

  all() {
    for (const [piece, om] of pieces(this.#file.body)) {
      const name = piece.localName;
      if (name === "bookmarkStart") this.#marks.push(attribute(piece, "name") ?? "");
      else if (name === "p") this.#paragraph(said(this.#file, piece, om), om);
      else if (name === "tbl") this.#table(rowsOf(this.#file, piece, om), om);
    }
    const ids = [...this.#headings.keys()];
    const found = ids.filter((id) => this.#found[id]);
    if (!found.length) throw new Fault("geen-plan");
    /** @type {PlanInhoud} */
    const inhoud = { velden: {}, rijen: {} };
    for (const id of found) {
      if (this.#isTable(id)) inhoud.rijen[id] = this.#rows.get(id) ?? [];
      else inhoud.velden[id] = this.#answer(id);
    }
    const nietGevonden = ids.filter((id) => !found.includes(id));
    return { inhoud, gevonden: this.#found, nietGevonden, over: this.#over };
  }

  /** @param {string | null} id */
  #isTable = (id) => id !== null && Object.hasOwn(this.#known.tabellen, id);
  /** @param {string | null} id */
  #isWords = (id) => id !== null && Object.hasOwn(this.#known.velden, id);

  /** @param {string} id */
  #answer(id) {
    const lines = this.#lines.get(id) ?? [];
    const written = lines.map(({ text, inside }) => inside || text.trim() !== "");
    const [first, last] = [written.indexOf(true), written.lastIndexOf(true)];
    // Room between the pieces of an answer belongs to it; room round a control does not.
    const kept = this.#found[id] === "naam"
      ? lines.filter((_, place) => written[place])
      : lines.slice(Math.max(0, first), last + 1);
    return kept.map(({ text }) => text).join("\n");
  }

  /** @param {Said} what @param {Om} om The controls round it. */
  #paragraph({ text, name, level, tags: within, marks: marksWithin }, om) {
    const tags = [...tagsOf(om), ...within];
    const marks = [...this.#marks.splice(0), ...marksWithin];
    if (isShown(tags)) return;
    const named = fieldIn(tags);
    if (named === undefined) {
      if (this.#heading(text, level, marks) || this.#hidden || OURS.includes(name)) return;
      const own = this.#isWords(this.#here) ? this.#own.help : this.#own.texts;
      if (!own.has(same(text))) this.#say(this.#here, text);
      return;
    }
    if (this.#isWords(named)) this.#found[named] = "naam";
    if (!isEmpty(om)) this.#say(named, text, true);
  }

  /**
   * Find our place by a heading. Tells whether it was one that says so.
   *
   * @param {string} text
   * @param {number} level
   * @param {string[]} marks
   */
  #heading(text, level, marks) {
    const words = same(text);
    const marked = [...this.#headings].find(([id, koppen]) =>
      marks.includes(`plan_${id.replaceAll("-", "_")}`) && (level || koppen.has(words))
    )?.[0];
    if (!level && marked === undefined) return false;
    if (this.#hidden && level > this.#hidden) return true;
    this.#hidden = 0;
    const id = marked ?? this.#fieldCalled(words);
    const isShown = this.#shown.has(words) || marks.some((mark) => SHOWN.test(mark));
    const ours = isShown || marks.includes("deel_open") || this.#own.texts.has(words);
    if (id !== undefined && !isShown) {
      this.#here = id;
      this.#depth = level;
      this.#had.add(id);
      this.#found[id] ??= "kop";
      return true;
    }
    // Somebody parted an answer with headings of their own.
    if (!ours && this.#here !== null && level > this.#depth) return false;
    this.#here = null;
    this.#element = words;
    if (isShown) this.#hidden = level;
    if (!ours) this.#say(null, text);
    return true;
  }

  /** Of fields that are called alike: that of this element, else the next. @param {string} words */
  #fieldCalled(words) {
    const alike = [...this.#headings].filter(([, koppen]) => koppen.has(words)).map(([id]) => id);
    const next = alike.filter((id) => !this.#had.has(id));
    return next.find((id) => this.#own.elements.get(id) === this.#element) ?? next[0] ?? alike[0];
  }

  /** @param {Rij[]} rows @param {Om} om The controls round them. */
  #table(rows, om) {
    const tags = [...tagsOf(om), ...rows.flatMap(({ cells }) => cells.flatMap(({ tags }) => tags))];
    if (this.#hidden || isShown(tags)) return;
    const { tabellen } = this.#known;
    const field = fieldIn(tags);
    const named = tags.map((tag) => tag.replace("rijen.", "").split(".")[0]).find(this.#isTable);
    const id = named ?? (field === undefined ? tableWith(rows, this.#here, tabellen) : undefined);
    if (id === undefined) {
      for (const { cells } of rows) {
        this.#say(field ?? this.#here, cells.map(({ text }) => text).join(" | "));
      }
      return;
    }
    if (named !== undefined) this.#found[id] = "naam";
    this.#found[id] ??= "kop";
    const taken = this.#rows.get(id) ?? [];
    this.#rows.set(id, taken);
    takeRows(rows, id, tabellen[id], taken, (text) => this.#say(null, text));
  }

  /**
   * Put a line where it belongs; what belongs nowhere is left over.
   *
   * @param {string | null} id
   * @param {string} text
   * @param {boolean} [inside] It stands in the control of the field.
   */
  #say(id, text, inside = false) {
    if (id === null || !this.#isWords(id)) {
      if (/[^\s|]/.test(text)) this.#over.push(text);
      return;
    }
    const lines = this.#lines.get(id) ?? [];
    this.#lines.set(id, lines);
    lines.push({ text, inside });
  }
}

/** @param {string[]} tags */
const isShown = (tags) => tags.some((tag) => tag.startsWith("deel."));

/** @param {string[]} tags */
const fieldIn = (tags) => tags.find((tag) => tag.startsWith("plan."))?.slice("plan.".length);
