/**
 * The answers of somebody else, as a result: to read, and to take over when you say so.
 *
 * @import { Aid } from "../aid.js"
 * @import { Gelezen } from "../core/types.d.ts"
 */

import { withValue } from "../core/dossier.js";
import { newSince, readAnswers } from "../core/editions.js";
import { answerOf } from "../core/score.js";
import { fill } from "../core/counting.js";
import { ask, button, h } from "../dom.js";
import { inRound } from "../response/mine.js";
import { today } from "./on-paper.js";
import { leftOutOf, resultOf } from "../response/view.js";

/**
 * @param {Aid} aid
 * @param {Gelezen} read
 * @param {() => void} close
 */
export function theirAnswers(
  { store, gegevens, teksten, mine, changeMany },
  { antwoorden, editie },
  close,
) {
  const [t, { schaal, themas }] = [teksten.delen, gegevens];
  const given = Object.entries(antwoorden).map(([nummer, teken]) => [nummer, { teken, editie }]);
  const set = readAnswers(gegevens, Object.fromEntries(given));
  const own = mine().antwoorden;
  const different = Object.entries(set.antwoorden).filter(([nummer, teken]) =>
    own[nummer] !== teken
  );
  const losing = different.filter(([nummer]) => nummer in own);
  const fresh = newSince(
    editie === gegevens.editie ? undefined : gegevens.edities[editie],
    themas,
  );

  /** Yours where it differs; what they could not have answered. @param {number | string} nummer */
  const beside = (nummer) => {
    if (fresh.includes(Number(nummer))) return t.nieuw;
    const antwoord = answerOf(schaal, own[nummer])?.titel;
    return antwoord && own[nummer] !== set.antwoorden[nummer] && fill(t.van_jou, { antwoord });
  };

  const takeOver = () => {
    changeMany(
      (dossier, now) =>
        different.reduce(
          (next, [nummer, teken]) =>
            withValue(next, inRound("antwoorden", nummer), teken, now, gegevens.editie),
          dossier,
        ),
      t.overgenomen,
    );
    close();
  };
  const ifSure = () =>
    losing.length === 0 ? takeOver() : ask(
      t.neem_over,
      [h("p", {}, fill(t.neem_over_vraag, { n: losing.length }))],
      [[t.neem_over, takeOver], [teksten.dossier.annuleer, null]],
    );

  const view = {
    gegevens,
    t: teksten.resultaat,
    set,
    context: /** @type {string | null} */ (store.get("context")),
    key: "gedeeld",
    level: /** @type {const} */ (3),
    beside: (/** @type {number | string} */ nummer) => beside(nummer) || null,
    fresh,
  };
  const buttons = () =>
    h(
      "p",
      { class: "knoppen" },
      different.length > 0 && button(t.neem_over, ifSure),
      button(t.sluit, close),
    );
  return h(
    "section",
    { class: "gedeeld-paneel", tabindex: -1, "aria-labelledby": "gedeeld-titel" },
    h("h2", { id: "gedeeld-titel" }, t.titel_ander),
    h("p", { class: "op-papier" }, fill(teksten.papier.ander, { editie, datum: today() })),
    h("p", {}, t.uitleg_ander),
    editie !== gegevens.editie && h("p", {}, fill(t.editie, { toen: editie, nu: gegevens.editie })),
    ...leftOutOf(view),
    buttons(),
    ...resultOf(view),
    buttons(),
  );
}
