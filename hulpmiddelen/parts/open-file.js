/**
 * A file with answers: what is in it, and how that differs from what stands here. It is taken in when
 * you say so.
 *
 * @import { Aid } from "../aid.js"
 * @import { Verschil } from "../core/dossier.js"
 * @import { Dossier, Gegevens } from "../core/types.d.ts"
 */

import { differences, holding, isEmpty, mergeDossiers, parseDossier } from "../core/dossier.js";
import { answerOf } from "../core/score.js";
import { fill, inWords } from "../core/counting.js";
import { ask, h } from "../dom.js";
import { kindOf } from "../response/mine.js";

const SHOWN = 12;

/**
 * @param {Aid} aid
 * @param {string | null} text What is in the file; null where the browser cannot read it.
 * @returns {string} What is wrong with it, in words; nothing where it can be opened.
 */
export function openFile({ store, gegevens, teksten, changeMany }, text) {
  const t = teksten.dossier;
  const told = (/** @type {Verschil} */ change) => h("li", {}, changeInWords(change, gegevens, t));
  const read = text === null ? { fout: "niet-te-lezen" } : parseDossier(text, gegevens);
  if ("fout" in read) return t.fouten[read.fout];
  const { dossier, weggelaten } = read;
  const changes = differences(store.dossier, dossier);
  const wat = inWords(t.inhoud_telling, contents(dossier)) || t.leeg;
  const take = (/** @type {(mine: Dossier, now: number) => Dossier} */ how) => () =>
    changeMany(how, fill(t.geopend, { wat }));
  const replace = take((mine, now) => holding(mine, dossier, now));
  // Where nothing stands yet nothing can be lost, and nothing is asked.
  if (isEmpty(store.dossier) && !weggelaten) {
    replace();
    return "";
  }
  const body = [
    h("p", {}, fill(t.open_inhoud, { wat })),
    weggelaten > 0 && h("p", {}, fill(t.open_weggelaten, { n: weggelaten })),
    h("p", {}, changes.length ? fill(t.open_anders, { n: changes.length }) : t.open_gelijk),
    changes.length > 0 &&
    h("ul", {}, ...changes.slice(0, SHOWN).map(told)),
    changes.length > SHOWN && h("p", {}, fill(t.open_meer, { n: changes.length - SHOWN })),
  ];
  ask(
    t.open_titel,
    body,
    changes.length
      ? [
        [t.voeg_samen, take((mine) => mergeDossiers(mine, dossier))],
        [t.vervang, replace],
        [t.annuleer, null],
      ]
      : [[t.annuleer, null]],
  );
  return "";
}

/** What a dossier holds, in numbers. @param {Dossier} dossier */
function contents(dossier) {
  const { soort, versie, gids, editie } = dossier;
  const nothing = /** @type {any} */ ({ soort, versie, gids, editie });
  const kinds = differences(nothing, dossier).filter(({ naar }) => naar !== null)
    .map(({ pad }) => kindOf(pad));
  const count = (/** @type {string} */ which) => kinds.filter((kind) => kind === which).length;
  return {
    antwoorden: count("antwoorden"),
    notities: count("notities"),
    eigen: count("eigen"),
    acties: count("acties"),
  };
}

/**
 * A change in words; what has no words of its own is only named.
 *
 * @param {Verschil} change
 * @param {Gegevens} gegevens
 * @param {any} t
 */
function changeInWords({ pad, van, naar }, gegevens, t) {
  const kind = String(kindOf(pad));
  const nummer = pad.at(-1) ?? "";
  const isFactor = ["antwoorden", "notities"].includes(kind) && /^\d+$/.test(nummer);
  const where = [t.onderdelen[kind] ?? t.onderdelen.plan, isFactor && fill(t.factor, { nummer })];
  const what = where.filter(Boolean).join(", ");
  const [before, after] = [van, naar].map((value) =>
    value === null || value === "" ? t.leeg : shown(kind, value, gegevens)
  );
  return before === null || after === null ? what : `${what}: ${before} → ${after}`;
}

/**
 * What somebody chose or wrote, in their words; null where it has none.
 *
 * @param {string} kind
 * @param {any} value
 * @param {Gegevens} gegevens
 */
function shown(kind, value, { schaal, contexten }) {
  /** @type {Record<string, () => unknown>} */
  const words = {
    antwoorden: () => answerOf(schaal, value)?.titel,
    eigen_antwoorden: () => answerOf(schaal, value)?.titel,
    context: () => contexten.find((c) => c.id === value)?.titel,
    notities: () => value,
    velden: () => value,
    eigen: () => value.tekst,
    acties: () => value.tekst,
  };
  const said = words[kind]?.();
  return typeof said === "string" ? `“${said.slice(0, 60)}”` : null;
}
