/**
 * Which training fits: lines that follow from the scan or are set by hand, and the trainings beside
 * each other with "none for now".
 *
 * @import { Aid, Part } from "../aid.js"
 */

import { adviseTrainingen, leftOver } from "../core/advice.js";
import { antwoordenOf } from "../core/dossier.js";
import { fill, h, renew } from "../dom.js";
import { RONDE } from "../parts/answers.js";
import { keep } from "../parts/keep.js";

const NONE = "geen";

/** @param {HTMLElement} element @param {Aid} aid @returns {Part[]} */
export function trainingKiezer(element, aid) {
  const { store, gegevens, teksten, form, signal, say } = aid;
  const t = teksten.trainingkiezer;
  const { trainingen, themas, schaal, aarden } = gegevens;
  const factoren = new Map(
    themas.flatMap((/** @type {any} */ thema) => thema.factoren).map((
      /** @type {any} */ f,
    ) => [f.nummer, f]),
  );
  const regels = trainingen.flatMap((/** @type {any} */ training) => training.regels);
  const row = /** @type {HTMLElement | null} */ (element.querySelector(".kiezer-rij-regels"));
  const boxes =
    /** @type {HTMLInputElement[]} */ ([...element.querySelectorAll("input[name=keuze]")]);
  const warning = h("section", { class: "kiezer-let-op" });
  element.querySelector(".kiezer-advies")?.append(warning);
  if (row) row.hidden = false;

  const known = () => ({
    trainingen,
    themas,
    schaal,
    aarden,
    antwoorden: antwoordenOf(store.dossier, RONDE),
    hand: Object.fromEntries(
      regels.map((/** @type {any} */ regel) => [regel.id, store.get("regels", regel.id)]),
    ),
  });
  const counts = (/** @type {{aan: number, misschien: number}} */ { aan, misschien }) =>
    [aan && fill(t.klopt, { n: aan }), misschien && fill(t.misschien, { n: misschien })].filter(
      Boolean,
    ).join(", ") || t.niets;
  const titelOf = (/** @type {string} */ id) =>
    trainingen.find((/** @type {any} */ x) => x.id === id)?.titel ?? boxes.find((box) =>
      box.value === id
    )?.closest("label")?.textContent?.trim() ?? "";

  form.addEventListener("change", ({ target }) => {
    const regel = target instanceof HTMLInputElement && /** @type {HTMLElement | null} */
      (target.closest("[data-regel]"))?.dataset.regel;
    if (!regel) return;
    store.set(["regels", regel], target.value);
    const training = trainingen.find((/** @type {any} */ x) =>
      x.regels.some((/** @type {any} */ r) => r.id === regel)
    );
    const advice = adviseTrainingen(known()).find(({ id }) => id === training.id);
    say(fill(t.gewijzigd, { training: training.titel, stand: advice ? counts(advice) : "" }));
  }, { signal });

  element.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== "keuze") return;
    // Either trainings, or none for now.
    const chosen = boxes.filter((box) =>
      box.checked && (target.value === NONE) === (box.value === NONE)
    ).map(({ value }) => value);
    store.set(["activiteiten"], chosen[0] === NONE ? NONE : chosen);
    say(
      chosen.length ? fill(t.gekozen, { titels: chosen.map(titelOf).join(", ") }) : t.niets_gekozen,
    );
  }, { signal });

  const groups = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-regel]")]).map(
    (group) => {
      const why = h("div", { class: "kiezer-waarom" });
      group.append(why);
      signal.addEventListener("abort", () => why.remove());
      return { group, why, id: String(group.dataset.regel) };
    },
  );

  /** @param {{nummer: number}[]} redenen */
  const reasons = (redenen) =>
    h(
      "ul",
      {},
      ...redenen.map(({ nummer }) => {
        const factor = factoren.get(nummer);
        const said = schaal.antwoorden.find((/** @type {any} */ a) =>
          a.teken === known().antwoorden[nummer]
        )?.titel ?? "";
        return h(
          "li",
          {},
          fill(t.reden, { antwoord: said }),
          " ",
          h("a", { href: factor.adres, "data-key": `f-${nummer}` }, factor.tekst),
        );
      }),
    );

  /** @param {any} advice */
  const summary = ({ id, regels: lines, aan, misschien }) => {
    const training = trainingen.find((/** @type {any} */ x) => x.id === id);
    const fits = lines.filter((/** @type {any} */ line) =>
      line.stand === "aan" || line.stand === "misschien"
    );
    return [
      h("p", { class: "kiezer-telling" }, counts({ aan, misschien })),
      fits.length > 0 &&
      h(
        "details",
        { "data-key": `waarom-${id}` },
        h("summary", { "data-key": `w-${id}` }, t.waarom),
        h(
          "ul",
          {},
          ...fits.map((/** @type {any} */ line) =>
            h(
              "li",
              {},
              training.regels.find((/** @type {any} */ regel) => regel.id === line.id).tekst,
              line.hand && ` (${t.zelf.toLowerCase()})`,
              !line.hand && line.redenen.length > 0 && reasons(line.redenen),
            )
          ),
        ),
      ),
    ];
  };

  /** The factors that a training does not mend, with what does help. */
  const warn = () => {
    const chosen = store.get("activiteiten");
    const left = leftOver(known());
    const todo = (/** @type {string} */ id) => /** @type {any} */ (store.get("acties", id)) ?? {};
    const idsOf = (/** @type {any} */ { nummer, acties }) =>
      acties.map((/** @type {any} */ { letter }) => `${nummer}${letter}`);
    const acts = left.flatMap((nummer) => idsOf(factoren.get(nummer))).some((id) => todo(id).doen);
    const needed = Array.isArray(chosen) && chosen.length > 0 && left.length > 0;
    warning.hidden = !needed;
    warning.classList.toggle("kiezer-let-op--goed", acts);
    if (!needed) return renew(warning);
    renew(
      warning,
      h("h3", {}, acts ? t.ook : t.let_op),
      !acts && h("p", {}, t.let_op_uitleg),
      h(
        "ul",
        { class: "kale-lijst" },
        ...left.map((nummer) => {
          const factor = factoren.get(nummer);
          return h(
            "li",
            {},
            h("a", { href: factor.adres, "data-key": `l-${nummer}` }, factor.tekst),
            h("p", {}, aarden[factor.aard].uitleg),
            ...factor.acties.map((/** @type {any} */ { letter, tekst }) => {
              const id = `${nummer}${letter}`;
              const box = h("input", {
                type: "checkbox",
                "data-key": id,
                change: () => store.set(["acties", id], { ...todo(id), doen: box.checked }),
              });
              box.checked = todo(id).doen === true;
              return h("label", { class: "keuze" }, box, ` ${tekst}`);
            }),
          );
        }),
      ),
    );
  };

  const choosing = {
    node: warning,
    update() {
      const advice = adviseTrainingen(known());
      const lines = new Map(advice.flatMap((one) => one.regels).map((line) => [line.id, line]));
      for (const { group, why, id } of groups) {
        const line = lines.get(id);
        if (!line) continue;
        for (const radio of group.querySelectorAll("input")) {
          radio.checked = radio.value === line.stand;
        }
        renew(
          why,
          ...(line.hand
            ? [byHand(group, id)]
            : line.redenen.length
            ? [h("p", {}, t.uit_scan), reasons(line.redenen)]
            : []),
        );
      }
      for (const one of advice) {
        const cell = element.querySelector(`[data-advies="${one.id}"]`);
        if (cell) renew(cell, ...summary(one));
      }
      const total = advice.reduce((sum, { aan }) => sum + aan, 0);
      const none = element.querySelector(`[data-advies="${NONE}"]`);
      if (none) renew(none, h("p", {}, total ? fill(t.geen_wel, { n: total }) : t.geen_uitleg));
      const chosen = store.get("activiteiten");
      for (const box of boxes) {
        box.checked = Array.isArray(chosen) ? chosen.includes(box.value) : chosen === box.value;
      }
      warn();
    },
  };

  /** @param {HTMLElement} group @param {string} id */
  const byHand = (group, id) => {
    const tied = regels.find((/** @type {any} */ regel) => regel.id === id)?.banden.length > 0;
    const undo = h("button", {
      type: "button",
      class: "knop knop--klein",
      "data-key": `terug-${id}`,
      click: () => {
        store.set(["regels", id], null);
        group.querySelector("input")?.focus();
        say(tied ? t.teruggezet : t.gewist);
      },
    }, tied ? t.terug : t.wis);
    return h("p", {}, `${t.zelf}. `, undo);
  };

  return [choosing, keep(element, aid)];
}
