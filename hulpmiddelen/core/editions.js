/**
 * What became of the factors since the edition in which answers were given.
 *
 * @import { Antwoorden, Editie, Thema } from "./types.d.ts"
 */

import { factorsOf } from "./score.js";

/**
 * @param {Editie | undefined} then The factors of that edition; undefined for the current one.
 * @param {Thema[]} themas
 * @param {Antwoorden} antwoorden
 */
export function compareEdition(then, themas, antwoorden) {
  const before = new Map(Object.entries(then ?? {}).map(([key, toen]) => [Number(key), toen]));
  /** @type {number[]} */
  const gelijk = [];
  const anders = [];
  /** @type {number[]} */
  const nieuw = [];
  for (const { nummer, soort, tekst } of factorsOf(themas)) {
    const toen = before.get(nummer);
    if (then && !toen) nieuw.push(nummer);
    else if (toen && (toen.soort !== soort || toen.tekst !== tekst)) anders.push({ nummer, toen });
    else gelijk.push(nummer);
    before.delete(nummer);
  }
  const weg = [...before].map(([nummer, toen]) => ({
    nummer,
    toen,
    teken: antwoorden[nummer] ?? null,
  }));
  return { gelijk, anders, nieuw, weg };
}
