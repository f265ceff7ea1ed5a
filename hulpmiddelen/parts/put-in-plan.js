/**
 * Puts an action in the plan, and takes it out again: the reader's words about it stay.
 *
 * @import { Aid, Part } from "../aid.js"
 */

import { leavesOf, valueAt, withValue } from "../core/dossier.js";
import { isTak } from "../core/dossier-shape.js";
import { fill } from "../core/counting.js";
import { button, h } from "../dom.js";

/**
 * @param {Aid} aid
 * @param {string} id Of the action in the plan.
 * @param {{factor: number, onderwerp: string, tekst?: string}} row
 * @returns {HTMLElement}
 */
export function putInPlan({ store, teksten, changeMany }, id, row) {
  const t = teksten.in_plan;
  const path = ["plan", "acties", id];
  const there = /** @type {{doen?: boolean} | null} */ (store.get(...path));
  const doen = there?.doen === true;
  const [label, named, told] = doen ? [t.uit, t.uit_van, t.eruit] : [t.zet, t.zet_van, t.erin];
  // With what was written about it since this button was made.
  const change = () =>
    changeMany((dossier, now) => {
      const written = valueAt(dossier, path);
      return withValue(dossier, path, { ...row, ...(isTak(written) && written), doen: !doen }, now);
    }, told);
  return h(
    "span",
    { class: "in-plan" },
    doen && `${t.staat} `,
    button(label, change, {
      class: "knop--klein",
      "aria-label": fill(named, { tekst: row.tekst ?? row.onderwerp }),
      "data-key": `plan-${id}`,
    }),
  );
}

/**
 * Renews a part when something is put in the plan or taken out, and not at every key of what is
 * written about it.
 *
 * @param {Aid} aid
 * @param {Part} part
 * @returns {Part}
 */
export function whenPlanned({ store }, { update }) {
  const planned = () =>
    leavesOf(store.dossier.plan.acties).flatMap(([id, row]) =>
      /** @type {{doen?: boolean} | null} */ (row)?.doen ? [id] : []
    ).join();
  let before = planned();
  return {
    on: ["acties"],
    update() {
      const now = planned();
      if (now === before) return;
      before = now;
      update?.();
    },
  };
}
