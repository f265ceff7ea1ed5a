/**
 * What the aids share: an element round a complete form, that puts parts in it and renews them when
 * something changes that they show. All that it adds goes when it is taken out of the page.
 *
 * @import { Antwoordset, Dossier, Gegevens } from "./core/types.d.ts"
 * @import { Change, Store } from "./store.js"
 * @typedef {{node?: Element | null, update?: () => void, on?: string[]}} Part
 *   `on`: the kinds of change at which it is renewed; without it at every change.
 * @typedef {{store: Store, gegevens: Gegevens, teksten: any, form: HTMLFormElement,
 *   signal: AbortSignal, first: boolean, mine: () => Antwoordset,
 *   say: (text: string, takeBack?: () => void) => void,
 *   kept: () => string,
 *   changeMany: (how: (dossier: Dossier, now: number) => Dossier, text: string) => void}} Aid
 *   `first`: the form is as the page brought it, with what was typed before this script had come.
 *   `say`: tells it to who sees and who listens; with `takeBack` it can be undone. `kept`: in words,
 *   whether what was just changed is kept. `changeMany`: a change that can be taken back.
 */

import { differences, takenBack } from "./core/dossier.js";
import { button, h } from "./dom.js";
import { kindOf, mineIn } from "./response/mine.js";

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
      const first = !this.#gone;
      const early = first ? answeredIn(form) : [];
      this.#gone?.abort();
      this.#gone = new AbortController();
      const { signal } = this.#gone;
      /** @type {Gegevens} */
      const gegevens = JSON.parse(data.textContent);
      const teksten = /** @type {any} */ (gegevens.teksten);
      const store = openStore();
      const { node: message, say } = saying(teksten.melding);
      form.addEventListener("submit", (event) => event.preventDefault(), { signal });
      /** @type {Aid["changeMany"]} */
      const changeMany = (how, text) => {
        const before = store.dossier;
        store.change(how);
        const changes = differences(before, store.dossier);
        // What was done is told as it is; that it is kept only where it is.
        const { bewaard, genoteerd } = teksten.melding;
        const kept = store.kept ? text : `${text === bewaard ? "" : text} ${genoteerd}`.trim();
        say(kept, () => {
          store.change((now, time) => takenBack(now, changes, time));
          say(teksten.melding.teruggezet);
        });
      };
      const kept = () => store.kept ? teksten.melding.bewaard : teksten.melding.genoteerd;
      const mine = mineIn(store, gegevens);
      const aid = { store, gegevens, teksten, form, signal, first, mine, say, kept, changeMany };
      const parts = build(this, aid);
      this.append(message);
      /** @param {string[] | null} path */
      const update = (path) => {
        const kind = kindOf(path);
        for (const part of parts) {
          if (!kind || !part.on || part.on.includes(kind)) part.update?.();
        }
      };
      store.addEventListener("change", (event) => {
        const { path, wiped } = /** @type {Change} */ (event);
        // What was wiped is not brought back, in whichever tab that was done.
        if (wiped) say("");
        update(path);
      }, { signal });
      signal.addEventListener("abort", () => {
        for (const { node } of [...parts, { node: message }]) node?.remove();
      });
      update(null);
      // What was kept stands there now, and over it what was answered before this script had come.
      for (const control of early) if (!control.checked) control.click();
    }

    disconnectedCallback() {
      this.#gone?.abort();
    }
  };
}

/** What was last done, in sight at the end of the view. @param {any} t */
function saying(t) {
  const status = h("p", { role: "status", tabindex: -1 });
  const node = h("div", { class: "melding", hidden: true }, status);
  /** @type {Aid["say"]} */
  const say = (text, takeBack) => {
    status.textContent = "";
    node.hidden = text === "";
    const old = node.querySelector("button");
    if (old === document.activeElement && text) status.focus({ preventScroll: true });
    old?.remove();
    if (takeBack) node.append(button(t.zet_terug, takeBack, { class: "knop--klein" }));
    requestAnimationFrame(() => status.textContent = text);
  };
  return { node, say };
}
