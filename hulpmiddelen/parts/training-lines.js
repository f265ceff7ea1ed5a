/**
 * The lines of each training: they follow from the scan, or are set by hand.
 *
 * @import { Aid, Part } from "../aid.js"
 */

import { fill } from "../core/words.js";
import { button, h, renew } from "../dom.js";
import { advice, counts, known, reasons } from "./training-advice.js";

/** @param {Aid} aid @returns {Part} */
export function trainingLines(aid) {
  const { store, gegevens, teksten, form, signal, say } = aid;
  const t = teksten.trainingkiezer;

  form.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const id = /** @type {HTMLElement | null} */ (target.closest("[data-regel]"))?.dataset.regel;
    if (!id) return;
    store.set(["regels", id], target.value);
    const of = advice(aid).find(({ regels }) => regels.some((line) => line.id === id));
    const training = gegevens.trainingen.find((/** @type {any} */ one) => one.id === of?.id);
    if (of) say(fill(t.gewijzigd, { training: training.titel, stand: counts(aid, of) }));
  }, { signal });

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
    const regels = gegevens.trainingen.flatMap((/** @type {any} */ training) => training.regels);
    const tied = regels.find((/** @type {any} */ regel) => regel.id === id)?.banden.length > 0;
    const undo = button(tied && followed() ? t.terug : t.wis, () => {
      store.set(["regels", id], null);
      group.querySelector("input")?.focus();
      say(tied ? t.teruggezet : t.gewist);
    }, { class: "knop--klein", "data-key": `terug-${id}` });
    return h("p", {}, `${t.zelf}. `, undo);
  };

  return {
    update() {
      const found = new Map(
        advice(aid).flatMap(({ regels }) => regels).map((line) => [line.id, line]),
      );
      for (const { group, why, id } of lines) {
        const { stand, hand = false, redenen = [] } = found.get(id) ?? {};
        for (const radio of group.querySelectorAll("input")) radio.checked = radio.value === stand;
        if (hand) renew(why, byHand(group, id));
        else if (redenen.length) renew(why, h("p", {}, t.uit_scan), reasons(aid, redenen));
        else renew(why);
      }
    },
  };
}
