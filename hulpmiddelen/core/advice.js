/**
 * Which training fits, and what no training mends.
 *
 * @import { Antwoorden, Regel, Schaal, Stand, Thema, Training } from "./types.d.ts"
 */

import { factorsOf, outcome, weigh } from "./score.js";

/**
 * Each line of each training: the strongest that its ties give, or what was set by hand.
 *
 * @param {{
 *   trainingen: Training[],
 *   themas: Thema[],
 *   schaal: Schaal,
 *   antwoorden: Antwoorden,
 *   hand?: Record<string, Stand | null>,
 * }} known
 */
export function adviseTrainingen({ trainingen, themas, schaal, antwoorden, hand = {} }) {
  const factoren = new Map(factorsOf(themas).map((factor) => [factor.nummer, factor]));

  /** @param {Regel} regel */
  const advise = ({ id, banden }) => {
    const tied = banden.map(({ factor: nummer, bij, geeft }) => {
      const factor = factoren.get(nummer);
      const uitkomst = factor ? outcome(schaal, factor, antwoorden[nummer]) : "open";
      return { nummer, uitkomst, geeft, fires: bij.some((when) => when === uitkomst) };
    });
    const redenen = tied.filter(({ fires }) => fires)
      .map(({ nummer, uitkomst, geeft }) => ({ nummer, uitkomst, geeft }));
    const given = redenen.map(({ geeft }) => geeft);
    const silent = tied.every(({ uitkomst }) => uitkomst === "open") ? "open" : "uit";
    /** @type {Stand | "open"} */
    const own = given.includes("aan") ? "aan" : given[0] ?? silent;
    const set = Object.hasOwn(hand, id) ? hand[id] : null;
    return { id, stand: set ?? own, redenen, hand: set !== null };
  };

  return trainingen.map((training) => {
    const regels = training.regels.map(advise);
    /** @param {Stand} wanted */
    const count = (wanted) => regels.filter(({ stand }) => stand === wanted).length;
    return { id: training.id, regels, aan: count("aan"), misschien: count("misschien") };
  });
}

/**
 * The nummers that ask attention while no training mends what they are; the weakest first.
 *
 * @param {{
 *   themas: Thema[],
 *   schaal: Schaal,
 *   aarden: Record<string, {door_training: boolean}>,
 *   antwoorden: Antwoorden,
 * }} known
 */
export function leftOver({ themas, schaal, aarden, antwoorden }) {
  const beyond = factorsOf(themas).filter(({ aard }) => !aarden[aard]?.door_training);
  return weigh(schaal, beyond, antwoorden, "zwak").map(({ nummer }) => nummer);
}
