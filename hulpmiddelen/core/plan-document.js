/**
 * The plan as a document: what was filled in, under its headings. Print, text, Markdown and Word are
 * made of it, so that they say the same.
 *
 * @import { Dossier, Gegevens, PlanInhoud, PlanStuk, Vroeger } from "./types.d.ts"
 * @import { Bekend, Tabel } from "./plan.js"
 * @typedef {{soort: "titel" | "kop" | "onderkop" | "alinea", tekst: string}
 *   | {soort: "tabel", koppen: string[], rijen: string[][]}} Blok
 */

import { ACTIES, fieldOf, fieldsOf, isBlank, rowsOf, storedRows, tablesOf } from "./plan.js";
import { leavesOf, valueAt } from "./dossier.js";
import { factorsOf } from "./score.js";
import { fill } from "./counting.js";

/**
 * What stands in each field and table.
 *
 * @param {Gegevens} gids
 * @param {Bekend} bekend
 * @returns {PlanInhoud}
 */
export function contentOf(gids, bekend) {
  const velden = fieldsOf(gids).filter(({ kolommen }) => !kolommen);
  return {
    velden: Object.fromEntries(
      velden.map((veld) => [veld.id, fieldOf(gids, bekend, veld).tekst]),
    ),
    rijen: Object.fromEntries(
      tablesOf(gids).map(({ id }) => [
        id,
        rowsOf(gids, bekend.dossier, id).filter((rij) => !isBlank(rij))
          .map(({ id, cellen }) => ({ id, cellen })),
      ]),
    ),
  };
}

/**
 * The proposal to who decides; null until the field that makes it is filled in.
 *
 * @param {Pick<Gegevens, "plan">} gids
 * @param {PlanInhoud} inhoud
 * @returns {PlanStuk | null}
 */
export function proposalOf(gids, { velden }) {
  const [asking] = fieldsOf(gids).filter(({ id, voorstel }) => voorstel && velden[id]?.trim());
  if (!asking?.voorstel) return null;
  const { titel, delen } = asking.voorstel;
  return {
    titel,
    delen: delen.filter(({ veld }) => velden[veld]?.trim())
      .map(({ kop, veld }) => ({ kop, alineas: paragraphs(velden[veld]) })),
  };
}

/**
 * What stands in the plan, and what the guide knows no more: it is kept, and goes along.
 *
 * @param {Gegevens & {vroeger: Vroeger}} gids
 * @param {Dossier} dossier
 * @param {any} t The texts of the plan.
 * @returns {PlanStuk | null}
 */
export function formerOf(gids, dossier, t) {
  const { vroeger, trainingen, themas } = gids;
  const called = (/** @type {string} */ id) => own(vroeger.velden, id)?.[0] ?? t.eerder_veld;
  // Under the id of a text there may be a table now, or the other way round.
  const known = new Set(fieldsOf(gids).filter(({ kolommen }) => !kolommen).map(({ id }) => id));
  const velden = leavesOf(dossier.plan.velden).flatMap(([id, tekst]) =>
    typeof tekst === "string" && tekst.trim() && !known.has(id)
      ? [{ kop: called(id), alineas: paragraphs(tekst) }]
      : []
  );
  const tables = new Map(tablesOf(gids).map((tabel) => [tabel.id, tabel]));
  const rijen = [...new Set([ACTIES, ...Object.keys(Object(dossier.plan.rijen))])].flatMap((id) => {
    const tabel = tables.get(id);
    const rows = Object.values(storedRows(dossier, id)).map((cellen) => Object(cellen))
      .filter(({ doen }) => doen !== false);
    if (!tabel) return id === ACTIES ? [] : listed(called(id), rows);
    // Of a table that is there still, the columns that are gone: others never stood in the plan.
    return Object.keys(vroeger.velden).flatMap((place) => {
      const kolom = place.startsWith(`${id}.`) ? place.slice(id.length + 1) : "";
      return kolom && !tabel.kolommen.some((one) => one.id === kolom)
        ? listed(called(place), rows.map((cellen) => ({ [kolom]: own(cellen, kolom) ?? "" })))
        : [];
    });
  });
  const nummers = new Set(factorsOf(themas).map(({ nummer }) => nummer));
  const gekozen = /** @type {(number | string)[]} */ (valueAt(dossier, ["plan", "gekozen"]) ?? [])
    .flatMap((nummer) =>
      typeof nummer === "number" && !nummers.has(nummer)
        ? [fill(t.eerder_factor, {
          onderwerp: own(vroeger.factoren, nummer) ?? fill(t.factor_nummer, { nummer }),
        })]
        : []
    );
  const picked = valueAt(dossier, ["activiteiten"]);
  const gone = (Array.isArray(picked) ? picked : []).flatMap((id) =>
    typeof id === "string" && !trainingen.some((training) => training.id === id)
      ? [fill(t.eerder_training, { titel: own(vroeger.trainingen, id) ?? id })]
      : []
  );
  const chosen = [...gekozen, ...gone];
  const delen = [
    ...velden,
    ...rijen,
    ...(chosen.length ? [{ kop: t.eerder_keuze, alineas: chosen }] : []),
  ];
  return delen.length ? { titel: t.eerder, delen } : null;
}

