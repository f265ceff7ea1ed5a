/**
 * The one document: all that a visitor filled in. Each value is a leaf that knows when it was set,
 * so that two copies can be merged and the latest wins.
 *
 * @import { Dossier, EigenFactor, Json, Leaf, Tak } from "./types.d.ts"
 * @import { Migrations } from "./migrations.js"
 * @typedef {{pad: string[], van: Json, naar: Json, editie?: string, toen?: string}} Verschil
 *   `editie`, `toen`: of an answer, the edition of what comes and of what goes.
 */

import { migrate, MIGRATIONS } from "./migrations.js";
import { fit, isDeeper, isLeaf, isTak, SHAPE, trim } from "./dossier-shape.js";
import { VERSIE } from "./version.js";

/** The longest document that is read: what is longer is not written either. */
export const LONGEST = 1_000_000;
const DEEPEST = 8;
const ABOUT_A_ROUND = ["naam", "datum", "soort"];
const ABOUT_A_PLAN = ["volgorde", "sleutel"];
const NOTHING = ["null", '""', "[]", "{}"];

/**
 * @param {string} gids
 * @param {string} editie
 * @returns {Dossier}
 */
export function emptyDossier(gids, editie) {
  const head = { soort: /** @type {const} */ ("dossier"), versie: VERSIE, gids, editie };
  const [vragen, rondes, regels, plan] = Array.from({ length: 4 }, tak);
  return { ...head, vragen, rondes, regels, plan };
}

/**
 * A copy with another value at a path. It always wins from what stands there, whatever the clock.
 *
 * @template {Tak} T
 * @param {T} dossier
 * @param {string[]} path
 * @param {Json} waarde
 * @param {number} op
 * @param {string} [editie] Of an answer: the edition in which it was given.
 * @returns {T}
 */
export function withValue(dossier, [key, ...path], waarde, op, editie) {
  const stored = own(dossier, key);
  if (path.length) {
    return { ...dossier, [key]: withValue(isTak(stored) ? stored : {}, path, waarde, op, editie) };
  }
  const earliest = isLeaf(stored) ? Math.min(stored.op + 1, Number.MAX_SAFE_INTEGER) : 0;
  const leaf = { waarde, op: Math.max(op, earliest) };
  return { ...dossier, [key]: editie === undefined ? leaf : { ...leaf, editie } };
}

/**
 * Null where nothing was ever set, and where it was cleared.
 *
 * @param {Tak} dossier
 * @param {string[]} path
 * @returns {Json}
 */
export function valueAt(dossier, path) {
  return leafAt(dossier, path).waarde;
}

/** @param {Tak} dossier @param {string[]} path @returns {{waarde: Json, editie?: string}} */
function leafAt(dossier, path) {
  /** @type {Json | undefined} */
  let found = dossier;
  for (const key of path) found = own(found, key);
  // A null edition says nothing: two cleared answers are the same.
  return isLeaf(found) && found.waarde !== null ? found : { waarde: null };
}

/**
 * Of each leaf the latest. The order of merging does not matter; keys come out sorted, so that two
 * tabs that merged the same hold the same text.
 *
 * @param {Dossier} a
 * @param {Dossier} b
 * @returns {Dossier}
 */
export function mergeDossiers(a, b) {
  return /** @type {Dossier} */ (merge(a, b));
}

/**
 * A dossier from a file or from storage, whatever is in it.
 *
 * @param {unknown} text
 * @param {{gids: string, editie?: string, migrations?: Migrations}} expected `editie`: of the site;
 *   a document of a later one is of a site that this page does not know yet.
 * @returns {{dossier: Dossier, weggelaten: number} | {fout: "nieuwere-versie", versie: number}
 *   | {fout: "geen-json" | "geen-dossier" | "te-groot" | "te-diep" | "andere-gids" | "beschadigd"
 *   | "latere-editie"}}
 */
