/**
 * Your answers in a link or a code, and a place to open those of somebody else.
 *
 * @import { Aid, Part } from "../aid.js"
 */

import { encodeCode } from "../core/code.js";
import { encodeLink } from "../core/link.js";
import { copy } from "../copy.js";
import { fill, inWords } from "../core/counting.js";
import { button, fetchScript, h, publishedAddress } from "../dom.js";

/**
 * What reads answers of others, fetched when there are some to read.
 *
 * @returns {Promise<typeof import("../scripts/anderen.js").ANDEREN>}
 */
async function forOthers() {
  const page = /** @type {any} */ (globalThis);
  if (!page.anderen) await fetchScript("anderen");
  return page.anderen;
}

/** @param {HTMLElement} element @param {Aid} aid @returns {Part} */
export function share(element, aid) {
  const { gegevens, teksten, form, signal, mine, say } = aid;
  const t = teksten.delen;
  const home = publishedAddress();

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
      say(done ? t[`gekopieerd_${name}`] : t.zelf);
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
  const left = h("p", {});

  const given = h("textarea", {
    rows: 1,
    id: "deel-open",
    autocomplete: "off",
    spellcheck: "false",
  });
  const wrong = h("p", { class: "fout", role: "alert" });
  const opened = h("div", { class: "gedeeld" });
  /** Where the reader was before they opened it. @type {{y: number, focus: Element | null}} */
  let before = { y: 0, focus: null };
  const open = () => show(given.value);
  given.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    open();
  });

  /** @param {string} text Whatever was pasted. */
  const show = async (text) => {
    const focus = document.activeElement;
    const others = await forOthers().catch(() => null);
    opened.replaceChildren();
    wrong.textContent = others ? "" : teksten.melding.niet_opgehaald;
    if (!others) return false;
    const read = others.findAnswers(text, gegevens);
    if ("fout" in read) {
      wrong.textContent = fill(t.fouten[read.fout], { plek: Number(read.plek) + 1 });
      return false;
    }
    before = { y: scrollY, focus };
    const close = () => {
      opened.replaceChildren();
      scrollTo({ top: before.y, behavior: "instant" });
      const back = before.focus === document.body ? given : before.focus;
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    };
    const panel = others.theirAnswers(aid, read, close);
    opened.append(panel);
    panel.scrollIntoView({ block: "start", behavior: "instant" });
    panel.focus({ preventScroll: true });
    return true;
  };

  const node = h(
    "section",
    { class: "scan-delen", "aria-labelledby": "delen" },
    h("h2", { id: "delen" }, t.titel),
    h("p", {}, home ? t.uitleg : t.uitleg_map),
    home && link.node,
    code.node,
    left,
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

  // The address itself may carry answers: those of whoever sent the link. Once read it is an address
  // again that one can pass on and load anew.
  const fromAddress = async () => {
    const { hash, pathname, search } = location;
    if (!/scan(\/|%2f)/i.test(hash)) return;
    const fine = await show(hash);
    history.replaceState(history.state, "", pathname + search);
    if (!fine) {
      given.value = hash;
      given.focus();
    }
  };
  addEventListener("hashchange", fromAddress, { signal });
  queueMicrotask(fromAddress);

  return {
    node,
    on: ["antwoorden"],
    update() {
      const { antwoorden, opnieuw, weg } = mine();
      link.field.value = `${home}#${encodeLink(gegevens, antwoorden)}`;
      const short = encodeCode(gegevens, antwoorden);
      code.node.hidden = short === null;
      code.field.value = short ?? "";
      left.textContent = inWords({ n: t.niet_mee }, { n: opnieuw.size + weg.length });
      left.hidden = left.textContent === "";
    },
  };
}
