import {
  asMarkdown,
  asText,
  contentOf,
  documentOf,
  formerOf,
  paragraphs,
  proposalOf,
} from "../../hulpmiddelen/core/plan-document.js";
import { isBlank, rowsOf, tablesOf } from "../../hulpmiddelen/core/plan.js";
import { assert, assertEquals } from "./assert.js";
import { property } from "./random.js";
import { anyPlan, EIGEN, holds, PLANGIDS } from "./sample.js";

/**
 * @import { Blok } from "../../hulpmiddelen/core/plan-document.js"
 * @import { Json } from "../../hulpmiddelen/core/types.d.ts"
 */

const AANHEF = { helpt: "Dit helpt", aandacht: "Dit vraagt aandacht" };
const T = {
  eerder: "Stond hier eerder",
  eerder_veld: "Een vak van toen",
  eerder_keuze: "Gekozen",
  eerder_factor: "Aanpakken: {onderwerp}",
  eerder_training: "Training: {titel}",
  factor_nummer: "factor {nummer}",
};
/** @type {Parameters<typeof documentOf>[2]} */
const NOTHING = { titel: "Ons plan", kop: [], voorstel: null, eerder: null };

/** @param {Record<string, Json>} values */
const content = (values, antwoorden = {}) =>
  contentOf(PLANGIDS, { dossier: holds(values), antwoorden, aanhef: AANHEF });

/** @param {Record<string, Json>} values */
const former = (values, gids = PLANGIDS) => formerOf(gids, holds(values), T);

/** @param {Record<string, Json>} values @param {Partial<typeof NOTHING>} [about] */
const document = (values, about) => documentOf(PLANGIDS, content(values), { ...NOTHING, ...about });

Deno.test("the content of a plan is what stands in each field and table, also beforehand", () => {
  assertEquals(
    content({
      "plan/velden/doel": "Rust.",
      "plan/acties/2a": { factor: 2, doen: true, wie: "Jip" },
      "plan/acties/mf1-a": { tekst: " ", doen: true },
      "plan/rijen/berichten/r": { wie: "De klas" },
      activiteiten: ["uitleg"],
    }, { 2: "0" }),
    {
      velden: {
        doel: "Rust.",
        al: "Dit helpt:\n- Factor 2",
        start: "",
        datum: "",
        vraag: "",
      },
      rijen: {
        berichten: [{ id: "r", cellen: { wie: "De klas" } }],
        acties: [
          {
            id: "2a",
            cellen: { onderwerp: "Factor 2", tekst: "Doe iets aan 2.", wie: "Jip" },
          },
          { id: "training-uitleg", cellen: { tekst: "Uitleg aan tafel" } },
        ],
      },
    },
  );
});

Deno.test("there is no proposal until somebody wrote what they ask", () => {
  assertEquals(proposalOf(PLANGIDS, content({ "plan/velden/doel": "Rust." })), null);
  assertEquals(proposalOf(PLANGIDS, content({ "plan/velden/vraag": " \n" })), null);
});

Deno.test("a proposal says what was filled in of its parts, a line a paragraph", () => {
  const values = { "plan/velden/doel": "Rust.\nEn tijd.", "plan/velden/vraag": "Geld." };

  assertEquals(proposalOf(PLANGIDS, content(values)), {
    titel: "Voorstel",
    delen: [
      { kop: "Wat?", alineas: ["Rust.", "En tijd."] },
      { kop: "Wat besluit je?", alineas: ["Geld."] },
    ],
  });
});

Deno.test("of a plan that the guide knows whole, nothing stood there earlier", () => {
  assertEquals(
    former({
      "rondes/1/eigen/e1": EIGEN,
      "plan/velden/doel": "Rust.",
      "plan/velden/kosten": " ",
      "plan/rijen/berichten/r": { wie: "Jip", plaats: "Thuis" },
      "plan/rijen/gasten/r": { wie: "" },
      "plan/rijen/gasten/weg": null,
      "plan/acties/2a": { factor: 2, tekst: "Bel.", doen: true },
      "plan/gekozen": [2, "e1"],
      activiteiten: ["uitleg"],
    }),
    null,
  );
  assertEquals(former({ activiteiten: "geen" }), null);
});

Deno.test("a field and a table that are gone keep their words, under what they were called", () => {
  assertEquals(
    former({
      "plan/velden/kosten": "Twee uur.\nEen zaal.",
      "plan/velden/nooit": "Zomaar.",
      "plan/rijen/gasten/a": { wie: "Jip", eten: "", wat: "Soep\n\nen brood" },
      "plan/rijen/gasten/b": { wie: "Jans" },
    }),
    {
      titel: "Stond hier eerder",
      delen: [
        { kop: "Wat kost het?", alineas: ["Twee uur.", "Een zaal."] },
        { kop: "Een vak van toen", alineas: ["Zomaar."] },
        { kop: "Wie komt er?", alineas: ["Jip · Soep / en brood", "Jans"] },
      ],
    },
  );
});

