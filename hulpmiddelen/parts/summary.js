/**
 * How far you are. Over all themas a line that stays in sight, with what helps and asks attention in
 * each; in a chapter a line under its factors, where the result follows.
 *
 * @import { Aid, Part } from "../aid.js"
 */

import { antwoordenOf } from "../core/dossier.js";
import { counts, scoreThema } from "../core/score.js";
import { fill, inWords } from "../core/words.js";
import { h, renew } from "../dom.js";
import { countAnswered, RONDE } from "./answers.js";

/** @param {Aid} aid @returns {Part} */
export function summary({ store, gegevens, teksten, form }) {
  const whole = gegevens.themas.length > 1;
  const node = h("div", { class: whole ? "scan-stand scan-stand--in-zicht" : "scan-stand" });
  if (whole) form.before(node);
  else form.after(node);
  return {
    node,
    update() {
      const given = antwoordenOf(store.dossier, RONDE);
      const count = countAnswered(store, gegevens);
      const told = gegevens.themas.map((/** @type {any} */ thema) => {
        const score = scoreThema(gegevens.schaal, thema, given);
        const telling = inWords(teksten.resultaat.telling, counts(score));
        return h(
          "li",
          {},
          h("a", { href: `#resultaat-${thema.id}`, "data-key": thema.id }, thema.titel),
          telling && `: ${telling}`,
        );
      });
      renew(
        node,
        h("p", {}, fill(teksten.scan.stand, count)),
        h("progress", { max: count.totaal, value: count.beantwoord, "aria-hidden": "true" }),
        whole && h("ul", { class: "kale-lijst" }, ...told),
      );
    },
  };
}
