/**
 * Sending a card on: the buttons of the card, and of its sections, get their work. The address is
 * filled in where the build did not know it.
 *
 * A bundle of its own: who opens a card on a phone needs no more than this.
 */

import { copy } from "./copy.js";

const sending = /** @type {HTMLElement | null} */ (document.querySelector(".verzenden"));
if (sending) makeSendable(sending);

/** @param {Element[]} lines As text, and with their layout for programs that take it. */
function inBoth(lines) {
  const as = (/** @type {string} */ type, /** @type {string} */ text) => new Blob([text], { type });
  return new ClipboardItem({
    "text/plain": as("text/plain", lines.map((line) => line.textContent).join("\n")),
    "text/html": as("text/html", lines.map((line) => line.outerHTML).join("")),
  });
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
  const text = find(".verzenden-tekst");
  const said = find(".verzenden-gezegd");

  /** @param {HTMLElement} button @param {() => unknown} does */
  const enable = (button, does) => {
    button.hidden = false;
    button.addEventListener("click", does);
  };
  enable(find("[data-print]"), () => print());

  const here = location.protocol.startsWith("http") ? location.origin + location.pathname : null;
  const address = sending.dataset.adres ?? here;
  if (!address) {
    // From a folder on a disk: where nobody else can follow.
    mail.hidden = true;
    find(".verzenden-zonder").hidden = false;
    return;
  }
  fillIn(address);

  /** @param {string} address */
  function fillIn(address) {
    for (const link of sending.querySelectorAll("a:not([href^=mailto])")) {
      link.textContent = address;
      link.setAttribute("href", address);
    }
    find(".verzenden-adres").hidden = false;
    if (mail.dataset.mail) {
      mail.href = mail.dataset.mail.replace("%7Badres%7D", () => encodeURIComponent(address));
    }
  }

  // What is said near the last button that was used: one at a time.
  const near = document.createElement("div");

  /**
   * Copies, and tells it near the button and to who listens. Where copying is refused, what was to be
   * copied is shown there, selected.
   *
   * @param {HTMLElement} button
   * @param {() => Promise<boolean>} doCopy
   * @param {() => HTMLElement} toShow
   */
  const copyFrom = async (button, doCopy, toShow) => {
    const done = await doCopy();
    const words = said.dataset[done ? button.dataset.kopieer ?? "" : "zelf"] ?? "";
    const line = document.createElement("p");
    line.className = "gezegd";
    line.ariaHidden = "true"; // it is told below
    line.textContent = words;
    near.replaceChildren(line);
    button.closest("p")?.after(near);
    if (!done) {
      const offered = toShow();
      offered.className = "verzenden-zelf";
      offered.tabIndex = -1;
      near.append(offered);
      select(offered);
    }
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
    const putLink = () => copy((clipboard) => clipboard.writeText(link));
    const putLines = () => copy((clipboard) => clipboard.write([inBoth(lines())]));
    enable(button, () => {
      if (kopieer === "mail") copyFrom(button, putLines, asLines);
      else copyFrom(button, putLink, () => asText(link));
    });
    const row = button.closest(".deellink");
    if (row instanceof HTMLElement) row.hidden = false;
  }

  const card = { title: document.title, text: lines()[0]?.textContent ?? "", url: address };
  if (navigator.canShare?.(card)) {
    enable(find("[data-stuur]"), () => navigator.share(card).catch(() => {}));
  }
}