export function parseDossier(text, { gids, editie: now, migrations = MIGRATIONS }) {
  if (typeof text !== "string") return { fout: "geen-json" };
  if (text.length > LONGEST) return { fout: "te-groot" };
  let raw;
  try {
    raw = JSON.parse(text);
  } catch {
    return { fout: "geen-json" };
  }
  if (!isTak(raw) || own(raw, "soort") !== "dossier") return { fout: "geen-dossier" };
  if (isDeeper(raw, DEEPEST)) return { fout: "te-diep" };
  const versie = own(raw, "versie");
  if (own(raw, "gids") !== gids) return { fout: "andere-gids" };
  if (typeof versie !== "number" || !Number.isInteger(versie)) return { fout: "beschadigd" };
  if (versie > VERSIE) return { fout: "nieuwere-versie", versie };

  let weggelaten = 0;
  const drop = () => void weggelaten++;
  const current = migrate(/** @type {Tak} */ (trim(raw, drop)), versie, migrations);
  const fitting = current && fit(current, SHAPE, drop);
  const editie = own(fitting, "editie");
  if (!isTak(fitting) || typeof editie !== "string" || !/^\d+\.\d+$/.test(editie)) {
    return { fout: "beschadigd" };
  }
  if (now && order(padded(editie), padded(now)) > 0) return { fout: "latere-editie" };
  return { dossier: { ...emptyDossier(gids, editie), ...fitting, editie }, weggelaten };
}

/**
 * What changes when one dossier takes the place of another.
 *
 * @param {Dossier} from
 * @param {Dossier} to
 * @returns {Verschil[]}
 */
export function differences(from, to) {
  const paths = new Map([...leaves(from), ...leaves(to)].map(([pad]) => [sorted(pad), pad]));
  return [...paths.values()]
    .map((pad) => ({ pad, van: leafAt(from, pad), naar: leafAt(to, pad) }))
    .filter(({ van, naar }) =>
      sorted([van.waarde, van.editie ?? null]) !== sorted([naar.waarde, naar.editie ?? null])
    )
    .map(({ pad, van, naar }) => ({
      pad,
      van: van.waarde,
      naar: naar.waarde,
      ...(naar.editie ? { editie: naar.editie } : {}),
      ...(van.editie ? { toen: van.editie } : {}),
    }));
}

/**
 * A copy that holds what another dossier holds, set now, so that it also wins in other tabs.
 *
 * @param {Dossier} mine
 * @param {Dossier} other
 * @param {number} now
 */
export function holding(mine, other, now) {
  return differences(mine, other).reduce(
    (next, { pad, naar, editie }) => withValue(next, pad, naar, now, editie),
    mine,
  );
}

/**
 * A copy in which changes are taken back, each where what it wrote still stands: whatever came after
 * it stays.
 *
 * @param {Dossier} mine
 * @param {Verschil[]} changes
 * @param {number} now
 */
export function takenBack(mine, changes, now) {
  return changes.reduce(
    (next, { pad, van, naar, toen }) =>
      sorted(valueAt(next, pad)) === sorted(naar) ? withValue(next, pad, van, now, toen) : next,
    mine,
  );
}

/**
 * True when nothing would be lost with it. A round that only has a name and a date holds nothing,
 * and a plan that only has an order.
 *
 * @param {Dossier} dossier
 */
export function isEmpty(dossier) {
  return leaves(dossier).every(([path, { waarde }]) =>
    isAbout(path) || NOTHING.includes(JSON.stringify(waarde))
  );
}

/** Whether a place says something of others, and holds nothing itself. @param {string[]} path */
const isAbout = ([place, id, what]) =>
  place === "rondes" ? ABOUT_A_ROUND.includes(what) : place === "plan" && ABOUT_A_PLAN.includes(id);

/**
 * The answers of a round, each with the edition in which it was given, by nummer.
 *
 * @param {Dossier} dossier
 * @param {string} ronde
 * @returns {Record<string, {teken: string, editie: string}>}
 */
export function antwoordenOf(dossier, ronde) {
  const leaves = own(own(dossier.rondes, ronde), "antwoorden");
  return Object.fromEntries(
    Object.entries(isTak(leaves) ? leaves : {}).flatMap(([nummer, leaf]) =>
      isLeaf(leaf) && typeof leaf.waarde === "string"
        ? [[nummer, { teken: leaf.waarde, editie: leaf.editie ?? dossier.editie }]]
        : []
    ),
  );
}

