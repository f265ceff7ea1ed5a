/**
 * A set of answers as a result: per thema what helps and what asks attention, what that may mean,
 * and each factor beside its bar. Whosever they are; beside those of somebody else stand yours.
 *
 * @import { Antwoordset, EigenFactor, Factor, Gegevens, Kader, Thema } from "../core/types.d.ts"
 */

import { answerOf, counts, highest, kracht, outcome, scoreThema } from "../core/score.js";
import { isTop, warningsOf } from "../core/warnings.js";
import { capital, fill, inWords } from "../core/counting.js";
import { h } from "../dom.js";

const GROUPS = /** @type {const} */ (["helpt", "aandacht", "midden", "uitzoeken", "nvt", "open"]);

/**
 * @typedef {{gegevens: Gegevens, t: any, set: Antwoordset, context: string | null, key: string,
 *   level: 3 | 4, beside?: (nummer: number | string) => string | null | undefined,
 *   note?: (nummer: number | string) => string | null,
 *   plan?: (factor: Factor) => HTMLElement,
 *   actions?: (nummer: number | string) => string[], fresh?: number[]}} View
 *   `t`: the texts of a result. `key`: what tells its ids and controls from those of another set.
 *   `level`: of the headings of themas. `beside`: what is said beside a factor; `note`: what was
 *   noted about it, for paper. `plan`: what puts a factor that asks attention in the plan.
 */

/** Each thema of the set. @param {View} view */
export function resultOf(view) {
  return view.gegevens.themas.map((thema) => aboutThema(view, thema));
}

/** Whether there is anything to show. @param {Antwoordset} set */
export function holdsAnything({ antwoorden, opnieuw, weg, eigen }) {
  return Object.keys(antwoorden).length + opnieuw.size + weg.length + eigen.length > 0;
}

/** @param {View} view @param {Thema} thema */
function aboutThema(view, thema) {
  const { gegevens: { schaal, kaders, contexten }, t, set, context, key, level } = view;
  const score = scoreThema(schaal, thema, set.antwoorden);
  const own = set.eigen.filter((factor) => factor.thema === thema.id);
  const warnings = warningsOf(kaders, score.aandacht, context);
  const factoren = new Map(thema.factoren.map((f) => [f.nummer, f]));
  const duiding = warnings.length && isTop(thema, score) ? t.gewaarschuwd : score.duiding;

  /** A call-out that bears on what asks attention, with its contexten. @param {Kader} kader */
  const warning = ({ titel, tekst, contexten: of, per_context, adres }) => {
    const where = contexten.filter(({ id }) => of.includes(id))
      .map((one) => one.titel);
    return h(
      "li",
      {},
      h("a", { href: adres, "data-key": `${key}-kader-${adres}` }, titel),
      `${where.length ? ` (${where.join(", ")})` : ""}. `,
      per_context[String(context)] ?? tekst,
    );
  };

  /** @param {readonly any[]} rows */
  const list = (rows) => h("ul", { class: "uitkomsten kale-lijst" }, ...rows);

  /** @param {(typeof GROUPS)[number]} group */
  const grouped = (group) => {
    const rows = score[group].map(({ nummer }) =>
      row(view, /** @type {Factor} */ (factoren.get(nummer)), set.antwoorden[nummer])
    );
    if (!rows.length) return null;
    // What says least folds away.
    const id = `${key}-${group}-${thema.id}`;
    return group === "open" || group === "nvt"
      ? h(
        "details",
        { "data-key": id },
        h("summary", { "data-key": `s-${id}` }, `${t[group]} (${rows.length})`),
        list(rows),
      )
      : h(
        "div",
        { class: `groep groep--${group}` },
        h(`h${/** @type {4 | 5} */ (level + 1)}`, {}, t[group]),
        list(rows),
      );
  };

  const nothing = score.nvt.length ? t.niets_nvt : own.length ? t.niets_eigen : t.niets;
  return h(
    "div",
    { role: "group", "aria-labelledby": `${key}-${thema.id}` },
    h(
      `h${level}`,
      { id: `${key}-${thema.id}` },
      h("a", { href: thema.adres, "data-key": `${key}-t-${thema.id}` }, thema.titel),
    ),
    h("p", { class: "telling" }, inWords(t.telling, counts(score)) || nothing),
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
    ...GROUPS.map(grouped),
    own.length > 0 &&
      h(
        "div",
        { class: "groep" },
        h(`h${/** @type {4 | 5} */ (level + 1)}`, {}, t.eigen),
        list(own.map((factor) => row(view, factor, factor.teken))),
      ),
  );
}

