/**
 * What the dossier says about trainings, and in words.
 *
 * @import { Aid } from "../aid.js"
 * @import { Factor, Stand } from "../core/types.d.ts"
 */

import { adviseTrainingen } from "../core/advice.js";
import { answerOf, factorsOf } from "../core/score.js";
import { fill, inWords } from "../core/counting.js";
import { h } from "../dom.js";

/** What the core has to know. @param {Aid} aid */
export function known({ store, mine, gegevens: { trainingen, themas, schaal, aarden } }) {
  const regels = trainingen.flatMap((training) => training.regels);
  /** @type {Record<string, Stand | null>} */
  const hand = Object.fromEntries(
    regels.map(({ id }) => [id, /** @type {Stand | null} */ (store.get("regels", id))]),
  );
  return { trainingen, themas, schaal, aarden, antwoorden: mine().antwoorden, hand };
}

/** @param {Aid} aid */
export const advice = (aid) => adviseTrainingen(known(aid));

/** @param {Aid} aid @param {number} nummer */
export function factorOf({ gegevens }, nummer) {
  return /** @type {Factor} */ (factorsOf(gegevens.themas).find((f) => f.nummer === nummer));
}

/**
 * How many of the lines of a training hold, may hold, and are open.
 *
 * @param {Aid} aid
 * @param {ReturnType<typeof advice>[number]} training
 */
export function counts({ teksten: { trainingkiezer: t } }, { aan, misschien, open, regels }) {
  const texts = { aan: t.geldt, misschien: t.misschien, open: t.open };
  const totaal = regels.length;
  return inWords(texts, { aan, misschien, open }, { totaal }) || fill(t.niets, { totaal });
}

/** The answers that a line follows from, with their factors. @param {Aid} aid @param {{nummer: number}[]} redenen */
export function reasons(aid, redenen) {
  const { antwoorden, schaal } = known(aid);
  return h(
    "ul",
    {},
    ...redenen.map(({ nummer }) => {
      const { adres, tekst } = factorOf(aid, nummer);
      const told = fill(aid.teksten.trainingkiezer.reden, {
        antwoord: answerOf(schaal, antwoorden[nummer])?.titel ?? "",
      });
      return h("li", {}, told, " ", h("a", { href: adres, "data-key": `f-${nummer}` }, tekst));
    }),
  );
}
