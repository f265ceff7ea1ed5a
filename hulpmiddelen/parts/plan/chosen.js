/**
 * The mark on an action that its factor is among those that are tackled first: at most three. It says
 * so of the factor; taking it off leaves the action as it is.
 *
 * @import { Aid } from "../../aid.js"
 */

import { MOST_CHOSEN as MOST } from "../../core/dossier-shape.js";
import { fill } from "../../core/counting.js";
import { h } from "../../dom.js";
import { CHOSEN, isKnown, withUnknown } from "../chosen.js";

/** @param {Aid} aid */
export function chosenMark(aid) {
  const { store, teksten, say } = aid;
  const t = teksten.plan;
  /** @type {number | string | undefined} */
  let factor;
  const chosen = () => /** @type {(number | string)[]} */ (store.get(...CHOSEN) ?? []);
  const full = h("p", { class: "fout", role: "alert" });
  const box = h("input", {
    type: "checkbox",
    change: () => {
      const others = chosen().filter((one) => one !== factor && isKnown(aid, one));
      full.textContent = "";
      if (box.checked && others.length >= MOST) {
        box.checked = false;
        full.textContent = fill(t.gekozen_vol, { most: MOST });
        return;
      }
      const next = box.checked && factor !== undefined ? [...others, factor] : others;
      store.set(CHOSEN, withUnknown(aid, next));
      say(fill(t.gekozen_n, { n: next.length, most: MOST }));
    },
  });
  const node = h(
    "div",
    { class: "plan-gekozen", "data-verder": true },
    h("label", { class: "keuze" }, box, ` ${t.gekozen}`),
    full,
  );
  return {
    node,
    /** @param {number | string | undefined} of */
    show(of) {
      factor = of;
      node.hidden = of === undefined || !isKnown(aid, of);
      box.checked = of !== undefined && chosen().includes(of);
    },
  };
}
