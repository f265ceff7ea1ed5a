/**
 * "Wat pakken jullie aan?": at most three factors, in an order, each with what you can do.
 *
 * @import { Aid, Part } from "../aid.js"
 */

import { antwoordenOf } from "../core/dossier.js";
import { answerOf, factorsOf, outcome, weigh } from "../core/score.js";
import { capital, fill } from "../core/words.js";
import { button, h, renew } from "../dom.js";
import { countAnswered, RONDE } from "./answers.js";
import { ownFactors } from "./own-factors.js";

const MOST = 3;

/** What a factor is about; a reader's own is named as they wrote it. @param {any} factor */
const nameOf = ({ onderwerp, tekst }) => capital(onderwerp ?? tekst);

/** @param {HTMLElement} element @param {Aid} aid @returns {Part} */
export function tackle(element, { store, gegevens, teksten, say }) {
  const [t, { schaal, themas }] = [teksten.aanpak, gegevens];
  const factoren = /** @type {any[]} */ (factorsOf(themas));
  const body = h("div");
  /** @type {Record<string, string>} */
  let answers = {};

  /** A statement, and what was answered to it: without that it would read as true. @param {any} factor */
  const stated = ({ nummer, onderwerp, tekst }) => {
    const antwoord = answerOf(schaal, answers[nummer])?.titel;
    const told = antwoord && fill(t.jouw_antwoord, { antwoord });
    return h("span", { class: "stelling" }, [onderwerp && tekst, told].filter(Boolean).join(" "));
  };
  const node = h(
    "section",
    { class: "scan-aanpak", "aria-labelledby": "aanpak" },
    h("h2", { id: "aanpak" }, t.titel),
    h("p", {}, fill(t.uitleg, { most: MOST })),
    body,
  );
  element.append(node);

  const chosen = () => {
    const own = ownFactors(store);
    const picked = /** @type {(number | string)[]} */ (store.get("aanpak") ?? []);
    return picked.flatMap((nummer) =>
      [...factoren, ...own].find((factor) => factor.nummer === nummer) ?? []
    );
  };

  /** @param {any[]} next @param {string} told @param {string} key Where the focus goes. */
  const choose = (next, told, key) => {
    store.set(["aanpak"], next.map((factor) => factor.nummer));
    /** @type {HTMLElement | null} */ (body.querySelector(`[data-key="${key}"]`))?.focus();
    say(told);
  };

  /** @param {any} factor @param {any[]} now */
  const option = (factor, now) => {
    const box = h("input", {
      type: "checkbox",
      "data-key": `kies-${factor.nummer}`,
      change: () => {
        if (box.checked && now.length >= MOST) {
          box.checked = false;
          return say(fill(t.vol, { most: MOST }));
        }
        const next = box.checked ? [...now, factor] : now.filter((other) => other !== factor);
        const told = fill(box.checked ? t.toegevoegd : t.weggehaald, {
          n: next.length,
          most: MOST,
        });
        choose(next, told, `kies-${factor.nummer}`);
      },
    });
    box.checked = now.includes(factor);
    return h(
      "li",
      {},
      h("label", { class: "keuze" }, box, ` ${nameOf(factor)}`),
      stated(factor),
    );
  };

  /** @param {any[]} now @param {number} from @param {number} to */
  const move = (now, from, to) => {
    const next = now.toSpliced(from, 1).toSpliced(to, 0, now[from]);
    // At the end of the list that button is gone: its counterpart takes the focus.
    const way = to < from ? (to > 0 ? "om" : "neer") : (to < now.length - 1 ? "neer" : "om");
    choose(
      next,
      fill(t.verplaatst, { plek: to + 1, totaal: now.length }),
      `${way}-${now[from].nummer}`,
    );
  };

  /** @param {any} factor @param {number} place @param {any[]} now */
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
      factor.acties?.length > 0 &&
        h(
          "ul",
          { class: "acties kale-lijst" },
          ...factor.acties.map((/** @type {any} */ actie) => action(factor, actie)),
        ),
    );
  };

  /** @param {any} factor @param {any} actie */
  const action = (factor, actie) => {
    const id = `${factor.nummer}${actie.letter}`;
    const now = /** @type {Record<string, any>} */ (store.get("acties", id) ?? {});
    const put = (/** @type {object} */ change) => {
      store.set(["acties", id], { ...now, ...change });
      say(teksten.scan.bewaard);
    };
    const box = h("input", {
      type: "checkbox",
      "data-key": `doe-${id}`,
      change: () => put({ doen: box.checked }),
    });
    box.checked = now.doen === true;
    const question = (/** @type {"haalbaar" | "effect"} */ name) => {
      const select = h(
        "select",
        { "data-key": `${name}-${id}`, change: () => put({ [name]: select.value }) },
        h("option", { value: "" }, t.kies_antwoord),
        ...["ja", "nee", "onbekend"].map((value) => h("option", { value }, t[value])),
      );
      select.value = now[name] ?? "";
      return h("label", {}, `${t[name]} `, select);
    };
    return h(
      "li",
      {},
      h(
        "fieldset",
        { class: "actie", "aria-label": actie.tekst },
        h("p", {}, actie.tekst),
        actie.herkomst === "eigen" && h("p", { class: "eigen" }, t.eigen_actie),
        h(
          "div",
          { class: "actie-vragen" },
          h("label", { class: "keuze" }, box, ` ${t.doen}`),
          question("haalbaar"),
          question("effect"),
        ),
      ),
    );
  };

  return {
    node,
    update() {
      const given = antwoordenOf(store.dossier, RONDE);
      const now = chosen();
      const scan = countAnswered(store, gegevens);
      answers = { ...given, ...Object.fromEntries(ownFactors(store).map((f) => [f.id, f.teken])) };
      const asking = [
        ...weigh(schaal, factoren, given, "zwak"),
        ...weigh(schaal, factoren, given, "onzeker"),
      ]
        .map(({ nummer }) =>
          factoren.find((/** @type {any} */ factor) => factor.nummer === nummer)
        );
      const own = ownFactors(store).filter((factor) =>
        ["zwak", "onzeker"].includes(outcome(schaal, /** @type {any} */ (factor), factor.teken))
      ).map((factor) => now.find(({ nummer }) => nummer === factor.id) ?? factor);
      const options = [...new Set([...asking, ...own, ...now])];
      renew(
        body,
        ...(options.length
          ? [
            h("h3", { class: "aanpak-keuzes-kop" }, t.kies),
            h(
              "ul",
              { class: "aanpak-keuzes kale-lijst" },
              ...options.map((factor) => option(factor, now)),
            ),
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
