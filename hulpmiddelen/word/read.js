/**
 * Reads a plan from a Word file that comes back: from Word, or from a program that threw the names
 * of controls away. What is found where:
 *
 * - in a control, or in a table, by its tag (`naam`);
 * - else under the heading, known by its bookmark or by its words (`kop`).
 *
 * @import { PlanInhoud, PlanRij } from "../core/types.d.ts"
 * @import { Fout } from "./fault.js"
 * @ *
 * @typedef {object} Bekend What is looked for.
 * @property {string} gids
 * @property {number} versie The latest version of the file that can be read.
 * @property {Record<string, string[]>} velden The headings of each field by its id: as it is called
 *   now, and as it was called before.
 * @property {Record<string, {koppen: string[], kolommen: Record<string, string[]>}>} tabellen
 *   Likewise of tables, with what their columns are called.
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
import { said, wordFile } from "./word-file.js";
import { attribute, isEmpty, pieces, tagsOf } from "./xml.js";

/** What styles of ours say is no answer, where nothing else tells. */
const OURS = ["title", "subtitle", "vraag", "uitleg", "voorbeeld", "herkomst"];

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
    throw error;
  }
}

class Reader {
  /** @type {Gevonden["gevonden"]} */
  #gevonden = {};
  /** @type {string[]} */
  #over = [];
  /** @type {Map<string, {text: string, inside: boolean}[]>} */
  #lines = new Map();
  /** @type {Map<string, PlanRij[]>} */
  #rows = new Map();

  /** The field under whose heading we are, how deep that heading is, and which have had one. */
  /** @type {string | null} */
  #here = null;
  #level = 0;
  #had = new Set();
  /** The last heading that is of no field. */
  #element = "";
  /** How deep the heading is of the part that we pass over, else 0. */
  #hidden = 0;
  /** @type {string[]} */
  #marks = [];

  #velden;
  #tabellen;
  #delen;
  #file;
  #own;
  #koppen;
  #byMark;

  /**
   * @param {Bekend} known
   * @param {import("./word-file.js").WordFile} file
   * @param {import("./own-texts.js").Own} own
   */
  constructor({ velden, tabellen, delen = [] }, file, own) {
    this.#velden = velden;
    this.#tabellen = tabellen;
    this.#delen = new Set(delen.map(same));
    this.#file = file;
    this.#own = own;
    const koppen = [
      ...Object.entries(velden),
      ...Object.entries(tabellen).map(([id, { koppen }]) => /** @type {const} */ ([id, koppen])),
    ];
    this.#koppen = koppen.map(([id, koppen]) => ({ id, koppen: new Set(koppen.map(same)) }));
    this.#byMark = new Map(koppen.map(([id]) => [`plan_${id.replaceAll("-", "_")}`, id]));
  }

