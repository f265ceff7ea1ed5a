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
  const advise = ({ id, banden, anders }) => {
    const tied = banden.map(({ factor: nummer, bij, geeft }) => {
      const factor = factoren.get(nummer);
      const uitkomst = factor ? outcome(schaal, factor, antwoorden[nummer]) : "open";
      return { nummer, uitkomst, geeft, fires: bij.some((when) => when === uitkomst) };
    });
    const redenen = tied.filter(({ fires }) => fires)
      .map(({ nummer, uitkomst, geeft }) => ({ nummer, uitkomst, geeft }));
    const given = redenen.map(({ geeft }) => geeft);
    // No sign of something is no sign of its contrary.
    const known = tied.every(({ uitkomst }) => ["sterk", "midden", "zwak"].includes(uitkomst));
    const silent = anders === "nee" && known ? "uit" : "open";
    /** @type {Stand | "open"} */
    const own = given.includes("aan") ? "aan" : given[0] ?? silent;
    const set = Object.hasOwn(hand, id) ? hand[id] : null;
    // That something does not hold follows from all that speaks of it.
    const against = !given.length && silent === "uit"
      ? tied.map(({ nummer, uitkomst }) => ({ nummer, uitkomst }))
      : [];
    // What is open for not being known is to be found out.
    const zoek = !given.length && silent === "open"
      ? tied.filter(({ uitkomst }) => uitkomst === "onzeker").map(({ nummer }) => ({ nummer }))
      : [];
    return { id, stand: set ?? own, redenen, tegen: against, zoek, hand: set !== null };
  };

  return trainingen.map((training) => {
    const regels = training.regels.map(advise);
    /** @param {Stand | "open"} wanted */
    const count = (wanted) => regels.filter(({ stand }) => stand === wanted).length;
    return {
      id: training.id,
      regels,
      aan: count("aan"),
      misschien: count("misschien"),
      open: count("open"),
    };
  });
}

/**
 * The nummers that ask attention and more than a training; the weakest first. Either no training
 * mends what they are, or none has a line that is tied to them.
 *
 * @param {{
 *   trainingen: Training[],
 *   themas: Thema[],
 *   schaal: Schaal,
 *   aarden: Record<string, {door_training: boolean}>,
 *   antwoorden: Antwoorden,
 * }} known
 */
export function leftOver({ trainingen, themas, schaal, aarden, antwoorden }) {
  const beyond = factorsOf(themas).filter(({ aard, nummer }) =>
    !aarden[aard]?.door_training || !isTied(trainingen, nummer)
  );
  return weigh(schaal, beyond, antwoorden, "zwak").map(({ nummer }) => nummer);
}

/**
 * Tell whether a line of a training speaks of a factor.
 *
 * @param {Training[]} trainingen
 * @param {number} nummer
 */
export function isTied(trainingen, nummer) {
  return trainingen.some(({ regels }) =>
    regels.some(({ banden }) => banden.some(({ factor }) => factor === nummer))
  );
}