Deno.test("a column that is gone keeps its words, in actions that are planned as well", () => {
  assertEquals(
    former({
      "plan/rijen/berichten/a": { wie: "Jip", hoe: "Per post." },
      "plan/rijen/berichten/b": { wie: "Jans", hoe: "" },
      "plan/acties/2a": { factor: 2, stand: "Klaar", doen: true },
      "plan/acties/2b": { factor: 2, stand: "Nooit", doen: false },
    })?.delen,
    [{ kop: "Hoe ver?", alineas: ["Klaar"] }, { kop: "Hoe", alineas: ["Per post."] }],
  );
});

Deno.test("where a text became a table, and a table a text, the words of before stay", () => {
  assertEquals(
    former({ "plan/velden/berichten": "Mail.", "plan/rijen/doel/a": { wat: "Rust." } })?.delen,
    [
      { kop: "Een vak van toen", alineas: ["Mail."] },
      { kop: "Waarheen?", alineas: ["Rust."] },
    ],
  );
});

Deno.test("what was chosen and is gone is named, as far as the guide ever knew it", () => {
  assertEquals(
    former({ "plan/gekozen": [3, 99, "e9"], activiteiten: ["wandelen", "dansen"] })?.delen,
    [{
      kop: "Gekozen",
      alineas: [
        "Aanpakken: factor van toen",
        "Aanpakken: factor 99",
        "Training: Samen wandelen",
        "Training: dansen",
      ],
    }],
  );
});

Deno.test("an id from a file is never taken for what objects inherit", () => {
  const ids = ["constructor", "toString", "__proto__", "valueOf"];

  assertEquals(former({ activiteiten: ids })?.delen[0].alineas, ids.map((id) => `Training: ${id}`));
  assertEquals(former({ "plan/velden/toString": "a" })?.delen, [
    { kop: "Een vak van toen", alineas: ["a"] },
  ]);
  assertEquals(former({ "plan/rijen/valueOf/r": { wie: "a" } })?.delen, [
    { kop: "Een vak van toen", alineas: ["a"] },
  ]);
});

Deno.test("an empty plan is a title and what stands under it", () => {
  assertEquals(document({}, { kop: ["Gemaakt in mei."] }), [
    { soort: "titel", tekst: "Ons plan" },
    { soort: "alinea", tekst: "Gemaakt in mei." },
  ]);
});

Deno.test("a document leaves out what is empty: fields, tables and whole elements", () => {
  assertEquals(
    document({
      "plan/velden/doel": "Rust.\n\nEn tijd.",
      "plan/velden/al": " ",
      "plan/rijen/berichten/r": { effect: "Dan komen ze." },
    }),
    [
      { soort: "titel", tekst: "Ons plan" },
      { soort: "kop", tekst: "Bedoeling" },
      { soort: "onderkop", tekst: "Wat wil je?" },
      { soort: "alinea", tekst: "Rust." },
      { soort: "alinea", tekst: "" },
      { soort: "alinea", tekst: "En tijd." },
      { soort: "kop", tekst: "Steun" },
      { soort: "onderkop", tekst: "Wie hoort wat?" },
      { soort: "tabel", koppen: ["Wie", "Waarom?"], rijen: [["", "Dan komen ze."]] },
    ],
  );
});

Deno.test("a proposal comes before the plan, and what stood there earlier after it", () => {
  const voorstel = { titel: "Voorstel", delen: [{ kop: "Wat?", alineas: ["Rust.", "Tijd."] }] };
  const eerder = { titel: "Eerder", delen: [{ kop: "Kosten", alineas: ["Twee uur."] }] };
  const blokken = documentOf(PLANGIDS, content({ "plan/velden/doel": "Rust." }), {
    ...NOTHING,
    voorstel,
    eerder,
  });

  assertEquals(
    blokken.map((blok) => "tekst" in blok ? `${blok.soort} ${blok.tekst}` : blok.soort),
    [
      "titel Ons plan",
      "kop Voorstel",
      "onderkop Wat?",
      "alinea Rust.",
      "alinea Tijd.",
      "kop Bedoeling",
      "onderkop Wat wil je?",
      "alinea Rust.",
      "kop Eerder",
      "onderkop Kosten",
      "alinea Twee uur.",
    ],
  );
});

/** @type {Blok[]} */
const DOCUMENT = [
  { soort: "titel", tekst: "Ons plan" },
  { soort: "alinea", tekst: "Gemaakt in mei." },
  { soort: "kop", tekst: "Werk" },
  { soort: "onderkop", tekst: "Acties" },
  {
    soort: "tabel",
    koppen: ["Waaraan?", "Wat", "Naar café", "Hoe"],
    rijen: [["Tijd", "Bel Jip.\n\nSchrijf\nJans.", "Ja", " "], ["", "Lees | schrijf \\|.", "", ""]],
  },
];

