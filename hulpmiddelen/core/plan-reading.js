/**
 * A plan that came back from a Word file, beside the plan in the dossier: what changes, and the
 * dossier in which it has changed. What was not found in the file stays as it is.
 *
 * @import { Dossier, PlanInhoud, PlanRij, Rij } from "./types.d.ts"
 * @import { Bekend, Gids, Tabel } from "./plan.js"
 * @typedef {{waar: string, van: string, naar: string}} Wijziging Empty where there was nothing.
 */

import { withValue } from "./dossier.js";
import {
  ACTIES,
  fieldOf,
  fieldPath,
  fieldsOf,
  freshId,
  inOrder,
  isBlank,
  rowsOf,
  tablesOf,
  withCells,
  withoutRow,
} from "./plan.js";
import { fitting } from "./shape.js";

/**
 * @param {Gids} gids
 * @param {Bekend} bekend
 * @param {PlanInhoud} inhoud Of what was found in the file only.
 * @param {number} now
 * @param {() => number} chance A whole number, another each time.
 * @returns {{dossier: Dossier, wijzigingen: Wijziging[]}}
 */
export function takeIn(gids, bekend, inhoud, now, chance) {
  let { dossier } = bekend;
  /** @type {Wijziging[]} */
  const wijzigingen = [];
  for (const veld of fieldsOf(gids)) {
    if (!Object.hasOwn(inhoud.velden, veld.id)) continue;
    const [van, naar] = [fieldOf(gids, bekend, veld).tekst, fitting(inhoud.velden[veld.id])];
    if (same(van, naar)) continue;
    wijzigingen.push({ waar: veld.label, van, naar });
    dossier = withValue(dossier, fieldPath(veld.id), naar, now);
  }
  for (const tabel of tablesOf(gids)) {
    const given = inhoud.rijen[tabel.id];
    if (!given) continue;
    const before = rowsOf(gids, dossier, tabel.id).filter((rij) => !isBlank(rij));
    const pairs = paired(tabel, before, given.filter((rij) => !isBlank({ ...rij, ...NO_TIES })));
    const ids = pairs.map(({ rij, cellen }) => {
      const id = rij?.id ?? freshId(now, chance());
      const changed = tabel.kolommen.some((kolom) =>
        !same(rij?.cellen[kolom.id], cellen[kolom.id])
      );
      if (changed) {
        wijzigingen.push({
          waar: tabel.titel,
          van: rij ? asLine(tabel, rij.cellen) : "",
          naar: asLine(tabel, cellen),
        });
        dossier = withCells(gids, dossier, tabel.id, id, cut(tabel, cellen), now);
      }
      return id;
    });
    for (const rij of before.filter(({ id }) => !ids.includes(id))) {
      wijzigingen.push({ waar: tabel.titel, van: asLine(tabel, rij.cellen), naar: "" });
      dossier = withoutRow(dossier, tabel.id, rij, now);
    }
    if (ids.join() !== before.map(({ id }) => id).join()) {
      dossier = inOrder(dossier, tabel.id, ids, now);
    }
  }
  return { dossier, wijzigingen };
}

const NO_TIES = /** @type {const} */ ({ id: "", uit: null });

/**
 * Each row of the file with the row of the plan that it was: by its id, else by what it says will be
 * done. An id that a program copied along with a row counts once.
 *
 * @param {Tabel} tabel
 * @param {Rij[]} before
 * @param {PlanRij[]} given
 */
function paired({ id: tabel, kolommen }, before, given) {
  const left = new Map(before.map((rij) => [rij.id, rij]));
  const key = tabel === ACTIES ? "tekst" : kolommen[0].id;
  /** @param {(rij: Rij) => boolean} fits */
  const take = (fits) => {
    const found = [...left.values()].find(fits);
    if (found) left.delete(found.id);
    return found;
  };
  const known = given.map(({ id, cellen }) => ({ cellen, rij: take((rij) => rij.id === id) }));
  return known.map(({ cellen, rij }) => ({
    cellen,
    rij: rij ??
      take((other) => Boolean(cellen[key]?.trim()) && same(other.cellen[key], cellen[key])),
  }));
}

/** @param {Tabel} tabel @param {Record<string, string>} cellen */
const asLine = ({ kolommen }, cellen) =>
  kolommen.map(({ id }) => cellen[id]?.trim()).filter(Boolean).join(" · ");

/** Only the columns of the table, as far as there is room. @param {Tabel} tabel @param {Record<string, string>} cellen */
const cut = ({ kolommen }, cellen) =>
  Object.fromEntries(kolommen.map(({ id }) => [id, fitting(cellen[id] ?? "")]));

/** Whether two texts say the same: programs add and drop spaces at the ends of lines. @param {string} [a] @param {string} [b] */
function same(a = "", b = "") {
  const [one, other] = [a, b].map((tekst) =>
    tekst.replace(/[^\S\n]+/g, " ").replace(/ ?\r?\n ?/g, "\n").trim()
  );
  return one === other;
}
