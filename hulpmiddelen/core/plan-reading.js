/**
 * A plan that came back from a Word file, beside the plan in the dossier: what changes, and the
 * dossier in which it has changed. What was not found in the file stays as it is.
 *
 * @import { Dossier, PlanInhoud, PlanRij, Rij } from "./types.d.ts"
 * @import { Bekend, Gids, Tabel } from "./plan.js"
 * @typedef {{waar: string, van: string, naar: string}} Wijziging Empty where there was nothing.
 */

import { withValue } from "./dossier.js";
import { NO_TEXT } from "./no-text.js";
import {
  ACTIES,
  fieldOf,
  fieldPath,
  fieldsOf,
  freshId,
  inColumns,
  inOrder,
  isBlank,
  rowsOf,
  storedRows,
  tablesOf,
  withCells,
  withoutRow,
} from "./plan.js";
import { fitting, LONGEST_TEXT, MOST_KEYS } from "./dossier-shape.js";

/**
 * @param {Gids} gids
 * @param {Bekend} bekend
 * @param {PlanInhoud} inhoud Of what was found in the file only: fields, tables, and the columns of
 *   a row.
 * @param {number} now
 * @param {() => number} chance A whole number, another each time.
 * @returns {{dossier: Dossier, wijzigingen: Wijziging[], over: string[]}} `over`: what there is no
 *   room for in a dossier.
 */
export function takeIn(gids, bekend, inhoud, now, chance) {
  let { dossier } = bekend;
  /** @type {Wijziging[]} */
  const wijzigingen = [];
  /** @type {string[]} */
  const over = [];
  const cut = (/** @type {string} */ tekst) => {
    // The half of a character at the end of what fits belongs to the rest.
    const end = LONGEST_TEXT - Number(/[\ud800-\udbff]/.test(tekst.charAt(LONGEST_TEXT - 1)));
    if (tekst.length > LONGEST_TEXT) over.push(tekst.slice(end));
    return fitting(tekst);
  };

  for (const veld of fieldsOf(gids)) {
    if (!Object.hasOwn(inhoud.velden, veld.id)) continue;
    const [van, naar] = [fieldOf(gids, bekend, veld).tekst, cut(inhoud.velden[veld.id])];
    if (same(van, naar)) continue;
    wijzigingen.push({ waar: veld.label, van, naar });
    dossier = withValue(dossier, fieldPath(veld.id), naar, now);
  }

  for (const tabel of tablesOf(gids)) {
    if (!Object.hasOwn(inhoud.rijen, tabel.id)) continue;
    const shown = () => rowsOf(gids, dossier, tabel.id).filter((rij) => !isBlank(rij));
    const before = shown();
    const given = inhoud.rijen[tabel.id]
      .map(({ id, cellen }) => ({ id, cellen: inColumns(tabel, cellen, cut) }))
      .filter((rij) => !isBlank(rij));
    // Those that were offered only may come to stand there as well.
    let room = MOST_KEYS - Object.keys(storedRows(dossier, tabel.id)).length -
      before.filter(({ uit }) => uit !== null).length;
    const ids = paired(tabel, before, given).flatMap(({ rij, cellen }) => {
      if (rij && !differs(tabel, rij, cellen)) return [rij.id];
      if (!rij && room-- <= 0) {
        over.push(asLine(tabel, cellen));
        return [];
      }
      const id = rij?.id ?? freshId(now, chance());
      wijzigingen.push({
        waar: tabel.titel,
        van: rij ? asLine(tabel, rij.cellen) : "",
        naar: asLine(tabel, { ...rij?.cellen, ...cellen }),
      });
      dossier = withCells(gids, dossier, tabel.id, id, cellen, now);
      return [id];
    });
    for (const rij of before.filter(({ id }) => !ids.includes(id))) {
      wijzigingen.push({ waar: tabel.titel, van: asLine(tabel, rij.cellen), naar: "" });
      dossier = withoutRow(dossier, tabel.id, rij, now);
    }
    const stayed = before.filter(({ id }) => ids.includes(id));
    const moved = ids.flatMap((id) => stayed.find((rij) => rij.id === id) ?? []);
    const [van, naar] = [stayed, moved].map((rows) => inTurn(tabel, rows));
    if (moved.some(({ id }, place) => id !== stayed[place].id)) {
      wijzigingen.push({ waar: tabel.titel, van, naar });
    }
    if (shown().some(({ id }, place) => id !== ids[place])) {
      dossier = inOrder(dossier, tabel.id, ids, now);
    }
  }
  return { dossier, wijzigingen, over };
}

/**
 * Each row of the file with the row of the plan that it was: by its id, else by all that it says,
 * else by what it says will be done. An id that a program copied along with a row counts once.
 *
 * @param {Tabel} tabel
 * @param {Rij[]} before
 * @param {PlanRij[]} given
 */
function paired(tabel, before, given) {
  const left = new Map(before.map((rij) => [rij.id, rij]));
  const key = keyOf(tabel);
  /** @type {((rij: Rij, given: PlanRij) => boolean)[]} */
  const ways = [
    (rij, { id }) => rij.id === id,
    (rij, { cellen }) => !differs(tabel, rij, cellen),
    (rij, { cellen }) => Boolean(cellen[key]?.trim()) && same(rij.cellen[key], cellen[key]),
  ];
  /** @type {(Rij | undefined)[]} */
  const found = given.map(() => undefined);
  for (const fits of ways) {
    given.forEach((one, place) => {
      found[place] ??= [...left.values()].find((rij) => fits(rij, one));
      const rij = found[place];
      if (rij) left.delete(rij.id);
    });
  }
  return given.map(({ cellen }, place) => ({ cellen, rij: found[place] }));
}

/**
 * Whether words that were found are others than a row has.
 *
 * @param {Tabel} tabel
 * @param {Rij} rij
 * @param {Record<string, string>} found
 */
const differs = ({ kolommen }, { cellen }, found) =>
  kolommen.some(({ id }) => found[id] !== undefined && !same(cellen[id], found[id]));

/** The column by which people know a row. @param {Tabel} tabel */
const keyOf = ({ id, kolommen }) => id === ACTIES ? "tekst" : kolommen[0].id;

/** @param {Tabel} tabel @param {Record<string, string>} cellen */
const asLine = ({ kolommen }, cellen) =>
  kolommen.map(({ id }) => cellen[id]?.trim()).filter(Boolean).join(" · ");

/** Rows in their order, each by what one knows it by. @param {Tabel} tabel @param {Rij[]} rows */
const inTurn = (tabel, rows) =>
  rows.map(({ cellen }, place) =>
    `${place + 1}. ${cellen[keyOf(tabel)]?.trim() || asLine(tabel, cellen)}`
  ).join("; ");

/**
 * Whether two texts say the same: programs add and drop spaces at the ends of lines, and what nobody
 * can see.
 *
 * @param {string} [a]
 * @param {string} [b]
 */
function same(a = "", b = "") {
  const [one, other] = [a, b].map((tekst) =>
    tekst.replace(NO_TEXT, "").replace(/\r\n?/g, "\n").replace(/[^\S\n]+/g, " ")
      .replace(/ ?\n ?/g, "\n").trim()
  );
  return one === other;
}
