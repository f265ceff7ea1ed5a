/**
 * Answers as one line of characters, the place of each being its nummer: what links and codes hold.
 *
 * @import { Antwoorden, Gelezen, Gids, GidsMetEdities, Thema } from "./types.d.ts"
 */

/** Stands where a factor has no answer. */
export const OPEN = "-";

/**
 * @param {Pick<Gids, "schaal" | "themas">} gids
 * @param {Antwoorden} antwoorden
 */
export function toPositions({ schaal, themas }, antwoorden) {
  const nummers = nummersOf(themas);
  const known = new Set(schaal.antwoorden.map(({ teken }) => teken));
  return Array.from({ length: Math.max(0, ...nummers) }, (_, place) => {
    const teken = nummers.includes(place + 1) ? antwoorden[place + 1] : OPEN;
    return known.has(teken) ? teken : OPEN;
  }).join("");
}

/**
 * Strict, so that a line that lost its end is refused rather than read as fewer answers.
 *
 * @param {string} tekens
 * @param {string} editie
 * @param {GidsMetEdities} gids
 * @returns {Gelezen | {fout: "onbekende-editie" | "onbekend-antwoord" | "beschadigd"}}
 */
export function fromPositions(tekens, editie, gids) {
  const nummers = nummersIn(editie, gids);
  if (!nummers) return { fout: "onbekende-editie" };
  if (!/^[0-9a-z-]*$/.test(tekens) || tekens.length !== Math.max(0, ...nummers)) {
    return { fout: "beschadigd" };
  }
  const known = new Set(gids.schaal.antwoorden.map(({ teken }) => teken));
  /** @type {Antwoorden} */
  const antwoorden = {};
  for (const [place, teken] of [...tekens].entries()) {
    if (teken === OPEN) continue;
    if (!known.has(teken)) return { fout: "onbekend-antwoord" };
    if (!nummers.includes(place + 1)) return { fout: "beschadigd" };
    antwoorden[place + 1] = teken;
  }
  return { antwoorden, editie };
}

/**
 * The nummers that an edition has; undefined when it is not known.
 *
 * @param {string} editie
 * @param {GidsMetEdities} gids
 */
export function nummersIn(editie, gids) {
  if (editie === gids.editie) return nummersOf(gids.themas);
  return Object.hasOwn(gids.edities, editie)
    ? Object.keys(gids.edities[editie]).map(Number)
    : undefined;
}

/** @param {Thema[]} themas */
function nummersOf(themas) {
  return themas.flatMap(({ factoren }) => factoren.map(({ nummer }) => nummer));
}
