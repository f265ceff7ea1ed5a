/// <reference lib="deno.ns" />

/**
 * Scores vectors for tests/test_scoring.py: JSON in, JSON out.
 *
 * @import { Antwoorden, Schaal, Stand, Thema, Training } from "../../hulpmiddelen/core/types.d.ts"
 * @typedef {{
 *   gids: {
 *     schaal: Schaal, themas: Thema[], trainingen: Training[],
 *     aarden: Record<string, {door_training: boolean}>,
 *   },
 *   antwoorden: Antwoorden,
 *   hand: Record<string, Stand>,
 * }} Vector
 */

import { adviseTrainingen, leftOver } from "../../hulpmiddelen/core/advice.js";
import { scoreThema } from "../../hulpmiddelen/core/score.js";

/** @param {Vector} vector */
function run({ gids, antwoorden, hand }) {
  const known = { ...gids, antwoorden, hand };
  return {
    themas: Object.fromEntries(
      gids.themas.map((thema) => [thema.id, scoreThema(gids.schaal, thema, antwoorden)]),
    ),
    trainingen: Object.fromEntries(adviseTrainingen(known).map((one) => [one.id, one])),
    niet_door_training: leftOver(known),
  };
}

/** @type {Vector[]} */
const vectors = await new Response(Deno.stdin.readable).json();
console.log(JSON.stringify(vectors.map(run)));
