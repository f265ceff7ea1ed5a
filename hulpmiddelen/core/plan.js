/**
 * The plan in a dossier: what the reader wrote, and what is filled in beforehand by what they
 * answered elsewhere. Their own words always win.
 *
 * @import { Antwoorden, Dossier, Gegevens, Json, Kolom, Planveld, Rij } from "./types.d.ts"
 * @typedef {Pick<Gegevens, "plan" | "themas" | "schaal" | "trainingen" | "vroeger">} Gids
 * @typedef {{dossier: Dossier, antwoorden: Antwoorden,
 *   aanhef: Record<"helpt" | "aandacht", string>}} Bekend
 *   `aanhef`: what comes before what fills in a field beforehand.
 * @typedef {{id: string, titel: string, kolommen: Kolom[]}} Tabel
 */

import { eigenOf, leavesOf, valueAt, withValue } from "./dossier.js";
import { factorsOf, outcome, weigh } from "./score.js";
import { isTak, MOST_KEYS } from "./dossier-shape.js";
import { capital } from "./counting.js";

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
  const factoren = vult ? speaking(gids, dossier, antwoorden, vult) : [];
  const lines = factoren.map((factor) => `- ${capital(aboutOf(gids, dossier, factor))}`);
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
  const table = tablesOf(gids).find(({ id }) => id === tabel);
  if (!table) return [];
  const stored = storedRows(dossier, tabel);
  // In an order that follows from the rows alone, so that it is the same in each tab.
  const written = Object.keys(stored).sort(byNumber).flatMap((id) =>
    isPlanned(tabel, stored[id]) ? [rowFrom(gids, dossier, tabel, id, stored[id])] : []
  );
  const offers = tabel === ACTIES ? offersOf(gids, dossier) : [];
  const rows = [...written, ...offers.filter((offer) => isOpen(offer, stored, written))];
  const order = /** @type {string[]} */ (valueAt(dossier, orderPath(tabel)) ?? []);
  // The first place counts, where one has more.
  const places = new Map(order.map((id, at) => /** @type {const} */ ([id, at])).reverse());
  const place = (/** @type {Rij} */ { id }) => places.get(id) ?? order.length;
  // Sorting keeps the order of rows that have no place of their own.
  return rows.map((rij) => ({ ...rij, cellen: inColumns(table, rij.cellen) }))
    .sort((a, b) => place(a) - place(b));
}

/** Nothing in any cell. @param {Pick<Rij, "cellen">} rij */
export const isBlank = ({ cellen }) => Object.values(cellen).every((tekst) => tekst.trim() === "");

/**
 * A copy of the dossier in which a cell of a row holds other words; the row comes to stand in the
 * plan with all that was filled in beforehand, at the place where it was offered, else at the end.
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
  const rows = rowsOf(gids, dossier, tabel);
  const shown = rows.find((rij) => rij.id === id);
  const ties = tabel === ACTIES
    ? {
      ...(shown?.factor === undefined ? {} : { factor: shown.factor }),
      ...(shown?.training === undefined ? {} : { training: shown.training }),
    }
    : {};
  const next = withValue(dossier, rowPath(tabel, id), {
    ...ties,
    ...(isTak(before) ? before : {}),
    ...(tabel === ACTIES ? { doen: true } : {}),
    ...shown?.cellen,
    ...cellen,
  }, now);
  if (shown?.uit === null) return next;
  return inOrder(next, tabel, [...new Set([...rows.map((rij) => rij.id), id])], now);
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
export const inOrder = (dossier, tabel, ids, now) =>
  withValue(dossier, orderPath(tabel), ids.slice(0, MOST_KEYS), now);

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
 * they chose: also of their own.
 *
 * @param {Gids} gids
 * @param {Dossier} dossier
 * @param {Antwoorden} antwoorden
 * @param {"helpt" | "aandacht"} vult
 * @returns {(number | string)[]}
 */
function speaking({ schaal, themas }, dossier, antwoorden, vult) {
  const uitkomst = vult === "helpt" ? "sterk" : "zwak";
  const all = weigh(schaal, factorsOf(themas), antwoorden, uitkomst).map(({ nummer }) => nummer);
  if (vult === "helpt") return all;
  const own = ownFactors(dossier).filter((factor) =>
    outcome(schaal, factor, factor.teken) === uitkomst
  ).map(({ id }) => id);
  const chosen = chosenIn(dossier);
  const picked = [...new Set([...all, ...own])].filter((factor) => chosen.includes(factor));
  return picked.length ? picked : all;
}

/** @param {Dossier} dossier @returns {(number | string)[]} */
const chosenIn = (dossier) => [
  ...new Set(/** @type {(number | string)[]} */ (valueAt(dossier, ["plan", "gekozen"]) ?? [])),
];

/** The factors that the reader added, in whichever round. @param {Dossier} dossier */
const ownFactors = (dossier) =>
  Object.keys(dossier.rondes).flatMap((ronde) => eigenOf(dossier, ronde));

/**
 * What a factor is about, of the guide or of the reader; empty where neither has it.
 *
 * @param {Gids} gids
 * @param {Dossier} dossier
 * @param {Json} factor
 */
