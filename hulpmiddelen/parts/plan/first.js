/**
 * The first, short plan: what it lacks, that it is ready, and the way to the rest. Which of the two
 * is shown, the reader says; somebody whose plan holds more sees all of it.
 *
 * @import { Aid, Part } from "../../aid.js"
 */

import { lackingFirst } from "../../core/plan.js";
import { fill } from "../../core/counting.js";
import { button, h } from "../../dom.js";
import { knownOf } from "./known.js";
import { holdsMore } from "./overview.js";

const SHORT = "plan--eerst";

/** @param {HTMLElement} element @param {Aid} aid @param {() => Node} wordButton @returns {Part} */
export function firstPlan(element, aid, wordButton) {
  const { store, gegevens, teksten, form } = aid;
  const t = teksten.plan;
  const short = (/** @type {boolean} */ yes) => element.classList.toggle(SHORT, yes);
  const begin = /** @type {HTMLElement} */ (form.querySelector("[data-plek=begin]"));
  // At the first heading of the rest, so that one sees what came.
  const more = button(t.verder, () => {
    short(false);
    const first = form.querySelector("[data-element] h2");
    if (first instanceof HTMLElement) {
      first.tabIndex = -1;
      first.focus();
    }
  });
  const less = button(t.terug, () => {
    short(true);
    begin.querySelector("h2")?.scrollIntoView();
    const fields = [...form.querySelectorAll("textarea")];
    fields.find((field) => field.getClientRects().length > 0)?.focus();
  }, { class: "knop--klein" });
  const lacking = h("p", { role: "status" });
  const ready = h(
    "div",
    { class: "plan-klaar", role: "group", "aria-labelledby": "plan-klaar" },
    h("h3", { id: "plan-klaar" }, t.klaar_titel),
    h("p", {}, t.klaar),
    h("p", { class: "knoppen" }, wordButton(), more),
  );
  const skip = h("p", { class: "knoppen plan-over" }, button(t.verder, () => more.click()));
  const node = h("div", { class: "plan-stand" }, lacking, ready, skip);
  form.append(node);
  const back = h("p", { class: "plan-terug", "data-verder": true }, less);
  form.prepend(back);
  let held = false;
  const showMore = () => {
    const holds = holdsMore(store.dossier, gegevens);
    // Also when more comes in later, from a file.
    if (holds && !held) short(false);
    held = holds;
  };

  return {
    node,
    on: ["velden", "acties", "rijen", "volgorde", "gekozen", "activiteiten", "antwoorden"],
    update() {
      showMore();
      const wat = lackingFirst(gegevens, knownOf(aid));
      const said = wat.length ? fill(t.nog, { wat: wat.join(" · ") }) : t.klaar_titel;
      if (lacking.textContent !== said) lacking.textContent = said;
      lacking.classList.toggle("verborgen", !wat.length);
      ready.hidden = wat.length > 0;
      element.classList.toggle("plan--klaar", !wat.length);
      skip.hidden = wat.length === 0;
    },
  };
}