/**
 * The factors that somebody added in a round, with the answer to each. Listed, never counted.
 *
 * @param {Dossier} dossier
 * @param {string} ronde
 * @returns {EigenFactor[]}
 */
export function eigenOf(dossier, ronde) {
  const ids = own(own(dossier.rondes, ronde), "eigen");
  return Object.keys(isTak(ids) ? ids : {}).flatMap((id) => {
    const factor = /** @type {any} */ (valueAt(dossier, ["rondes", ronde, "eigen", id]));
    if (!factor) return [];
    // A file may say more of it: nothing else is taken.
    const { thema, tekst, soort } = factor;
    const teken = valueAt(dossier, ["rondes", ronde, "eigen_antwoorden", id]);
    return [{
      id,
      nummer: id,
      thema,
      tekst,
      soort,
      teken: typeof teken === "string" ? teken : null,
    }];
  });
}

/**
 * What stands directly in a branch, by its keys.
 *
 * @param {Json | undefined} tak
 * @returns {[key: string, waarde: Json][]}
 */
export function leavesOf(tak) {
  return Object.entries(isTak(tak) ? tak : {}).flatMap(([key, leaf]) =>
    isLeaf(leaf) ? [[key, leaf.waarde]] : []
  );
}

/**
 * @param {Json | undefined} a
 * @param {Json | undefined} b
 * @returns {Json | undefined}
 */
function merge(a, b) {
  const [first, second] = (rank(a) - rank(b) || compare(a, b)) < 0 ? [a, b] : [b, a];
  if (!isTak(second) || isLeaf(second)) return second;
  const keys = Object.keys(isTak(first) ? { ...first, ...second } : second).sort();
  const merged = keys.map((key) => [key, merge(own(first, key), own(second, key))]);
  return /** @type {Tak} */ (Object.fromEntries(merged));
}

/**
 * What wins where two dossiers disagree on what stands at a place: nothing, a bare value, a branch,
 * a leaf.
 *
 * @param {Json | undefined} value
 */
function rank(value) {
  if (value === undefined) return 0;
  return isLeaf(value) ? 3 : isTak(value) ? 2 : 1;
}

/**
 * Leaves by time, then anything by its text; digits count as numbers: edition 0.10 follows 0.9.
 *
 * @param {Json | undefined} a
 * @param {Json | undefined} b
 */
function compare(a, b) {
  const later = isLeaf(a) && isLeaf(b) ? a.op - b.op : 0;
  return later || order(padded(a), padded(b)) || order(sorted(a), sorted(b));
}

/** @type {(a: string, b: string) => number} */
const order = (a, b) => a < b ? -1 : Number(a > b);

/** @param {Json | undefined} value */
const padded = (value) => sorted(value).replace(/\d+/g, (digits) => digits.padStart(20, "0"));

/**
 * JSON in which the order of keys makes no difference.
 *
 * @param {Json | undefined} value
 */
function sorted(value) {
  return String(
    JSON.stringify(
      value,
      (_, inner) =>
        isTak(inner)
          ? Object.fromEntries(Object.keys(inner).sort().map((key) => [key, inner[key]]))
          : inner,
    ),
  );
}

/**
 * @param {Tak} tak
 * @param {string[]} path
 * @returns {[path: string[], leaf: Leaf][]}
 */
function leaves(tak, path = []) {
  return Object.entries(tak).flatMap(([key, inner]) => {
    const here = [...path, key];
    if (isLeaf(inner)) return [[here, inner]];
    return isTak(inner) ? leaves(inner, here) : [];
  });
}

/**
 * Never what an object inherits, such as `constructor`.
 *
 * @param {Json | undefined} tak
 * @param {string} key
 */
function own(tak, key) {
  return isTak(tak) && Object.hasOwn(tak, key) ? tak[key] : undefined;
}

/** @returns {Tak} */
function tak() {
  return {};
}