/**
 * The document. Fields and tables with nothing in them are left out, and elements of which nothing
 * is filled in.
 *
 * @param {Gegevens} gids
 * @param {PlanInhoud} inhoud
 * @param {{titel: string, kop: string[], voorstel: PlanStuk | null, eerder: PlanStuk | null}} about
 * @returns {Blok[]}
 */
export function documentOf(gids, inhoud, { titel, kop, voorstel, eerder }) {
  const tables = new Map(tablesOf(gids).map((tabel) => [tabel.id, tabel]));
  return [
    { soort: "titel", tekst: titel },
    ...kop.map(alinea),
    ...piece(voorstel),
    ...gids.plan.flatMap((element) => {
      const asked = [
        ...(element.acties ? [{ id: ACTIES, label: element.acties.titel }] : []),
        ...element.velden,
      ];
      const parts = asked.flatMap(({ id, label }) => {
        const table = tables.get(id);
        const body = table ? tableOf(table, inhoud) : paragraphs(inhoud.velden[id]).map(alinea);
        return body.length
          ? [{ soort: /** @type {const} */ ("onderkop"), tekst: label }, ...body]
          : [];
      });
      return parts.length
        ? [{ soort: /** @type {const} */ ("kop"), tekst: element.titel }, ...parts]
        : [];
    }),
    ...piece(eerder),
  ];
}

/** As plain text. @param {Blok[]} blokken */
export function asText(blokken) {
  const lines = blokken.map((blok) =>
    blok.soort === "tabel"
      ? blok.rijen.map((rij) => rowAsText(blok.koppen, rij)).join("\n")
      : blok.soort === "alinea"
      ? blok.tekst
      : `\n${blok.soort === "onderkop" ? blok.tekst : blok.tekst.toUpperCase()}`
  );
  return `${lines.join("\n").trim()}\n`;
}

/** The first words of a row name it; what else it says comes under it. @param {string[]} koppen @param {string[]} rij */
function rowAsText(koppen, rij) {
  const told = rij.flatMap((cel, place) => {
    const kop = koppen[place];
    return cel.trim() ? [`${kop}${/\p{P}$/u.test(kop) ? "" : ":"} ${oneLine(cel)}`] : [];
  });
  return told.map((line, place) => `${place ? "  " : "- "}${line}`).join("\n");
}

/** As Markdown. @param {Blok[]} blokken */
export function asMarkdown(blokken) {
  const marks = { titel: "# ", kop: "## ", onderkop: "### ", alinea: "" };
  const row = (/** @type {string[]} */ cells) => `| ${cells.join(" | ")} |`;
  const asRow = (/** @type {string[]} */ cells) => row(cells.map((cel) => literal(oneLine(cel))));
  return blokken.map((blok) =>
    blok.soort === "tabel"
      ? [asRow(blok.koppen), row(blok.koppen.map(() => "---")), ...blok.rijen.map(asRow)].join("\n")
      : `${marks[blok.soort]}${literal(blok.tekst)}`
  ).join("\n\n") + "\n";
}

/**
 * A line so that Markdown shows it as it was written: no picture and no heading comes of it. Only
 * a line of a list stays one.
 *
 * @param {string} line
 */
const literal = (line) =>
  line.trim().replace(/[\\`*_[\]<>&|~]/g, "\\$&").replace(/^([#+=]|-(?! ))/, "\\$1");

/** The lines of a text, each a paragraph; empty ones at the ends fall off. @param {string} [tekst] */
export const paragraphs = (tekst = "") =>
  tekst.trim() === "" ? [] : tekst.trim().split(/\r\n|\r|\n/);

/** @param {Tabel} tabel @param {PlanInhoud} inhoud @returns {Blok[]} */
function tableOf({ id, kolommen }, { rijen }) {
  if (!rijen[id]?.length) return [];
  return [{
    soort: "tabel",
    koppen: kolommen.map(({ label }) => label),
    rijen: rijen[id].map(({ cellen }) => kolommen.map((kolom) => cellen[kolom.id] ?? "")),
  }];
}

/** @param {PlanStuk | null} stuk @returns {Blok[]} */
const piece = (stuk) =>
  stuk
    ? [
      { soort: "kop", tekst: stuk.titel },
      ...stuk.delen.flatMap(({ kop, alineas }) => [
        { soort: /** @type {const} */ ("onderkop"), tekst: kop },
        ...alineas.map(alinea),
      ]),
    ]
    : [];

/** @param {string} tekst @returns {Blok} */
const alinea = (tekst) => ({ soort: "alinea", tekst });

/** @param {string} tekst */
const oneLine = (tekst) => paragraphs(tekst).filter((line) => line.trim()).join(" / ");

/**
 * The words of rows that stand in no table now, under a heading.
 *
 * @param {string} kop
 * @param {Record<string, unknown>[]} rows
 */
function listed(kop, rows) {
  const alineas = rows.flatMap((cellen) => {
    const words = Object.values(cellen).flatMap((tekst) =>
      typeof tekst === "string" ? oneLine(tekst) || [] : []
    );
    return words.length ? [words.join(" · ")] : [];
  });
  return alineas.length ? [{ kop, alineas }] : [];
}

/**
 * Never what an object inherits: ids come from files.
 *
 * @template T
 * @param {Record<string, T>} of
 * @param {string | number} key
 * @returns {T | undefined}
 */
const own = (of, key) => Object.hasOwn(of, key) ? of[key] : undefined;
