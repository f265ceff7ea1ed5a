/**
 * The reader's own answers as one set, in the shape that those of anybody have.
 *
 * @import { Antwoordset, Dossier, Gegevens } from "../core/types.d.ts"
 * @import { Store } from "../store.js"
 */

import { antwoordenOf, eigenOf } from "../core/dossier.js";
import { readAnswers } from "../core/editions.js";

/** The round in which is answered. */
export const RONDE = "1";

/** Where something of that round stands in the dossier. @param {string[]} path */
export const inRound = (...path) => ["rondes", RONDE, ...path];

/**
 * What gives the set; worked out once for each state of the dossier.
 *
 * @param {Store} store
 * @param {Gegevens} gegevens
 * @returns {() => Antwoordset}
 */
export function mineIn(store, gegevens) {
  /** @type {Dossier | undefined} */
  let of;
  /** @type {Antwoordset} */
  let set;
  return () => {
    if (of !== store.dossier) {
      of = store.dossier;
      set = readAnswers(gegevens, antwoordenOf(of, RONDE), eigenOf(of, RONDE));
    }
    return set;
  };
}

/**
 * Which kind of thing a change is about, by its path: `antwoorden`, `notities`, `gekozen`, `context` …
 *
 * @param {string[] | null} path
 */
export function kindOf(path) {
  return path && { rondes: path[2], plan: path[1] }[path[0]] || path?.[0];
}
