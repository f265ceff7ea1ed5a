/**
 * Made-up guides to test with, so that no test depends on the real texts.
 *
 * @import { Antwoord, Antwoorden, Dossier, Factor, Gegevens, GidsMetEdities, Json, Schaal } from "../../hulpmiddelen/core/types.d.ts"
 * @import { Random } from "./random.js"
 */

import { emptyDossier, withValue } from "../../hulpmiddelen/core/dossier.js";
import { fitting } from "../../hulpmiddelen/core/dossier-shape.js";
import { below, listOf, pick, strange } from "./random.js";

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

/**
 * With a plan: fields of each kind, and tables. 2 and 6 have something to do, and no training mends 4
 * and 6. One column is called as something that is kept of an action.
 *
 * @type {Gegevens}
 */
export const PLANGIDS = {
  ...GIDS,
  bij_invullen: null,
  contexten: [],
  teksten: {},
  contextvragen: [],
  kaders: [],
  themas: GIDS.themas.map((thema) => ({
    ...thema,
    factoren: thema.factoren.map((factor) => ({
      ...factor,
      aard: [4, 6].includes(factor.nummer) ? "tijd" : "kennis",
      ...([2, 6].includes(factor.nummer)
        ? {
          acties: [
            { letter: "a", tekst: `Doe iets aan ${factor.nummer}.` },
            { letter: "b", tekst: `Leer over ${factor.nummer}.`, bij: "training" },
          ],
        }
        : {}),
    })),
  })),
  trainingen: [
    { id: "uitleg", titel: "Uitleg aan tafel", regels: [] },
    { id: "oefenen", titel: "Samen oefenen", regels: [] },
  ],
  aarden: {
    kennis: { door_training: true, uitleg: "" },
    tijd: { door_training: false, uitleg: "" },
  },
  plan: [
    {
      id: "bedoeling",
      titel: "Bedoeling",
      thema: null,
      velden: [
        { id: "doel", label: "Wat wil je?", soort: "tekst", eerst: true },
        { id: "al", label: "Wat doe je al?", soort: "tekst", vult: "helpt" },
        { id: "start", label: "Hoe is het nu?", soort: "tekst", vult: "aandacht" },
        { id: "datum", label: "Wanneer kijk je terug?", soort: "datum", agenda: "Terugkijken" },
      ],
      acties: null,
    },
    {
      id: "steun",
      titel: "Steun",
      thema: "samen",
      velden: [
        {
          id: "vraag",
          label: "Wat vraag je?",
          soort: "tekst",
          voorstel: {
            titel: "Voorstel",
            delen: [
              { kop: "Wat?", veld: "doel" },
              { kop: "Waarom?", veld: "start" },
              { kop: "Wat besluit je?", veld: "vraag" },
            ],
          },
        },
        {
          id: "berichten",
          label: "Wie hoort wat?",
          soort: "tabel",
          kolommen: [{ id: "wie", label: "Wie" }, { id: "effect", label: "Waarom?" }],
        },
      ],
      acties: null,
    },
    {
      id: "werk",
      titel: "Werk",
      thema: null,
      velden: [],
      acties: {
        titel: "Acties",
        kolommen: [
          { id: "onderwerp", label: "Waaraan?", eerst: true },
          { id: "tekst", label: "Wat?", eerst: true },
          { id: "wie", label: "Wie", eerst: true },
          { id: "wanneer", label: "Wanneer" },
        ],
        standen: [],
        agenda: null,
      },
    },
  ],
  vroeger: {
    velden: {
      doel: ["Waarheen?"],
      kosten: ["Wat kost het?"],
      gasten: ["Wie komt er?"],
      "berichten.hoe": ["Hoe"],
      "acties.stand": ["Hoe ver?"],
    },
    trainingen: { wandelen: "Samen wandelen" },
    factoren: { 3: "factor van toen" },
  },
};

/** A dossier that holds these values, each by its path. @param {Record<string, Json>} values */
export const holds = (values) =>
  Object.entries(values).reduce(
    (dossier, [path, waarde]) => withValue(dossier, path.split("/"), waarde, 1),
    emptyDossier("kleine-gids", "0.2"),
  );

/** A factor of the reader. */
export const EIGEN = { thema: "samen", soort: "bevorderend", tekst: "de bus rijdt." };

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

/**
 * Anything that can stand in a plan, of this version or of an earlier one, and what follows from
 * answers: ids are few, so that they often meet.
 *
 * @param {Random} random
 * @returns {{dossier: Dossier, antwoorden: Antwoorden}}
 */
export function anyPlan(random) {
  const factoren = [1, 2, 3, 6, "e1", "e9"];
  const ids = ["2a", "2b", "6a", "3a", "mf1-a", "mf2-b", "__x", "13", "training-uitleg"];
  const kept = () => fitting(anyText(random));
  /** @param {string[]} kolommen */
  const cells = (kolommen) =>
    Object.fromEntries(
      kolommen.filter(() => random() < 0.5).map((kolom) => [kolom, kept()]),
    );
  /** @type {Record<string, Json>} */
  const values = {
    "rondes/1/eigen/e1": { ...EIGEN },
    "rondes/1/eigen_antwoorden/e1": pick(random, ["0", "3", null]),
    "plan/gekozen": listOf(random, 3, () => pick(random, factoren)),
    activiteiten: pick(random, ["geen", [], ["oefenen", "uitleg"], ["uitleg", "wandelen"], null]),
  };
  for (const veld of ["doel", "al", "start", "datum", "vraag", "kosten"]) {
    if (random() < 0.4) values[`plan/velden/${veld}`] = pick(random, [kept(), "", null]);
  }
  for (const id of listOf(random, 5, () => pick(random, ids))) {
    const factor = /^\d+[ab]$/.test(id) ? parseInt(id) : pick(random, [null, ...factoren]);
    /** @type {Record<string, Json>} */
    const ties = id.startsWith("training-") ? { training: "uitleg" } : factor ? { factor } : {};
    values[`plan/acties/${id}`] = random() < 0.1 ? null : {
      ...ties,
      ...cells(["onderwerp", "tekst", "wie", "wanneer", "stand", "haalbaar"]),
      .../** @type {Record<string, Json>} */ (
        pick(random, [{}, { doen: true }, { doen: true }, { doen: false }])
      ),
    };
  }
  for (const factor of factoren.filter(() => random() < 0.2)) {
    values[`plan/acties/${factor}-eigen`] = { factor, ...cells(["tekst", "wie"]) };
  }
  for (const tabel of ["berichten", "gasten"]) {
    for (const id of listOf(random, 4, () => pick(random, ids))) {
      values[`plan/rijen/${tabel}/${id}`] = random() < 0.1 ? null : cells(["wie", "effect", "hoe"]);
    }
  }
  for (const tabel of ["acties", "berichten"]) {
    if (random() < 0.4) {
      values[`plan/volgorde/${tabel}`] = listOf(random, 5, () => pick(random, [...ids, "weg"]));
    }
  }
  return { dossier: holds(values), antwoorden: anyAntwoorden(random, PLANGIDS) };
}

/**
 * What people put in a field: words, now and then those of somebody else, or of a machine.
 *
 * @param {Random} random
 */
export function anyText(random) {
  const whole = [
    "Bel Jip",
    "bel  Jip ",
    "",
    " ",
    "a\nb",
    "\n\n- a\r\n\r\n- b ",
    "| a | b |",
    "مرحبا",
  ];
  return random() < 0.8 ? pick(random, whole) : listOf(random, 6, () => strange(random)).join("");
}
