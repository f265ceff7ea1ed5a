/**
 * What every page needs: what the theme wants to know before the first paint, and what it lacks for
 * the keyboard.
 *
 * Stands in the head. What it has to know of the page stands in `data-` attributes; it holds no text
 * of its own.
 */

const root = document.documentElement;
root.classList.replace("no-js", "js");
root.classList.toggle("framed", self !== top);

// Settings. The theme's bundle uses these names too. In a frame of another site even reading
// `localStorage` may throw: then a setting lasts as long as the page.

const own = /** @type {HTMLScriptElement} */ (document.currentScript);
const { base: path = ".", gids } = own.dataset;
const base = new URL(path, location.href);

/** @type {(name: string, storage?: Storage, scope?: URL) => any} */
const get = (name, storage, scope = base) => {
  try {
    return JSON.parse((storage ?? localStorage).getItem(`${scope.pathname}.${name}`) ?? "null");
  } catch {
    return null;
  }
};

/** @type {(name: string, value: unknown, storage?: Storage, scope?: URL) => void} */
const set = (name, value, storage, scope = base) => {
  try {
    (storage ?? localStorage).setItem(`${scope.pathname}.${name}`, JSON.stringify(value));
  } catch {
    // Blocked or full: nothing that a reader has to know of.
  }
};

Object.assign(globalThis, { __md_scope: base, __md_get: get, __md_set: set });

// Light or dark: what the reader chose, or else what their system prefers.

const system = matchMedia("(prefers-color-scheme: dark)");
let choice = get("dark");

const isDark = () => typeof choice === "boolean" ? choice : system.matches;

function paint() {
  root.dataset.mdColorScheme = isDark() ? "slate" : "default";
  document.querySelector("[data-plek=kleurknop]")?.setAttribute("aria-pressed", String(isDark()));
}

paint();
system.addEventListener("change", paint);

// A page that the browser kept comes back as it was left: with colours that may have been changed
// since, and with a panel open.
function onReturn(/** @type {() => void} */ mend) {
  addEventListener("pageshow", ({ persisted }) => persisted && mend());
}

onReturn(() => {
  choice = get("dark") ?? choice;
  paint();
});

/**
 * Fetch a script of ours, with the mark of this one: a browser brings none of another edition.
 *
 * @param {string | undefined} name
 */
function fetchOwn(name) {
  const script = document.createElement("script");
  script.src = new URL(`${name}.js${new URL(own.src).search}`, own.src).href;
  document.head.append(script);
  return script;
}

// Search from a folder: a browser starts no worker there. What runs in its place is fetched only
// there too; until it is, this one keeps the messages.
if (location.protocol === "file:") {
  const shim = fetchOwn("iframe-worker");
  const ready = new Promise((resolve) => shim.onload = resolve);
  globalThis.Worker = /** @type {any} */ (class extends EventTarget {
    /** @param {string} url */
    constructor(url) {
      super();
      this.run = ready.then(() => globalThis.IFrameWorker(url, this));
    }
    /** @param {unknown} data */
    async postMessage(data) {
      (await this.run)(data);
    }
  });
}

// What few ask for comes when its place is first touched: what keeps fields of the plan and puts
// actions in it, and what minds a query.
for (
  const [name, place] of [
    ["planvelden", "[data-planvelden],[data-planacties]"],
    ["zoeken", "[data-md-component=search]"],
  ]
) {
  const touches = ["focusin", "pointerdown", "toggle"];
  const onTouch = (/** @type {Event} */ { target }) => {
    if (!/** @type {Element} */ (target).closest?.(place)) return;
    for (const kind of touches) removeEventListener(kind, onTouch, true);
    fetchOwn(name);
  };
  for (const kind of touches) addEventListener(kind, onTouch, true);
}

// The script of an aid: at once for whoever has filled in something; else when the aid comes near the
// view. Who only reads does not wait for it. Without an aid, the chosen context is all that a page
// has to know.
function loadAids() {
  /** @param {Element | null} aid */
  const load = (aid) => fetchOwn(aid instanceof HTMLElement ? aid.dataset.aid : "context");
  let kept = false;
  try {
    kept = localStorage.getItem(`dossier:${gids}`) !== null;
  } catch {
    // Blocked: nothing is kept.
  }
  const aids = [...document.querySelectorAll("[data-aid]")];
  // Whoever was sent answers in the address has come for the aid.
  if (kept || /scan(\/|%2f)/i.test(location.hash)) (aids.length ? aids : [null]).forEach(load);
  else {
    for (const aid of aids) {
      const near = new IntersectionObserver(([entry]) => {
        if (!entry.isIntersecting) return;
        near.disconnect();
        load(aid);
      }, { rootMargin: "300px" });
      near.observe(aid);
    }
  }
}

/** The theme opens a panel with a checkbox and labels. Labels become buttons, focus follows. */
function mendPanel(/** @type {string} */ name, /** @type {string} */ id) {
  const toggle = /** @type {HTMLInputElement} */ (document.getElementById(name));
  const panel = document.getElementById(id);
  if (!panel) return;
  /** @type {HTMLElement[]} */
  const openers = [];

  for (const label of document.querySelectorAll(`label[data-button][for=${name}]`)) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = label.className;
    button.append(...label.childNodes);
    label.replaceWith(button);
    button.addEventListener("click", () => toggle.click());
    if (!panel.contains(button)) openers.push(button);
  }

  const tell = () => {
    for (const button of openers) button.setAttribute("aria-expanded", String(toggle.checked));
  };
  for (const button of openers) button.setAttribute("aria-controls", id);
  tell();

  toggle.addEventListener("change", () => {
    tell();
    const inside = document.activeElement;
    if (toggle.checked) {
      (panel.querySelector("input") ?? panel.querySelector("button"))?.focus();
    } else if (inside instanceof HTMLElement && panel.contains(inside)) {
      inside.blur();
      openers.find((button) => button.offsetParent)?.focus();
    }
  });

  const close = () => toggle.checked && toggle.click();
  onReturn(() => {
    close();
    tell();
  });
  document.addEventListener("focusin", ({ target }) => {
    if (!panel.contains(/** @type {Node} */ (target))) close();
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") close();
  });
}

document.addEventListener("DOMContentLoaded", () => {
  paint();
  document.querySelector("[data-plek=kleurknop]")?.addEventListener("click", () => {
    set("dark", choice = !isDark());
    paint();
  });

  loadAids();
  mendPanel("__drawer", "__nav");
  mendPanel("__search", "__search_panel");
});

// The theme listens on the window. It acts on single letters (WCAG 2.1.4) and, while searching, on
// Tab, Shift and the space bar: it gets to hear only what it needs.
document.addEventListener("keydown", (event) => {
  if (!["ArrowDown", "ArrowUp", "Enter"].includes(event.key)) event.stopPropagation();
});
