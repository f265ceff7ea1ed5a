/**
 * Small help to make and renew parts of a page. Texts become text: nothing is read as HTML.
 *
 * @typedef {Node | string | false | null | undefined} Child
 * @typedef {{[name: string]: string | number | boolean | null | undefined | ((event: any) => void)}} Props
 */

/**
 * An element. A function is what happens at the event of that name; `false` leaves a property out.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Props} [props]
 * @param {Child[]} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(name, props = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(props)) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value != null) element.setAttribute(key, String(value));
  }
  element.append(
    .../** @type {(Node | string)[]} */ (children.filter((child) => child || child === "")),
  );
  return element;
}

/**
 * A copy of markup that the page brought in a template, by its name.
 *
 * @param {Element} near
 * @param {string} name
 * @returns {HTMLElement}
 */
export function copyOf(near, name) {
  const template = /** @type {HTMLTemplateElement | null} */ (
    near.querySelector(`template[data-sjabloon="${name}"]`)
  );
  return /** @type {HTMLElement} */ (template?.content.firstElementChild?.cloneNode(true));
}

/**
 * Fetch a script that a page needs only now: with the mark of the script that the page came with, so
 * that a browser brings none of another edition.
 *
 * @param {string} name
 */
export function fetchScript(name) {
  const own = /** @type {HTMLScriptElement} */ (document.querySelector("script[data-gids]"));
  return new Promise((done, failed) => {
    // Without `h`: what needs a script now and makes nothing stays small.
    const script = document.createElement("script");
    script.src = new URL(`${name}.js${new URL(own.src).search}`, own.src).href;
    script.onload = done;
    script.onerror = () => {
      script.remove();
      failed();
    };
    document.head.append(script);
  });
}

/**
 * A button: what it says, what it does, and what else it has.
 *
 * @param {string} label
 * @param {() => unknown} click
 * @param {Props} [more] A `class` says which kind of button.
 */
export const button = (label, click, more = {}) =>
  h("button", { type: "button", ...more, class: `knop ${more.class || ""}`, click }, label);

/**
 * Other children, with the focus where it was: on the control with the same `data-key`.
 *
 * @param {Element} parent
 * @param {Child[]} children
 */
export function renew(parent, ...children) {
  const focus = document.activeElement;
  const key = focus instanceof HTMLElement && parent.contains(focus) ? focus.dataset.key : null;
  const open = new Set([...parent.querySelectorAll("details[open]")].map(keyOf));
  parent.replaceChildren(.../** @type {Node[]} */ (children.filter(Boolean)));
  for (const details of parent.querySelectorAll("details")) {
    details.open ||= open.has(keyOf(details));
  }
  if (!key) return;
  const again = parent.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!(again instanceof HTMLElement)) return;
  again.focus();
  // Who was typing goes on where they were.
  if (
    focus instanceof HTMLInputElement && focus.type === "text" && again instanceof HTMLInputElement
  ) {
    again.setSelectionRange(focus.selectionStart, focus.selectionEnd);
  }
}

/** @param {Element} details */
const keyOf = (details) => /** @type {HTMLElement} */ (details).dataset.key;

/**
 * Something to keep, as a file.
 *
 * @param {string} name
 * @param {string | Blob} content
 * @param {string} [type]
 */
export function download(name, content, type = "application/json") {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = h("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * A question over the page. Escape, or any choice, closes it; focus returns to where it was.
 *
 * @param {string} title
 * @param {Child[]} body
 * @param {[label: string, does: (() => void) | null][]} choices
 */
export function ask(title, body, choices) {
  const dialog = h("dialog", { class: "vraag", "aria-labelledby": "vraag-titel" });
  const buttons = choices.map(([label, does], index) =>
    button(label, () => {
      dialog.close();
      // The browser has brought the focus back; what is done may take it further.
      does?.();
    }, { class: index === 0 && "knop--eerst" })
  );
  dialog.append(
    h("h2", { id: "vraag-titel" }, title),
    ...body.filter((child) => child instanceof Node),
    h("p", { class: "knoppen" }, ...buttons),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.querySelector("article")?.append(dialog);
  dialog.showModal();
}

/**
 * Where others find this page: the address under which it was published, else the one in the bar
 * without what was searched for. From a folder there is none.
 */
export function publishedAddress() {
  const canonical = /** @type {HTMLLinkElement | null} */ (
    document.querySelector("link[rel=canonical]")
  );
  if (canonical) return canonical.href;
  return location.protocol === "file:" ? "" : location.origin + location.pathname;
}
