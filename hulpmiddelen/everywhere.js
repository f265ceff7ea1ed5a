/**
 * On every page: the chosen context in the header, its call-outs in front, the others folded; and in
 * fields of the plan what was written there.
 *
 * @typedef {EventTarget & {
 *   get: (...path: string[]) => unknown, set: (path: string[], waarde: string | null) => void,
 * }} KeepsContext
 */

import { h } from "./dom.js";

/** @param {KeepsContext} store */
export function showContext(store) {
  const label = document.querySelector("[data-plek=contextkeuze]");
  const select = label?.querySelector("select");
  if (!(label instanceof HTMLElement) || !select) return;
  const words = label.dataset;
  select.addEventListener("change", () => store.set(["context"], select.value || null));

  const kaders = [...document.querySelectorAll("[data-contexten]")].map((kader) => {
    const of = String(/** @type {HTMLElement} */ (kader).dataset.contexten).split(" ");
    const title = kader.querySelector("[data-plek=titel]");
    const button = h("button", {
      type: "button",
      class: "kader-knop",
      "aria-expanded": "true",
      hidden: true,
      click: () => fold(button.getAttribute("aria-expanded") === "true"),
    });
    const mine = h("span", { class: "kader-mijn", hidden: true }, words.mijn);
    if (title?.id) button.setAttribute("aria-describedby", title.id);
    const fold = (/** @type {boolean} */ closed) => {
      kader.classList.toggle("kader--dicht", closed);
      button.setAttribute("aria-expanded", String(!closed));
      button.textContent = String(closed ? words.toon : words.verberg);
    };
    title?.after(button);
    kader.querySelector("[data-plek=label]")?.append(mine);
    // One that says something per context: the line of the chosen one is theirs, not the whole.
    const lines = /** @type {HTMLElement[]} */ ([...kader.querySelectorAll("[data-context]")])
      .map((line) => {
        const told = h("span", { class: "kader-mijn", hidden: true }, words.mijn);
        line.querySelector("dt")?.append(" ", told);
        return { line, told };
      });
    return (/** @type {string} */ chosen) => {
      const other = chosen !== "" && !of.includes(chosen);
      button.hidden = !other;
      fold(other);
      let whole = chosen !== "" && !other;
      for (const { line, told } of lines) {
        const own = line.dataset.context === chosen;
        whole &&= !own;
        told.hidden = !own;
        line.classList.toggle("kader-regel--mijn", own);
      }
      mine.hidden = !whole;
      kader.classList.toggle("kader--mijn", !mine.hidden);
    };
  });

  // In a comparison its row says so.
  const rows = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("tr[data-context]")])
    .map((row) => {
      const told = h("p", { class: "kader-mijn", hidden: true }, words.mijn);
      row.querySelector("th")?.append(told);
      return { row, told };
    });

  /** @type {string | undefined} */
  let shown;
  const update = () => {
    const given = String(store.get("context") ?? "");
    const chosen = [...select.options].some(({ value }) => value === given) ? given : "";
    label.hidden = chosen === "" && !select.matches(":focus");
    select.value = chosen;
    // What a reader unfolded stays so until another context is chosen.
    if (chosen === shown) return;
    shown = chosen;
    for (const show of kaders) show(chosen);
    for (const { row, told } of rows) told.hidden = row.dataset.context !== chosen;
  };
  store.addEventListener("change", update);
  update();
}

/** @param {KeepsContext} store */
export function showFields(store) {
  const fields = /** @type {NodeListOf<HTMLTextAreaElement>} */ (
    document.querySelectorAll("[data-planvelden] [data-veld]")
  );
  const update = () => {
    // Once they were touched, another script minds them.
    if ("planVelden" in globalThis) return;
    for (const field of fields) {
      const kept = store.get("plan", "velden", String(field.dataset.veld));
      if (field !== document.activeElement) field.value = String(kept ?? "");
    }
  };
  store.addEventListener("change", update);
  update();
}
