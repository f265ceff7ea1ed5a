/**
 * The fields of the plan in a form that the page brought, wherever that stands: kept at every key.
 * What answers filled in beforehand says so, until the reader writes.
 *
 * @import { Store } from "../../store.js"
 * @typedef {(veld: string) => {tekst: string, vooraf: boolean}} Reading
 */

import { fieldPath } from "../../core/plan.js";
import { withValue } from "../../core/dossier.js";
import { fitting, LONGEST_TEXT } from "../../core/dossier-shape.js";
import { fill } from "../../core/counting.js";
import { h } from "../../dom.js";
import { aboutDate } from "./date.js";

/**
 * @param {ParentNode} root
 * @param {{store: Store, t: any, signal: AbortSignal, read: Reading,
 *   isDate: (veld: string) => boolean, early: boolean, failed: () => void}} with_
 *   `t`: the texts of the plan. `early`: what stands in the form was typed before this script came.
 *   `failed`: is called when what was typed is not kept.
 * @returns {() => void} What shows the fields as they are kept.
 */
export function planFields(root, { store, t, signal, read, isDate, early, failed }) {
  const controls = /** @type {(HTMLTextAreaElement | HTMLInputElement)[]} */ (
    [...root.querySelectorAll("[data-veld]")]
  );
  const shows = controls.map((control) => {
    const veld = String(control.dataset.veld);
    const before = control.getAttribute("aria-describedby");
    const told = h("p", { class: "plan-uit", id: `${control.id}-uit`, hidden: true }, t.uit_scan);
    const wrong = h("p", { class: "fout", role: "alert" });
    const date = isDate(veld) ? aboutDate(t) : null;
    control.after(told, wrong, ...(date ? [date.node] : []));
    signal.addEventListener("abort", () => {
      for (const node of [told, wrong, date?.node]) node?.remove();
    });
    const write = () => {
      const text = fitting(control.value);
      store.change(
        (dossier, now) => withValue(dossier, fieldPath(veld), text, now),
        fieldPath(veld),
      );
      if (!store.kept) failed();
    };
    control.addEventListener("input", write, { signal });
    if (early && control.value && fitting(control.value) !== read(veld).tekst) write();
    return () => {
      const { tekst, vooraf } = read(veld);
      // What is too long stays in the field, whole.
      if (fitting(control.value) !== tekst) control.value = tekst;
      told.hidden = !vooraf;
      control.setAttribute("aria-describedby", `${before ?? ""} ${vooraf ? told.id : ""}`.trim());
      const over = control.value.length - LONGEST_TEXT;
      const said = over > 0 ? fill(t.te_lang, { most: LONGEST_TEXT, over }) : "";
      if (wrong.textContent !== said) wrong.textContent = said;
      date?.show(control.value);
    };
  });
  return () => shows.forEach((show) => show());
}
