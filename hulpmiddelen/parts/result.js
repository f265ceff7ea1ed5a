/**
 * What comes out of the reader's own answers. On paper it says when, for which context and in which
 * edition, with the code that brings the answers back.
 *
 * @import { Aid, Part } from "../aid.js"
 */

import { encodeCode } from "../core/code.js";
import { fill } from "../core/words.js";
import { button, h, renew } from "../dom.js";
import { inRound } from "../response/mine.js";
import { holdsAnything, leftOutOf, resultOf } from "../response/view.js";

/** @param {HTMLElement} element @param {Aid} aid @returns {Part} */
export function result(element, { store, gegevens, teksten, mine, signal }) {
  const t = teksten.resultaat;
  const body = h("div");
  const about = h("p", { class: "op-papier" });
  const printer = (/** @type {string} */ text, /** @type {boolean} */ list) =>
    button(text, () => {
      element.classList.toggle("print-lijst", list);
      print();
    });
  const [printResult, printList] = [printer(t.print, false), printer(t.print_lijst, true)];
  addEventListener("afterprint", () => element.classList.remove("print-lijst"), { signal });
  const node = h(
    "section",
    { class: "scan-resultaat", "aria-labelledby": "resultaat" },
    h("h2", { id: "resultaat" }, t.titel),
    about,
    h("p", { class: "eigen" }, t.uitleg),
    body,
    h("p", { class: "knoppen" }, printResult, printList),
  );
  element.append(node);

  const when = () => {
    const context = gegevens.contexten.find(({ id }) => id === store.get("context"));
    const naam = store.get(...inRound("naam"));
    const code = teksten.geheel && encodeCode(gegevens, mine().antwoorden);
    return [
      fill(t.op_papier, { datum: new Date().toLocaleDateString("nl-NL"), editie: gegevens.editie }),
      naam && `${naam}.`,
      context && fill(t.op_papier_context, context),
      code && fill(t.op_papier_code, { code }),
    ].filter(Boolean).join(" ");
  };

  const update = () => {
    const set = mine();
    // In a chapter, what was said elsewhere does not show.
    const here = gegevens.themas.map(({ id }) => id);
    const shown = {
      ...set,
      weg: teksten.geheel ? set.weg : [],
      eigen: set.eigen.filter(({ thema }) => here.includes(thema)),
    };
    const known = new Set(
      gegevens.themas.flatMap((thema) => thema.factoren)
        .map((factor) => String(factor.nummer)),
    );
    const some = holdsAnything({
      ...shown,
      antwoorden: Object.fromEntries(
        Object.entries(set.antwoorden).filter(([nummer]) => known.has(nummer)),
      ),
    });
    printResult.hidden = !some;
    element.classList.toggle("ingevuld", some);
    about.textContent = some ? when() : "";
    const view = {
      gegevens,
      t,
      set: shown,
      context: /** @type {string | null} */ (store.get("context")),
      key: "resultaat",
      level: /** @type {const} */ (3),
      note: (
        /** @type {number | string} */ nummer,
      ) => /** @type {string | null} */ (store.get(...inRound("notities", String(nummer)))),
    };
    renew(body, ...(some ? [...resultOf(view), ...leftOutOf(view)] : [h("p", {}, t.leeg)]));
  };
  // Notes show on paper only: they are put in when it comes to that.
  addEventListener("beforeprint", update, { signal });

  return { node, on: ["antwoorden", "eigen", "eigen_antwoorden", "context"], update };
}
