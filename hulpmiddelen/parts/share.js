/**
 * Your answers in a link or a code, and a place to open those of somebody else.
 *
 * @import { Aid, Part } from "../aid.js"
 */

import { decodeCode, encodeCode } from "../core/code.js";
import { antwoordenOf } from "../core/dossier.js";
import { decodeLink, encodeLink } from "../core/link.js";
import { copy } from "../copy.js";
import { fill } from "../core/words.js";
import { button, h } from "../dom.js";
import { RONDE } from "./answers.js";
import { theirAnswers } from "./their-answers.js";

/** @param {HTMLElement} element @param {Aid} aid @returns {Part} */
export function share(element, aid) {
  const { store, gegevens, teksten, form, signal, say } = aid;
  const t = teksten.delen;

  /** @param {"link" | "code"} name */
  const copier = (name) => {
    const field = h("input", {
      type: "text",
      readonly: true,
      id: `deel-${name}`,
      focus: () => field.select(),
    });
    const copyIt = async () => {
      const done = await copy({ "text/plain": field.value }, () => field.focus());
      told.textContent = done ? t[`gekopieerd_${name}`] : t.zelf;
      say(told.textContent);
    };
    return {
      field,
      node: h(
        "div",
        { class: "delen" },
        h("label", { for: field.id }, t[name]),
        field,
        button(t[`kopieer_${name}`], copyIt),
      ),
    };
  };
  const [link, code] = [copier("link"), copier("code")];
  const told = h("p", { class: "gezegd", "aria-hidden": "true" });

  const given = h("input", {
    type: "text",
    id: "deel-open",
    autocomplete: "off",
    spellcheck: "false",
  });
  const wrong = h("p", { class: "fout", role: "alert" });
  const opened = h("div", { class: "gedeeld" });
  const open = () => show(given.value.trim());
  given.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") open();
  });

  /** @param {string} text A link, the part of it after `#`, or a code. */
  const show = (text) => {
    const plain = decoded(text);
    const read = /[#/]/.test(plain)
      ? decodeLink(plain.slice(Math.max(0, plain.indexOf("#"))), gegevens)
      : decodeCode(plain, gegevens);
    opened.replaceChildren();
    wrong.textContent = "";
    if ("fout" in read) {
      const plek = "plek" in read ? Number(read.plek) + 1 : "";
      wrong.textContent = fill(t.fouten[read.fout], { plek });
      return;
    }
    const close = () => {
      opened.replaceChildren();
      given.focus();
    };
    const panel = theirAnswers(aid, read, close);
    opened.append(panel);
    panel.focus();
  };

  const node = h(
    "section",
    { class: "scan-delen", "aria-labelledby": "delen" },
    h("h2", { id: "delen" }, t.titel),
    h("p", {}, t.uitleg),
    link.node,
    code.node,
    told,
    h(
      "div",
      { class: "delen" },
      h("label", { for: given.id }, t.open_label),
      given,
      button(t.open, open),
    ),
    wrong,
  );
  element.append(node);
  form.before(opened);
  signal.addEventListener("abort", () => opened.remove());

  // The address itself may carry answers: those of whoever sent the link.
  const fromAddress = () => {
    if (!location.hash.startsWith("#scan/")) return;
    show(location.hash);
    if (wrong.textContent) given.focus();
  };
  addEventListener("hashchange", fromAddress, { signal });
  queueMicrotask(fromAddress);

  return {
    node,
    update() {
      const answers = antwoordenOf(store.dossier, RONDE);
      link.field.value = `${location.href.split("#")[0]}#${encodeLink(gegevens, answers)}`;
      const short = encodeCode(gegevens, answers);
      code.node.hidden = short === null;
      code.field.value = short ?? "";
    },
  };
}

/** Mail programs may have written signs as codes. */
function decoded(/** @type {string} */ text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
