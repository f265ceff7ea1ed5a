/**
 * The trainings and "none for now" beside each other: what fits, why, and what is chosen.
 *
 * @import { Aid, Part } from "../aid.js"
 */

import { byId } from "../core/by-id.js";
import { fill } from "../core/counting.js";
import { h, renew } from "../dom.js";
import { advice, counts, reasons } from "./training-advice.js";

const NONE = "geen";

/** @param {HTMLElement} element @param {Aid} aid @returns {Part} */
export function sideBySide(element, aid) {
  const { store, gegevens, teksten, signal, say } = aid;
  const t = teksten.trainingkiezer;
  const row = element.querySelector("[data-plek=regels]");
  const boxes = /** @type {HTMLInputElement[]} */ (
    [...element.querySelectorAll("input[name=keuze]")]
  );
  const labelOf = (/** @type {HTMLInputElement} */ box) =>
    box.closest("label")?.textContent?.trim();
  row?.toggleAttribute("hidden", false);
  signal.addEventListener("abort", () => row?.toggleAttribute("hidden", true));

  element.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !boxes.includes(target)) return;
    // Either trainings, or none for now.
    const none = target.value === NONE;
    const chosen = boxes.filter((box) => box.checked && (box.value === NONE) === none);
    const values = chosen.map(({ value }) => value);
    store.set(["activiteiten"], none && values.length ? NONE : values);
    say(
      chosen.length ? fill(t.gekozen, { titels: chosen.map(labelOf).join(", ") }) : t.niets_gekozen,
    );
  }, { signal });

  /** @param {ReturnType<typeof advice>[number]} training */
  const fits = (training) => {
    const { id, regels } = training;
    const texts = byId(gegevens.trainingen, id).regels;
    const lines = regels.filter(({ stand }) => stand === "aan" || stand === "misschien");
    const why = lines.map((line) =>
      h(
        "li",
        {},
        byId(texts, line.id).tekst,
        line.stand === "misschien" && ` (${fill(t.misschien[0], { n: "" }).trim()})`,
        line.hand && ` (${t.zelf.toLowerCase()})`,
        !line.hand && reasons(aid, line.redenen),
      )
    );
    return [
      h("p", { class: "kiezer-telling" }, counts(aid, training)),
      why.length > 0 &&
      h(
        "details",
        { "data-key": `waarom-${id}` },
        h("summary", { "data-key": `w-${id}` }, t.waarom),
        h("ul", {}, ...why),
      ),
    ];
  };

  return {
    on: ["antwoorden", "regels", "activiteiten"],
    update() {
      const cell = (/** @type {string} */ id) => element.querySelector(`[data-advies="${id}"]`);
      const all = advice(aid);
      for (const training of all) {
        const place = cell(training.id);
        if (place) renew(place, ...fits(training));
      }
      const some = (/** @type {"aan" | "misschien" | "open"} */ what) =>
        all.some((training) => training[what] > 0);
      const said = some("aan")
        ? t.geen_wel
        : some("misschien")
        ? t.geen_misschien
        : some("open")
        ? t.geen_open
        : t.geen_uitleg;
      const none = cell(NONE);
      if (none) renew(none, h("p", { class: "kiezer-telling" }, said));
      const chosen = [store.get("activiteiten")].flat();
      for (const box of boxes) box.checked = chosen.includes(box.value);
    },
  };
}
