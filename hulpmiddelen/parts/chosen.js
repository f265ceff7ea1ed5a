/**
 * The factors that are tackled first.
 *
 * @import { Aid } from "../aid.js"
 */

import { factorsOf } from "../core/score.js";
import { MOST_CHOSEN } from "../core/dossier-shape.js";

/** Where they stand in the dossier. */
export const CHOSEN = ["plan", "gekozen"];

/**
 * Other factors, as they are kept: what was chosen before and is not in the guide now stays, as far as
 * there is room.
 *
 * @param {Aid} aid
 * @param {(number | string)[]} nummers
 */
export function withUnknown({ store, gegevens, mine }, nummers) {
  const before = /** @type {(number | string)[]} */ (store.get(...CHOSEN) ?? []);
  return [...nummers, ...before.filter((nummer) => !isKnown({ gegevens, mine }, nummer))]
    .slice(0, MOST_CHOSEN);
}

/**
 * Whether a factor is one of the guide, or the reader's own.
 *
 * @param {Pick<Aid, "gegevens" | "mine">} aid
 * @param {number | string} nummer
 */
export const isKnown = ({ gegevens, mine }, nummer) =>
  [...factorsOf(gegevens.themas), ...mine().eigen].some((one) => one.nummer === nummer);
