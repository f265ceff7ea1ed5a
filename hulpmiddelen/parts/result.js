/**
 * What comes out of the reader's own answers.
 *
 * @import { Aid, Part } from "../aid.js"
 * @import { Antwoordset, Factor } from "../core/types.d.ts"
 */

import { newSince } from "../core/editions.js";
import { capital } from "../core/counting.js";
import { h, renew } from "../dom.js";
import { holdsAnything, leftOutOf, resultOf } from "../response/view.js";
import { actionsOn, noteOn, writtenAbout } from "../response/written.js";
import { onPaper } from "./on-paper.js";
import { printer } from "./printing.js";
import { putInPlan } from "./put-in-plan.js";

/** @param {HTMLElement} element @param {Aid} aid @returns {Part} */
export function result(element, aid) {
  const { store, gegevens, teksten, mine, signal } = aid;
  const t = teksten.resultaat;
  const body = h("div");
  const [printResult, printList] = [
    printer(element, aid, t.print, false),
    printer(element, aid, t.print_lijst, true),
  ];
  const paper = onPaper(aid);
  const head = paper.node;
  const node = h(
    "section",
    { class: "scan-resultaat", "aria-labelledby": "resultaat" },
    h("h2", { id: "resultaat" }, t.titel),
    head,
    h("p", { class: "eigen" }, t.uitleg),
    body,
    h("p", { class: "knoppen" }, printResult, printList),
  );
  element.append(node);

  /** What an edition of which there are answers did not have yet. */
  const fresh = () =>
    [...mine().edities].flatMap((editie) =>
      newSince(editie === gegevens.editie ? undefined : gegevens.edities[editie], gegevens.themas)
    ).filter((nummer) => !(nummer in mine().antwoorden));

  /** What was written about a factor that is gone, and that had no answer. @param {Antwoordset} set */
  const alone = ({ weg }) => {
    const known = [
      ...weg.map(({ nummer }) => nummer),
      ...gegevens.themas.flatMap(({ factoren }) => factoren).map(({ nummer }) => nummer),
    ];
    return writtenAbout(store).filter((nummer) => !known.includes(nummer))
      .map((nummer) => ({ nummer, toen: null, teken: "" }));
  };

  const update = () => {
    const set = mine();
    // In a chapter, what was said elsewhere does not show.
    const here = gegevens.themas.map(({ id }) => id);
    const shown = {
      ...set,
      weg: teksten.geheel ? [...set.weg, ...alone(set)] : [],
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
    const view = {
      gegevens,
      t,
      set: shown,
      context: /** @type {string | null} */ (store.get("context")),
      key: "resultaat",
      level: /** @type {const} */ (3),
      note: (/** @type {number | string} */ nummer) => noteOn(store, nummer),
      actions: (/** @type {number | string} */ nummer) => actionsOn(store, nummer),
      plan: (/** @type {Factor} */ { nummer, onderwerp }) =>
        putInPlan(aid, `${nummer}-eigen`, { factor: nummer, onderwerp: capital(onderwerp) }),
      fresh: teksten.geheel ? fresh() : [],
    };
    paper.update?.();
    renew(body, ...(some ? [...resultOf(view), ...leftOutOf(view)] : [h("p", {}, t.leeg)]));
  };
  // Notes show on paper only: they are put in when it comes to that.
  addEventListener("beforeprint", update, { signal });

  return { node, on: ["antwoorden", "eigen", "eigen_antwoorden", "context"], update };
}
