import { adviseContext } from "../../hulpmiddelen/core/context.js";
import { assertEquals } from "./assert.js";

const CONTEXTEN = [{ id: "plein" }, { id: "huis" }, { id: "schip" }];
const VRAGEN = [
  {
    id: "waar",
    vraag: "Waar?",
    antwoorden: [
      { id: "buiten", tekst: "Buiten", contexten: ["plein", "schip"] },
      { id: "binnen", tekst: "Binnen", contexten: ["huis"] },
      { id: "overal", tekst: "Overal", contexten: [] },
    ],
  },
  {
    id: "wie",
    vraag: "Wie?",
    antwoorden: [{ id: "velen", tekst: "Velen", contexten: ["plein"] }],
  },
];

/** @type {(gekozen: Record<string, string | null>) => string[]} */
const advised = (gekozen) => adviseContext(CONTEXTEN, VRAGEN, gekozen).advies;

Deno.test("without answers no context is advised, and all stand side by side", () => {
  assertEquals(adviseContext(CONTEXTEN, VRAGEN, {}), {
    per: CONTEXTEN.map(({ id }) => ({ context: id, redenen: [] })),
    advies: [],
    beantwoord: 0,
  });
});

Deno.test("the context to which most answers point is advised, with those answers", () => {
  assertEquals(adviseContext(CONTEXTEN, VRAGEN, { wie: "velen", waar: "buiten" }), {
    per: [
      {
        context: "plein",
        redenen: [{ vraag: "waar", antwoord: "buiten" }, { vraag: "wie", antwoord: "velen" }],
      },
      { context: "huis", redenen: [] },
      { context: "schip", redenen: [{ vraag: "waar", antwoord: "buiten" }] },
    ],
    advies: ["plein"],
    beantwoord: 2,
  });
});

Deno.test("contexts with as many answers are both advised, in their own order", () => {
  assertEquals(advised({ waar: "buiten" }), ["plein", "schip"]);
  assertEquals(advised({ waar: "binnen", wie: "velen" }), ["plein", "huis"]);
});

Deno.test("an answer that points nowhere advises nothing", () => {
  assertEquals(advised({ waar: "overal" }), []);
});

Deno.test("cleared and unknown answers do not count", () => {
  const gekozen = { waar: null, wie: "niemand", constructor: "velen", vroeger: "velen" };

  assertEquals(adviseContext(CONTEXTEN, VRAGEN, gekozen).beantwoord, 0);
});
