import { isTop, warningsOf } from "../../hulpmiddelen/core/warnings.js";
import { assertEquals } from "./assert.js";
import { factor } from "./sample.js";

const EVERYWHERE = { factoren: [1, 2], contexten: [] };
const IN_ONE = { factoren: [2], contexten: ["schuur"] };
const KADERS = [EVERYWHERE, IN_ONE];
const weak = (/** @type {number[]} */ ...nummers) =>
  nummers.map((nummer) => ({ nummer, kracht: 0 }));

Deno.test("a call-out warns when a factor that it bears on asks attention", () => {
  assertEquals(warningsOf(KADERS, weak(1), null), [EVERYWHERE]);
  assertEquals(warningsOf(KADERS, weak(3), null), []);
});

Deno.test("one of another context than the reader's own says nothing", () => {
  assertEquals(warningsOf(KADERS, weak(2), null), KADERS);
  assertEquals(warningsOf(KADERS, weak(2), "schuur"), KADERS);
  assertEquals(warningsOf(KADERS, weak(2), "bakfiets"), [EVERYWHERE]);
});

Deno.test("only the highest text of more than one says that all is good", () => {
  const duidingen = ["laag", "midden", "hoog"].map((tekst, place) => ({
    vanaf: /** @type {[number, number]} */ ([place, 3]),
    tekst,
  }));
  const thema = { id: "t", titel: "T", duidingen, factoren: [factor(1)] };

  assertEquals(isTop(thema, { duiding: "hoog" }), true);
  assertEquals(isTop(thema, { duiding: "midden" }), false);
  assertEquals(isTop(thema, { duiding: null }), false);
  assertEquals(isTop({ ...thema, duidingen: [duidingen[2]] }, { duiding: "hoog" }), false);
});
