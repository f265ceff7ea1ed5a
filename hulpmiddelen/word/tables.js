/**
 * Finds the tables of a plan, and what stands in their columns.
 *
 * @import { PlanRij } from "../core/types.d.ts"
 * @import { Rij } from "./rows.js"
 * @typedef {{koppen: string[], kolommen: Record<string, string[]>}} Tabel What a table and its
 *   columns are called, now and before.
 */

import { same } from "./own-texts.js";

/**
 * The table that these rows are of: the one under whose heading they stand, else the one with these
 * columns.
 *
 * @param {Rij[]} rows
 * @param {string | null} here
 * @param {Record<string, Tabel>} tables
 * @returns {string | undefined}
 */
export function tableWith([first], here, tables) {
  const labels = first?.cells.map(({ text }) => same(text)) ?? [];
  const fits = (/** @type {string} */ id) => {
    const columns = columnsOf(tables[id]);
    const there = columns.filter((column) => column.labels.some((label) => labels.includes(label)));
    return there.length / columns.length;
  };
  if (here !== null && Object.hasOwn(tables, here)) {
    if (fits(here) || labels.length === columnsOf(tables[here]).length) return here;
  }
  return Object.keys(tables).find((id) => fits(id) > 1 / 2);
}

/**
 * Take what rows say.
 *
 * @param {Rij[]} rows
 * @param {string} id
 * @param {Tabel} table
 * @param {PlanRij[]} taken Where it goes, after what is there.
 * @param {(text: string) => void} leave What to do with text in columns of somebody's own.
 */
export function takeRows(rows, id, table, taken, leave) {
  const columns = columnsOf(table);
  // What stands where; as in the guide, unless the table has a row that says so.
  let places = columns.map(({ id }) => /** @type {string | undefined} */ (id));
  rows.forEach(({ id: rij, cells, header }, place) => {
    const called = cells.map(({ text }) =>
      columns.find(({ labels }) => labels.includes(same(text)))?.id
    );
    const says = called.some((column) => column);
    if (says && (header || place === 0)) places = called;
    if (header || says && place === 0) return;
    /** @type {PlanRij["cellen"]} */
    const cellen = {};
    cells.forEach(({ text, tags }, at) => {
      const column = columns.find((one) => tags.includes(`${id}.${one.id}`))?.id ?? places[at];
      if (column === undefined) leave(text);
      else cellen[column] = [cellen[column], text].filter((one) => one).join("\n");
    });
    if (!Object.values(cellen).some((text) => text.trim())) return;
    // Word copies the name of a row along with it.
    const again = rij === undefined || taken.some((one) => one.id === rij);
    taken.push(again ? { cellen } : { id: rij, cellen });
  });
}

/** @param {Tabel} table */
const columnsOf = ({ kolommen }) =>
  Object.entries(kolommen).map(([id, labels]) => ({ id, labels: labels.map(same) }));
