/**
 * How far you are. Over all themas a line that stays in sight, with what helps and asks attention in
 * each; in a chapter a line under its factors, where the result follows.
 *
 * @import { Aid, Part } from "../aid.js"
 * @import { Thema } from "../core/types.d.ts"
 */

import { counts, scoreThema } from "../core/score.js";
import { fill, inWords } from "../core/counting.js";
import { h, renew } from "../dom.js";
import { countAnswered } from "./answers.js";

/** @param {Aid} aid @returns {Part} */
export function summary(aid) {
  const { gegevens, teksten, form, mine } = aid;
  const whole = gegevens.themas.length > 1;
  const node = h("div", { class: whole ? "scan-stand scan-stand--in-zicht" : "scan-stand" });
  if (whole) form.before(node);
  else form.after(node);

  /** Leads to its factors, which are always there. @param {Thema} thema */
  const about = (thema) => {
    const score = scoreThema(gegevens.schaal, thema, mine().antwoorden);
    const telling = inWords(teksten.resultaat.telling, counts(score));
    const link = h("a", { href: `#${thema.id}`, "data-key": thema.id }, thema.titel);
    return h("li", {}, link, telling && `: ${telling}`);
  };

  return {
    node,
    on: ["antwoorden"],
    update() {
      const count = countAnswered(aid);
      renew(
        node,
        h("p", {}, fill(teksten.scan.stand, count)),
        h("progress", { max: count.totaal, value: count.beantwoord, "aria-hidden": "true" }),
        whole && h("ul", { class: "kale-lijst" }, ...gegevens.themas.map(about)),
      );
    },
  };
}
