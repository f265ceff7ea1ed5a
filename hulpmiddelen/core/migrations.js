/**
 * How a dossier of an earlier version becomes one of this version.
 *
 * @import { Json, Tak } from "./types.d.ts"
 * @typedef {Record<number, (dossier: Tak) => Tak>} Migrations
 */

import { isLeaf, isTak } from "./dossier-shape.js";
import { VERSIE } from "./version.js";

/** @param {Json | undefined} value @returns {Tak} */
const tak = (value) => isTak(value) ? value : {};

/** @param {Json | undefined} value @param {(leaf: Tak, key: string) => Json} how @returns {Tak} */
const each = (value, how) =>
  Object.fromEntries(
    Object.entries(tak(value)).map(([key, leaf]) => [key, isLeaf(leaf) ? how(leaf, key) : leaf]),
  );

/**
 * From version n to n + 1, by n. A step is never changed: files of that version exist.
 *
 * @type {Migrations}
 */
export const MIGRATIONS = {
  // Answers get the edition of their document. What lay beside the rounds goes into the first, or
  // into the plan. An action names its factor: "13a" is one of factor 13.
  1: ({ eigen, notities, aanpak, acties, plan, rondes, ...rest }) => {
    const first = Object.keys(tak(rondes))[0] ?? "1";
    const rounds = Object.entries({ [first]: {}, ...tak(rondes) }).map(([id, ronde]) => {
      const { antwoorden, eigen: eigen_antwoorden, ...about } = tak(ronde);
      const given = each(antwoorden, (leaf) => ({ ...leaf, editie: rest.editie }));
      const beside = id === first ? { eigen: tak(eigen), notities: tak(notities) } : {};
      return [
        id,
        { ...about, antwoorden: given, eigen_antwoorden: tak(eigen_antwoorden), ...beside },
      ];
    });
    const actions = each(acties, ({ waarde, ...leaf }, key) => ({
      ...leaf,
      waarde: isTak(waarde) ? { factor: parseInt(key), ...waarde } : waarde,
    }));
    return {
      ...rest,
      rondes: Object.fromEntries(rounds),
      plan: {
        velden: tak(plan),
        acties: actions,
        ...(aanpak === undefined ? {} : { gekozen: aanpak }),
      },
    };
  },
};

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
