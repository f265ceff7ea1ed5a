/**
 * What the empty plan says itself: no answer of anybody.
 *
 * @import { WordFile } from "./word-file.js"
 *
 * @typedef {object} Own
 * @property {Set<string>} texts All its texts, as `same` gives them.
 * @property {Set<string>} help Those that stand with a field.
 * @property {Map<string, string>} elements The heading under which each field stands.
 */

import { said } from "./word-file.js";
import { pieces, tagsOf, valueOf } from "./xml.js";

/** A text as we compare it. @param {string} text */
export const same = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

/**
 * @param {WordFile | undefined} file
 * @param {string[]} [more] Further texts of ours.
 * @returns {Own}
 */
export function ownTexts(file, more = []) {
  /** @type {Own} */
  const own = { texts: new Set(more.map(same)), help: new Set(), elements: new Map() };
  let element = "";
  for (const [piece, om] of file ? pieces(file.body) : []) {
    const tables = [...piece.getElementsByTagNameNS("*", "sdtPr")].map((about) =>
      valueOf(about, "tag") ?? ""
    );
    for (const tag of [...tagsOf(om), ...tables]) {
      const id = /^(?:plan|rijen)\.(.*)$/.exec(tag)?.[1];
      if (id) own.elements.set(id, element);
    }
    if (!file || piece.localName !== "p") continue;
    const { text: whole, name, level } = said(file, piece);
    const text = same(whole);
    if (level === 1) element = text;
    own.texts.add(text);
    // What says where to write stands in a control.
    if (["uitleg", "herkomst"].includes(name) || om) own.help.add(text);
  }
  own.texts.delete("");
  own.help.delete("");
  return own;
}
