/**
 * Writes a plan into its Word file. The file is the empty plan, as macros/word/ makes it: the styles
 * and tags that are looked for here stand in macros/templates/word/.
 *
 * @import { PlanDeel, PlanInhoud, PlanRij } from "../core/types.d.ts"
 * @typedef {{titel: string, delen: PlanDeel[]}} Getoond A part that is never read back.
 *
 * @typedef {object} Invulling
 * @property {PlanInhoud} inhoud
 * @property {string[]} kop The lines under the title.
 * @property {Getoond | null} [voorstel] Comes before the plan.
 * @property {Getoond | null} [eerder] Comes after it.
 * @property {{titel: string, uitleg: string} | null} [open] Where the fields go in which nothing
 *   stands yet: at the end, under this title, and all help that is of no use any more goes out.
 *   Without it, and in a plan in which nothing stands at all, all stays in its place.
 */

import { bookmark, element, heading, paragraph, paragraphs, set, shown } from "./made.js";
import { inside, parsed, valueOf, W } from "./xml.js";
import { packed, unpacked } from "./zip.js";

const DOCUMENT = "word/document.xml";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** A tag may be this long, with what it begins with; the end of the name of a bookmark, this. */
const [FITS_IN_A_TAG, FITS_IN_A_BOOKMARK] = [/^.{1,60}$/, /^\w{1,30}$/];
const HELP = ["Uitleg", "Voorbeeld"];

/**
 * @param {Uint8Array<ArrayBuffer>} template The empty plan.
 * @param {Invulling} plan
 * @returns {Promise<Blob>}
 */
export async function fill(template, plan) {
  const file = unpacked(template);
  /** @type {[string, Uint8Array<ArrayBuffer>][]} */
  const parts = [];
  for (const name of file.names) {
    const bytes = /** @type {Uint8Array<ArrayBuffer>} */ (await file.part(name));
    parts.push([name, name === DOCUMENT ? filled(bytes, plan) : bytes]);
  }
  return packed(parts, TYPE);
}

