/**
 * Made-up guides to test with, so that no test depends on the real texts.
 *
 * @import { Antwoord, Antwoorden, Factor, GidsMetEdities, Schaal } from "../../hulpmiddelen/core/types.d.ts"
 * @import { Random } from "./random.js"
 */

import { below, pick } from "./random.js";

/** @type {Schaal} */
export const SCHAAL = {
  antwoorden: [
    { teken: "0", titel: "Helemaal niet", soort: "score", waarde: 0 },
    { teken: "1", titel: "Een beetje", soort: "score", waarde: 1 },
    { teken: "2", titel: "Grotendeels", soort: "score", waarde: 2 },
    { teken: "3", titel: "Helemaal", soort: "score", waarde: 3 },
    { teken: "w", titel: "Weet ik niet", soort: "onzeker" },
    { teken: "n", titel: "Niet van toepassing", soort: "nvt" },
  ],
  helpt_vanaf: 2,
  aandacht_tot: 1,
  genoeg: [2, 3],
};

/** @type {(nummer: number, tekst?: string) => Factor} */
export const factor = (nummer, tekst = `Factor ${nummer}.`) => ({
  nummer,
  soort: nummer % 2 ? "bevorderend" : "belemmerend",
  onderwerp: `factor ${nummer}`,
  tekst,
  aard: "kennis",
});

/** Nummer 3 is gone since edition 0.1, 2 was reworded, 6 is new. */
export const GIDS = gids([1, 2, 4, 5, 6], {
  "0.1": {
    1: { soort: "bevorderend", tekst: "Factor 1." },
    2: { soort: "belemmerend", tekst: "Factor 2, in andere woorden." },
    3: { soort: "bevorderend", tekst: "Factor 3." },
    4: { soort: "bevorderend", tekst: "Factor 4." },
    5: { soort: "bevorderend", tekst: "Factor 5." },
  },
});

/** As large as the real one. */
export const GROOT = gids(Array.from({ length: 29 }, (_, place) => place + 1));

/**
 * @param {number[]} nummers
 * @param {GidsMetEdities["edities"]} [edities]
 * @returns {GidsMetEdities}
 */
export function gids(nummers, edities = {}) {
  const factoren = nummers.map((nummer) => factor(nummer));
  const themas = [{ id: "samen", titel: "Samen", duidingen: [], factoren }];
  return { gids: "kleine-gids", editie: "0.2", edities, schaal: SCHAAL, themas };
}

/**
 * A guide of any size, edition and scale.
 *
 * @param {Random} random
 * @returns {GidsMetEdities}
 */
export function anyGids(random) {
  const tekens = [..."0123456789abcdefghijklmnopqrstuvwxyz"].filter(() => random() < 0.3);
  const antwoorden = ["0", ...tekens.filter((teken) => teken !== "0")]
    .map((teken, waarde) => anyAntwoord(random, teken, waarde))
    .sort(() => random() - 0.5);
  const nummers = Array.from({ length: 60 }, (_, place) => place + 1);
  const chosen = nummers.slice(0, below(random, 61)).filter(() => random() < 0.9);
  return {
    ...gids(chosen),
    gids: pick(random, ["kleine-gids", "zorg-voor-zingeving-thuis", "a", ""]),
    editie: `${below(random, 32)}.${below(random, 32)}`,
    schaal: { ...SCHAAL, antwoorden },
  };
}

/**
 * @param {Random} random
 * @param {string} teken
 * @param {number} waarde
 * @returns {Antwoord}
 */
function anyAntwoord(random, teken, waarde) {
  if (waarde && random() < 0.2) {
    return { teken, titel: teken, soort: pick(random, ["onzeker", "nvt"]) };
  }
  return { teken, titel: teken, soort: "score", waarde };
}

/**
 * @param {Random} random
 * @param {GidsMetEdities} gids
 */
export function anyAntwoorden(random, { schaal, themas }) {
  /** @type {Antwoorden} */
  const antwoorden = {};
  for (const { nummer } of themas.flatMap((thema) => thema.factoren)) {
    if (random() < 0.8) antwoorden[nummer] = pick(random, schaal.antwoorden).teken;
  }
  return antwoorden;
}
