/**
 * The plan in a dossier: what the reader wrote, and what is filled in beforehand by what they
 * answered elsewhere. Their own words always win.
 *
 * @import { Antwoorden, Dossier, Gegevens, Json, Kolom, Planveld, Rij } from "./types.d.ts"
 * @typedef {Pick<Gegevens, "plan" | "themas" | "schaal" | "trainingen">} Gids
 * @typedef {{dossier: Dossier, antwoorden: Antwoorden,
 *   aanhef: Record<"helpt" | "aandacht", string>}} Bekend
 *   `aanhef`: what comes before what fills in a field beforehand.
 * @typedef {{id: string, titel: string, kolommen: Kolom[]}} Tabel
 */

import { leavesOf, valueAt, withValue } from "./dossier.js";
import { factorsOf, weigh } from "./score.js";
import { isTak } from "./shape.js";
import { capital } from "./words.js";

/** The name of the table of actions, where others have the id of their field. */
export const ACTIES = "acties";

/** Where a row stands in the dossier. @param {string} tabel @param {string} id */
export const rowPath = (tabel, id) =>
  tabel === ACTIES ? ["plan", "acties", id] : ["plan", "rijen", tabel, id];

/** Where a field stands. @param {string} veld */
export const fieldPath = (veld) => ["plan", "velden", veld];

/** Where the order of the rows of a table stands. @param {string} tabel */
export const orderPath = (tabel) => ["plan", "volgorde", tabel];

/** All fields of the plan. @param {Pick<Gegevens, "plan">} gids @returns {Planveld[]} */
export const fieldsOf = ({ plan }) => plan.flatMap(({ velden }) => velden);

/** All tables of the plan, in its order. @param {Pick<Gegevens, "plan">} gids @returns {Tabel[]} */
export function tablesOf({ plan }) {
  return plan.flatMap(({ velden, acties }) => [
    ...(acties ? [{ id: ACTIES, titel: acties.titel, kolommen: acties.kolommen }] : []),
    ...velden.flatMap(({ id, label, kolommen }) =>
      kolommen ? [{ id, titel: label, kolommen }] : []
    ),
  ]);
}

/**
 * What stands in a field. `vooraf`: it was filled in by answers, and not by the reader. An empty
 * text of the reader is theirs too: it stays empty.
 *
 * @param {Gids} gids
 * @param {Bekend} bekend
 * @param {Planveld} veld
 * @returns {{tekst: string, vooraf: boolean}}
 */
export function fieldOf(gids, { dossier, antwoorden, aanhef }, { id, vult }) {
  const own = valueAt(dossier, fieldPath(id));
  if (typeof own === "string") return { tekst: own, vooraf: false };
  const nummers = vult ? speaking(gids, dossier, antwoorden, vult) : [];
  const lines = nummers.map((nummer) => `- ${capital(onderwerpOf(gids, nummer))}`);
  const tekst = vult && lines.length ? [`${aanhef[vult]}:`, ...lines].join("\n") : "";
  return { tekst, vooraf: tekst !== "" };
}

/**
 * The rows of a table, in the order of the reader. Of actions also those that follow from what they
 * chose: a factor to tackle without an action yet, and a training.
 *
 * @param {Gids} gids
 * @param {Dossier} dossier
 * @param {string} tabel
 * @returns {Rij[]}
 */
export function rowsOf(gids, dossier, tabel) {
  const stored = storedRows(dossier, tabel);
  const written = Object.entries(stored).flatMap(([id, waarde]) =>
    isPlanned(tabel, waarde) ? [rowFrom(gids, id, waarde)] : []
  );
  const rows = [...written, ...(tabel === ACTIES ? offered(gids, dossier, stored, written) : [])];
  const order = /** @type {string[]} */ (valueAt(dossier, orderPath(tabel)) ?? []);
  const place = (/** @type {Rij} */ { id }) => {
    const found = order.indexOf(id);
    return found < 0 ? order.length : found;
  };
  // Sorting keeps the order of rows that have no place of their own.
  return rows.sort((a, b) => place(a) - place(b));
}

/** Nothing in any cell. @param {Rij} rij */
export const isBlank = ({ cellen }) => Object.values(cellen).every((tekst) => tekst.trim() === "");

