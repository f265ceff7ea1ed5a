/**
 * Questions that point at a context, and the choice itself: side by side, as easy without them.
 *
 * @import { Aid, Part } from "../aid.js"
 */

import { byId } from "../core/by-id.js";
import { adviseContext } from "../core/context.js";
import { withValue } from "../core/dossier.js";
import { fill } from "../core/counting.js";
import { button, h, renew } from "../dom.js";
import { keep } from "../parts/keep.js";
import { paperLine, today } from "../parts/on-paper.js";

/** @param {HTMLElement} element @param {Aid} aid @returns {Part[]} */
export function contextKiezer(element, aid) {
  const { store, gegevens, teksten, form, signal, say, changeMany } = aid;
  const t = teksten.contextkiezer;
  const { contexten, contextvragen } = gegevens;
  const titelOf = (/** @type {string} */ id) => byId(contexten, id).titel;

  /** @returns {Record<string, string | null>} */
  const answered = () =>
    Object.fromEntries(
      contextvragen.map(({ id }) => [id, /** @type {string | null} */ (store.get("vragen", id))]),
    );
  const advise = () => adviseContext(contexten, contextvragen, answered());

  form.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const vraag = /** @type {HTMLElement | null} */ (target.closest("[data-vraag]"))?.dataset.vraag;
    if (vraag) {
      store.set(["vragen", vraag], target.value);
      say(fill(t.advies, { titels: advise().advies.map(titelOf).join(", ") }));
    } else {
      store.set(["context"], target.value);
      say(fill(t.gekozen, { titel: titelOf(target.value) }));
    }
  }, { signal });

  const first = (/** @type {string} */ name) =>
    /** @type {HTMLElement | null} */ (form.querySelector(`[data-plek=${name}] input`))?.focus();
  const clearChoice = button(t.wis, () => {
    store.set(["context"], null);
    first("keuze");
    say(t.gewist);
  });
  const clearAnswers = button(t.wis_vragen, () => {
    changeMany(
      (dossier, now) =>
        contextvragen.reduce((next, { id }) => withValue(next, ["vragen", id], null, now), dossier),
      t.gewist_vragen,
    );
    first("vragen");
  });
  form.querySelector("[data-plek=vragen]")?.after(clearAnswers);
  form.querySelector("[data-plek=keuze]")?.after(clearChoice);
  signal.addEventListener("abort", () => {
    clearAnswers.remove();
    clearChoice.remove();
  });

  const cards = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-context]")]);
  const choosing = {
    on: ["vragen", "context"],
    update() {
      const given = answered();
      for (
        const radio of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll(
          "input[type=radio]",
        ))
      ) {
        const vraag = /** @type {HTMLElement | null} */ (radio.closest("[data-vraag]"))?.dataset
          .vraag;
        radio.checked = radio.value === (vraag ? given[vraag] : store.get("context"));
      }
      const { per, advies, beantwoord } = advise();
      for (const card of cards) {
        const id = String(card.dataset.context);
        const redenen = per.find(({ context }) => context === id)?.redenen ?? [];
        const fits = advies.includes(id);
        card.classList.toggle("kiezer-context--past", fits);
        const place = /** @type {HTMLElement} */ (card.querySelector("[data-plek=redenen]"));
        renew(
          place,
          ...(beantwoord === 0 ? [] : [
            fits && h("p", { class: "kiezer-past" }, t[advies.length > 1 ? "ook" : "past"]),
            h(
              "details",
              { "data-key": `waarom-${id}` },
              h("summary", { "data-key": `w-${id}` }, t.waarom),
              redenen.length
                ? h("ul", {}, ...redenen.map((reden) => h("li", {}, why(reden))))
                : h("p", {}, t.geen),
            ),
          ]),
        );
      }
      clearChoice.hidden = !store.get("context");
      clearAnswers.hidden = beantwoord === 0;
    },
  };

  /** @param {{vraag: string, antwoord: string}} reden */
  const why = (reden) => {
    const { vraag, antwoorden } = byId(contextvragen, reden.vraag);
    return fill(t.omdat, { vraag, antwoord: byId(antwoorden, reden.antwoord).tekst });
  };

  const dated = paperLine(signal, () => {
    const filled = store.get("context") || Object.values(answered()).some(Boolean);
    const { editie } = gegevens;
    return filled ? fill(teksten.papier.ingevuld, { datum: today(), editie }) : "";
  });
  form.prepend(dated.node);
  signal.addEventListener("abort", () => dated.node.remove());

  return [choosing, { ...dated, on: ["vragen", "context"] }, keep(element, aid)];
}