  all() {
    for (const [piece, om] of pieces(this.#file.body)) {
      const name = piece.localName;
      if (name === "bookmarkStart") this.#marks.push(attribute(piece, "name") ?? "");
      else if (name === "p") this.#paragraph(said(this.#file, piece, om), om);
      else if (name === "tbl") this.#table(piece, om);
    }
    const ids = this.#koppen.map(({ id }) => id);
    if (!ids.some((id) => this.#gevonden[id])) throw new Fault("geen-plan");
    const found = ids.filter((id) => this.#gevonden[id]);
    const inhoud = {
      velden: Object.fromEntries(
        found.filter((id) => this.#velden[id]).map((id) => [id, this.#answer(id)]),
      ),
      rijen: Object.fromEntries(
        found.filter((id) => this.#tabellen[id]).map((id) => [id, this.#rows.get(id) ?? []]),
      ),
    };
    const nietGevonden = ids.filter((id) => !this.#gevonden[id]);
    return { inhoud, gevonden: this.#gevonden, nietGevonden, over: this.#over };
  }

  /** @param {string} id */
  #answer(id) {
    const lines = this.#lines.get(id) ?? [];
    const filled = lines.map(({ text, inside }) => inside || text.trim() !== "");
    // Room between the pieces of an answer is part of it; room round a control is not.
    const named = this.#gevonden[id] === "naam";
    const [first, last] = [filled.indexOf(true), filled.lastIndexOf(true)];
    return lines.filter((_, place) => named ? filled[place] : place >= first && place <= last)
      .map(({ text }) => text).join("\n");
  }

  /** @param {import("./word-file.js").Said} what @param {import("./xml.js").Om} om */
  #paragraph({ text, name, level, tags: within, marks: marksWithin }, om) {
    const tags = [...tagsOf(om), ...within];
    const marks = [...this.#marks.splice(0), ...marksWithin];
    if (tags.some((tag) => tag.startsWith("deel."))) return;
    const tag = tags.find((tag) => tag.startsWith("plan."));
    if (tag) {
      const id = tag.slice("plan.".length);
      if (Object.hasOwn(this.#velden, id)) {
        this.#gevonden[id] = "naam";
        if (!isEmpty(om)) this.#say(id, text, true);
      } else if (!isEmpty(om)) this.#leave(text);
      return;
    }
    if (this.#heading(text, level, marks) || this.#hidden || OURS.includes(name)) return;
    const id = this.#here !== null && Object.hasOwn(this.#velden, this.#here) ? this.#here : null;
    if ((id ? this.#own.help : this.#own.texts).has(same(text))) return;
    if (id) this.#say(id, text, false);
    else this.#leave(text);
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
    const marked = marks.map((mark) => this.#byMark.get(mark)).find((id) =>
      id !== undefined &&
      (level || this.#koppen.some((one) => one.id === id && one.koppen.has(words)))
    );
    if (!level && marked === undefined) return false;
    if (this.#hidden && level > this.#hidden) return true;
    this.#hidden = 0;
    if (this.#delen.has(words) || marks.some((mark) => /^deel_(voorstel|eerder)$/.test(mark))) {
      this.#here = null;
      this.#hidden = level;
      return true;
    }
    const id = marked ?? this.#fieldCalled(words);
    if (id !== undefined) {
      this.#here = id;
      this.#level = level;
      this.#had.add(id);
      this.#gevonden[id] ??= "kop";
      return true;
    }
    // Somebody parted their answer with headings of their own.
    const ours = this.#own.texts.has(words) || marks.some((mark) => mark.startsWith("deel_"));
    if (!ours && this.#here !== null && level > this.#level) return false;
    this.#here = null;
    this.#element = words;
    if (!ours) this.#leave(text);
    return true;
  }

  /** Of those that are called alike: that of this element, else the next one. @param {string} words */
  #fieldCalled(words) {
    const alike = this.#koppen.filter(({ koppen }) => koppen.has(words)).map(({ id }) => id);
    const next = alike.filter((id) => !this.#had.has(id));
    return next.find((id) => this.#own.elements.get(id) === this.#element) ?? next[0] ??
      alike.at(-1);
  }

  /** @param {Element} element @param {import("./xml.js").Om} om */
  #table(element, om) {
    const rows = rowsOf(this.#file, element, om);
    const tags = [...tagsOf(om), ...rows.flatMap(({ cells }) => cells.flatMap(({ tags }) => tags))];
    if (this.#hidden || tags.some((tag) => tag.startsWith("deel."))) return;
    const named = tags.map((tag) => tag.replace(/^rijen\./, "").split(".")[0])
      .find((id) => Object.hasOwn(this.#tabellen, id));
    const id = named ?? this.#tableWith(rows);
    if (id === undefined) {
      for (const { cells } of rows) {
        const text = cells.map(({ text }) => text).join(" | ");
        const field = tags.find((tag) => tag.startsWith("plan."))?.slice("plan.".length) ??
          this.#here;
        if (field !== null && Object.hasOwn(this.#velden, field)) this.#say(field, text, false);
        else if (text.replace(/[| ]/g, "")) this.#leave(text);
      }
      return;
    }
    if (named !== undefined) this.#gevonden[id] = "naam";
    else this.#gevonden[id] ??= "kop";
    this.#take(id, rows);
  }

  /** The table whose heading we are under, else the one with these columns. @param {Rij[]} rows */
  #tableWith([first]) {
    const labels = new Set(first?.cells.map(({ text }) => same(text)));
    const fits = (/** @type {string} */ id) =>
      columns(this.#tabellen[id]).filter(({ labels: own }) =>
        own.some((label) => labels.has(label))
      )
        .length;
    if (this.#here !== null && Object.hasOwn(this.#tabellen, this.#here)) {
      const size = columns(this.#tabellen[this.#here]).length;
      if (fits(this.#here) || first?.cells.length === size) return this.#here;
    }
    return Object.keys(this.#tabellen).find((id) =>
      fits(id) > columns(this.#tabellen[id]).length / 2
    );
  }

  /** @param {string} id @param {Rij[]} rows */
  #take(id, rows) {
    const known = columns(this.#tabellen[id]);
    const taken = this.#rows.get(id) ?? [];
    this.#rows.set(id, taken);
    /** The column of each place; as the guide has them where no row says so. */
    let places = known.map(({ id }) => /** @type {string | undefined} */ (id));
    rows.forEach(({ id: rij, cells, header }, place) => {
      const called = cells.map(({ text }) =>
        known.find(({ labels }) => labels.includes(same(text)))?.id
      );
      if (header || place === 0 && called.some((column) => column)) {
        if (called.some((column) => column)) places = called;
        return;
      }
      /** @type {Record<string, string>} */
      const cellen = {};
      cells.forEach(({ text, tags }, at) => {
        const column = known.find((one) => tags.includes(`${id}.${one.id}`))?.id ?? places[at];
        if (column === undefined) this.#leave(text);
        else cellen[column] = [cellen[column], text].filter((one) => one).join("\n");
      });
      if (!Object.values(cellen).some((text) => text.trim())) return;
      // Word copies the name of a row along with it.
      const again = rij === undefined || taken.some((one) => one.id === rij);
      taken.push(again ? { cellen } : { id: rij, cellen });
    });
  }

  /** @param {string} id @param {string} text @param {boolean} inside */
  #say(id, text, inside) {
    this.#lines.set(id, [...this.#lines.get(id) ?? [], { text, inside }]);
  }

  /** @param {string} text */
  #leave(text) {
    if (text.trim()) this.#over.push(text);
  }
}

/** @typedef {import("./rows.js").Rij} Rij */

/** @param {{kolommen: Record<string, string[]>}} tabel */
const columns = ({ kolommen }) =>
  Object.entries(kolommen).map(([id, labels]) => ({ id, labels: labels.map(same) }));
