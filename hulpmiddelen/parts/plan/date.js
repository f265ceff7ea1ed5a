/**
 * What is said of a date as somebody wrote it: which day it is, or that there is no such day.
 */

import { asDate, readDate } from "../../core/dates.js";
import { fill } from "../../core/counting.js";
import { h } from "../../dom.js";

/** @param {any} t The texts of the plan. */
export function aboutDate(t) {
  const { lang } = document.documentElement;
  const node = h("p", { class: "plan-datum", role: "status" });
  let of = "";
  return {
    node,
    /** @param {string} text */
    show(text) {
      if (text === of) return;
      of = text;
      const read = readDate(text, lang);
      node.textContent = read === null
        ? ""
        : "fout" in read
        ? t.datum_fout
        : fill(t.datum_komt, { datum: asDate(read.datum, lang, "full") });
    },
  };
}
