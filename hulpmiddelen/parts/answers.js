/**
 * The answers to the factors, in the form that the page brought: kept at every change, cleared at
 * any time, typed with one key each. What was answered to a factor that has changed is asked again.
 *
 * @import { Aid, Part } from "../aid.js"
 * @import { Thema } from "../core/types.d.ts"
 */

import { withValue } from "../core/dossier.js";
import { fitting, LONGEST_TEXT } from "../core/dossier-shape.js";
import { answerOf, scoreThema } from "../core/score.js";
import { fill } from "../core/counting.js";
import { button, h } from "../dom.js";
import { inRound } from "../response/mine.js";

/** @param {Element | undefined} group @param {string} which @returns {HTMLElement | null | undefined} */
const radioIn = (group, which) => group?.querySelector(`[data-antwoorden] input${which}`);

/** @param {Aid} aid @returns {Part} */
export function answers(aid) {
  const { store, gegevens, teksten, form, signal, mine, say, kept, changeMany } = aid;
  const t = teksten.scan;
  const tekens = gegevens.schaal.antwoorden.map((a) => a.teken);
  const groups =
    /** @type {HTMLFieldSetElement[]} */ ([...form.querySelectorAll("fieldset[data-nummer]")]);
  const all =
    () => /** @type {HTMLFieldSetElement[]} */ ([...form.querySelectorAll("[data-vraag-factor]")]);
  /** @type {(() => void)[]} */
  const updates = [];

  const told = () => `${kept()} ${fill(t.stand, countAnswered(aid))}`;

  form.addEventListener("keydown", (event) => {
    const { target, key, repeat } = event;
    if (!(target instanceof HTMLInputElement) || target.type !== "radio") return;
    if (event.ctrlKey || event.metaKey || event.altKey || !tekens.includes(key.toLowerCase())) {
      return;
    }
    const group = target.closest("[data-vraag-factor]");
    if (!group) return;
    event.preventDefault();
    // A key that is held answers one factor, not all that follow.
    if (repeat) return;
    const place = all().indexOf(/** @type {HTMLFieldSetElement} */ (group));
    radioIn(group, `[value="${key.toLowerCase()}"]:not(:checked)`)?.click();
    const next = all()[place + 1];
    (radioIn(next, ":checked") ?? radioIn(next, ""))?.focus();
  }, { signal });

  for (const group of groups) {
    const nummer = String(group.dataset.nummer);
    const path = inRound("antwoorden", nummer);
    const tekst = group.querySelector("[id$=-tekst]")?.textContent ?? "";
    const radios =
      /** @type {HTMLInputElement[]} */ ([...group.querySelectorAll("input[type=radio]")]);
    group.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== "radio") return;
      const before = mine().antwoorden[nummer];
      store.set(path, target.value, gegevens.editie);
      const back = () => {
        store.set(path, before, gegevens.editie);
        say(teksten.melding.teruggezet);
      };
      say(told(), before === undefined || before === target.value ? undefined : back);
    }, { signal });

    const wis = button(t.wis, () => {
      changeMany((dossier, now) => withValue(dossier, path, null, now), t.gewist);
      radios[0]?.focus();
    }, { class: "knop--klein wis-antwoord" });
    const written = h("p", { class: "notitie-op-papier" });
    const long = h("p", { class: "fout", role: "alert" });
    const veld = h("textarea", {
      rows: 2,
      "aria-label": fill(t.notitie_bij, { tekst }),
      input: () => {
        store.set(inRound("notities", nummer), fitting(veld.value) || null);
        if (!store.kept) say(kept());
      },
    });
    const notitie = h(
      "details",
      { class: "notitie" },
      h("summary", {}, t.notitie),
      veld,
      written,
      long,
      gegevens.bij_invullen && h("p", { class: "bij-invullen" }, gegevens.bij_invullen),
    );
    const changed = h("p", { class: "veranderd", hidden: true });
    group.querySelector("[data-antwoorden]")?.before(changed);
    group.querySelector("[data-plek=meer]")?.append(notitie, wis);
    signal.addEventListener("abort", () => {
      for (const node of [changed, notitie, wis]) node.remove();
    });

    updates.push(() => {
      const { antwoorden, opnieuw } = mine();
      const again = opnieuw.get(Number(nummer));
      for (const radio of radios) radio.checked = radio.value === antwoorden[nummer];
      wis.hidden = !(nummer in antwoorden) && !again;
      changed.hidden = !again;
      changed.textContent = again
        ? fill(again.gedraaid ? t.omgedraaid : t.opnieuw, {
          tekst: again.toen.tekst,
          antwoord: answerOf(gegevens.schaal, again.teken)?.titel ?? "",
        })
        : "";
      const stored = String(store.get(...inRound("notities", nummer)) ?? "");
      // What is too long stays in the field, whole.
      if (fitting(veld.value) !== stored) {
        veld.value = stored;
        if (veld !== document.activeElement) notitie.open = stored !== "";
      }
      const over = veld.value.length - LONGEST_TEXT;
      const said = over > 0 ? fill(t.te_lang, { most: LONGEST_TEXT, over }) : "";
      if (long.textContent !== said) long.textContent = said;
      written.textContent = veld.value;
    });
  }

  // Typed from paper are all of them, not those of one chapter.
  const keys = teksten.geheel?.toetsen;
  const signs = tekens.join(", ").replace(/, (\w)$/, ` ${teksten.geheel?.of} $1`);
  const hint = keys && h("p", { class: "scan-toetsen" }, fill(keys, { tekens: signs }));
  if (hint) form.querySelector("[data-plek=vraag]")?.after(hint);
  return {
    node: hint,
    on: ["antwoorden", "notities"],
    update: () => updates.forEach((update) => update()),
  };
}

/**
 * How many of the factors on this page have an answer that counts.
 *
 * @param {Pick<Aid, "mine" | "gegevens">} aid
 */
export function countAnswered({ mine, gegevens }) {
  const given = mine().antwoorden;
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
