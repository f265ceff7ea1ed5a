/**
 * Answers as the current edition can read them: whosever they are, they get the same care.
 *
 * @import { Antwoordset, Editie, EigenFactor, Factor, Thema } from "./types.d.ts"
 */

import { factorsOf } from "./score.js";

/**
 * An answer counts while its factor says what it said when it was given. What was reworded, or
 * helped then and is in the way now, is to be asked again.
 *
 * @param {{themas: Thema[], editie: string, edities: Record<string, Editie>}} gids
 *   `edities`: what former editions said of factors, at least of those that have changed or gone.
 * @param {Record<string, {teken: string, editie: string}>} given
 * @param {EigenFactor[]} [eigen]
 * @returns {Antwoordset}
 */
export function readAnswers({ themas, editie: now, edities }, given, eigen = []) {
  const factoren = new Map(factorsOf(themas).map((factor) => [factor.nummer, factor]));
  /** @type {Antwoordset} */
  const set = { antwoorden: {}, opnieuw: new Map(), weg: [], eigen, edities: new Set() };
  for (const [key, { teken, editie }] of Object.entries(given)) {
    const nummer = Number(key);
    set.edities.add(editie);
    const factor = factoren.get(nummer);
    const toen = editie === now ? undefined : edities[editie]?.[key];
    if (!factor) set.weg.push({ nummer, toen: toen ?? null, teken });
    else if (toen && hasChanged(factor, toen)) {
      set.opnieuw.set(nummer, { toen, teken, editie, gedraaid: toen.soort !== factor.soort });
    } else set.antwoorden[nummer] = teken;
  }
  return set;
}

/**
 * The factors that an edition did not have yet.
 *
 * @param {Editie | undefined} then The whole of that edition; undefined for the current one.
 * @param {Thema[]} themas
 */
export function newSince(then, themas) {
  return then ? factorsOf(themas).map(({ nummer }) => nummer).filter((n) => !(n in then)) : [];
}

/** @param {Factor} factor @param {{soort: string, tekst: string}} toen */
function hasChanged({ soort, tekst }, toen) {
  return toen.soort !== soort || toen.tekst !== tekst;
}
