/**
 * The plan as a document: what was filled in, under its headings. Print, text, Markdown and Word are
 * made of it, so that they say the same.
 *
 * @import { Dossier, Gegevens, PlanInhoud, PlanStuk, Vroeger } from "./types.d.ts"
 * @import { Bekend, Tabel } from "./plan.js"
 * @typedef {{soort: "titel" | "kop" | "onderkop" | "alinea", tekst: string}
 *   | {soort: "tabel", koppen: string[], rijen: string[][]}} Blok
 */

import { ACTIES, fieldOf, fieldsOf, isBlank, rowsOf, tablesOf } from "./plan.js";
import { leavesOf, valueAt } from "./dossier.js";
import { factorsOf } from "./score.js";
import { fill } from "./words.js";

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
  const known = new Set(fieldsOf(gids).map(({ id }) => id));
  const velden = leavesOf(dossier.plan.velden).flatMap(([id, tekst]) =>
    typeof tekst === "string" && tekst.trim() && !known.has(id)
      ? [{ kop: vroeger.velden[id]?.[0] ?? t.eerder_veld, alineas: paragraphs(tekst) }]
      : []
  );
  const tables = new Set(tablesOf(gids).map(({ id }) => id));
  const rijen = Object.keys(Object(dossier.plan.rijen)).filter((id) => !tables.has(id))
    .flatMap((id) => {
      const rows = leavesOf(Object(dossier.plan.rijen)[id]).flatMap(([, cellen]) => {
        const words = Object.values(Object(cellen)).map(String).filter((tekst) => tekst.trim());
        return words.length ? [words.join(" · ")] : [];
      });
      return rows.length ? [{ kop: vroeger.velden[id]?.[0] ?? t.eerder_veld, alineas: rows }] : [];
    });
  const nummers = new Set(factorsOf(themas).map(({ nummer }) => nummer));
  const gekozen = /** @type {(number | string)[]} */ (valueAt(dossier, ["plan", "gekozen"]) ?? [])
    .flatMap((nummer) =>
      typeof nummer === "number" && !nummers.has(nummer)
        ? [fill(t.eerder_factor, {
          onderwerp: vroeger.factoren[nummer] ?? fill(t.factor_nummer, { nummer }),
        })]
        : []
    );
  const picked = valueAt(dossier, ["activiteiten"]);
  const gone = (Array.isArray(picked) ? picked : []).flatMap((id) =>
    typeof id === "string" && !trainingen.some((training) => training.id === id)
      ? [fill(t.eerder_training, { titel: vroeger.trainingen[id] ?? id })]
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
    return cel.trim() ? [`${kop}${/\W$/.test(kop) ? "" : ":"} ${oneLine(cel)}`] : [];
  });
  return told.map((line, place) => `${place ? "  " : "- "}${line}`).join("\n");
}

/** As Markdown. @param {Blok[]} blokken */
export function asMarkdown(blokken) {
  const marks = { titel: "# ", kop: "## ", onderkop: "### ", alinea: "" };
  const cells = (/** @type {string[]} */ row) =>
    `| ${row.map((cel) => oneLine(cel).replaceAll("|", "\\|")).join(" | ")} |`;
  return blokken.map((blok) =>
    blok.soort === "tabel"
      ? [cells(blok.koppen), cells(blok.koppen.map(() => "---")), ...blok.rijen.map(cells)].join(
        "\n",
      )
      : `${marks[blok.soort]}${blok.tekst}`
  ).join("\n\n") + "\n";
}

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
const oneLine = (tekst) => paragraphs(tekst).join(" / ");
