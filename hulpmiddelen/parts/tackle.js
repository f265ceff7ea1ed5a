/**
 * "Wat pakken jullie aan?": at most three factors, in an order, each with what you can do, who does
 * it and when. Un-choosing one keeps what was written.
 *
 * @import { Aid, Part } from "../aid.js"
 * @import { EigenFactor, Factor } from "../core/types.d.ts"
 * @typedef {(Factor & {thema: string, teken?: undefined}) | EigenFactor} Item
 *   A factor of the guide or of the reader, with its thema.
 */

import { withValue } from "../core/dossier.js";
import { answerOf, factorsOf, outcome, weigh } from "../core/score.js";
import { fitting, MOST_CHOSEN as MOST } from "../core/dossier-shape.js";
import { capital, fill } from "../core/counting.js";
import { button, h, renew } from "../dom.js";
import { countAnswered } from "./answers.js";
import { CHOSEN, withUnknown } from "./chosen.js";

const GROUPS = /** @type {const} */ (["te_weinig", "in_de_weg", "uitzoeken", "anders"]);

/** What a factor is about; a reader's own is named as they wrote it. @param {Item} factor */
const nameOf = ({ onderwerp, tekst }) => capital(onderwerp ?? tekst);

/** @param {HTMLElement} element @param {Aid} aid @returns {Part} */
export function tackle(element, aid) {
  const { store, gegevens, teksten, mine, say, kept, changeMany } = aid;
  const [t, { schaal, themas }] = [teksten.aanpak, gegevens];
  const factoren = /** @type {Item[]} */ (
    themas.flatMap((thema) => thema.factoren.map((factor) => ({ ...factor, thema: thema.id })))
  );
  const titles = Object.fromEntries(themas.map(({ id, titel }) => [id, titel]));
  const body = h("div");
  const node = h(
    "section",
    { class: "scan-aanpak", "aria-labelledby": "aanpak" },
    h("h2", { id: "aanpak", tabindex: -1 }, t.titel),
    h("p", {}, fill(t.uitleg, { most: MOST })),
    body,
  );
  element.append(node);

  /** @param {Item} factor */
  const answerTo = ({ nummer, teken }) => teken ?? mine().antwoorden[nummer];

  const chosen = () => {
    const picked = /** @type {(number | string)[]} */ (store.get(...CHOSEN) ?? []);
    return picked.flatMap((nummer) =>
      [...factoren, ...mine().eigen].find((factor) => factor.nummer === nummer) ?? []
    );
  };

  /** @param {Item[]} next @param {string} key Where the focus goes. */
  const choose = (next, key) => {
    store.set(CHOSEN, withUnknown(aid, next.map((factor) => factor.nummer)));
    /** @type {HTMLElement | null} */ (body.querySelector(`[data-key="${key}"]`))?.focus();
  };

  /** Its theme, its statement, and what was answered: without that it would read as true. @param {Item} factor */
  const stated = (factor) => {
    const antwoord = answerOf(schaal, answerTo(factor))?.titel;
    return h(
      "span",
      { class: "stelling" },
      [
        `${titles[factor.thema]}.`,
        factor.onderwerp && factor.tekst,
        antwoord && fill(t.jouw_antwoord, { antwoord }),
      ].filter(Boolean).join(" "),
    );
  };

  /** What was written for a factor. @param {Item} factor */
  const written = ({ nummer }) =>
    Object.values(/** @type {Record<string, any>} */ (store.dossier.plan.acties ?? {})).filter(
      (leaf) => leaf?.waarde?.factor === nummer,
    );

  /** @param {Item} factor @param {Item[]} now */
  const option = (factor, now) => {
    const full = h("p", { class: "fout", role: "alert" });
    const box = h("input", {
      type: "checkbox",
      "data-key": `kies-${factor.nummer}`,
      change: () => {
        if (box.checked && now.length >= MOST) {
          box.checked = false;
          full.textContent = fill(t.vol, { most: MOST });
          return;
        }
        const next = box.checked
          ? [...now, factor]
          : now.filter(({ nummer }) => nummer !== factor.nummer);
        const counted = { n: next.length, most: MOST };
        if (box.checked) {
          choose(next, `kies-${factor.nummer}`);
          return say(fill(t.toegevoegd, counted));
        }
        const nummers = next.map(({ nummer }) => nummer);
        const title = node.querySelector("h2");
        changeMany(
          (dossier, time) => withValue(dossier, CHOSEN, withUnknown(aid, nummers), time),
          [fill(t.weggehaald, counted), written(factor).length && t.blijft].filter(Boolean).join(
            " ",
          ),
        );
        // Its row may be gone with it.
        if (document.activeElement === document.body) title?.focus();
      },
    });
    box.checked = now.some(({ nummer }) => nummer === factor.nummer);
    return h(
      "li",
      {},
      h("label", { class: "keuze" }, box, ` ${nameOf(factor)}`),
      stated(factor),
      full,
    );
  };

  /** @param {Item[]} now @param {number} from @param {number} to */
  const move = (now, from, to) => {
    const next = now.toSpliced(from, 1).toSpliced(to, 0, now[from]);
    // At the end of the list that button is gone: its counterpart takes the focus.
    const way = to < from ? (to > 0 ? "om" : "neer") : (to < now.length - 1 ? "neer" : "om");
    choose(next, `${way}-${now[from].nummer}`);
    say(fill(t.verplaatst, { plek: to + 1, totaal: now.length }));
  };

  /** @param {Item} factor @param {number} place @param {Item[]} now */
  const picked = (factor, place, now) => {
    const mover = (
      /** @type {string} */ way,
      /** @type {string} */ text,
      /** @type {number} */ to,
      /** @type {string} */ sign,
    ) =>
      to >= 0 && to < now.length && button(sign, () => move(now, place, to), {
        class: "knop--klein",
        "data-key": `${way}-${factor.nummer}`,
        "aria-label": fill(text, { tekst: nameOf(factor) }),
      });
    const answer = answerOf(schaal, answerTo(factor));
    // What one does not know is not mended yet: first one finds out.
    const acties = answer?.soort === "onzeker"
      ? (answer.acties ?? []).map((/** @type {string} */ tekst, /** @type {number} */ index) => ({
        id: `${factor.nummer}-${answer.teken}${index + 1}`,
        tekst,
        eigen: true,
      }))
      : (factor.acties ?? []).map((actie) => ({
        id: `${factor.nummer}${actie.letter}`,
        ...actie,
      }));
    const ours = { id: `${factor.nummer}-eigen`, tekst: null };
    return h(
      "li",
      { class: "aanpak" },
      h(
        "div",
        { class: "aanpak-kop" },
        h(
          "strong",
          {},
          factor.adres
            ? h("a", { href: factor.adres, "data-key": `naar-${factor.nummer}` }, nameOf(factor))
            : nameOf(factor),
        ),
        stated(factor),
        mover("om", t.omhoog, place - 1, "↑"),
        mover("neer", t.omlaag, place + 1, "↓"),
      ),
      h(
        "ul",
        { class: "acties kale-lijst" },
        ...[...acties, ours].map((actie) => action(factor, actie)),
      ),
    );
  };

  /** @param {Item} factor @param {{id: string, tekst: string | null, eigen?: boolean}} actie */
  const action = (factor, { id, tekst, eigen }) => {
    const path = ["plan", "acties", id];
    const now = () => /** @type {Record<string, any>} */ (store.get(...path) ?? {});
    const put = (/** @type {object} */ change) => {
      store.set(path, { factor: factor.nummer, ...(tekst ? { tekst } : {}), ...now(), ...change });
      say(kept());
    };
    const box = h("input", {
      type: "checkbox",
      "data-key": `doe-${id}`,
      change: () => {
        put({ doen: box.checked });
        details.hidden = !box.checked;
        item.classList.toggle("actie--doen", box.checked);
      },
    });
    box.checked = now().doen === true;
    const question = (/** @type {"haalbaar" | "effect"} */ name) => {
      const select = h(
        "select",
        { "data-key": `${name}-${id}`, change: () => put({ [name]: select.value }) },
        h("option", { value: "" }, t.kies_antwoord),
        ...["ja", "nee", "onbekend"].map((value) => h("option", { value }, t[value])),
      );
      select.value = now()[name] ?? "";
      return h("label", { class: select.value === "" && "niet-op-papier" }, `${t[name]} `, select);
    };
    const field = (
      /** @type {"wie" | "wanneer" | "tekst"} */ name,
      /** @type {string} */ label,
    ) => {
      const written = h("span", { class: "op-papier" }, now()[name] ?? "");
      const input = h("input", {
        type: "text",
        "data-key": `${name}-${id}`,
        value: now()[name] ?? "",
        input: () => {
          written.textContent = input.value;
          // One that was taken out of the plan is in it again once something is written.
          const again = tekst === null && now().doen === false;
          put({ [name]: fitting(input.value), ...(again ? { doen: true } : {}) });
        },
      });
      return h("label", { class: "actie-veld" }, `${label} `, input, written);
    };
    const details = h(
      "div",
      { class: "actie-vragen" },
      field("wie", t.wie),
      field("wanneer", t.wanneer),
      question("haalbaar"),
      question("effect"),
    );
    const own = tekst === null;
    details.hidden = !box.checked && !own;
    const item = h(
      "fieldset",
      { class: "actie", "aria-label": tekst ?? t.eigen },
      own ? field("tekst", t.eigen) : h("label", { class: "keuze" }, box, ` ${tekst}`),
      own && gegevens.bij_invullen && h("p", { class: "bij-invullen" }, gegevens.bij_invullen),
      eigen && h("p", { class: "eigen" }, t.eigen_actie),
      details,
    );
    item.classList.toggle("actie--doen", own ? Boolean(now().tekst) : box.checked);
    return h("li", {}, item);
  };

  return {
    node,
    on: ["antwoorden", "eigen", "eigen_antwoorden", "gekozen"],
    update() {
      const given = mine().antwoorden;
      const now = chosen();
      const scan = countAnswered(aid);
      const asking = [
        ...weigh(schaal, factorsOf(themas), given, "zwak"),
        ...weigh(schaal, factorsOf(themas), given, "onzeker"),
      ].flatMap(({ nummer }) => factoren.find((factor) => factor.nummer === nummer) ?? []);
      const own = mine().eigen.filter((factor) =>
        ["zwak", "onzeker"].includes(outcome(schaal, factor, factor.teken))
      );
      const options = [
        ...new Map([...asking, ...own, ...now].map((factor) => [factor.nummer, factor])).values(),
      ];
      /** @param {Item} factor @returns {(typeof GROUPS)[number]} */
      const groupOf = (factor) => {
        const now = outcome(schaal, factor, answerTo(factor));
        if (now === "onzeker") return "uitzoeken";
        if (now !== "zwak") return "anders";
        return factor.soort === "belemmerend" ? "in_de_weg" : "te_weinig";
      };
      const groups = GROUPS.map((group) => ({
        group,
        factoren: options.filter((factor) => groupOf(factor) === group),
      })).filter(({ factoren }) => factoren.length);
      renew(
        body,
        ...(options.length
          ? [
            h("h3", { class: "aanpak-keuzes-kop" }, t.kies),
            ...groups.flatMap(({ group, factoren }) => [
              h("h4", { class: "aanpak-keuzes-kop" }, t.groepen[group]),
              h(
                "ul",
                { class: "aanpak-keuzes kale-lijst" },
                ...factoren.map((factor) => option(factor, now)),
              ),
            ]),
          ]
          : [h("p", {}, scan.beantwoord === scan.totaal ? t.geen : t.leeg)]),
        now.length > 0 && h("h3", {}, t.gekozen),
        now.length > 0 &&
          h(
            "ol",
            { class: "aanpakken" },
            ...now.map((factor, place) => picked(factor, place, now)),
          ),
      );
    },
  };
}
