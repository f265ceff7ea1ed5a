/**
 * Answers as the part of an address after `#`: no names, no free text.
 *
 * @import { Antwoorden, Gelezen, Gids, GidsMetEdities } from "./types.d.ts"
 */

import { fromPositions, toPositions } from "./positions.js";

const SOORT = "scan";
const LONGEST = 400;

/**
 * Ends in how many places there are: signs at the end of an address get lost, and a loss is seen.
 *
 * @param {Gids} gids
 * @param {Antwoorden} antwoorden
 */
export function encodeLink(gids, antwoorden) {
  const tekens = toPositions(gids, antwoorden);
  return [SOORT, 2, gids.gids, gids.editie, tekens, tekens.length].join("/");
}

/**
 * @param {unknown} text
 * @param {GidsMetEdities} gids
 * @returns {Gelezen | {fout: "geen-link" | "te-lang" | "andere-versie" | "andere-gids"
 *   | "onbekende-editie" | "onbekend-antwoord" | "beschadigd"}}
 */
export function decodeLink(text, gids) {
  if (typeof text !== "string" || !/^#?scan\//.test(text)) return { fout: "geen-link" };
  if (text.length > LONGEST) return { fout: "te-lang" };
  const [, versie, ofGids, editie, tekens, ...rest] = text.split("/");
  if (versie !== "1" && versie !== "2") return { fout: "andere-versie" };
  const ends = versie === "1" ? [] : [String(tekens?.length)];
  if (tekens === undefined || rest.length !== ends.length || rest[0] !== ends[0]) {
    return { fout: "beschadigd" };
  }
  if (ofGids !== gids.gids) return { fout: "andere-gids" };
  return fromPositions(tekens, editie, gids);
}
