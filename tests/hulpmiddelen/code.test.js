import { decodeCode, encodeCode } from "../../hulpmiddelen/core/code.js";
import { assert, assertEquals } from "./assert.js";
import { below, mangle, pick, property, strange } from "./random.js";
import { anyAntwoorden, anyGids, GIDS, gids, GROOT, SCHAAL } from "./sample.js";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const ANTWOORDEN = Object.fromEntries(
  Array.from({ length: 29 }, (_, place) => [place + 1, "3120wn21"[place % 8]]),
);
const CODE = String(encodeCode(GROOT, ANTWOORDEN));
const PLAIN = CODE.replaceAll("-", "");
const READ = { antwoorden: ANTWOORDEN, editie: "0.2" };

/** @type {(code: string) => string} */
const faultOf = (code) => {
  const read = decodeCode(code, GROOT);
  return "fout" in read ? read.fout : "none";
};

Deno.test("29 answers make six groups of four", () => {
  assert(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/.test(CODE), CODE);
  assertEquals(decodeCode(CODE, GROOT), READ);
});

Deno.test("a code that was ever printed stays readable", () => {
  assertEquals(encodeCode(GIDS, { 1: "3", 4: "w", 6: "n" }), "1020-6021-Y74C");
});

Deno.test("how a code is typed does not matter", () => {
  const ways = [
    CODE.toLowerCase(),
    PLAIN,
    ` ${[...CODE].join(" ")}\n`,
    CODE.replaceAll("-", "–"),
    CODE.replaceAll("1", "I"),
    CODE.replaceAll("1", "l"),
    CODE.replaceAll("0", "O"),
    CODE.replaceAll("0", "o"),
  ];
  for (const way of ways) assertEquals(decodeCode(way, GROOT), READ, way);
});

Deno.test("every single wrong character is found", () => {
  for (let place = 0; place < PLAIN.length; place++) {
    for (const other of ALPHABET) {
      if (other === PLAIN[place]) continue;
      const wrong = PLAIN.slice(0, place) + other + PLAIN.slice(place + 1);
      assertEquals(faultOf(wrong), "controle-klopt-niet", wrong);
    }
  }
});

Deno.test("every swap of two neighbours is found", () => {
  for (let place = 0; place + 1 < PLAIN.length; place++) {
    const [one, two] = PLAIN.slice(place);
    if (one === two) continue;
    const wrong = PLAIN.slice(0, place) + two + one + PLAIN.slice(place + 2);
    assertEquals(faultOf(wrong), "controle-klopt-niet", wrong);
  }
});

Deno.test("a missing or extra character is found", () => {
  for (let place = 0; place < PLAIN.length; place++) {
    assertEquals(faultOf(PLAIN.slice(0, place) + PLAIN.slice(place + 1)), "te-kort");
    assertEquals(faultOf(PLAIN.slice(0, place) + "7" + PLAIN.slice(place)), "te-lang");
  }
});

Deno.test("the first impossible character is pointed at", () => {
  assertEquals(decodeCode("1020 -u*", GROOT), { fout: "verkeerd-teken", plek: 6 });
  assertEquals(decodeCode("ﬆ", GROOT), { fout: "verkeerd-teken", plek: 0 });
});

Deno.test("what is no code is told apart", () => {
  for (const none of [undefined, "", " - "]) {
    assertEquals(decodeCode(none, GROOT), { fout: "geen-code" });
  }
  assertEquals(faultOf("7"), "te-kort");
  assertEquals(faultOf("7".repeat(400)), "te-lang");
  assertEquals(faultOf("7".repeat(5_000_000)), "te-lang");
});

Deno.test("a code of another guide, edition or version is refused", () => {
  const later = { ...GROOT, editie: "0.3" };

  assertEquals(decodeCode(CODE, { ...GROOT, gids: "andere-gids" }), {
    fout: "controle-klopt-niet",
  });
  assertEquals(decodeCode(CODE, later), { fout: "onbekende-editie" });
  // Version 2 for 1, and a check that is one higher: the first character has weight one.
  const check = ALPHABET.indexOf(PLAIN.slice(-1)) + 1;
  assertEquals(faultOf(`2${PLAIN.slice(1, -1)}${ALPHABET[check]}`), "andere-versie");
});

Deno.test("a sound check does not make up for a wrong content", () => {
  const grown = gids([1, 2, 4, 5]);

  assertEquals(decodeCode(encodeCode(grown, { 5: "2" }), GIDS), { fout: "beschadigd" });
});

Deno.test("more than the answers can hold is refused, with a sound check too", () => {
  const checks = [...ALPHABET].flatMap((one) => [...ALPHABET].map((two) => one + two));
  const read = checks.map((check) => decodeCode(`1020-6ZZZ-ZZ${check}`, GIDS));
  const unlike = read.filter((found) => !("fout" in found && found.fout === "controle-klopt-niet"));

  assertEquals(unlike, [{ fout: "beschadigd" }]);
});

Deno.test("a code of an earlier edition keeps the answers to what has gone", () => {
  const before = { ...gids([1, 2, 3, 4, 5]), editie: "0.1" };
  const antwoorden = { 1: "0", 3: "3" };

  assertEquals(decodeCode(encodeCode(before, antwoorden), GIDS), { antwoorden, editie: "0.1" });
});

Deno.test("the order in which a scale is shown does not matter", () => {
  const turned = { ...GROOT, schaal: { ...SCHAAL, antwoorden: SCHAAL.antwoorden.toReversed() } };

  assertEquals(encodeCode(turned, ANTWOORDEN), CODE);
});

Deno.test("a guide that does not fit has no code", () => {
  assertEquals(encodeCode(gids([61]), {}), null);
  assertEquals(encodeCode({ ...GIDS, editie: "0.32" }, {}), null);
  assertEquals(encodeCode({ ...GIDS, editie: "concept" }, {}), null);
});

property("any answers come back from a code", (random) => {
  const gids = anyGids(random);
  const antwoorden = anyAntwoorden(random, gids);
  const code = encodeCode(gids, antwoorden);

  assert(code !== null && /^.{4}(-.{4})+$/.test(code), String(code));
  assertEquals(decodeCode(code, gids), { antwoorden, editie: gids.editie });
});

property("one wrong character never gives other answers", (random) => {
  const antwoorden = anyAntwoorden(random, GROOT);
  const code = String(encodeCode(GROOT, antwoorden));
  const place = below(random, code.length);
  const other = random() < 0.5 ? pick(random, ALPHABET) : strange(random);
  const read = decodeCode(code.slice(0, place) + other + code.slice(place + 1), GROOT);

  if (!("fout" in read)) assertEquals(read.antwoorden, antwoorden);
});

property("a mangled code gives answers that the guide knows, or a fault", (random) => {
  const read = decodeCode(mangle(random, CODE), GROOT);

  if ("fout" in read) return assert(/^[a-z-]+$/.test(read.fout));
  for (const [nummer, teken] of Object.entries(read.antwoorden)) {
    assert(Number(nummer) >= 1 && Number(nummer) <= 29 && "0123wn".includes(teken));
  }
});
