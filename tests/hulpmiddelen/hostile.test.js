import {
  antwoordenOf,
  differences,
  emptyDossier,
  isEmpty,
  mergeDossiers,
  parseDossier,
  withValue,
} from "../../hulpmiddelen/core/dossier.js";
import {
  asMarkdown,
  asText,
  contentOf,
  documentOf,
  formerOf,
  proposalOf,
} from "../../hulpmiddelen/core/plan-document.js";
import { takeIn } from "../../hulpmiddelen/core/plan-reading.js";
import { ACTIES, beyondTraining, lackingFirst, rowsOf } from "../../hulpmiddelen/core/plan.js";
import { assert, assertEquals } from "./assert.js";
import { below, listOf, mangle, pick, property, strange } from "./random.js";
import { anyPlan, PLANGIDS } from "./sample.js";

/**
 * @import { Dossier, Json, Tak } from "../../hulpmiddelen/core/types.d.ts"
 * @import { Random } from "./random.js"
 */

const GIDS = { gids: "kleine-gids" };
const FILE = await Deno.readTextFile(new URL("fixtures/dossier-2.json", import.meta.url));
const SOUND = JSON.parse(FILE);
const KEYS = [
  ..."soort versie gids editie context vragen rondes eigen notities gekozen acties regels velden"
    .split(
      " ",
    ),
  ..."activiteiten plan naam antwoorden waarde op 1 29 1000000 r1 e1 * toString length".split(" "),
  ..."rijen volgorde sleutel berichten gasten factor training doen tekst wie 2a 2-eigen".split(" "),
  ..."__proto__ constructor prototype hasOwnProperty toJSON then valueOf".split(" "),
  "",
  "a".repeat(101),
];
const BARE = [
  ...["null", "true", "1e999", "-0", "9007199254740993", "0.1", "3", '"3"', '"w"', '"aan"', '""'],
  ...['"<img src=x onerror=alert(1)>"', '"\\ud800"', '"\\u0000"', `"${"x".repeat(20_001)}"`],
  ...['"dossier"', '"kleine-gids"', '"__proto__"', "[1,2,3,4]", '{"waarde":"3","op":1}'],
];

/**
 * JSON of any shape; as text, for an object cannot hold two equal keys.
 *
 * @param {Random} random
 * @param {number} depth
 * @returns {string}
 */
function anyJson(random, depth = below(random, 10)) {
  if (depth === 0 || random() < 0.3) return pick(random, BARE);
  if (random() < 0.2) return `[${listOf(random, 4, () => anyJson(random, depth - 1))}]`;
  return `{${listOf(random, 6, () => `${anyKey(random)}:${anyJson(random, depth - 1)}`)}}`;
}

/**
 * Without quote and backslash: V8 15.0 may parse the one as the other where both were keys before.
 *
 * @param {Random} random
 */
