/**
 * Answers as a code to read aloud or type over: Crockford's base 32 in groups of four.
 *
 * Version (1 character), edition (2), number of positions (2), the answers, a check (2). Later
 * versions keep the check, so that a slip of the finger is told from a newer code.
 *
 * @import { Antwoorden, Gelezen, Gids, GidsMetEdities, Schaal } from "./types.d.ts"
 */

import { fromPositions, nummersIn, OPEN, toPositions } from "./positions.js";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BASE = ALPHABET.length;
const VERSIE = 1;
const MOST_FACTORS = 60;
const LONGEST = 400;
const [HEAD, CHECK, GROUP] = [5, 2, 4];

/** A prime, so that one wrong character and two swapped neighbours always change the sum. */
const PRIME = 1021;

/**
 * Null when the guide is too large for a code, or its edition has no place in it.
 *
 * @param {Gids} gids
 * @param {Antwoorden} antwoorden
 * @returns {string | null}
 */
export function encodeCode(gids, antwoorden) {
  const tekens = toPositions(gids, antwoorden);
  const [, ...editie] = (/^(\d+)\.(\d+)$/.exec(gids.editie) ?? []).map(Number);
  if (tekens.length > MOST_FACTORS || !editie.length || editie.some((part) => part >= BASE)) {
    return null;
  }
  const digits = digitsOf(gids.schaal);
  const base = BigInt(digits.length);
  const answers = [...tekens].reduce((n, t) => n * base + BigInt(digits.indexOf(t)), 0n);
  const body = inBase(answers, lengthFor(tekens.length, gids.schaal) - HEAD - CHECK);
  const symbols = [VERSIE, ...editie, ...inBase(tekens.length, 2), ...body];
  symbols.push(...inBase(checkOf(symbols, gids.gids), CHECK));
  const text = symbols.map((symbol) => ALPHABET[symbol]).join("");
  return text.replace(/.{4}(?=.)/g, "$&-");
}

/**
 * Forgives lower case, spaces, any dashes, and I, L and O for the digits they resemble.
 *
 * @param {unknown} text
 * @param {GidsMetEdities} gids
 * @returns {Gelezen | {fout: "geen-code" | "te-kort" | "te-lang" | "controle-klopt-niet"
 *   | "andere-versie" | "onbekende-editie" | "onbekend-antwoord" | "beschadigd"}
 *   | {fout: "verkeerd-teken", plek: number}}
 */
export function decodeCode(text, gids) {
  if (typeof text !== "string") return { fout: "geen-code" };
  if (text.length > LONGEST) return { fout: "te-lang" };
  const symbols = [];
  for (let plek = 0; plek < text.length; plek++) {
    if (/[\s\p{Pd}]/u.test(text[plek])) continue;
    const sign = text[plek].replace(/[il]/i, "1").replace(/o/i, "0");
    const symbol = /^[0-9a-z]$/i.test(sign) ? ALPHABET.indexOf(sign.toUpperCase()) : -1;
    if (symbol < 0) return { fout: "verkeerd-teken", plek };
    symbols.push(symbol);
  }
  if (!symbols.length) return { fout: "geen-code" };

  const [check, body] = [symbols.slice(-CHECK), symbols.slice(0, -CHECK)];
  if (body.length < HEAD || fromBase(check) !== BigInt(checkOf(body, gids.gids))) {
    return { fout: whyUnchecked(symbols.length, gids) };
  }
  const [versie, major, minor] = body;
  if (versie !== VERSIE) return { fout: "andere-versie" };
  const editie = `${major}.${minor}`;
  const count = Number(fromBase(body.slice(3, HEAD)));
  if (count > MOST_FACTORS || symbols.length !== lengthFor(count, gids.schaal)) {
    return { fout: nummersIn(editie, gids) ? "beschadigd" : "onbekende-editie" };
  }
  const digits = digitsOf(gids.schaal);
  const base = BigInt(digits.length);
  let answers = fromBase(body.slice(HEAD));
  let tekens = "";
  for (let place = 0; place < count; place++, answers /= base) {
    tekens = digits[Number(answers % base)] + tekens;
  }
  return answers ? { fout: "beschadigd" } : fromPositions(tekens, editie, gids);
}

/**
 * How many symbols a code of an edition that we know has.
 *
 * @param {GidsMetEdities} gids
 */
export function lengthsOf(gids) {
  return [gids.editie, ...Object.keys(gids.edities)].map((editie) =>
    lengthFor(Math.max(0, ...nummersIn(editie, gids) ?? []), gids.schaal)
  );
}

/**
 * The damaged part cannot tell how long the code should be; the editions that we know can.
 *
 * @param {number} length
 * @param {GidsMetEdities} gids
 */
function whyUnchecked(length, gids) {
  const lengths = lengthsOf(gids);
  if (lengths.includes(length)) return "controle-klopt-niet";
  return length < lengths[0] ? "te-kort" : "te-lang";
}

/**
 * Symbols in a whole code: the answers get what fills up the last group.
 *
 * @param {number} count
 * @param {Schaal} schaal
 */
function lengthFor(count, schaal) {
  const most = BigInt(digitsOf(schaal).length) ** BigInt(count) - 1n;
  return Math.ceil((HEAD + most.toString(BASE).length + CHECK) / GROUP) * GROUP;
}

/**
 * Sorted, so that the order in which a scale is shown does not change what a code says.
 *
 * @param {Schaal} schaal
 */
function digitsOf(schaal) {
  return [OPEN, ...schaal.antwoorden.map(({ teken }) => teken).sort()];
}

/**
 * @param {number[]} symbols
 * @param {string} seed The guide's id: a code of another guide fails the check.
 */
function checkOf(symbols, seed) {
  const start = [...seed].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % PRIME, 0);
  return symbols.reduce((sum, symbol, place) => (sum + symbol * (place + 1)) % PRIME, start);
}

/**
 * @param {bigint | number} value
 * @param {number} length
 */
function inBase(value, length) {
  return [...value.toString(BASE).padStart(length, "0")].map((digit) => parseInt(digit, BASE));
}

/** @param {number[]} symbols */
function fromBase(symbols) {
  return symbols.reduce((value, symbol) => value * BigInt(BASE) + BigInt(symbol), 0n);
}
