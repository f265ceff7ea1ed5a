/**
 * What the guide warns of comes before what a sum may mean.
 *
 * @import { Gewogen, Kader, Thema } from "./types.d.ts"
 */

/**
 * The call-outs that bear on a factor that asks attention, in the order of the guide. One of other
 * contexten than the reader's own says nothing here.
 *
 * @template {Kader} K
 * @param {K[]} kaders
 * @param {Gewogen[]} aandacht
 * @param {string | null} context
 */
export function warningsOf(kaders, aandacht, context) {
  const weak = new Set(aandacht.map(({ nummer }) => nummer));
  return kaders.filter(({ factoren, contexten }) =>
    factoren.some((nummer) => weak.has(nummer)) &&
    (context === null || contexten.length === 0 || contexten.includes(context))
  );
}

/**
 * What the points of a thema may mean. A warning keeps the highest text away: that the whole is good
 * would deny it.
 *
 * @param {Thema} thema
 * @param {{duiding: string | null}} score
 * @param {boolean} warned
 */
export function duidingOf(thema, { duiding }, warned) {
  const texts = thema.duidingen.map(({ tekst }) => tekst);
  const top = texts.length > 1 && duiding === texts.at(-1);
  return warned && top ? texts.at(-2) ?? null : duiding;
}
