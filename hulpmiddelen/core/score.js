/**
 * What answers say about factors and themas. Thresholds and bands are data.
 *
 * @import { Antwoorden, Factor, Gewogen, Schaal, Thema, Uitkomst } from "./types.d.ts"
 */

/**
 * How far a factor works in your favour: the answer, mirrored for a barrier. Null without a score.
 *
 * @param {Schaal} schaal
 * @param {Pick<Factor, "soort">} factor
 * @param {string | null} [teken]
 * @returns {number | null}
 */
export function kracht(schaal, factor, teken) {
  const waarde = answerOf(schaal, teken)?.waarde ?? null;
  if (waarde === null) return null;
  return factor.soort === "belemmerend" ? highest(schaal) - waarde : waarde;
}

/**
 * @param {Schaal} schaal
 * @param {Pick<Factor, "soort">} factor
 * @param {string | null} [teken]
 * @returns {Uitkomst}
 */
export function outcome(schaal, factor, teken) {
  const weight = kracht(schaal, factor, teken);
  if (weight === null) {
    const soort = answerOf(schaal, teken)?.soort;
    return soort === "onzeker" || soort === "nvt" ? soort : "open";
  }
  if (weight >= schaal.helpt_vanaf) return "sterk";
  return weight <= schaal.aandacht_tot ? "zwak" : "midden";
}

/**
 * The points of a thema, the text that belongs to them, and its factors by outcome.
 *
 * @param {Schaal} schaal
 * @param {Thema} thema
 * @param {Antwoorden} antwoorden
 */
export function scoreThema(schaal, thema, antwoorden) {
  /** @param {Uitkomst} wanted */
  const having = (wanted) => weigh(schaal, thema.factoren, antwoorden, wanted);
  const lists = {
    helpt: having("sterk").sort((a, b) => Number(b.kracht) - Number(a.kracht)),
    aandacht: having("zwak"),
    midden: having("midden"),
    uitzoeken: having("onzeker"),
    nvt: having("nvt"),
    open: having("open"),
  };

  // Points choose a text and are never shown: nobody is graded.
  const scored = [...lists.helpt, ...lists.aandacht, ...lists.midden];
  const punten = scored.reduce((sum, { kracht }) => sum + Number(kracht), 0);
  const van = highest(schaal) * scored.length;
  const totaal = thema.factoren.length;
  const toepasselijk = totaal - lists.nvt.length;
  const nodig = needed(schaal, toepasselijk);
  // Where nothing helps, no text may say that something does.
  const reached = thema.duidingen.filter(({ vanaf: [over, under] }) =>
    over === 0 || lists.helpt.length + lists.midden.length > 0 && punten * under >= over * van
  );
  return {
    punten,
    van,
    gescoord: scored.length,
    toepasselijk,
    beantwoord: totaal - lists.open.length,
    totaal,
    nodig,
    duiding: scored.length >= nodig ? reached.at(-1)?.tekst ?? null : null,
    ...lists,
  };
}

/**
 * How many factors of a thema must be scored before their sum may mean something.
 *
 * @param {Schaal} schaal
 * @param {number} toepasselijk
 */
function needed({ genoeg: [part, whole], minstens = 1 }, toepasselijk) {
  return Math.max(minstens, Math.ceil(toepasselijk * part / whole));
}

/**
 * How many factors of a thema have each outcome.
 *
 * @param {ReturnType<typeof scoreThema>} score
 */
export function counts({ helpt, aandacht, midden, uitzoeken }) {
  return {
    helpt: helpt.length,
    aandacht: aandacht.length,
    midden: midden.length,
    uitzoeken: uitzoeken.length,
  };
}

/**
 * The factors with one outcome: the weakest first, ties by nummer.
 *
 * @param {Schaal} schaal
 * @param {Factor[]} factoren
 * @param {Antwoorden} antwoorden
 * @param {Uitkomst} wanted
 * @returns {Gewogen[]}
 */
export function weigh(schaal, factoren, antwoorden, wanted) {
  return factoren
    .filter((factor) => outcome(schaal, factor, antwoorden[factor.nummer]) === wanted)
    .map((f) => ({ nummer: f.nummer, kracht: kracht(schaal, f, antwoorden[f.nummer]) }))
    .sort((a, b) => Number(a.kracht) - Number(b.kracht) || a.nummer - b.nummer);
}

/**
 * @param {Schaal} schaal
 * @param {string | null} [teken]
 */
export function answerOf(schaal, teken) {
  return schaal.antwoorden.find((antwoord) => antwoord.teken === teken);
}

/** @param {Thema[]} themas */
export function factorsOf(themas) {
  return themas.flatMap(({ factoren }) => factoren);
}

/** @param {Schaal} schaal */
export function highest(schaal) {
  return Math.max(...schaal.antwoorden.map(({ waarde }) => waarde ?? 0));
}