/** @param {Uint8Array} bytes @param {Invulling} plan */
function filled(bytes, { inhoud, kop, voorstel, eerder, open }) {
  const document = parsed(bytes);
  const body = /** @type {Element} */ (document.documentElement.firstElementChild);
  // A document ends in a paragraph, and behind it stands what its pages look like.
  const end = body.children[body.childElementCount - 2];
  const [[title, ...intro], ...elements] = splitAt([...body.children].slice(0, -2), "Heading1");
  for (const node of intro) node.remove();
  const proposal = voorstel ? [shown("voorstel", voorstel)] : [];
  title.after(...kop.map((line) => paragraph(line, "Subtitle")), ...proposal);

  const answered = new Set(
    [...body.getElementsByTagNameNS(W, "sdt")].filter((control) => answer(control, inhoud)),
  );
  if (open && answered.size) {
    const isOpen = (/** @type {Element[]} */ field) =>
      !field.some((node) =>
        answered.has(node) || [...node.children].some((one) => answered.has(one))
      );
    const moved = elements.flatMap((element) => takeOpen(element, isOpen));
    if (moved.length) {
      const top = heading(1, open.titel, "deel_open");
      startPage(top);
      end.before(top, paragraph(open.uitleg, "Uitleg"), ...moved);
    }
  }
  for (const { nextElementSibling: plan } of proposal) startPage(plan);
  if (eerder) end.before(shown("eerder", eerder));
  number(body);
  const text = new XMLSerializer().serializeToString(document).replace(/^<\?xml.*?\?>\s*/, "");
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`,
  );
}

/**
 * Write in a control what there is for it. Tells whether there was anything.
 *
 * @param {Element} control
 * @param {PlanInhoud} inhoud
 */
function answer(control, { velden, rijen }) {
  const [kind, id] = tagOf(control).split(".");
  if (kind === "plan") return say(control, velden[id]);
  const rows = (kind === "rijen" && rijen[id] || []).filter(({ cellen }) =>
    Object.values(cellen).some((text) => text.trim())
  );
  if (!rows.length) return false;
  const content = /** @type {Element} */ (inside(control, "sdtContent"));
  const empty = /** @type {Element} */ (content.firstElementChild);
  const tables = [...control.ownerDocument.getElementsByTagNameNS(W, "tbl")];
  const place = tables.findIndex((table) => table.contains(control));
  content.replaceChildren(...rows.map((row) => rowOf(row, empty, place)));
  return true;
}

/** @param {Element} control @param {string | undefined} text */
function say(control, text) {
  if (!text?.trim()) return false;
  const content = /** @type {Element} */ (inside(control, "sdtContent"));
  inside(control, "sdtPr", "showingPlcHdr")?.remove();
  // In Word a date is one line.
  if (/[\r\n]/.test(text)) inside(control, "sdtPr", "date")?.remove();
  content.replaceChildren(...paragraphs(text, styleOf(content.firstElementChild)));
  return true;
}

/**
 * A row, named twice: Word keeps the tag, and what drops tags keeps the bookmark.
 *
 * @param {PlanRij} row
 * @param {Element} empty
 * @param {number} table Its place among the tables.
 */
function rowOf({ id = "", cellen }, empty, table) {
  const row = /** @type {Element} */ (empty.cloneNode(true));
  for (const cell of row.getElementsByTagNameNS(W, "sdt")) {
    say(cell, cellen[tagOf(cell).split(".")[1]]);
  }
  if (FITS_IN_A_TAG.test(id)) set(inside(row, "sdtPr", "tag"), "val", `rij.${id}`);
  if (FITS_IN_A_BOOKMARK.test(id)) {
    // Within the first paragraph: beside it, LibreOffice takes it for one of the row before.
    row.getElementsByTagNameNS(W, "pPr")[0].after(...bookmark(`rij_${table}_${id}`));
  }
  return row;
}

/**
 * Take the open fields out of an element, with their help. What helped to fill in the others goes.
 *
 * @param {Element[]} element
 * @param {(field: Element[]) => boolean} isOpen
 * @returns {Element[]} What was taken out, a step lower.
 */
function takeOpen(element, isOpen) {
  const [intro, ...fields] = splitAt(element, "Heading2");
  const open = fields.filter(isOpen);
  for (const node of [intro, ...fields.filter((field) => !isOpen(field))].flat()) {
    if (HELP.includes(styleOf(node))) node.remove();
  }
  if (!open.length) return [];
  const kept = intro.filter((node) => !HELP.includes(styleOf(node)));
  const top = open.length < fields.length
    ? [/** @type {Element} */ (intro[0].cloneNode(true))]
    : kept;
  const found = [top, ...open];
  found.forEach(([first], place) =>
    set(inside(first, "pPr", "pStyle"), "val", place ? "Heading3" : "Heading2")
  );
  return found.flat();
}

/** So that what comes before can be taken apart. @param {Element | null} heading */
const startPage = (heading) => inside(heading, "pPr")?.append(element("pageBreakBefore"));

/** Number bookmarks anew: Word finds a file damaged in which two have one number. @param {Element} body */
function number(body) {
  // None lies across another: their ends come in the order of their beginnings.
  for (const name of ["bookmarkStart", "bookmarkEnd"]) {
    [...body.getElementsByTagNameNS(W, name)].forEach((node, place) => set(node, "id", `${place}`));
  }
}

/** @param {Element | null} node */
const styleOf = (node) => valueOf(node, "pPr", "pStyle") ?? "";

/** @param {Element} control */
const tagOf = (control) => valueOf(control, "sdtPr", "tag") ?? "";

/**
 * Pieces of a row of nodes: a new one begins at each node of a style. The first may be empty.
 *
 * @param {Element[]} nodes
 * @param {string} style
 */
function splitAt(nodes, style) {
  /** @type {Element[][]} */
  const found = [[]];
  for (const node of nodes) {
    if (styleOf(node) === style) found.push([]);
    /** @type {Element[]} */ (found.at(-1)).push(node);
  }
  return found;
}
