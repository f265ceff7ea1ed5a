/**
 * The factors of one thema in its chapter, or of all themas together.
 *
 * @import { Aid } from "../aid.js"
 */

import { factorsOf } from "../core/score.js";
import { answers } from "../parts/answers.js";
import { keep } from "../parts/keep.js";
import { ownFactorsOf } from "../parts/own-factors.js";
import { whenPlanned } from "../parts/put-in-plan.js";
import { result } from "../parts/result.js";
import { share } from "../parts/share.js";
import { summary } from "../parts/summary.js";
import { tackle } from "../parts/tackle.js";

/** @param {HTMLElement} element @param {Aid} aid */
export function factorScan(element, aid) {
  const { form, gegevens, teksten } = aid;
  // What a factor says stands in the form: it is not sent twice.
  for (const factor of factorsOf(gegevens.themas)) {
    const text = form.querySelector(`[data-nummer="${factor.nummer}"] [id$=-tekst]`);
    factor.tekst = text?.textContent ?? "";
  }
  const lists = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-thema]")]);
  const outcome = result(element, aid);
  // A chapter brings the texts of fewer parts.
  return [
    answers(aid),
    summary(aid),
    ...lists.map((list) => ownFactorsOf(list, aid)),
    outcome,
    whenPlanned(aid, outcome),
    ...(teksten.geheel ? [tackle(element, aid), share(element, aid)] : []),
    keep(element, aid),
  ];
}
