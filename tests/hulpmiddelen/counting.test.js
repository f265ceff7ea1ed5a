import { capital, fill, inWords } from "../../hulpmiddelen/core/counting.js";
import { assertEquals } from "./assert.js";

/** @type {Record<string, [string, string]>} */
const TEXTS = {
  helpt: ["{n} helpt", "{n} helpen"],
  aandacht: ["{n} vraagt aandacht", "{n} vragen aandacht"],
  geldt: ["{n} van de {totaal} geldt", "{n} van de {totaal} gelden"],
};

Deno.test("of one and of more there are other words, and of none there are no words", () => {
  assertEquals(inWords(TEXTS, { helpt: 1, aandacht: 3 }), "1 helpt, 3 vragen aandacht");
  assertEquals(inWords(TEXTS, { helpt: 2, aandacht: 1 }), "2 helpen, 1 vraagt aandacht");
  assertEquals(inWords(TEXTS, { helpt: 0, aandacht: 0 }), "");
});

Deno.test("a count may name the whole that it is a part of", () => {
  assertEquals(inWords(TEXTS, { geldt: 1 }, { totaal: 4 }), "1 van de 4 geldt");
});

Deno.test("a gap is filled where there is something to fill it with", () => {
  assertEquals(fill("{a} en {b}", { a: 0 }), "0 en {b}");
  assertEquals(capital("aandacht van de directie"), "Aandacht van de directie");
});
