/**
 * A plan that comes back in a Word file: what was found in it, what changes, and what could not be
 * placed are told before anything changes.
 *
 * @import { Aid } from "../../aid.js"
 */

import { fieldsOf, tablesOf } from "../../core/plan.js";
import { takeIn } from "../../core/plan-reading.js";
import { fill, inWords } from "../../core/counting.js";
import { ask, h } from "../../dom.js";
import { knownOf } from "./known.js";
import { forWord } from "./out.js";

/** The version of the plan in a Word file. */
const VERSIE = 1;

/**
 * @param {Aid} aid
 * @returns {(file: File) => Promise<string | null>} What is wrong with the file, in words.
 */
export function wordOpener(aid) {
  const { gegevens, teksten, changeMany } = aid;
  const t = teksten.plan;
  const { vroeger } = gegevens;
  const called = (/** @type {string} */ id, /** @type {string} */ label) => [
    label,
    ...(vroeger.velden[id] ?? []).filter((former) => former !== label),
  ];
  /** By which headings fields and tables are found where their marks are gone. */
  const expected = () => ({
    gids: gegevens.gids,
    versie: VERSIE,
    velden: Object.fromEntries(
      fieldsOf(gegevens).filter(({ kolommen }) => !kolommen)
        .map(({ id, label }) => [id, called(id, label)]),
    ),
    tabellen: Object.fromEntries(
      tablesOf(gegevens).map(({ id, titel, kolommen }) => [id, {
        koppen: called(id, titel),
        kolommen: Object.fromEntries(
          kolommen.map((kolom) => [kolom.id, called(`${id}.${kolom.id}`, kolom.label)]),
        ),
      }]),
    ),
    // What the file says of itself is no answer.
    delen: [t.eerder, ...fieldsOf(gegevens).flatMap(({ voorstel }) => voorstel?.titel ?? [])],
    eigen: [t.open, t.open_uitleg],
  });
  const labels = () =>
    new Map([
      ...fieldsOf(gegevens).map(({ id, label }) => /** @type {[string, string]} */ ([id, label])),
      ...tablesOf(gegevens).map(({ id, titel }) => /** @type {[string, string]} */ ([id, titel])),
    ]);

  return async (file) => {
    const read = await forWord()
      .then(async ({ read, sjabloon }) =>
        read(new Uint8Array(await file.arrayBuffer()), { ...expected(), sjabloon: sjabloon() })
      )
      .catch(() => null);
    if (!read) return t.word_lukt_niet;
    if ("fout" in read) return t.fouten[read.fout];
    const { inhoud, editie, gevonden, nietGevonden } = read;
    const chance = () => crypto.getRandomValues(new Uint32Array(1))[0];
    const taken = takeIn(gegevens, knownOf(aid), inhoud, Date.now(), chance);
    const { wijzigingen } = taken;
    const over = [...read.over, ...taken.over];
    const velden = Object.values(inhoud.velden).filter((tekst) => tekst.trim()).length;
    const rijen = Object.values(inhoud.rijen).reduce((sum, rows) => sum + rows.length, 0);
    const byHeading = Object.values(gevonden).filter((how) => how === "kop").length;
    const names = labels();
    /** @param {{waar: string, van: string, naar: string}} one */
    const told = ({ waar, van, naar }) =>
      h(
        "li",
        {},
        h("strong", {}, waar),
        h("br"),
        van && h("del", {}, short(van)),
        van && naar && h("br"),
        naar && h("ins", {}, short(naar)),
        !naar && ` (${t.leeg})`,
      );
    ask(
      t.open_titel,
      [
        h("p", {}, inWords(t.open_gevonden, { velden, rijen }) || t.leeg),
        editie && editie !== gegevens.editie &&
        h("p", {}, fill(t.open_editie, { toen: editie, nu: gegevens.editie })),
        byHeading > 0 && h("p", {}, fill(t.open_op_kop, { n: byHeading })),
        nietGevonden.length > 0 &&
        h(
          "p",
          {},
          fill(t.open_niet, {
            wat: nietGevonden.map((/** @type {string} */ id) => names.get(id) ?? id).join(" · "),
          }),
        ),
        h("p", {}, wijzigingen.length ? t.open_anders : t.open_gelijk),
        wijzigingen.length > 0 && h("ul", { class: "plan-verschil" }, ...wijzigingen.map(told)),
        over.length > 0 && h("p", {}, t.open_over),
        over.length > 0 &&
        h("ul", {}, ...over.map((/** @type {string} */ tekst) => h("li", {}, short(tekst)))),
      ],
      wijzigingen.length
        ? [
          [t.open_neem, () =>
            changeMany(
              (dossier, now) =>
                takeIn(gegevens, { ...knownOf(aid), dossier }, inhoud, now, chance).dossier,
              t.open_geopend,
            )],
          [t.annuleer, null],
        ]
        : [[t.annuleer, null]],
    );
    return null;
  };
}

/** As much of a text as a list can show. @param {string} tekst */
const short = (tekst) => tekst.length > 300 ? `${tekst.slice(0, 300)}…` : tekst;
