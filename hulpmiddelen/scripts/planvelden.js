/**
 * Outside the page of the plan: its fields in a chapter, and what puts an action or a training in it.
 * Fetched at the first touch.
 */

import { withValue } from "../core/dossier.js";
import { ACTIES, fieldPath, rowPath } from "../core/plan.js";
import { capital, fill } from "../core/counting.js";
import { button, fetchScript, h } from "../dom.js";
import { planFields } from "../parts/plan/fields.js";
import { theStore } from "../start.js";

/** @import { Gegevens } from "../core/types.d.ts" */

const own = /** @type {HTMLScriptElement} */ (document.querySelector("script[data-gids]"));
const page = /** @type {any} */ (globalThis);
const store = theStore();

const status = h("p", { role: "status" });
const link = h("a", {});
const message = h("div", { class: "melding", hidden: true }, status, link);

/** @param {string} text @param {HTMLElement} near */
function say(text, near) {
  (near.closest("section, form, [data-plek=verzenden]") ?? near).append(message);
  message.hidden = false;
  status.textContent = "";
  requestAnimationFrame(() => status.textContent = text);
}

/**
 * Puts a row in the plan, unless it stands there: what the reader wrote in it stays.
 *
 * @param {string} id
 * @param {{factor?: number, training?: string, onderwerp?: string, tekst: string}} row
 * @param {HTMLElement} near
 */
async function add(id, row, near) {
  const { t, status: problems } = await texts;
  const there = /** @type {any} */ (store.get(...rowPath(ACTIES, id)));
  if (there?.doen === true) return say(t.stond_al, near);
  store.change(
    (dossier, now) =>
      withValue(dossier, rowPath(ACTIES, id), { ...row, ...there, doen: true }, now),
    rowPath(ACTIES, id),
  );
  say(store.kept ? t.erin : problems[store.status], near);
}

export const PLAN_VELDEN = {
  /** @param {string} id @param {string} titel @param {HTMLElement} near */
  addTraining: (id, titel, near) => add(`training-${id}`, { training: id, tekst: titel }, near),
};
page.planVelden = PLAN_VELDEN;

const texts = (async () => {
  if (!page.planTeksten) await fetchScript("plan-teksten");
  const { adres, t, status } = page.planTeksten;
  link.href = new URL(`../${adres}`, own.src).href;
  link.textContent = t.naar_plan;
  return { t, status };
})();

texts.then(({ t, status }) => {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-planvelden]"));
  if (form) keepFields(form, t, status);
  for (const details of document.querySelectorAll("[data-planacties]")) offerActions(details, t);
});

/** @param {HTMLFormElement} form @param {any} t @param {Record<string, string>} problems */
function keepFields(form, t, problems) {
  form.addEventListener("submit", (event) => event.preventDefault());
  const read = (/** @type {string} */ veld) => ({
    tekst: String(store.get(...fieldPath(veld)) ?? ""),
    vooraf: false,
  });
  const update = planFields(form, {
    store,
    t,
    signal: new AbortController().signal,
    read,
    isDate: (veld) => form.querySelector(`[data-veld="${veld}"]`)?.matches("[data-datum]") ?? false,
    early: true,
    failed: () => say(problems[store.status], form),
  });
  store.addEventListener("change", update);
  update();
}

/** @param {Element} details The actions of one factor. @param {any} t */
function offerActions(details, t) {
  const nummer = Number(details.closest("fieldset")?.dataset.nummer);
  const aid = details.closest("[data-aid]")?.querySelector("script[data-gegevens]");
  /** @type {Gegevens} */
  const { themas } = JSON.parse(aid?.textContent ?? "{}");
  const factor = themas.flatMap(({ factoren }) => factoren).find((one) => one.nummer === nummer);
  for (const item of details.querySelectorAll("li[data-actie]")) {
    const tekst = item.textContent?.trim() ?? "";
    const { actie } = /** @type {HTMLElement} */ (item).dataset;
    const onderwerp = capital(factor?.onderwerp ?? "");
    const put = button(
      t.zet,
      () => add(`${nummer}${actie}`, { factor: nummer, onderwerp, tekst }, put),
      { class: "knop--klein", "aria-label": fill(t.zet_van, { tekst }) },
    );
    item.append(" ", put);
  }
}