/** @param {View} view @param {Factor | EigenFactor} factor @param {string | null | undefined} teken */
function row({ gegevens: { schaal }, t, key, beside, note, plan }, factor, teken) {
  const weight = kracht(schaal, factor, teken);
  const said = answerOf(schaal, teken)?.titel;
  const plays = factor.soort === "belemmerend" && { zwak: t.speelt, sterk: t.speelt_nauwelijks }[
    /** @type {"zwak" | "sterk"} */ (outcome(schaal, factor, teken))
  ];
  const [also, noted] = [beside?.(factor.nummer), note?.(factor.nummer)];
  return h(
    "li",
    { class: `uitkomst uitkomst--${factor.soort}` },
    h(
      "span",
      { class: "uitkomst-tekst" },
      factor.adres
        ? h(
          "a",
          { href: factor.adres, "data-key": `${key}-uit-${factor.nummer}` },
          capital(factor.onderwerp),
        )
        : capital(factor.tekst),
      factor.adres && h("span", { class: "stelling" }, factor.tekst),
    ),
    said && h("span", { class: "uitkomst-antwoord" }, plays ? `${said}, ${plays}` : said),
    weight !== null && bar(weight, highest(schaal)),
    also && h("span", { class: "uitkomst-ernaast" }, also),
    noted && h("span", { class: "notitie-op-papier" }, noted),
    plan && "aard" in factor && ["zwak", "onzeker"].includes(outcome(schaal, factor, teken)) &&
      plan(factor),
  );
}

/** How much a factor works in your favour; the words beside it say the same. */
function bar(/** @type {number} */ weight, /** @type {number} */ most) {
  const steps = Array.from(
    { length: most },
    (_, step) => h("span", { class: step < weight ? "vol" : false }),
  );
  return h("span", { class: "balk", "aria-hidden": "true" }, ...steps);
}

/**
 * What does not count any more: answers to what has changed, and to what is gone.
 *
 * Also what was written about these, and what is new since.
 *
 * @param {View} view
 */
export function leftOutOf({ gegevens: { schaal, themas }, t, set, note, actions, fresh = [] }) {
  const { opnieuw, weg } = set;
  const titel = (/** @type {string} */ teken) => answerOf(schaal, teken)?.titel ?? "";
  const now = new Map(
    themas.flatMap((thema) => thema.factoren)
      .map((factor) => [factor.nummer, factor.tekst]),
  );
  const changed = [...opnieuw].map(([nummer, { toen, teken, gedraaid }]) => {
    const said = { toen: toen.tekst, nu: now.get(nummer), antwoord: titel(teken) };
    return h("li", {}, fill(gedraaid ? t.omgedraaid : t.veranderd, said));
  });
  const gone = weg.map(({ nummer, toen, teken }) => {
    const noted = note?.(nummer);
    return h(
      "li",
      {},
      [toen?.tekst ?? fill(t.factor, { nummer }), titel(teken) && `${titel(teken)}.`]
        .filter(Boolean).join(" "),
      noted && h("p", {}, fill(t.notitie, { tekst: noted })),
      ...(actions?.(nummer) ?? []).map((tekst) => h("p", {}, fill(t.actie, { tekst }))),
    );
  });
  const added = fresh.map((nummer) => h("li", {}, now.get(nummer) ?? ""));
  return [
    changed.length > 0 && h("p", {}, h("strong", {}, t.veranderd_kop)),
    changed.length > 0 && h("ul", {}, ...changed),
    gone.length > 0 && h("p", {}, h("strong", {}, t.weg_kop)),
    gone.length > 0 && h("ul", {}, ...gone),
    added.length > 0 && h("p", {}, h("strong", {}, t.nieuw_kop)),
    added.length > 0 && h("ul", {}, ...added),
  ];
}
