import { compareEdition } from "../../hulpmiddelen/core/editions.js";
import { assertEquals } from "./assert.js";
import { GIDS } from "./sample.js";

Deno.test("an earlier edition shows what was reworded, what is new and what has gone", () => {
  const then = GIDS.edities["0.1"];

  assertEquals(compareEdition(then, GIDS.themas, { 1: "2", 3: "0" }), {
    gelijk: [1, 5],
    anders: [{ nummer: 2, toen: then[2] }, { nummer: 4, toen: then[4] }],
    nieuw: [6],
    weg: [{ nummer: 3, toen: then[3], teken: "0" }],
  });
});

Deno.test("what has gone and was not answered has no teken", () => {
  assertEquals(compareEdition(GIDS.edities["0.1"], GIDS.themas, {}).weg[0].teken, null);
});

Deno.test("the current edition differs in nothing", () => {
  const nothing = { gelijk: [1, 2, 4, 5, 6], anders: [], nieuw: [], weg: [] };

  assertEquals(compareEdition(undefined, GIDS.themas, {}), nothing);
});

Deno.test("an edition without factors makes all of them new", () => {
  assertEquals(compareEdition({}, GIDS.themas, {}).nieuw, [1, 2, 4, 5, 6]);
});
