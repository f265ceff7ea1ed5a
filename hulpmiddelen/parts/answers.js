/**
 * The answers to the factors, in the form that the page brought: kept at every change, cleared at
 * any time, typed with one key each.
 *
 * @import { Aid, Part } from "../aid.js"
 * @import { Thema } from "../core/types.d.ts"
 */

import { antwoordenOf } from "../core/dossier.js";
import { scoreThema } from "../core/score.js";
import { fill } from "../core/words.js";
import { button, h } from "../dom.js";

/** The round in which the scan is answered. */
export const RONDE = "1";

/** @param {Element | undefined} group @param {string} which @returns {HTMLElement | null | undefined} */
const radioIn = (group, which) => group?.querySelector(`input${which}`);

/** @param {Aid} aid @returns {Part} */
export function answers({ store, gegevens, teksten, form, signal, say }) {
  const t = teksten.scan;
  const tekens = gegevens.schaal.antwoorden.map((/** @type {any} */ a) => a.teken);
  const groups =
    /** @type {HTMLFieldSetElement[]} */ ([...form.querySelectorAll("fieldset[data-nummer]")]);
  const all =
    () => /** @type {HTMLFieldSetElement[]} */ ([...form.querySelectorAll(".factor-vraag")]);
  /** @type {(() => void)[]} */
  const updates = [];

  form.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLInputElement) || target.type !== "radio") return;
    if (event.ctrlKey || event.metaKey || event.altKey || !tekens.includes(key.toLowerCase())) {
      return;
    }
    const group = target.closest(".factor-vraag");
    if (!group) return;
    event.preventDefault();
    const place = all().indexOf(/** @type {HTMLFieldSetElement} */ (group));
    radioIn(group, `[value="${key.toLowerCase()}"]:not(:checked)`)?.click();
    const next = all()[place + 1];
    (radioIn(next, ":checked") ?? radioIn(next, ""))?.focus();
  }, { signal });

  for (const group of groups) {
    const nummer = String(group.dataset.nummer);
    const path = ["rondes", RONDE, "antwoorden", nummer];
    const tekst = group.querySelector("[id$=-tekst]")?.textContent ?? "";
    const radios =
      /** @type {HTMLInputElement[]} */ ([...group.querySelectorAll("input[type=radio]")]);
    group.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === "radio") {
        store.set(path, target.value);
        say(told());
      }
    }, { signal });

    const wis = button(t.wis, () => {
      store.set(path, null);
      radios[0]?.focus();
      say(t.gewist);
    }, { class: "knop--klein wis-antwoord" });
    const veld = h("textarea", {
      rows: 2,
      maxlength: 2000,
      placeholder: " ",
      "aria-label": fill(t.notitie_bij, { tekst }),
      input: () => store.set(["notities", nummer], veld.value || null),
    });
    const notitie = h(
      "details",
      { class: "notitie" },
      h("summary", {}, t.notitie),
      veld,
      gegevens.bij_invullen && h("p", { class: "bij-invullen" }, gegevens.bij_invullen),
    );
    group.querySelector(".factor-meer")?.append(notitie, wis);
    signal.addEventListener("abort", () => {
      notitie.remove();
      wis.remove();
    });

    updates.push(() => {
      const teken = store.get(...path);
      for (const radio of radios) radio.checked = radio.value === teken;
      wis.hidden = teken === null;
      const written = String(store.get("notities", nummer) ?? "");
      if (veld.value !== written) {
        veld.value = written;
        notitie.open = written !== "";
      }
    });
  }

  const told = () => {
    const kept = ["bewaard", "deels"].includes(store.status) ? t.bewaard : t.genoteerd;
    return `${kept} ${fill(t.stand, countAnswered(store, gegevens))}`;
  };
  // Typed from paper are all of them, not those of one chapter.
  const keys = teksten.geheel?.toetsen;
  const hint = keys &&
    h(
      "p",
      { class: "scan-toetsen" },
      fill(keys, { tekens: tekens.join(", ").replace(/, (\w)$/, ` ${teksten.geheel.of} $1`) }),
    );
  if (hint) form.querySelector(".scan-vraag")?.after(hint);
  return { node: hint, update: () => updates.forEach((update) => update()) };
}

/**
 * How many of the factors on this page have an answer.
 *
 * @param {Aid["store"]} store
 * @param {any} gegevens
 */
export function countAnswered(store, gegevens) {
  const given = antwoordenOf(store.dossier, RONDE);
  const scores = gegevens.themas.map((/** @type {Thema} */ thema) =>
    scoreThema(gegevens.schaal, thema, given)
  );
  const sum = (/** @type {"beantwoord" | "totaal"} */ what) =>
    scores.reduce(
      (/** @type {number} */ total, /** @type {any} */ score) => total + score[what],
      0,
    );
  return { beantwoord: sum("beantwoord"), totaal: sum("totaal") };
}
