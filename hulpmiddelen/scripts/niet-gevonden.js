/**
 * On the page not found: on to what the address was before it was mangled, where that is a page of
 * ours; else a link to what comes nearest, and to all others.
 *
 * Where the site stands, the place of this script tells. A page that cannot know it asks for the
 * script in several places: the first that answers does the work.
 */

import { readAddress } from "../core/address.js";

const script = /** @type {HTMLScriptElement} */ (document.currentScript);
const list = document.querySelector("[data-paginas]");
if (list instanceof HTMLElement && list.hidden) {
  list.hidden = false;
  const base = new URL("..", script.src);
  const links = new Map(
    [...list.querySelectorAll("a")].map((link) => [String(link.dataset.adres), link]),
  );
  for (const [page, link] of links) link.href = new URL(page, base).href;

  const { pathname, search, hash } = location;
  const path = pathname.replace(/\/{2,}/g, "/");
  const here = path.toLowerCase().startsWith(base.pathname.toLowerCase())
    ? path.slice(base.pathname.length)
    : "";
  const { page, part, sure } = readAddress(here + search + hash, [...links.keys()]);
  const target = new URL(page, base);
  target.hash = part;
  const told = document.querySelector("[data-bedoeld]");
  const link = told?.querySelector("a");
  // A page that should be there and is not leads to itself: no further then.
  if (target.pathname !== pathname) {
    if (sure) location.replace(target);
    if (told instanceof HTMLElement && link) {
      link.href = target.href;
      link.textContent = String(links.get(page)?.textContent);
      told.hidden = false;
    }
  }
}
