/**
 * Makes pieces of a Word file.
 *
 * @import { PlanDeel } from "../core/types.d.ts"
 */

import { NO_TEXT } from "../core/no-text.js";
import { W } from "./xml.js";

/** Word shows no more of the name of a control, and of its tag. */
const LONGEST_NAME = 64;

/**
 * An element, to go into any document.
 *
 * @param {string} name
 * @param {{[name: string]: string}} [attributes]
 * @param {(Node | string)[]} children
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElementNS(W, `w:${name}`);
  for (const [key, value] of Object.entries(attributes)) set(made, key, value);
  made.append(...children);
  return made;
}

/** @param {Element | undefined} of @param {string} name @param {string} value */
export const set = (of, name, value) => of?.setAttributeNS(W, `w:${name}`, value);

/**
 * A paragraph for each line; in running text, what begins with a dash is one of a list.
 *
 * @param {string} text
 */
export const paragraphs = (text, style = "") =>
  text.split(/\r\n?|\n/).map((line) =>
    !style && /^- ./.test(line) ? paragraph(line.slice(2), "ListBullet") : paragraph(line, style)
  );

/** @param {string} text @param {string} style The id of its style; none where it is empty. */
export function paragraph(text, style) {
  const made = element("p");
  if (style) made.append(element("pPr", {}, element("pStyle", { val: style })));
  const pieces = text.replace(/[\r\n]+/g, " ").replace(NO_TEXT, "").split(/(\t)/).map((piece) => {
    const words = element(piece === "\t" ? "tab" : "t");
    if (piece !== "\t") {
      words.textContent = piece;
      // Else a program may leave out room at the ends.
      words.setAttribute("xml:space", "preserve");
    }
    return words;
  });
  made.append(element("r", {}, ...pieces));
  return made;
}

/** @param {number} level @param {string} text @param {string} [mark] The name of a bookmark. */
export function heading(level, text, mark) {
  const made = paragraph(text, `Heading${level}`);
  if (mark) made.firstElementChild?.after(...bookmark(mark));
  return made;
}

/** A bookmark of nothing, with a number that is still to come. @param {string} name */
export const bookmark = (name) => [
  element("bookmarkStart", { id: "0", name }),
  element("bookmarkEnd", { id: "0" }),
];

/**
 * A part that is only shown. Its control says so to who reads the file back; its bookmark, where
 * that is gone.
 *
 * @param {string} id
 * @param {{titel: string, delen: PlanDeel[]}} part
 */
export const shown = (id, { titel, delen }) =>
  element(
    "sdt",
    {},
    element(
      "sdtPr",
      {},
      element("alias", { val: titel.replace(NO_TEXT, "").slice(0, LONGEST_NAME) }),
      element("tag", { val: `deel.${id}` }),
    ),
    element(
      "sdtContent",
      {},
      heading(1, titel, `deel_${id}`),
      ...delen.flatMap(({ kop, alineas }) => [
        heading(2, kop),
        ...alineas.flatMap((text) => paragraphs(text)),
      ]),
    ),
  );