Deno.test("as text, a row is told cell by cell, each after its question", () => {
  assertEquals(
    asText(DOCUMENT),
    `ONS PLAN
Gemaakt in mei.

WERK

Acties
- Waaraan? Tijd
  Wat: Bel Jip. / Schrijf / Jans.
  Naar café: Ja
- Wat: Lees | schrijf \\|.
`,
  );
});

Deno.test("as Markdown, a row stays a row whatever stands in its cells", () => {
  assertEquals(
    asMarkdown(DOCUMENT),
    `# Ons plan

Gemaakt in mei.

## Werk

### Acties

| Waaraan? | Wat | Naar café | Hoe |
| --- | --- | --- | --- |
| Tijd | Bel Jip. / Schrijf / Jans. | Ja |  |
|  | Lees \\| schrijf \\\\\\|. |  |  |
`,
  );
});

/** @type {[line: string, written: string][]} */
const LINES = [
  ["- een lijst", "- een lijst"],
  ["# geen kop", "\\# geen kop"],
  ["---", "\\---"],
  ["===", "\\==="],
  ["+ meer", "\\+ meer"],
  ["    ingesprongen", "ingesprongen"],
  ["![](https://example.org/a.png)", "!\\[\\](https://example.org/a.png)"],
  ["<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"],
  ["> `code` *vet* _schuin_ ~~weg~~", "\\> \\`code\\` \\*vet\\* \\_schuin\\_ \\~\\~weg\\~\\~"],
  ["&lt; en \\", "\\&lt; en \\\\"],
  ["zorg-team, 3 + 4 = 7 #1", "zorg-team, 3 + 4 = 7 #1"],
];

for (const [line, written] of LINES) {
  Deno.test(`Markdown shows as it was written: ${line}`, () => {
    assertEquals(asMarkdown([{ soort: "alinea", tekst: line }]), `${written}\n`);
    assertEquals(asMarkdown([{ soort: "kop", tekst: line }]), `## ${written}\n`);
  });
}

Deno.test("hostile text is text in a document, and nothing is filled in from it", () => {
  const tekst = "<img src=x onerror=alert(1)> {titel} $& \u202egnirts";
  const blokken = document({ "plan/velden/doel": tekst, "plan/velden/kosten": tekst });

  assertEquals(blokken.at(-1), { soort: "alinea", tekst });
  assert(asText(blokken).includes(tekst));
  assertEquals(former({ activiteiten: [tekst] })?.delen[0].alineas, [`Training: ${tekst}`]);
});

Deno.test("each line of a text is a paragraph, whichever way it ends", () => {
  assertEquals(paragraphs("\n a\r\nb\rc\n\nd \n"), ["a", "b", "c", "", "d"]);
  for (const nothing of ["", " \n\t", undefined]) assertEquals(paragraphs(nothing), []);
});

property("of any plan, what its fields and rows hold stands in its document", (random) => {
  const { dossier, antwoorden } = anyPlan(random);
  const bekend = { dossier, antwoorden, aanhef: AANHEF };
  const inhoud = contentOf(PLANGIDS, bekend);
  const blokken = documentOf(PLANGIDS, inhoud, NOTHING);
  const lines = blokken.flatMap((blok) => "tekst" in blok ? blok.tekst : []);

  for (const tekst of Object.values(inhoud.velden)) {
    for (const line of paragraphs(tekst)) assert(lines.includes(line), line);
  }
  for (const { id, kolommen } of tablesOf(PLANGIDS)) {
    const rows = rowsOf(PLANGIDS, dossier, id).filter((rij) => !isBlank(rij));
    const koppen = kolommen.map(({ label }) => label).join();
    const [table] = blokken.flatMap((blok) =>
      blok.soort === "tabel" && blok.koppen.join() === koppen ? [blok.rijen] : []
    );

    assertEquals(
      table ?? [],
      rows.map(({ cellen }) => kolommen.map((kolom) => cellen[kolom.id] ?? "")),
    );
  }
});

property(
  "of any plan, Markdown has a line for each row, and as many cells as columns",
  (random) => {
    const { dossier, antwoorden } = anyPlan(random);
    const inhoud = contentOf(PLANGIDS, { dossier, antwoorden, aanhef: AANHEF });
    const told = asMarkdown(documentOf(PLANGIDS, inhoud, NOTHING)).split("\n");
    const rows = told.filter((line) => line.startsWith("| "));
    const filled = tablesOf(PLANGIDS).filter(({ id }) => inhoud.rijen[id].length);
    const expected = filled.flatMap(({ id, kolommen }) =>
      Array(inhoud.rijen[id].length + 2).fill(kolommen.length)
    );

    assertEquals(
      rows.map((line) => line.match(/(?<!\\)(\\\\)*\|/g)?.length),
      expected.map((n) => n + 1),
    );
  },
);
