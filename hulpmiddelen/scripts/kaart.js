/**
 * Sending a card on: the buttons of the card, and of its sections, get their work. The address is
 * filled in where the build did not know it.
 *
 * A bundle of its own: who opens a card on a phone needs no more than this.
 */

import { copy } from "../copy.js";
import { fetchScript } from "../dom.js";

const sending = /** @type {HTMLElement | null} */ (document.querySelector("[data-plek=verzenden]"));
if (sending) makeSendable(sending);

/** @param {Element[]} lines As text, and with their layout for programs that take it. */
const inBoth = (lines) => ({
  "text/plain": lines.map((line) => line.textContent).join("\n"),
  "text/html": lines.map((line) => line.outerHTML).join(""),
});

/**
 * What puts something in the plan, fetched when it is asked for.
 *
 * @returns {Promise<typeof import("./planvelden.js").PLAN_VELDEN>}
 */
async function forPlan() {
  const page = /** @type {any} */ (globalThis);
  if (!page.planVelden) await fetchScript("planvelden");
  return page.planVelden;
}

/** @param {Record<string, string>} forms */
function putBoth(forms) {
  const asBlobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(asBlobs))]);
}

/**
 * Select all that stands in a part of the page, so that the reader's own keys copy it.
 *
 * @param {HTMLElement} part
 */
function select(part) {
  part.focus();
  getSelection()?.selectAllChildren(part);
}

/** @param {HTMLElement} sending */
function makeSendable(sending) {
  /** @type {(selector: string) => HTMLElement} */
  const find = (selector) => /** @type {HTMLElement} */ (sending.querySelector(selector));
  const mail = /** @type {HTMLAnchorElement} */ (find("a[href^=mailto]"));
  const text = find("[data-plek=tekst]");
  const said = find("[role=status]");

  /** @param {HTMLElement} button @param {() => unknown} does */
  const enable = (button, does) => {
    button.hidden = false;
    button.addEventListener("click", does);
  };
  enable(find("[data-print]"), () => print());
  const planned = sending.querySelector("[data-plan]");
  if (planned instanceof HTMLElement) {
    enable(planned, async () => {
      const { addTraining } = await forPlan();
      addTraining(String(planned.dataset.plan), String(text.children[0].textContent), planned);
    });
  }

  const here = location.protocol.startsWith("http") ? location.origin + location.pathname : null;
  const address = sending.dataset.adres ?? here;
  if (!address) {
    // From a folder on a disk: where nobody else can follow.
    mail.hidden = true;
    find("[data-plek=zonder]").hidden = false;
    return;
  }
  fillIn(address);

  /** @param {string} address */
  function fillIn(address) {
    for (const link of sending.querySelectorAll("a:not([href^=mailto])")) {
      link.textContent = address;
      link.setAttribute("href", address);
    }
    find("[data-plek=adres]").hidden = false;
    if (mail.dataset.mail) {
      mail.href = mail.dataset.mail.replace("%7Badres%7D", () => encodeURIComponent(address));
    }
  }

  // What is said near the last button that was used: one at a time.
  const near = document.createElement("div");

  /**
   * Copies, and tells it near the button and to who listens. Where copying is refused, what was to be
   * copied stands there, selected.
   *
   * @param {HTMLElement} button
   * @param {Record<string, string>} forms
   * @param {HTMLElement} offered
   * @param {() => Promise<void>} [put]
   */
  const copyFrom = async (button, forms, offered, put) => {
    button.closest("p")?.after(near);
    offered.className = "verzenden-zelf";
    offered.tabIndex = -1;
    const done = await copy(forms, () => {
      near.replaceChildren(offered);
      select(offered);
    }, put);
    if (done) near.replaceChildren();
    const words = said.dataset[done ? button.dataset.kopieer ?? "" : "zelf"] ?? "";
    const line = document.createElement("p");
    line.className = "gezegd";
    line.ariaHidden = "true"; // it is told below
    line.textContent = words;
    near.prepend(line);
    // Emptied first, so that the same words are told again.
    said.textContent = "";
    requestAnimationFrame(() => said.textContent = words);
  };

  /** @param {string} link */
  const asText = (link) => {
    const node = document.createElement("div");
    node.textContent = link;
    return node;
  };
  const asLines = () => {
    const node = /** @type {HTMLElement} */ (text.cloneNode(true));
    node.hidden = false;
    return node;
  };

  const lines = () => [...text.children];
  const buttons = /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll("[data-kopieer]")
  );
  for (const button of buttons) {
    const { kopieer, anker } = button.dataset;
    const link = anker ? `${address}#${anker}` : address;
    enable(button, () => {
      const both = inBoth(lines());
      if (kopieer === "mail") copyFrom(button, both, asLines(), () => putBoth(both));
      else copyFrom(button, { "text/plain": link }, asText(link));
    });
    const row = button.closest("p");
    if (row instanceof HTMLElement) row.hidden = false;
  }

  const card = { title: document.title, text: lines()[1].textContent ?? "", url: address };
  if (navigator.canShare?.(card)) {
    const share = () =>
      navigator.share(card).catch(({ name }) => {
        // Who closes the list of apps chose that. Where it does not open, there is the link to copy.
        if (name !== "AbortError") find("[data-kopieer=link]").click();
      });
    enable(find("[data-stuur]"), share);
  }
}