const anyKey = (random) =>
  JSON.stringify(random() < 0.9 ? pick(random, KEYS) : strange(random).replace(/["\\]/, "'"));

/**
 * A sound file with something else at one to four of its places.
 *
 * @param {Random} random
 * @param {Dossier} [sound]
 */
function damaged(random, sound = SOUND) {
  let text = JSON.stringify(sound);
  for (let times = 1 + below(random, 4); times; times--) {
    const places = [...text.matchAll(/"[^"]*"(?=:)|(?<=:)("[^"]*"|[\w.]+)|(?<=:)[[{]/g)];
    const { 0: found, index } = pick(random, places);
    const isKey = text[index + found.length] === ":";
    const other = isKey ? anyKey(random) : anyJson(random);
    const rest = text.slice(index + found.length);
    text = text.slice(0, index) + (/^[[{]$/.test(found) ? `${other},"x":${found}` : other) + rest;
  }
  return text;
}

/** @param {string} text */
function openSafely(text) {
  const read = parseDossier(text, GIDS);
  if ("fout" in read) return assert(/^[a-z-]+$/.test(read.fout));
  const { dossier } = read;

  assertEquals(parseDossier(JSON.stringify(dossier), GIDS), { dossier, weggelaten: 0 }, text);
  isEmpty(dossier);
  for (const ronde of [...Object.keys(dossier.rondes), "toString"]) antwoordenOf(dossier, ronde);
  differences(dossier, SOUND);
  mergeDossiers(dossier, SOUND);
  withValue(dossier, ["rondes", "r1", "antwoorden", "1"], "2", 1);
  encodeURIComponent(JSON.stringify(dossier));
  showPlan(dossier);
  noPollution();
}

/** All that is made of a plan, with nobody to see it. @param {Dossier} dossier */
function showPlan(dossier) {
  const aanhef = { helpt: "Dit helpt", aandacht: "Dit vraagt aandacht" };
  const bekend = { dossier, antwoorden: { 1: "3", 2: "3", 6: "3" }, aanhef };
  const inhoud = contentOf(PLANGIDS, bekend);
  const blokken = documentOf(PLANGIDS, inhoud, {
    titel: "Plan",
    kop: [],
    voorstel: proposalOf(PLANGIDS, inhoud),
    eerder: formerOf(PLANGIDS, dossier, {
      eerder: "Eerder",
      eerder_veld: "Vak",
      eerder_keuze: "Keuze",
      eerder_factor: "{onderwerp}",
      eerder_training: "{titel}",
      factor_nummer: "{nummer}",
    }),
  });
  for (const text of [asText(blokken), asMarkdown(blokken)]) {
    encodeURIComponent(text);
    assert(!text.includes("[object ") && !text.includes("[native code]"), text);
  }
  beyondTraining(PLANGIDS, rowsOf(PLANGIDS, dossier, ACTIES), bekend.antwoorden);
  lackingFirst(PLANGIDS, bekend);
  assertEquals(takeIn(PLANGIDS, bekend, inhoud, 1, () => 1).dossier, dossier);
}

function noPollution() {
  for (const key of ["waarde", "op", "x", "1", "soort"]) assert(!(key in {}), key);
}

property("a file of any shape opens or gives a fault", (random) => {
  openSafely(anyJson(random));
});

property("a document with any content opens or gives a fault", (random) => {
  const head = '"soort":"dossier","versie":2,"gids":"kleine-gids","editie":"0.1"';
  const content = listOf(random, 8, () => `${anyKey(random)}:${anyJson(random)}`);
  openSafely(`{${[...content, head]}}`);
});

property("a document of the first version with any content opens or gives a fault", (random) => {
  const head = '"soort":"dossier","versie":1,"gids":"kleine-gids","editie":"0.1"';
  const content = listOf(random, 8, () => `${anyKey(random)}:${anyJson(random)}`);
  openSafely(`{${[...content, head]}}`);
});

property("a damaged document opens or gives a fault", (random) => openSafely(damaged(random)));

property("a damaged plan opens or gives a fault", (random) => {
  openSafely(damaged(random, anyPlan(random).dossier));
});

property("a plan with any content opens or gives a fault", (random) => {
  const places = ["velden", "gekozen", "acties", "rijen", "volgorde", "sleutel"];
  const plan = listOf(random, 6, () => `"${pick(random, places)}":${anyPlace(random)}`);
  const head = '"soort":"dossier","versie":2,"gids":"kleine-gids","editie":"0.1"';
  openSafely(`{${head},"activiteiten":{"waarde":${anyJson(random, 2)},"op":1},"plan":{${plan}}}`);
});

/**
 * A place in a plan: a value, or values one or two steps down.
 *
 * @param {Random} random
 * @returns {string}
 */
function anyPlace(random, depth = below(random, 3)) {
  if (depth === 0) {
    return `{"waarde":${anyJson(random, below(random, 3))},"op":${below(random, 9)}}`;
  }
  return `{${listOf(random, 5, () => `${anyKey(random)}:${anyPlace(random, depth - 1)}`)}}`;
}

property("of two copies of a plan, each row is the latest, whichever is merged first", (random) => {
  const [first, second] = [anyPlan(random).dossier, later(random, anyPlan(random).dossier)];
  const [one, other] = [mergeDossiers(first, second), mergeDossiers(second, first)];
  const writtenAt = (/** @type {Dossier} */ dossier) =>
    new Map(
      Object.entries(dossier.plan.acties ?? {}).map(([id, { op }]) => [id, Number(op)]),
    );
  const [a, b, both] = [first, second, one].map(writtenAt);

  assertEquals(rowsOf(PLANGIDS, one, ACTIES), rowsOf(PLANGIDS, other, ACTIES));
  for (const id of [...a.keys(), ...b.keys()]) {
    assertEquals(both.get(id), Math.max(a.get(id) ?? 0, b.get(id) ?? 0), id);
  }
  openSafely(JSON.stringify(one));
});

/** With some of its rows written later than those of others. @param {Random} random @param {Dossier} dossier @returns {Dossier} */
function later(random, dossier) {
  return JSON.parse(
    JSON.stringify(dossier),
    (key, value) => key === "op" && random() < 0.5 ? 2 : value,
  );
}

property("a mangled file opens or gives a fault", (random) => openSafely(mangle(random, FILE)));

property("deep nesting anywhere is refused, whatever its depth", (random) => {
  const depth = 9 + below(random, 5_000);
  const [open, close] = pick(random, [["[", "]"], ['{"a":', "}"]]);
  const deep = `${open.repeat(depth)}0${close.repeat(depth)}`;
  const read = parseDossier(FILE.replace('"plan": {', `"plan": {"x":${deep},`), GIDS);

  assert("fout" in read && ["te-diep", "geen-json"].includes(read.fout));
});

/**
 * With few places and times, so that documents often disagree; also on what stands at a place.
 *
 * @param {Random} random
 * @returns {Dossier}
 */
function anyDossier(random) {
  /** @type {(depth: number) => Json} */
  const anything = (depth) => {
    if (random() < 0.1) return pick(random, [0, 1, "a", null, [1]]);
    if (depth === 0 || random() < 0.4) {
      return { waarde: pick(random, ["a", "b", null, [1, 2], { a: 1 }]), op: below(random, 3) };
    }
    return Object.fromEntries(listOf(random, 3, () => [pick(random, "abc"), anything(depth - 1)]));
  };
  const dossier = emptyDossier("kleine-gids", pick(random, ["0.1", "0.2", "0.10"]));
  return { ...dossier, plan: /** @type {Tak} */ ({ a: anything(2) }), later: anything(3) };
}

/** @param {unknown} value @returns {unknown} */
const inOrder = (value) =>
  value && typeof value === "object" && !Array.isArray(value)
    ? Object.entries(value).sort().map(([key, inner]) => [key, inOrder(inner)])
    : value;

property("merging does not depend on order, grouping or repetition", (random) => {
  const [a, b, c] = [anyDossier(random), anyDossier(random), anyDossier(random)];
  const ab = mergeDossiers(a, b);

  assertEquals(inOrder(mergeDossiers(a, a)), inOrder(a));
  assertEquals(inOrder(mergeDossiers(b, a)), inOrder(ab));
  assertEquals(inOrder(mergeDossiers(ab, b)), inOrder(ab));
  assertEquals(
    inOrder(mergeDossiers(ab, c)),
    inOrder(mergeDossiers(a, mergeDossiers(b, c))),
  );
});

property("two tabs that merge each other's document come to the same text", (random) => {
  const [a, b] = [anyDossier(random), anyDossier(random)];
  const first = mergeDossiers(a, b);
  const second = mergeDossiers(b, first);

  assertEquals(mergeDossiers(first, second), second);
  assertEquals(mergeDossiers(second, first), second);
});
