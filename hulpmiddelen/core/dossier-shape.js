/**
 * What may stand where in a dossier. Places that are not named here belong to another version: they
 * are kept as they are.
 *
 * @import { Json, Leaf, Tak } from "./types.d.ts"
 * @typedef {(waarde: Json) => boolean} Check
 * @typedef {Check | {[key: string]: Shape}} Shape A check is a leaf; the key `*` stands for any id.
 */

import { NO_TEXT } from "./no-text.js";

/** The longest text that is kept: some six pages. */
export const LONGEST_TEXT = 20_000;

/**
 * As much of a text as is kept: whole characters, without signs that are none. What begins a line or a
 * page where the text was copied from begins a line.
 *
 * @param {string} text
 */
export const fitting = (text) =>
  text.slice(0, LONGEST_TEXT).replace(/[\v\f]/g, "\n").replace(NO_TEXT, "");

/** So many places can stand in one place, and so many things in a list. */
export const MOST_KEYS = 500;
const LONGEST_KEY = 100;
const EDITIE = /^\d+\.\d+$/;

/** How many factors one can tackle at a time. */
export const MOST_CHOSEN = 3;

/** Keys with which a file could reach into every object of the page. */
const UNSAFE = ["__proto__", "constructor", "prototype"];

/** @type {Check} */
const text = (waarde) => typeof waarde === "string";

/** @type {Check} */
const teken = (waarde) => typeof waarde === "string" && /^[0-9a-z]$/.test(waarde);

/** @type {(...options: Json[]) => Check} */
const oneOf = (...options) => (waarde) => options.includes(waarde);

/** @type {(check: Check) => Check} */
const orCleared = (check) => (waarde) => waarde === null || check(waarde);

/** @type {(check: Check, most: number) => Check} */
const listOf = (check, most) => (waarde) =>
  Array.isArray(waarde) && waarde.length <= most && waarde.every(check);

/** @type {(fields: Record<string, Check>) => Check} */
const fields = (checks) => (waarde) =>
  isTak(waarde) && Object.entries(checks).every(([key, check]) => check(waarde[key]));

/** @type {Check} */
const factor = (waarde) => text(waarde) || Number.isInteger(waarde);

/** @type {(check: Check) => Check} */
const orNone = (check) => (waarde) => waarde === undefined || waarde === null || check(waarde);

/** @type {Check} */
const cells = (waarde) => isTak(waarde) && Object.values(waarde).every(text);

/** @type {Check} */
const simple = (waarde) => waarde === undefined || typeof waarde === "boolean" || text(waarde);

/** @type {Shape & {}} */
export const SHAPE = {
  context: orCleared(text),
  vragen: { "*": orCleared(text) },
  rondes: {
    "*": {
      naam: orCleared(text),
      datum: orCleared(text),
      soort: orCleared(oneOf("eigen", "samen")),
      antwoorden: { "*": orCleared(teken) },
      eigen: {
        "*": orCleared(
          fields({ thema: text, soort: oneOf("bevorderend", "belemmerend"), tekst: text }),
        ),
      },
      eigen_antwoorden: { "*": orCleared(teken) },
      notities: { "*": orCleared(text) },
    },
  },
  regels: { "*": orCleared(oneOf("aan", "misschien", "uit")) },
  activiteiten: orCleared((waarde) => waarde === "geen" || listOf(text, MOST_KEYS)(waarde)),
  plan: {
    velden: { "*": orCleared(text) },
    gekozen: orCleared(listOf(factor, MOST_CHOSEN)),
    acties: {
      "*": orCleared(
        fields({
          factor: orNone(factor),
          tekst: simple,
          doen: simple,
          haalbaar: simple,
          effect: simple,
          wie: simple,
          wanneer: simple,
          onderwerp: simple,
          waaraan: simple,
          stand: simple,
          training: orNone(text),
        }),
      ),
    },
    // The rows of other tables, by table and row; and in which order rows stand, by table.
    rijen: { "*": { "*": orCleared(cells) } },
    volgorde: { "*": orCleared(listOf(text, MOST_KEYS)) },
    // Tells this plan from all others, in calendars.
    sleutel: orCleared(text),
  },
};

/**
 * @param {unknown} value
 * @returns {value is Tak}
 */
export function isTak(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * @param {unknown} value
 * @returns {value is Leaf}
 */
export function isLeaf(value) {
  return isTak(value) && Object.hasOwn(value, "waarde") && Number.isSafeInteger(value.op) &&
    Number(value.op) >= 0;
}

/**
 * @param {Json} value
 * @param {number} most
 * @returns {boolean}
 */
export function isDeeper(value, most) {
  if (typeof value !== "object" || value === null) return false;
  return most === 0 || Object.values(value).some((inner) => isDeeper(inner, most - 1));
}

/**
 * The same without unsafe keys and with everything cut to size.
 *
 * @param {Json} value
 * @param {() => void} drop Called for each thing that is left out or shortened.
 * @returns {Json}
 */
export function trim(value, drop) {
  if (typeof value === "string") {
    const fine = fitting(value);
    if (fine !== value) drop();
    return fine;
  }
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return within(value, drop).map((item) => trim(item, drop));
  const safe = Object.entries(value).filter(([key]) => {
    const fine = !UNSAFE.includes(key) && key.length <= LONGEST_KEY;
    if (!fine) drop();
    return fine;
  });
  return Object.fromEntries(within(safe, drop).map(([key, inner]) => [key, trim(inner, drop)]));
}

/**
 * The same without what is of the wrong type or out of range at the places that we know.
 *
 * @param {Json} value
 * @param {Shape | undefined} shape
 * @param {() => void} drop
 * @returns {Json | undefined}
 */
export function fit(value, shape, drop) {
  if (!shape) return value;
  if (typeof shape === "function" ? isLeaf(value) && shape(value.waarde) : isTak(value)) {
    if (!isTak(value)) return value;
    if (typeof shape === "function") return withItsEdition(value, drop);
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) => {
        const fine = fit(inner, Object.hasOwn(shape, key) ? shape[key] : shape["*"], drop);
        return fine === undefined ? [] : [[key, fine]];
      }),
    );
  }
  drop();
}

/**
 * A leaf without an edition that cannot be one.
 *
 * @param {Tak} leaf
 * @param {() => void} drop
 */
function withItsEdition({ editie, ...leaf }, drop) {
  if (editie === undefined) return leaf;
  if (typeof editie === "string" && EDITIE.test(editie)) return { ...leaf, editie };
  drop();
  return leaf;
}

/**
 * @template T
 * @param {T[]} items
 * @param {() => void} drop
 */
function within(items, drop) {
  items.slice(MOST_KEYS).forEach(drop);
  return items.slice(0, MOST_KEYS);
}
