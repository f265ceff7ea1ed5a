/**
 * First how many lines of each training hold, then the lines: those that the scan filled in are folded
 * away, each with its reason, and any can be set by hand.
 *
 * @import { Aid, Part } from "../aid.js"
 */

import { byId } from "../core/by-id.js";
import { fill, inWords } from "../core/counting.js";
import { button, h, renew } from "../dom.js";
import { advice, counts, known, reasons } from "./training-advice.js";

const [OPEN, FILLED] = ["kiezer-training--open", "kiezer-ingevuld"];

/** Whether the scan filled a line in. @param {Element} group */
const isFilled = (group) => group.closest("li")?.classList.contains(FILLED);

/** Show the lines of a training that the scan filled in, or fold them away. @param {Element | null} section @param {boolean} open */
function show(section, open) {
  section?.classList.toggle(OPEN, open);
  section?.querySelector("[aria-expanded]")?.setAttribute("aria-expanded", String(open));
}

/** @param {Aid} aid @returns {Part} */
export function trainingLines(aid) {
  const { store, gegevens, teksten, form, signal, say } = aid;
  const t = teksten.trainingkiezer;
  const titleOf = (/** @type {string} */ id) => byId(gegevens.trainingen, id).titel;

  form.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const id = /** @type {HTMLElement | null} */ (target.closest("[data-regel]"))?.dataset.regel;
    if (!id) return;
    store.set(["regels", id], target.value);
    const of = advice(aid).find(({ regels }) => regels.some((line) => line.id === id));
    if (of) say(fill(t.gewijzigd, { training: titleOf(of.id), stand: counts(aid, of) }));
  }, { signal });

  const summary = h("ul", { class: "kiezer-samenvatting kale-lijst" });
  form.querySelector("[data-training]")?.before(summary);
  const sections = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-training]")]);
  const folds = sections.map((section) => {
    const fold = button("", () => {
      show(section, !section.classList.contains(OPEN));
    }, { class: "knop--klein", "aria-expanded": "false" });
    section.querySelector("h3")?.after(fold);
    signal.addEventListener("abort", () => fold.remove());
    return { fold, section, id: String(section.dataset.training) };
  });

  const groups = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-regel]")]);
  const lines = groups.map((group) => {
    const why = h("div", { class: "kiezer-waarom" });
    group.append(why);
    signal.addEventListener("abort", () => why.remove());
    return { group, why, id: String(group.dataset.regel) };
  });

  /** Whether there is a scan to follow. */
  const followed = () => Object.keys(known(aid).antwoorden).length > 0;

  /** @param {HTMLElement} group @param {string} id */
  const byHand = (group, id) => {
    const regels = gegevens.trainingen.flatMap((training) => training.regels);
    const tied = byId(regels, id).banden.length > 0;
    const undo = button(tied && followed() ? t.terug : t.wis, () => {
      // Once more filled in by the scan, it stays in sight.
      show(group.closest("[data-training]"), true);
      store.set(["regels", id], null);
      group.querySelector("input")?.focus();
      say(tied ? t.teruggezet : t.gewist);
    }, { class: "knop--klein", "data-key": `terug-${id}` });
    return h("p", {}, `${t.zelf}. `, undo);
  };

  return {
    node: summary,
    on: ["antwoorden", "regels"],
    update() {
      const found = new Map(
        advice(aid).flatMap(({ regels }) => regels).map((line) => [line.id, line]),
      );
      for (const { group, why, id } of lines) {
        const { stand, hand = false, redenen = [], tegen = [], zoek = [] } = found.get(id) ?? {};
        for (const radio of group.querySelectorAll("input")) radio.checked = radio.value === stand;
        const from = [...redenen, ...tegen];
        group.closest("li")?.classList.toggle(FILLED, !hand && from.length > 0);
        if (hand) renew(why, byHand(group, id));
        else if (from.length) renew(why, h("p", {}, t.uit_scan), reasons(aid, from));
        else if (zoek.length) renew(why, h("p", {}, t.zoek_uit), reasons(aid, zoek));
        else renew(why);
      }
      for (const { fold, section } of folds) {
        const n = lines.filter(({ group }) => section.contains(group) && isFilled(group)).length;
        fold.hidden = n === 0;
        fold.textContent = inWords({ n: t.ingevuld }, { n });
      }
      renew(
        summary,
        ...advice(aid).map((training) =>
          h(
            "li",
            {},
            fill(t.samenvatting, {
              training: titleOf(training.id),
              stand: counts(aid, training),
            }),
          )
        ),
      );
    },
  };
}
