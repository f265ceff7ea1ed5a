/**
 * What a print says first: when it was filled in, of which edition, for which context, and the code
 * with which one goes on.
 *
 * @import { Aid, Part } from "../aid.js"
 */

import { encodeCode } from "../core/code.js";
import { fill } from "../core/words.js";
import { h } from "../dom.js";
import { inRound } from "../response/mine.js";

/** The date here, in words of the country. */
export const today = () => new Date().toLocaleDateString("nl-NL");

/** @param {Aid} aid @returns {Part} */
export function onPaper({ store, gegevens, teksten, mine, signal }) {
  const t = teksten.papier;
  const node = h("p", { class: "op-papier" });
  const update = () => {
    const context = gegevens.contexten.find(({ id }) => id === store.get("context"));
    const naam = store.get(...inRound("naam"));
    const { antwoorden } = mine();
    const code = Object.keys(antwoorden).length > 0 && encodeCode(gegevens, antwoorden);
    node.textContent = [
      fill(t.ingevuld, { datum: today(), editie: gegevens.editie }),
      naam && `${naam}.`,
      context && fill(t.context, context),
      code && fill(t.code, { code }),
    ].filter(Boolean).join(" ");
  };
  addEventListener("beforeprint", update, { signal });
  return { node, on: ["antwoorden", "context"], update };
}
