/**
 * What the aids share: an element round a complete form, that puts parts in it and renews them at
 * every change of the dossier. All that it adds goes when it is taken out of the page.
 *
 * @import { Store } from "./store.js"
 * @typedef {{node?: Element | null, update?: () => void}} Part
 * @typedef {{store: Store, gegevens: any, teksten: any, form: HTMLFormElement,
 *   signal: AbortSignal, say: (text: string) => void}} Aid
 */

import { h } from "./dom.js";

/**
 * The answers that stand in a form. One that the page brought has none.
 *
 * @param {HTMLFormElement} form
 */
const answeredIn = (form) =>
  /** @type {HTMLInputElement[]} */ ([...form.elements]).filter(({ checked }) => checked);

/** @param {(element: HTMLElement, aid: Aid) => Part[]} build @param {() => Store} openStore */
export function aidElement(build, openStore) {
  return class extends HTMLElement {
    /** @type {AbortController | undefined} */
    #gone;

    connectedCallback() {
      const data = this.querySelector("script[data-gegevens]");
      const form = this.querySelector("form");
      if (!data?.textContent || !form) return;
      // What stands in a form that was left out for a while is not new.
      const early = this.#gone ? [] : answeredIn(form);
      this.#gone?.abort();
      this.#gone = new AbortController();
      const { signal } = this.#gone;
      const gegevens = JSON.parse(data.textContent);
      const status = h("p", { role: "status", class: "verborgen" });
      const say = (/** @type {string} */ text) => {
        status.textContent = "";
        requestAnimationFrame(() => status.textContent = text);
      };
      const store = openStore();
      form.addEventListener("submit", (event) => event.preventDefault(), { signal });
      const aid = { store, gegevens, teksten: gegevens.teksten, form, signal, say };
      const parts = build(this, aid);
      this.append(status);
      const update = () => parts.forEach((part) => part.update?.());
      store.addEventListener("change", update, { signal });
      signal.addEventListener("abort", () => {
        for (const { node } of [...parts, { node: status }]) node?.remove();
      });
      update();
      // What was kept stands there now, and over it what was answered before this script had come.
      for (const control of early) if (!control.checked) control.click();
    }

    disconnectedCallback() {
      this.#gone?.abort();
    }
  };
}
