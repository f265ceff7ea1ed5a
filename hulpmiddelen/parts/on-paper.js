/**
 * What a print says first: when it was filled in, of which edition, for which context, and the code
 * with which one goes on.
 *
 * @import { Aid, Part } from "../aid.js"
 */

import { encodeCode } from "../core/code.js";
import { fill } from "../core/counting.js";
import { h } from "../dom.js";
import { inRound } from "../response/mine.js";

/** The date here, in words of the country. */
export const today = () => new Date().toLocaleDateString("nl-NL");

/**
 * A line that is read on paper alone; it is made again when printing begins, for its date.
 *
 * @param {AbortSignal} signal @param {() => string} said
 */
export function paperLine(signal, said) {
  const node = h("p", { class: "op-papier" });
  const update = () => {
    node.textContent = said();
  };
  addEventListener("beforeprint", update, { signal });
  return { node, update };
}

/** @param {Aid} aid @returns {Part} */
export function onPaper({ store, gegevens, teksten, mine, signal }) {
  const t = teksten.papier;
  const line = paperLine(signal, () => {
    const context = gegevens.contexten.find(({ id }) => id === store.get("context"));
    const naam = store.get(...inRound("naam"));
    const { antwoorden } = mine();
    const code = Object.keys(antwoorden).length > 0 && encodeCode(gegevens, antwoorden);
    return [
      fill(t.ingevuld, { datum: today(), editie: gegevens.editie }),
      naam && `${naam}.`,
      context && fill(t.context, context),
      code && fill(t.code, { code }),
    ].filter(Boolean).join(" ");
  });
  return { ...line, on: ["antwoorden", "context"] };
}
