/**
 * What the guide warns of comes before what a sum may mean.
 *
 * @import { Gewogen, Kader, Thema } from "./types.d.ts"
 */

/**
 * The call-outs that bear on a factor that asks attention, in the order of the guide. One of other
 * contexten than the reader's own says nothing here.
 *
 * @template {Pick<Kader, "factoren" | "contexten">} K
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
 * Tell whether the highest text of a thema was reached: that all is good. A warning denies it.
 *
 * @param {Thema} thema
 * @param {{duiding: string | null}} score
 */
export function isTop({ duidingen }, { duiding }) {
  return duidingen.length > 1 && duiding === duidingen.at(-1)?.tekst;
}
