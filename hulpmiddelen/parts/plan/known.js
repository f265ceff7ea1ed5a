/**
 * What a plan is made of, of this reader.
 *
 * @import { Aid } from "../../aid.js"
 * @import { Bekend } from "../../core/plan.js"
 */

/** @param {Pick<Aid, "store" | "mine" | "teksten">} aid @returns {Bekend} */
export function knownOf({ store, mine, teksten: { plan: t } }) {
  return {
    dossier: store.dossier,
    antwoorden: mine().antwoorden,
    aanhef: { helpt: t.factoren_helpt, aandacht: t.factoren_aandacht },
  };
}
