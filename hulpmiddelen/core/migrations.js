/**
 * How a dossier of an earlier version becomes one of this version.
 *
 * @import { Tak } from "./types.d.ts"
 * @typedef {Record<number, (dossier: Tak) => Tak>} Migrations
 */

/** The version that this code writes. Raise it together with a step in `MIGRATIONS`. */
export const VERSIE = 1;

/**
 * From version n to n + 1, by n. A step is never changed: files of that version exist.
 *
 * @type {Migrations}
 */
export const MIGRATIONS = {};

/**
 * Undefined when a step is missing or fails.
 *
 * @param {Tak} dossier
 * @param {number} from
 * @param {Migrations} [steps]
 * @param {number} [to]
 * @returns {Tak | undefined}
 */
export function migrate(dossier, from, steps = MIGRATIONS, to = VERSIE) {
  try {
    for (let versie = from; versie < to; versie++) {
      dossier = { ...steps[versie](dossier), versie: versie + 1 };
    }
    return dossier;
  } catch {
    return undefined;
  }
}
