/** Reads what stands in the parts of a Word file. Names are compared without their namespace. */

import { Fault } from "./fault.js";

export const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** No writer of documents nests this deep; who does so by hand means harm. */
const DEEPEST = 256;

/**
 * @param {Uint8Array} bytes
 * @returns {Document}
 * @throws {Fault}
 */
export function parsed(bytes) {
  const text = new TextDecoder().decode(bytes);
  if (/<!doctype/i.test(text)) throw new Fault("gevaarlijk");
  if (isTooDeep(text)) throw new Fault("te-diep");
  const document = new DOMParser().parseFromString(text, "application/xml");
  if (document.getElementsByTagName("parsererror").length) throw new Fault("beschadigd");
  return document;
}

/** Looked at before anything is made of it. @param {string} text */
function isTooDeep(text) {
  let depth = 0;
  let opened = "";
  let quote = "";
  for (const [token] of text.matchAll(/<[/!?]?|[/?]?>|["']/g)) {
    if (quote) {
      if (token === quote) quote = "";
    } else if (!opened) {
      if (token.startsWith("<")) opened = token;
    } else if (token.endsWith(">")) {
      if (opened === "</") depth--;
      else if (opened === "<" && token !== "/>" && ++depth > DEEPEST) return true;
      opened = "";
    } else if (opened === "<" && token.length === 1) quote = token;
  }
  return false;
}

/** @param {Element | null | undefined} element @param {string} name */
export const attribute = (element, name) =>
  [...element?.attributes ?? []].find(({ localName }) => localName === name)?.value;

/**
 * An element inside another, along a path of names.
 *
 * @param {Element | null | undefined} element
 * @param {string[]} path
 * @returns {Element | undefined}
 */
export const inside = (element, ...[name, ...further]) => {
  const found = [...element?.children ?? []].find(({ localName }) => localName === name);
  return further.length ? inside(found, ...further) : found;
};

/** @param {Element | null | undefined} element @param {string[]} path */
export const valueOf = (element, ...path) => attribute(inside(element, ...path), "val");

/**
 * The controls round a piece, from the innermost outwards. `naam`: what people see of its name.
 * `leeg`: it says what to write there, and nothing was written yet.
 *
 * @typedef {{tag: string, naam: string | undefined, leeg: boolean, om: Om} | null} Om
 */

const SEEN_THROUGH = new Set([
  ...["ins", "moveTo", "customXml", "smartTag", "sdtContent", "hyperlink", "fldSimple"],
  ...["dir", "bdo", "ruby", "rubyBase"],
]);

/**
 * What stands in an element, with the controls round each piece. What somebody added while changes
 * were tracked is there as all else; what they took out is one piece, for who wants that.
 *
 * @param {Element} element
 * @param {Om} [om]
 * @returns {Generator<[Element, Om]>}
 */
export function* pieces(element, om = null) {
  for (const child of element.children) {
    const name = child.localName;
    if (name === "sdt") {
      const about = inside(child, "sdtPr");
      const leeg = isOn(inside(about, "showingPlcHdr"));
      const [tag = "", naam] = ["tag", "alias"].map((name) => valueOf(about, name));
      yield* pieces(child, { tag, naam, leeg, om });
    } else if (name === "AlternateContent") {
      // The same in more than one form.
      const [form] = child.children;
      if (form) yield* pieces(form, om);
    } else if (SEEN_THROUGH.has(name)) yield* pieces(child, om);
    else yield [child, om];
  }
}

/** @param {Element | undefined} element */
const isOn = (element) =>
  element !== undefined && !["0", "false", "off"].includes(attribute(element, "val") ?? "");

/** @param {Om} om @returns {string[]} */
export const tagsOf = (om) => om ? [om.tag, ...tagsOf(om.om)] : [];

/** @param {Om} om @returns {boolean} */
export const isEmpty = (om) => om !== null && (om.leeg || isEmpty(om.om));