function aboutOf(gids, dossier, factor) {
  if (typeof factor === "number") return onderwerpOf(gids, factor);
  return ownFactors(dossier).find(({ id }) => id === factor)?.tekst ?? "";
}

/**
 * What is kept of the rows of a table, by their ids; null of one that was taken away.
 *
 * @param {Dossier} dossier
 * @param {string} tabel
 * @returns {Record<string, Json>}
 */
export function storedRows(dossier, tabel) {
  /** @type {Json | undefined} */
  let tak = dossier;
  for (const key of rowPath(tabel, "").slice(0, -1)) {
    tak = isTak(tak) && Object.hasOwn(tak, key) ? tak[key] : undefined;
  }
  return Object.fromEntries(leavesOf(tak));
}

/**
 * Of all that is kept of a row, the words.
 *
 * @type {(waarde: Record<string, unknown>) => Record<string, string>}
 */
const words = (waarde) =>
  Object.fromEntries(
    Object.entries(waarde).flatMap(([key, tekst]) =>
      typeof tekst === "string" ? [[key, tekst]] : []
    ),
  );

/** Of the words of an action, those that can stand in columns. @param {Record<string, unknown>} waarde */
const actionWords = ({ factor: _f, training: _t, doen: _d, haalbaar: _h, effect: _e, ...cellen }) =>
  words(cellen);

/**
 * Of a row only what stands in columns of its table: others may be of another edition.
 *
 * @param {Tabel} tabel
 * @param {Record<string, string>} cellen
 * @param {(tekst: string) => string} [how] What becomes of the words.
 */
export const inColumns = ({ kolommen }, cellen, how = (tekst) => tekst) =>
  Object.fromEntries(
    kolommen.flatMap(({ id }) => Object.hasOwn(cellen, id) ? [[id, how(cellen[id])]] : []),
  );

/** @param {string} tabel @param {Json} waarde */
function isPlanned(tabel, waarde) {
  if (!isTak(waarde)) return false;
  if (tabel !== ACTIES) return true;
  return waarde.doen === true || (waarde.doen === undefined && hasWords(waarde));
}

/** @param {Record<string, Json>} waarde */
const hasWords = (waarde) => !isBlank({ cellen: actionWords(waarde) });

/** @param {Gids} gids @param {Dossier} dossier @param {string} tabel @param {string} id @param {Json} waarde @returns {Rij} */
function rowFrom(gids, dossier, tabel, id, waarde) {
  const { factor, training, ...rest } = /** @type {Record<string, any>} */ (waarde);
  if (tabel !== ACTIES) return { id, cellen: words({ factor, training, ...rest }), uit: null };
  const onderwerp = aboutOf(gids, dossier, factor) ||
    typeof factor === "number" && gids.vroeger.factoren[factor];
  const known = factorsOf(gids.themas).find(({ nummer }) => nummer === factor);
  const actie = known?.acties?.find(({ letter }) => `${known.nummer}${letter}` === id);
  return {
    id,
    cellen: {
      ...(onderwerp ? { onderwerp: capital(onderwerp) } : {}),
      ...(actie ? { tekst: actie.tekst } : {}),
      ...actionWords(rest),
    },
    ...(factor === undefined || factor === null ? {} : { factor }),
    ...(typeof training === "string" ? { training } : {}),
    uit: null,
  };
}

/**
 * The rows that follow from choices: one for each factor to tackle, and one for each training.
 *
 * @param {Gids} gids
 * @param {Dossier} dossier
 * @returns {Rij[]}
 */
function offersOf(gids, dossier) {
  const factoren = chosenIn(dossier).flatMap((factor) => {
    const onderwerp = aboutOf(gids, dossier, factor);
    return onderwerp
      ? [{
        id: `${factor}-eigen`,
        factor,
        cellen: { onderwerp: capital(onderwerp) },
        uit: /** @type {const} */ ("scan"),
      }]
      : [];
  });
  const picked = valueAt(dossier, ["activiteiten"]);
  const trainingen = gids.trainingen.flatMap(({ id: training, titel }) =>
    Array.isArray(picked) && picked.includes(training)
      ? [{
        id: `training-${training}`,
        training,
        cellen: { tekst: titel },
        uit: /** @type {const} */ ("trainingkiezer"),
      }]
      : []
  );
  return [...factoren, ...trainingen];
}

/**
 * Whether there is nothing in the plan yet of what an offered row is about. A row that was taken out
 * of the plan is no reason to offer another; an action that was only un-ticked keeps its words.
 *
 * @param {Rij} offer
 * @param {Record<string, Json>} stored
 * @param {Rij[]} written
 */
function isOpen({ id, factor }, stored, written) {
  const before = stored[id];
  if (isTak(before) && before.doen === false || written.some((rij) => rij.id === id)) return false;
  return factor === undefined ||
    !written.some((rij) => rij.factor === factor) &&
      !Object.values(stored).some((waarde) =>
        isTak(waarde) && waarde.factor === factor && waarde.doen === false && !hasWords(waarde)
      );
}

/** Actions of the guide by the number of their factor, before all others. @param {string} a @param {string} b */
function byNumber(a, b) {
  const [one, other] = [a, b].map((id) => parseInt(id) || Number.MAX_SAFE_INTEGER);
  return one - other || (a < b ? -1 : 1);
}
