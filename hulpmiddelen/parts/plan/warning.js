/**
 * When all that is planned is training, and something asks attention that no training mends: says so,
 * with what can be done about that.
 *
 * @import { Aid, Part } from "../../aid.js"
 * @import { Actie, Factor } from "../../core/types.d.ts"
 */

import { ACTIES, beyondTraining, rowsOf } from "../../core/plan.js";
import { capital } from "../../core/counting.js";
import { h, renew } from "../../dom.js";
import { putInPlan } from "../put-in-plan.js";
import { factorOf } from "../training-advice.js";

/** @param {HTMLElement} after The table of actions. @param {Aid} aid @returns {Part} */
export function planWarning(after, aid) {
  const { store, gegevens, teksten, mine } = aid;
  const t = teksten.plan;
  const node = h("section", { class: "kiezer-let-op plan-let-op", "data-verder": true });
  after.after(node);

  /** @param {Factor} factor @param {Actie} actie */
  const offer = ({ nummer, onderwerp }, { letter, tekst, eigen }) => {
    const id = `${nummer}${letter}`;
    return h(
      "li",
      {},
      `${tekst} `,
      putInPlan(aid, id, { factor: nummer, onderwerp: capital(onderwerp), tekst }),
      eigen && h("p", { class: "eigen" }, t.eigen_actie),
    );
  };

  return {
    node,
    on: ["acties", "gekozen", "activiteiten", "antwoorden"],
    update() {
      const rows = rowsOf(gegevens, store.dossier, ACTIES);
      const left = beyondTraining(gegevens, rows, mine().antwoorden)
        .map((nummer) => factorOf(aid, nummer));
      node.hidden = left.length === 0;
      renew(
        node,
        h("h3", {}, t.alleen_training),
        h("p", {}, t.alleen_training_uitleg),
        h(
          "ul",
          { class: "kale-lijst" },
          ...left.map((factor) =>
            h(
              "li",
              {},
              h(
                "a",
                { href: factor.adres, "data-key": `w-${factor.nummer}` },
                capital(factor.onderwerp),
              ),
              h(
                "ul",
                {},
                ...(factor.acties ?? []).filter(({ bij }) => bij !== "training")
                  .map((actie) => offer(factor, actie)),
              ),
            )
          ),
        ),
      );
    },
  };
}
