/**
 * The plan: first a short one, then all of it, with what is known already; and out as a document.
 *
 * @import { Aid, Part } from "../aid.js"
 */

import { ACTIES, fieldOf, fieldsOf } from "../core/plan.js";
import { keep } from "../parts/keep.js";
import { planFields } from "../parts/plan/fields.js";
import { firstPlan } from "../parts/plan/first.js";
import { knownOf } from "../parts/plan/known.js";
import { planFormer } from "../parts/plan/former.js";
import { wordOpener } from "../parts/plan/open.js";
import { planOut } from "../parts/plan/out.js";
import { planOverview } from "../parts/plan/overview.js";
import { planRows } from "../parts/plan/rows.js";
import { planWarning } from "../parts/plan/warning.js";

/** @param {HTMLElement} element @param {Aid} aid @returns {Part[]} */
export function planMaker(element, aid) {
  const { form, store, gegevens, teksten, signal, first, say, kept } = aid;
  const fields = new Map(fieldsOf(gegevens).map((veld) => [veld.id, veld]));
  const out = planOut(aid);
  const tables = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-tabel]")]);
  const update = planFields(form, {
    store,
    t: teksten.plan,
    signal,
    read: (id) => {
      const veld = fields.get(id);
      return veld ? fieldOf(gegevens, knownOf(aid), veld) : { tekst: "", vooraf: false };
    },
    isDate: (id) => fields.get(id)?.soort === "datum",
    early: first,
    failed: () => say(kept()),
  });
  return [
    { on: ["velden", "antwoorden"], update },
    ...tables.map((box) => planRows(box, aid)),
    ...tables.filter(({ dataset }) => dataset.tabel === ACTIES)
      .map((box) => planWarning(box, aid)),
    planOverview(aid),
    firstPlan(element, aid, out.wordButton),
    planFormer(element, aid),
    out.part(element),
    keep(element, aid, { kinds: ".docx", open: wordOpener(aid) }),
  ];
}
