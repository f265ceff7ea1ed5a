/**
 * A link or a code inside whatever was pasted: a mail, a quote, Markdown, an address that a mail
 * program wrapped in another.
 *
 * @import { Gelezen, GidsMetEdities } from "./types.d.ts"
 * @typedef {Gelezen | {fout: string, plek?: number}} Gevonden
 */

import { decodeCode, lengthsOf } from "./code.js";
import { decodeLink } from "./link.js";
import { nummersIn } from "./positions.js";

const LONGEST = 100_000;
const GROUP = 4;
const LINK = /scan\/(\d+)\/([a-z0-9-]+)\/(\d+\.\d+)\/([0-9a-z-]*)(?:\/(\d+))?/gi;
/** Signs of a code with nothing but spaces and dashes between them. */
const RUN = /[0-9a-z](?:[\s\p{Pd}]*[0-9a-z])*/giu;
/** What looks as a code does: groups of four, the last one perhaps cut off. */
const GROUPS = /(?<![0-9a-z])(?:[0-9a-z]{4}[\s\p{Pd}]+){2,}[0-9a-z]{1,4}(?![0-9a-z])/giu;
const ENTITIES = /** @type {Record<string, string>} */ ({
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  sol: "/",
  num: "#",
  period: ".",
});

/**
 * @param {unknown} text
 * @param {GidsMetEdities} gids
 * @returns {Gevonden}
 */
export function findAnswers(text, gids) {
  if (typeof text !== "string") return { fout: "geen-code" };
  if (text.length > LONGEST) return { fout: "te-lang" };
  const read = readings(text);
  const links = read.flatMap((one) => linksIn(one, gids));
  const good = links.find((one) => "antwoorden" in one) ?? codeIn(read[0], gids);
  if (good && "antwoorden" in good) return good;
  return links[0] ?? good ?? { fout: "geen-code" };
}

/**
 * The text as it was meant: as it stands first, then as mail programs may have changed it.
 *
 * @param {string} text
 */
function readings(text) {
  const plain = decoded(
    text.normalize("NFKC").replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "")
      .replace(/[\u2010\u2011\u2212]/g, "-"),
  );
  const quoted = decoded(plain.replace(/=([2-7][0-9a-f])/gi, (_, code) => sign(code)));
  const proof = decoded(
    plain.replaceAll("_", "/").replace(/-([2-7][0-9a-f])/gi, (_, code) => sign(code)),
  );
  // Two dashes that a program made one.
  const dashes = plain.replaceAll("–", "--").replaceAll("—", "---");
  const wrapped = /urldefense/i.test(plain) ? [proof] : [];
  return [...new Set([plain, quoted, dashes, ...wrapped])];
}

/** @param {string} code In base 16. */
const sign = (code) => String.fromCharCode(parseInt(code, 16));

/**
 * Without what mail programs put round signs, some of them more than once.
 *
 * @param {string} text
 */
function decoded(text) {
  let plain = text.replace(/=\r?\n/g, "").replace(/\\(?=[\p{P}\p{S}])/gu, "");
  for (let round = 0; round < 4 && /%[0-9a-f]{2}|&[#\w]+;/i.test(plain); round++) {
    plain = plain.replace(/%([0-7][0-9a-f])/gi, (_, code) => sign(code))
      .replace(/&#x([2-7][0-9a-f]);/gi, (_, code) => sign(code))
      .replace(/&#(\d{2,3});/g, (_, code) => String.fromCharCode(Number(code)))
      .replace(/&(\w+);/g, (whole, name) => ENTITIES[name] ?? whole);
  }
  return plain;
}

/**
 * What each link in a text says, also those that were broken over lines: then the number of places
 * tells where it ends, or the length of its edition.
 *
 * @param {string} text
 * @param {GidsMetEdities} gids
 */
function linksIn(text, gids) {
  const whole = text.replace(/[\s>]+/g, "");
  const asItStands = [...text.matchAll(LINK)].map(([link]) => decodeLink(link.toLowerCase(), gids));
  // Only where something stood between it and what follows may it end before that.
  const joined = whole === text ? [] : [...whole.matchAll(LINK)];
  return [
    ...asItStands,
    ...joined.flatMap((found) => {
      const [link, versie, ofGids, editie, tekens, tail] = found.map((part) => part?.toLowerCase());
      const places = Math.max(0, ...nummersIn(editie, gids) ?? []);
      const head = ["scan", versie, ofGids, editie];
      const cut = versie === "1"
        ? [...head, tekens.slice(0, places)]
        : [...head, tekens, tail?.startsWith(`${tekens.length}`) ? tekens.length : tail];
      return [link, cut.join("/")].map((one) => decodeLink(one, gids));
    }),
  ];
}

/**
 * The whole of what was pasted, or as many signs in a row as a code has.
 *
 * @param {string} text
 * @param {GidsMetEdities} gids
 * @returns {Gevonden | undefined}
 */
function codeIn(text, gids) {
  const whole = decodeCode(text.trim(), gids);
  if ("antwoorden" in whole) return whole;
  const lengths = [...new Set(lengthsOf(gids))];
  for (const [run] of text.matchAll(RUN)) {
    const signs = run.replace(/[\s\p{Pd}]/gu, "");
    for (let from = 0; from < signs.length; from++) {
      // A code begins with its version.
      if (!/[1il]/i.test(signs[from])) continue;
      for (const length of lengths) {
        if (from + length > signs.length) continue;
        const read = decodeCode(signs.slice(from, from + length), gids);
        if ("antwoorden" in read) return read;
      }
    }
  }
  // What is wrong with a code is told of the code, not of the words round it.
  const longest = Math.max(...lengths) / GROUP;
  const [nearly] = [...text.matchAll(GROUPS)].map(([groups]) => groups.split(/[\s\p{Pd}]+/u))
    .filter((groups) => groups.some(hasDigit))
    .map((groups) => groups.slice(groups.findIndex(hasDigit)).slice(0, longest));
  if (nearly) return decodeCode(nearly.join("-"), gids);
  return /\d/.test(text) && /^[0-9a-z\s\p{Pd}]*$/iu.test(text) ? whole : undefined;
}

/** A code begins with its version, a digit; few words have one. @param {string} group */
const hasDigit = (group) => /\d/.test(group);
