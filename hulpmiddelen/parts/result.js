/**
 * What comes out: per thema what helps and what asks attention, what that may mean, and each factor
 * beside its bar.
 *
 * @import { Aid, Part } from "../aid.js"
 */

import { antwoordenOf } from "../core/dossier.js";
import { answerOf, counts, highest, kracht, outcome, scoreThema } from "../core/score.js";
import { isTop, warningsOf } from "../core/warnings.js";
import { capital, fill, inWords } from "../core/words.js";
import { button, h, renew } from "../dom.js";
import { RONDE } from "./answers.js";
import { ownFactors } from "./own-factors.js";

const GROUPS = /** @type {const} */ (["helpt", "aandacht", "midden", "uitzoeken", "nvt", "open"]);

/** @param {HTMLElement} element @param {Aid} aid @returns {Part} */
export function result(element, { store, gegevens, teksten, signal }) {
  const [t, { schaal, themas }] = [teksten.resultaat, gegevens];
  const most = highest(schaal);
  const body = h("div");
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
    h("p", { class: "eigen" }, t.uitleg),
    body,
    h("p", { class: "knoppen" }, printResult, printList),
  );
  element.append(node);

  /** @param {any} factor @param {string | undefined} teken */
  const row = (factor, teken) => {
    const weight = kracht(schaal, factor, teken);
    const said = answerOf(schaal, teken)?.titel;
    const plays = factor.soort === "belemmerend" && { zwak: t.speelt, sterk: t.speelt_nauwelijks }[
      /** @type {"zwak" | "sterk"} */ (outcome(schaal, factor, teken))
    ];
    return h(
      "li",
      { class: `uitkomst uitkomst--${factor.soort}` },
      h(
        "span",
        { class: "uitkomst-tekst" },
        factor.adres
          ? h(
            "a",
            { href: factor.adres, "data-key": `uit-${factor.nummer}` },
            capital(factor.onderwerp),
          )
          : capital(factor.tekst),
        factor.adres && h("span", { class: "stelling" }, factor.tekst),
      ),
      said && h("span", { class: "uitkomst-antwoord" }, plays ? `${said}, ${plays}` : said),
      weight !== null && bar(weight, most),
    );
  };

  /** A call-out that bears on what asks attention, with its contexten. @param {any} kader */
  const warning = ({ titel, tekst, contexten, per_context, adres }) => {
    const where = gegevens.contexten
      .filter((/** @type {any} */ { id }) => contexten.includes(id))
      .map((/** @type {any} */ context) => context.titel);
    return h(
      "li",
      {},
      h("a", { href: adres, "data-key": `kader-${adres}` }, titel),
      `${where.length ? ` (${where.join(", ")})` : ""}. `,
      per_context[String(store.get("context"))] ?? tekst,
    );
  };

  /** What stands where nothing can be counted. @param {any} score @param {boolean} own */
  const nothing = (score, own) => score.nvt.length ? t.niets_nvt : own ? t.niets_eigen : t.niets;

  /** @param {any} thema @param {Record<string, string>} given */
  const about = (thema, given) => {
    const score = scoreThema(schaal, thema, given);
    const factoren = new Map(thema.factoren.map((/** @type {any} */ f) => [f.nummer, f]));
    const own = ownFactors(store, thema.id);
    const warnings = warningsOf(
      gegevens.kaders,
      score.aandacht,
      /** @type {string | null} */ (store.get("context")),
    );
    const duiding = warnings.length && isTop(thema, score) ? t.gewaarschuwd : score.duiding;
    return h(
      "div",
      { role: "group", "aria-labelledby": `resultaat-${thema.id}` },
      h(
        "h3",
        { id: `resultaat-${thema.id}` },
        h("a", { href: thema.adres, "data-key": `res-${thema.id}` }, thema.titel),
      ),
      h(
        "p",
        { class: "telling" },
        inWords(t.telling, counts(score)) || nothing(score, own.length > 0),
      ),
      warnings.length > 0 &&
        h(
          "div",
          { class: "waarschuwing" },
          h("p", {}, h("strong", {}, t.eerst)),
          h("ul", {}, ...warnings.map(warning)),
        ),
      h(
        "p",
        { class: "duiding" },
        duiding ??
          (score.gescoord > 0 && score.nodig <= score.toepasselijk && fill(t.nog_niet, score)),
      ),
      ...GROUPS.filter((group) => score[group].length).map((group) => {
        const rows = score[group].map(({ nummer }) => row(factoren.get(nummer), given[nummer]));
        // What says least folds away.
        return group === "open" || group === "nvt"
          ? h(
            "details",
            { "data-key": `${group}-${thema.id}` },
            h("summary", { "data-key": `s-${group}-${thema.id}` }, `${t[group]} (${rows.length})`),
            h("ul", { class: "uitkomsten kale-lijst" }, ...rows),
          )
          : h(
            "div",
            { class: `groep groep--${group}` },
            h("h4", {}, t[group]),
            h("ul", { class: "uitkomsten kale-lijst" }, ...rows),
          );
      }),
      own.length > 0 &&
        h(
          "div",
          { class: "groep" },
          h("h4", {}, teksten.eigen.kop),
          h(
            "ul",
            { class: "uitkomsten kale-lijst" },
            ...own.map((factor) => row(factor, factor.teken)),
          ),
        ),
    );
  };

  return {
    node,
    update() {
      const given = antwoordenOf(store.dossier, RONDE);
      const some = themas.some((/** @type {any} */ thema) =>
        ownFactors(store, thema.id).length ||
        thema.factoren.some((/** @type {any} */ f) => f.nummer in given)
      );
      printResult.hidden = !some;
      element.classList.toggle("ingevuld", some);
      renew(
        body,
        ...(some
          ? themas.map((/** @type {any} */ thema) => about(thema, given))
          : [h("p", {}, t.leeg)]),
      );
    },
  };
}

/** How much a factor works in your favour; the words beside it say the same. */
function bar(/** @type {number} */ weight, /** @type {number} */ most) {
  const steps = Array.from(
    { length: most },
    (_, step) => h("span", { class: step < weight ? "vol" : false }),
  );
  return h("span", { class: "balk", "aria-hidden": "true" }, ...steps);
}
