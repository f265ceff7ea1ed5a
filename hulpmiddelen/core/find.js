/**
 * A link or a code inside whatever was pasted: a mail, a quote, Markdown, an address that a mail
 * program wrapped in another.
 *
 * @import { Gelezen, GidsMetEdities } from "./types.d.ts"
 */

import { decodeCode, lengthsOf } from "./code.js";
import { decodeLink } from "./link.js";

const LONGEST = 100_000;
const GROUP = 4;
const LINK = /scan\/\d+\/[a-z0-9-]+\/\d+\.\d+\/[0-9a-z-]*(?:\/\d+)?/i;

/**
 * @param {unknown} text
 * @param {GidsMetEdities} gids
 * @returns {Gelezen | {fout: string, plek?: number}}
 */
export function findAnswers(text, gids) {
  if (typeof text !== "string") return { fout: "geen-code" };
  if (text.length > LONGEST) return { fout: "te-lang" };
  const plain = decoded(text.normalize("NFKC").replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, ""));
  return linkIn(plain, gids) ?? codeIn(plain, gids) ?? { fout: "geen-code" };
}

/**
 * Mail programs write signs as codes, some more than once.
 *
 * @param {string} text
 */
function decoded(text) {
  let plain = text.replace(/=\r?\n/g, "").replace(/&amp;/gi, "&");
  for (let round = 0; round < 4 && /%[0-9a-f]{2}/i.test(plain); round++) {
    plain = plain.replace(
      /%([0-7][0-9a-f])/gi,
      (_, code) => String.fromCharCode(parseInt(code, 16)),
    );
  }
  return plain;
}

/**
 * A line that was broken inside the link is made whole.
 *
 * @param {string} text
 * @param {GidsMetEdities} gids
 */
function linkIn(text, gids) {
  const whole = text.replace(/[\s>]+/g, "");
  const found = [text, whole].flatMap((where) => LINK.exec(where)?.[0] ?? []);
  const read = found.map((link) => decodeLink(link.toLowerCase(), gids));
  return read.find((one) => "antwoorden" in one) ?? read[0];
}

/**
 * The whole of what was pasted, or as many groups in a row as a code has.
 *
 * @param {string} text
 * @param {GidsMetEdities} gids
 */
function codeIn(text, gids) {
  const whole = decodeCode(text.trim().slice(0, LONGEST), gids);
  if ("antwoorden" in whole) return whole;
  const groups = [...text.matchAll(/[0-9a-z]+/gi)];
  const lengths = [...new Set(lengthsOf(gids))];
  /** @type {ReturnType<typeof decodeCode> | undefined} */
  let nearly;
  for (let from = 0; from < groups.length; from++) {
    for (const length of lengths) {
      const code = groups.slice(from, from + length / GROUP).map(([group]) => group);
      const one = groups[from][0];
      // In groups of four as it is given, or written in one.
      const candidate = code.every((group) => group.length === GROUP) ? code.join("") : one;
      if (candidate.length !== length) continue;
      const read = decodeCode(candidate, gids);
      if ("antwoorden" in read) return read;
      nearly ??= read;
    }
  }
  // Nothing else stands there: what is wrong with the code itself is told.
  const bare = !/[^0-9a-z\s\p{Pd}]/iu.test(text) && groups.every(([one]) => one.length <= GROUP);
  return bare || groups.length < 2 ? whole : nearly;
}
