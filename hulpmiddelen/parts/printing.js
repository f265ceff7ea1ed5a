/**
 * Printing what was filled in, or the empty form.
 *
 * @import { Aid } from "../aid.js"
 */

import { button } from "../dom.js";

/**
 * @param {HTMLElement} element
 * @param {Aid} aid
 * @param {string} text What the button says.
 * @param {boolean} list Whether it prints the empty form, whatever was filled in.
 */
export function printer(element, { say, signal, teksten }, text, list) {
  addEventListener("afterprint", () => element.classList.remove("print-lijst"), { signal });
  return button(text, () => {
    element.classList.toggle("print-lijst", list);
    // In a frame it may not be allowed; nothing happens then, and nothing else tells.
    let begun = false;
    addEventListener("beforeprint", () => begun = true, { once: true });
    print();
    if (!begun) say(teksten.papier.print_lukt_niet);
  });
}