/**
 * A copy of the dossier in which a cell of a row holds other words; the row comes to stand in the
 * plan with all that was filled in beforehand.
 *
 * @param {Gids} gids
 * @param {Dossier} dossier
 * @param {string} tabel
 * @param {string} id
 * @param {Record<string, string>} cellen
 * @param {number} now
 */
export function withCells(gids, dossier, tabel, id, cellen, now) {
  const before = storedRows(dossier, tabel)[id];
  const shown = rowsOf(gids, dossier, tabel).find((rij) => rij.id === id);
  const ties = tabel === ACTIES
    ? {
      ...(shown?.factor === undefined ? {} : { factor: shown.factor }),
      ...(shown?.training === undefined ? {} : { training: shown.training }),
      doen: true,
    }
    : {};
  return withValue(dossier, rowPath(tabel, id), {
    ...ties,
    ...(isTak(before) ? before : {}),
    ...(tabel === ACTIES ? { doen: true } : {}),
    ...shown?.cellen,
    ...cellen,
  }, now);
}

/**
 * A copy without a row. One that something else filled in is remembered, so that it stays away.
 *
 * @param {Dossier} dossier
 * @param {string} tabel
 * @param {Rij} rij
 * @param {number} now
 */
export function withoutRow(dossier, tabel, { id, factor, training }, now) {
  const tied = tabel === ACTIES && (training !== undefined || factor !== undefined);
  const left = tied ? { ...(factor === undefined ? { training } : { factor }), doen: false } : null;
  return withValue(dossier, rowPath(tabel, id), /** @type {Json} */ (left), now);
}

/**
 * A copy in which the rows of a table stand in this order.
 *
 * @param {Dossier} dossier
 * @param {string} tabel
 * @param {string[]} ids
 * @param {number} now
 */
export const inOrder = (dossier, tabel, ids, now) => withValue(dossier, orderPath(tabel), ids, now);

/**
 * Begins with the time: in order of their ids, rows stand in the order in which they came.
 *
 * @param {number} now
 * @param {number} chance
 */
export const freshId = (now, chance) => `${now.toString(36)}-${chance.toString(36)}`;

/** What a factor of the guide is about. @param {Pick<Gegevens, "themas">} gids @param {number} nummer */
export function onderwerpOf({ themas }, nummer) {
  return factorsOf(themas).find((factor) => factor.nummer === nummer)?.onderwerp ?? "";
}

/**
 * The factors that ask attention and that no training mends, when all that is planned is training.
 * Empty when something else is planned as well, or nothing at all.
 *
 * @param {Pick<Gegevens, "themas" | "schaal" | "aarden" | "trainingen">} gids
 * @param {Rij[]} acties
 * @param {Antwoorden} antwoorden
 * @returns {number[]}
 */
export function beyondTraining({ themas, schaal, aarden, trainingen }, acties, antwoorden) {
  const planned = acties.filter(({ cellen }) => cellen.tekst?.trim());
  const titles = trainingen.map(({ titel }) => titel.toLowerCase());
  const isTraining = (/** @type {Rij} */ { training, cellen, id }) =>
    training !== undefined || titles.some((titel) => cellen.tekst.toLowerCase().includes(titel)) ||
    factorsOf(themas).some(({ nummer, acties: known = [] }) =>
      known.some(({ letter, bij }) => bij === "training" && `${nummer}${letter}` === id)
    );
  if (!planned.length || !planned.every(isTraining)) return [];
  const beyond = factorsOf(themas).filter(({ aard }) => !aarden[aard]?.door_training);
  return weigh(schaal, beyond, antwoorden, "zwak").map(({ nummer }) => nummer);
}

/**
 * Which labels of the first, short plan have nothing yet.
 *
 * @param {Gids} gids
 * @param {Bekend} bekend
 * @returns {string[]}
 */
export function lackingFirst(gids, bekend) {
  const velden = fieldsOf(gids).filter(({ eerst, kolommen }) => eerst && !kolommen)
    .filter((veld) => fieldOf(gids, bekend, veld).tekst.trim() === "")
    .map(({ label }) => label);
  const cellen = tablesOf(gids).flatMap(({ id, kolommen }) => {
    const [first] = rowsOf(gids, bekend.dossier, id);
    return kolommen.filter((kolom) => kolom.eerst && !first?.cellen[kolom.id]?.trim())
      .map(({ label }) => label);
  });
  return [...velden, ...cellen];
}

