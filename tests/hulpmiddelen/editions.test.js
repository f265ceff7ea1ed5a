import { newSince, readAnswers } from "../../hulpmiddelen/core/editions.js";
import { assertEquals } from "./assert.js";
import { GIDS } from "./sample.js";

const THEN = GIDS.edities["0.1"];

/** @param {Record<number, string>} tekens @param {string} editie */
const given = (tekens, editie) =>
  Object.fromEntries(
    Object.entries(tekens).map(([nummer, teken]) => [nummer, { teken, editie }]),
  );

Deno.test("an answer counts while its factor says what it said then", () => {
  const set = readAnswers(GIDS, given({ 1: "2", 5: "w" }, "0.1"));

  assertEquals(set.antwoorden, { 1: "2", 5: "w" });
  assertEquals([...set.opnieuw], []);
  assertEquals(set.weg, []);
});

Deno.test("what was reworded or changed its kind is asked again, and not counted till then", () => {
  const answers = { ...given({ 2: "2", 4: "0" }, "0.1"), ...given({ 1: "3" }, "0.2") };
  const set = readAnswers(GIDS, answers);

  assertEquals(set.antwoorden, { 1: "3" });
  assertEquals([...set.opnieuw], [
    [2, { toen: THEN[2], teken: "2", editie: "0.1", gedraaid: false }],
    [4, { toen: THEN[4], teken: "0", editie: "0.1", gedraaid: true }],
  ]);
  assertEquals(readAnswers(GIDS, given({ 2: "2", 4: "0" }, "0.2")).antwoorden, { 2: "2", 4: "0" });
});

Deno.test("an answer to what is gone is kept, with what it was about", () => {
  assertEquals(readAnswers(GIDS, given({ 3: "1" }, "0.1")).weg, [
    { nummer: 3, toen: THEN[3], teken: "1" },
  ]);
  assertEquals(readAnswers(GIDS, given({ 99: "1" }, "0.2")).weg, [
    { nummer: 99, toen: null, teken: "1" },
  ]);
});

Deno.test("of an edition that nobody knows, an answer counts", () => {
  assertEquals(readAnswers(GIDS, given({ 2: "1" }, "7.7")).antwoorden, { 2: "1" });
});

Deno.test("what an edition did not have yet is new", () => {
  assertEquals(newSince(THEN, GIDS.themas), [6]);
  assertEquals(newSince(undefined, GIDS.themas), []);
});
