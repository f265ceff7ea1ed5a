import { adviseTrainingen, leftOver } from "../../hulpmiddelen/core/advice.js";
import { kracht, outcome, scoreThema } from "../../hulpmiddelen/core/score.js";
import { assert, assertEquals } from "./assert.js";
import { below, property } from "./random.js";
import { anyAntwoorden, anyGids, factor, SCHAAL } from "./sample.js";

// What the scores and the advice should be stands in tests/scoring, where an editor can read it.

Deno.test("kracht is the answer, mirrored for a barrier", () => {
  const tekens = [..."0123", "w", "n", "z", null, undefined];
  const [helps, hinders] = /** @type {const} */ (["bevorderend", "belemmerend"]).map((soort) =>
    tekens.map((teken) => kracht(SCHAAL, { soort }, teken))
  );

  assertEquals(helps, [0, 1, 2, 3, null, null, null, null, null]);
  assertEquals(hinders, [3, 2, 1, 0, null, null, null, null, null]);
});

Deno.test("an answer that is not on the scale counts as none", () => {
  assertEquals(outcome(SCHAAL, { soort: "bevorderend" }, "z"), "open");
  assertEquals(outcome(SCHAAL, { soort: "belemmerend" }, null), "open");
});

property("every factor stands in one list, and points stay within their bounds", (random) => {
  const { schaal, ...gids } = anyGids(random);
  const scale = { ...schaal, helpt_vanaf: below(random, 12), aandacht_tot: below(random, 12) };
  scale.helpt_vanaf = Math.max(scale.helpt_vanaf, scale.aandacht_tot + 1);
  const [thema] = gids.themas;
  const s = scoreThema(scale, thema, anyAntwoorden(random, { schaal, ...gids }));
  const listed = [s.helpt, s.aandacht, s.midden, s.uitzoeken, s.nvt, s.open].flat();

  assertEquals(
    listed.map(({ nummer }) => nummer).sort((a, b) => a - b),
    thema.factoren.map(({ nummer }) => nummer),
  );
  assert(s.punten >= 0 && s.punten <= s.van);
  assert(s.gescoord <= s.toepasselijk && s.toepasselijk <= s.totaal);
  assertEquals(s.duiding, null);
});

property("answers that nobody can give harm no advice", (random) => {
  const { schaal, themas } = anyGids(random);
  const antwoorden = { 1: "?", 2: "__proto__", constructor: "1" };
  const banden = [{ factor: below(random, 99), bij: [/** @type {const} */ ("zwak")] }]
    .map((band) => ({ ...band, geeft: /** @type {const} */ ("aan") }));
  const trainingen = [{ id: "t", titel: "T", regels: [{ id: "toString", banden }] }];
  const [{ regels }] = adviseTrainingen({ trainingen, themas, schaal, antwoorden });

  assertEquals(regels, [{
    id: "toString",
    stand: "open",
    redenen: [],
    tegen: [],
    zoek: [],
    hand: false,
  }]);
  assertEquals(leftOver({ trainingen, themas, schaal, aarden: {}, antwoorden }), []);
});

Deno.test("a scale can ask for more than a part before a sum means something", () => {
  const duidingen = [{ vanaf: /** @type {[number, number]} */ ([0, 1]), tekst: "Iets." }];
  const thema = { id: "t", titel: "T", duidingen, factoren: [1, 3, 5].map((n) => factor(n)) };
  const [one, all] = [{ 1: "3", 3: "n", 5: "n" }, { 1: "3", 3: "3", 5: "0" }];
  const scale = { ...SCHAAL, minstens: 3 };

  assertEquals(scoreThema(SCHAAL, thema, one).duiding, "Iets.");
  assertEquals(scoreThema(scale, thema, one).duiding, null);
  assertEquals(scoreThema(scale, thema, all).duiding, "Iets.");
});
