import { decodeLink, encodeLink } from "../../hulpmiddelen/core/link.js";
import { assert, assertEquals } from "./assert.js";
import { mangle, property } from "./random.js";
import { anyAntwoorden, anyGids, GIDS, GROOT } from "./sample.js";

Deno.test("a link tells guide, edition and the answer at each nummer", () => {
  const antwoorden = { 1: "3", 4: "w", 6: "n" };

  assertEquals(encodeLink(GIDS, antwoorden), "scan/2/kleine-gids/0.2/3--w-n/6");
  assertEquals(decodeLink("#scan/2/kleine-gids/0.2/3--w-n/6", GIDS), { antwoorden, editie: "0.2" });
});

Deno.test("a link of before stays readable, and a new one ends in a letter or a digit", () => {
  assertEquals(decodeLink("#scan/1/kleine-gids/0.2/3--w-n", GIDS), {
    antwoorden: { 1: "3", 4: "w", 6: "n" },
    editie: "0.2",
  });
  assert(/[a-z0-9]$/.test(encodeLink(GIDS, { 1: "3" })));
});

Deno.test("what the guide does not ask, or the scale does not have, is left out of a link", () => {
  const antwoorden = { 1: "z", 2: "", 3: "1", 7: "2", constructor: "1" };

  assertEquals(encodeLink(GIDS, antwoorden), "scan/2/kleine-gids/0.2/------/6");
});

Deno.test("a link of an earlier edition keeps the answers to what has gone", () => {
  assertEquals(decodeLink("scan/1/kleine-gids/0.1/0123w", GIDS), {
    antwoorden: { 1: "0", 2: "1", 3: "2", 4: "3", 5: "w" },
    editie: "0.1",
  });
});

/** @type {[text: unknown, fout: string][]} */
const REFUSED = [
  [undefined, "geen-link"],
  ["", "geen-link"],
  ["#factor-13", "geen-link"],
  ["#SCAN/1/kleine-gids/0.2/3--w-n", "geen-link"],
  ["scan/", "andere-versie"],
  ["scan/3/kleine-gids/0.2/3--w-n/6", "andere-versie"],
  ["scan/2/kleine-gids/0.2/3--w-n", "beschadigd"],
  ["scan/2/kleine-gids/0.2/3--w-/5", "beschadigd"],
  ["scan/2/kleine-gids/0.2/3--w-n/06", "beschadigd"],
  ["scan/1/kleine-gids/0.2", "beschadigd"],
  ["scan/1/kleine-gids/0.2/3--w-n/", "beschadigd"],
  ["scan/1/andere-gids/0.2/3--w-n", "andere-gids"],
  ["scan/1/kleine-gids/9.9/3--w-n", "onbekende-editie"],
  ["scan/1/kleine-gids/__proto__/3--w-n", "onbekende-editie"],
  ["scan/1/kleine-gids/0.2/3--x-n", "onbekend-antwoord"],
  ["scan/1/kleine-gids/0.2/3--W-n", "beschadigd"],
  ["scan/1/kleine-gids/0.2/3--w-n\n", "beschadigd"],
  ["scan/1/kleine-gids/0.2/<img src=x onerror=alert(1)>", "beschadigd"],
  ["scan/1/kleine-gids/0.2/3-2w-n", "beschadigd"],
  ["scan/1/kleine-gids/0.1/3-2w-n", "beschadigd"],
  [`scan/1/kleine-gids/0.2/${"3".repeat(400)}`, "te-lang"],
  [`scan/${"/".repeat(5_000_000)}`, "te-lang"],
];

for (const [text, fout] of REFUSED) {
  Deno.test(`refused as ${fout}: ${String(text).slice(0, 60)}`, () => {
    assertEquals(decodeLink(text, GIDS), { fout });
  });
}

Deno.test("a link that lost its end is refused, wherever it broke", () => {
  const link = encodeLink(GROOT, { 1: "3", 29: "2" });

  for (let length = 0; length < link.length; length++) {
    assert("fout" in decodeLink(link.slice(0, length), GROOT), link.slice(0, length));
  }
});

property("any answers come back from a link", (random) => {
  const gids = anyGids(random);
  const antwoorden = anyAntwoorden(random, gids);
  if (!gids.gids) return;

  assertEquals(decodeLink(encodeLink(gids, antwoorden), gids), { antwoorden, editie: gids.editie });
});

property("a mangled link gives answers that the guide knows, or a fault", (random) => {
  const read = decodeLink(mangle(random, encodeLink(GROOT, anyAntwoorden(random, GROOT))), GROOT);

  if ("fout" in read) return assert(/^[a-z-]+$/.test(read.fout));
  for (const [nummer, teken] of Object.entries(read.antwoorden)) {
    assert(Number(nummer) >= 1 && Number(nummer) <= 29 && "0123wn".includes(teken));
  }
});