/**
 * The factors that fill in a field. Of what asks attention only what the reader chose to tackle, once
 * they chose.
 *
 * @param {Gids} gids
 * @param {Dossier} dossier
 * @param {Antwoorden} antwoorden
 * @param {"helpt" | "aandacht"} vult
 */
function speaking({ schaal, themas }, dossier, antwoorden, vult) {
  const uitkomst = vult === "helpt" ? "sterk" : "zwak";
  const all = weigh(schaal, factorsOf(themas), antwoorden, uitkomst).map(({ nummer }) => nummer);
  const chosen = /** @type {Json[]} */ (valueAt(dossier, ["plan", "gekozen"]) ?? []);
  const picked = all.filter((nummer) => chosen.includes(nummer));
  return vult === "aandacht" && picked.length ? picked : all;
}

/** @param {Dossier} dossier @param {string} tabel @returns {Record<string, Json>} */
function storedRows(dossier, tabel) {
  /** @type {Json | undefined} */
  let tak = dossier;
  for (const key of rowPath(tabel, "").slice(0, -1)) {
    tak = isTak(tak) && Object.hasOwn(tak, key) ? tak[key] : undefined;
  }
  return Object.fromEntries(leavesOf(tak));
}

/** Of the words of an action, those that stand in columns. @param {Record<string, unknown>} waarde */
const words = ({ factor: _f, training: _t, doen: _d, haalbaar: _h, effect: _e, ...cellen }) =>
  Object.fromEntries(
    Object.entries(cellen).filter(([, tekst]) => typeof tekst === "string"),
  );

/** @param {string} tabel @param {Json} waarde */
function isPlanned(tabel, waarde) {
  if (!isTak(waarde)) return false;
  if (tabel !== ACTIES) return true;
  return waarde.doen === true ||
    (waarde.doen === undefined && Object.keys(words(waarde)).length > 0);
}

/** @param {Gids} gids @param {string} id @param {Json} waarde @returns {Rij} */
function rowFrom(gids, id, waarde) {
  const { factor, training, ...rest } = /** @type {Record<string, any>} */ (waarde);
  const known = factorsOf(gids.themas).find(({ nummer }) => nummer === factor);
  const actie = known?.acties?.find(({ letter }) => `${known.nummer}${letter}` === id);
  return {
    id,
    cellen: {
      ...(known ? { onderwerp: capital(known.onderwerp) } : {}),
      ...(actie ? { tekst: actie.tekst } : {}),
      ...words(rest),
    },
    ...(factor === undefined || factor === null ? {} : { factor }),
    ...(typeof training === "string" ? { training } : {}),
    uit: null,
  };
}

/**
 * Rows that follow from choices, where nothing is kept of them.
 *
 * @param {Gids} gids
 * @param {Dossier} dossier
 * @param {Record<string, Json>} stored
 * @param {Rij[]} written
 * @returns {Rij[]}
 */
function offered(gids, dossier, stored, written) {
  const chosen = /** @type {(number | string)[]} */ (valueAt(dossier, ["plan", "gekozen"]) ?? []);
  const factoren = chosen.flatMap((factor) => {
    const [id, onderwerp] = [`${factor}-eigen`, onderwerpOf(gids, Number(factor))];
    if (!onderwerp || isTak(stored[id]) || written.some((rij) => rij.factor === factor)) return [];
    return [{
      id,
      factor,
      cellen: { onderwerp: capital(onderwerp) },
      uit: /** @type {const} */ ("scan"),
    }];
  });
  const picked = valueAt(dossier, ["activiteiten"]);
  const trainingen = gids.trainingen.flatMap(({ id: training, titel }) => {
    const id = `training-${training}`;
    if (!Array.isArray(picked) || !picked.includes(training) || isTak(stored[id])) return [];
    return [{
      id,
      training,
      cellen: { tekst: titel },
      uit: /** @type {const} */ ("trainingkiezer"),
    }];
  });
  return [...factoren, ...trainingen];
}
