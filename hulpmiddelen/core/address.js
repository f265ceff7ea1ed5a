/**
 * What an address was before a mail program mangled it: of which page, and of which part of that.
 *
 * @typedef {{page: string, part: string, sure: boolean}} Read
 */

/** How often an address may have been encoded on its way. */
const ROUNDS = 5;

/** @type {(codes: string) => string} */
const decoded = (codes) => {
  try {
    return decodeURIComponent(codes);
  } catch {
    return codes;
  }
};

/** An address without codes, and without what nobody sees. */
const plain = (/** @type {string} */ text) => {
  let before;
  for (let round = 0; round < ROUNDS && text !== before; round++) {
    before = text;
    text = text.replace(/(?:%[\da-f]{2})+/gi, decoded)
      .replace(/&amp;/gi, "&")
      .replace(/&(?:#35|#x23|num);?/gi, "#");
  }
  return text.replace(/%[\da-f]{0,2}/gi, " ").normalize("NFKC").replace(/[\p{Cf}\p{Cc}]/gu, "");
};

/** What tells pages apart: small letters, no ending, nothing that was put round it. */
const nameOf = (/** @type {string} */ path) =>
  path.replace(/[^a-z\d/._-]+/g, "")
    .replace(/\/{2,}/g, "/")
    .replace(/^[^a-z\d]+|[^a-z\d]+$/g, "")
    .replace(/\.(?:html?|ht?)$/, "");

/** What stands behind the `#`; a link with answers may end in a dash. */
const partIn = (/** @type {string} */ text) => {
  const [part] = text.trim().split(/[\s<>"&]/);
  const clean = part.replace(/[^\p{L}\p{N}-]+$/u, "");
  return /^[A-Z\d-]+$/.test(clean) ? clean.toLowerCase() : clean;
};

/**
 * @param {string} text The address as it was asked for, from the top of the site.
 * @param {string[]} pages The addresses that exist; nothing else is ever given.
 * @returns {Read} `sure`: it can be no other page.
 */
export function readAddress(text, pages) {
  const [before, ...after] = plain(text).split("#");
  const part = partIn(after.find(Boolean) ?? "");
  const [asked] = before.toLowerCase().replaceAll("\\", "/").split(/[?&;]/);
  const path = /^(.*?\.html?)(?![a-z\d])/.exec(asked)?.[1] ?? asked;
  const names = new Map(pages.map((page) => [nameOf(page.toLowerCase()), page]));
  const find = (/** @type {string} */ name) =>
    names.get(name) ?? names.get(name && `${name}/index`) ?? (name ? null : names.get("index"));

  // A line may have ended within the address, and words may stand behind it.
  const name = nameOf(path.replace(/\s+/g, ""));
  const page = find(name) ?? find(nameOf(path.trim().split(/\s/)[0]));
  if (page) return { page, part, sure: true };

  const last = `/${name.split("/").pop()}`;
  const beginning = [...names.keys()].filter((known) => known.startsWith(name));
  const ending = [...names.keys()].filter((known) =>
    known !== "index" && (`/${name}`.endsWith(`/${known}`) || `/${known}`.endsWith(last))
  );
  for (const found of [beginning, ending]) {
    if (found.length === 1) return { page: String(names.get(found[0])), part, sure: false };
  }
  const folders = name.split("/").slice(0, -1);
  while (folders.length && !find(folders.join("/"))) folders.pop();
  return { page: find(folders.join("/")) ?? pages[0], part: "", sure: false };
}
