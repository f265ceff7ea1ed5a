/**
 * Answers as the part of an address after `#`: no names, no free text.
 *
 * @import { Antwoorden, Gelezen, Gids, GidsMetEdities } from "./types.d.ts"
 */

import { fromPositions, toPositions } from "./positions.js";

const SOORT = "scan";
const VERSIE = "1";
const LONGEST = 400;

/**
 * @param {Gids} gids
 * @param {Antwoorden} antwoorden
 */
export function encodeLink(gids, antwoorden) {
  return [SOORT, VERSIE, gids.gids, gids.editie, toPositions(gids, antwoorden)].join("/");
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
  if (versie !== VERSIE) return { fout: "andere-versie" };
  if (tekens === undefined || rest.length) return { fout: "beschadigd" };
  if (ofGids !== gids.gids) return { fout: "andere-gids" };
  return fromPositions(tekens, editie, gids);
}
