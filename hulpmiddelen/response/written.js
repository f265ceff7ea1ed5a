/**
 * What the reader wrote down beside their answers: notes, and what to do about a factor.
 *
 * @import { Store } from "../store.js"
 */

import { valueAt } from "../core/dossier.js";
import { inRound, RONDE } from "./mine.js";

/** @param {Store} store @param {number | string} nummer */
export const noteOn = (
  store,
  nummer,
) => /** @type {string | null} */ (store.get(...inRound("notities", String(nummer))));

/** @param {Store} store @param {number | string} nummer @returns {string[]} */
export const actionsOn = (store, nummer) =>
  actionsIn(store).flatMap(({ factor, tekst }) => factor === nummer && tekst ? [tekst] : []);

/** The factors of the guide about which something was written. @param {Store} store */
export function writtenAbout(store) {
  const round = /** @type {any} */ (store.dossier.rondes[RONDE]);
  const noted = Object.keys(round?.notities ?? {}).filter((key) => noteOn(store, key));
  const acted = actionsIn(store).map(({ factor }) => String(factor));
  return [...new Set([...noted, ...acted])].filter((key) => /^\d+$/.test(key)).map(Number);
}

/** @param {Store} store @returns {{factor?: number | string, tekst?: string}[]} */
function actionsIn({ dossier }) {
  const ids = Object.keys(/** @type {object} */ (dossier.plan.acties ?? {}));
  return ids.flatMap((id) => /** @type {any} */ (valueAt(dossier, ["plan", "acties", id])) ?? []);
}
