/**
 * When only training is chosen: what asks attention and more than a training, with what does help.
 *
 * @import { Aid, Part } from "../aid.js"
 * @import { Factor } from "../core/types.d.ts"
 */

import { isTied, leftOver } from "../core/advice.js";
import { answerOf } from "../core/score.js";
import { capital, fill } from "../core/counting.js";
import { h, renew } from "../dom.js";
import { putInPlan } from "./put-in-plan.js";
import { factorOf, known } from "./training-advice.js";

/** @param {HTMLElement} element @param {Aid} aid @returns {Part} */
export function beyondTraining(element, aid) {
  const { store, gegevens, teksten, mine } = aid;
  const t = teksten.trainingkiezer;
  const node = h("section", { class: "kiezer-let-op" });
  element.querySelector("[data-plek=advies]")?.append(node);

  /** @param {string} id */
  const stored = (id) => /** @type {any} */ (store.get("plan", "acties", id)) ?? {};

  /** @param {Factor} factor */
  const actions = ({ nummer, acties = [] }) =>
    acties.filter(({ bij }) => bij !== "training")
      .map(({ letter, ...actie }) => ({
        id: `${nummer}${letter}`,
        factor: nummer,
        ...actie,
      }));

  /** What was answered to a factor, in words. @param {number} nummer */
  const answered = (nummer) => answerOf(gegevens.schaal, mine().antwoorden[nummer])?.titel ?? "";

  /** @param {{id: string, factor: number, tekst: string, eigen?: boolean}} action */
  const choice = ({ id, factor, tekst, eigen }) =>
    h(
      "li",
      {},
      `${tekst} `,
      putInPlan(aid, id, {
        factor,
        onderwerp: capital(factorOf(aid, factor).onderwerp),
        tekst,
      }),
      eigen && h("p", { class: "eigen" }, t.eigen_actie),
    );

  /** What a training cannot do here. @param {Factor} factor */
  const about = ({ aard, nummer }) => {
    const { door_training, uitleg } = gegevens.aarden[aard];
    return door_training && !isTied(gegevens.trainingen, nummer) ? t.let_op_geen : uitleg;
  };

  /** @param {Factor} factor */
  const row = (factor) =>
    h(
      "li",
      {},
      h("a", { href: factor.adres, "data-key": `l-${factor.nummer}` }, capital(factor.onderwerp)),
      h("span", { class: "stelling" }, factor.tekst),
      h("p", {}, fill(t.jouw_antwoord, { antwoord: answered(factor.nummer) })),
      h("p", {}, about(factor)),
      h("ul", {}, ...actions(factor).map(choice)),
    );

  return {
    node,
    on: ["antwoorden", "activiteiten", "acties", "gekozen"],
    update() {
      // What the reader chose to tackle comes first.
      const chosen = /** @type {number[]} */ (store.get("plan", "gekozen") ?? []);
      const left = leftOver(known(aid))
        .sort((a, b) => Number(chosen.includes(b)) - Number(chosen.includes(a)))
        .map((nummer) => factorOf(aid, nummer));
      const acts = left.flatMap(actions).some(({ id }) => stored(id).doen);
      const training = [store.get("activiteiten")].flat().some((id) =>
        gegevens.trainingen.some((one) => one.id === id)
      );
      // Without a training these are what there is to do; with a training alone it is not enough.
      const alone = training && !acts;
      node.hidden = left.length === 0;
      node.classList.toggle("kiezer-let-op--goed", !alone);
      // Once an action is chosen the list stays, so that one can go on choosing.
      renew(
        node,
        h("h3", {}, alone ? t.let_op : training ? t.ook : t.zonder),
        alone && h("p", {}, t.let_op_uitleg),
        h("p", { class: "eigen" }, t.let_op_eigen),
        h("ul", { class: "kale-lijst" }, ...left.map(row)),
      );
    },
  };
}
