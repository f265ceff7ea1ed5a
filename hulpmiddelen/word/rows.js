/**
 * Reads the rows of a table.
 *
 * @import { WordFile } from "./word-file.js"
 * @import { Om } from "./xml.js"
 *
 * @typedef {{text: string, tags: string[]}} Cel
 * @typedef {{id?: string, header: boolean, cells: Cel[]}} Rij A wide cell comes as often as it has
 *   columns, the first time with its text.
 */

import { said } from "./word-file.js";
import { attribute, inside, isEmpty, pieces, tagsOf, valueOf } from "./xml.js";

/** No table of ours is as wide. */
const WIDEST = 60;

/**
 * @param {WordFile} file
 * @param {Element} table
 * @param {Om} around The controls round the table.
 * @returns {Rij[]}
 */
export function rowsOf(file, table, around) {
  return [...pieces(table, around)].flatMap(([row, om]) => {
    const about = inside(row, "trPr");
    if (row.localName !== "tr" || inside(about, "del")) return [];
    const cells = [...pieces(row, om)].filter(([piece]) => piece.localName === "tc");
    return [{
      id: rowId([...tagsOf(om), ...marksIn(row)]),
      header: inside(about, "tblHeader") !== undefined,
      cells: cells.flatMap(([cell, om]) => {
        const wide = Number(valueOf(cell, "tcPr", "gridSpan") ?? 1);
        const more = Math.min(WIDEST, wide || 1) - 1;
        return [cellOf(file, cell, om), ...Array(more).fill({ text: "", tags: [] })];
      }),
    }];
  });
}

/** @param {Element} row */
const marksIn = (row) =>
  [...row.getElementsByTagNameNS("*", "bookmarkStart")].map((mark) =>
    attribute(mark, "name") ?? ""
  );

/** @param {string[]} names The tags round a row, and the bookmarks in it. */
const rowId = (names) =>
  names.map((name) => /^rij(?:\.|_\d+_)(.+)$/.exec(name)?.[1]).find((id) => id);

/** @param {WordFile} file @param {Element} cell @param {Om} around @returns {Cel} */
function cellOf(file, cell, around) {
  const lines = [];
  const tags = tagsOf(around);
  for (const [piece, om] of pieces(cell, around)) {
    if (piece.localName === "p") {
      const { text, tags: within } = said(file, piece, om);
      tags.push(...tagsOf(om), ...within);
      lines.push(isEmpty(om) ? "" : text);
    } else if (piece.localName === "tbl") {
      for (const row of rowsOf(file, piece, null)) {
        lines.push(row.cells.map(({ text }) => text).join(" | "));
      }
    }
  }
  return { text: lines.join("\n").replace(/^\n+|\n+$/g, ""), tags };
}
