import { differences, parseDossier, valueAt } from "../../hulpmiddelen/core/dossier.js";
import { contentOf } from "../../hulpmiddelen/core/plan-document.js";
import { takeIn } from "../../hulpmiddelen/core/plan-reading.js";
import { ACTIES, fieldsOf, rowsOf, tablesOf } from "../../hulpmiddelen/core/plan.js";
import { LONGEST_TEXT } from "../../hulpmiddelen/core/dossier-shape.js";
import { assert, assertEquals } from "./assert.js";
import { listOf, pick, property } from "./random.js";
import { anyPlan, anyText, holds, PLANGIDS } from "./sample.js";

/**
 * @import { Antwoorden, Dossier, Json, PlanInhoud, PlanRij } from "../../hulpmiddelen/core/types.d.ts"
 * @import { Random } from "./random.js"
 */

const AANHEF = { helpt: "Dit helpt", aandacht: "Dit vraagt aandacht" };
const BEL = { onderwerp: "Tijd", tekst: "Bel.", wie: "Jip", wanneer: "mei" };
const MAIL = { onderwerp: "Tijd", tekst: "Mail.", wie: "Jip", wanneer: "juni" };
/** Two actions of the reader, and one of the guide. */
const ACTIONS = {
  "plan/acties/b": { ...BEL, doen: true },
  "plan/acties/m": { ...MAIL, doen: true },
  "plan/acties/2a": { factor: 2, doen: true, haalbaar: "ja" },
};

/** @param {Dossier} dossier @param {Antwoorden} [antwoorden] */
const known = (dossier, antwoorden = {}) => ({ dossier, antwoorden, aanhef: AANHEF });

/** @param {Dossier} dossier @param {Partial<PlanInhoud>} inhoud @param {Antwoorden} [antwoorden] */
function take(dossier, inhoud, antwoorden) {
  let chance = 0;
  const whole = { velden: {}, rijen: {}, ...inhoud };
  return takeIn(PLANGIDS, known(dossier, antwoorden), whole, 9, () => ++chance);
}

/** @param {Dossier} dossier @param {PlanRij[]} acties */
const takeActions = (dossier, acties) => take(dossier, { rijen: { acties } });

/** @param {Dossier} dossier */
const actions = (dossier) => contentOf(PLANGIDS, known(dossier)).rijen.acties;

/** What a file holds of the rows. @param {Record<string, Json>} values */
const started = (values) => ({ dossier: holds(values), acties: actions(holds(values)) });

Deno.test("a field takes the words of the file, and what it said is told", () => {
  const { dossier, wijzigingen, over } = take(holds({ "plan/velden/doel": "Rust." }), {
    velden: { doel: "Rust en tijd.", vraag: "Geld." },
  });

  assertEquals(wijzigingen, [
    { waar: "Wat wil je?", van: "Rust.", naar: "Rust en tijd." },
    { waar: "Wat vraag je?", van: "", naar: "Geld." },
  ]);
  assertEquals(valueAt(dossier, ["plan", "velden", "doel"]), "Rust en tijd.");
  assertEquals(over, []);
});

Deno.test("a field, a table and a column that were not found in the file stay as they are", () => {
  const before = holds({ ...ACTIONS, "plan/velden/doel": "Rust." });
  const [{ id, cellen: { wanneer: _, ...cellen } }, ...rest] = actions(before);

  assertEquals(take(before, {}), { dossier: before, wijzigingen: [], over: [] });
  assertEquals(
    takeActions(before, [{ id, cellen }, ...rest]),
    { dossier: before, wijzigingen: [], over: [] },
  );
});

Deno.test("a field or table of another guide is passed over", () => {
  const before = holds({});
  const strange = { velden: { toString: "a" }, rijen: { valueOf: [{ cellen: { wie: "a" } }] } };

  assertEquals(take(before, strange).dossier, before);
});

Deno.test("what was filled in beforehand and came back the same is not the reader's own", () => {
  const before = holds({});
  const al = "Dit helpt: \n - Factor 1\r\n";

  assertEquals(take(before, { velden: { al } }, { 1: "3" }).dossier, before);
  assertEquals(
    valueAt(take(before, { velden: { al: "" } }, { 1: "3" }).dossier, ["plan", "velden", "al"]),
    "",
  );
});

Deno.test("spaces that nobody sees are no change, and neither is what no file can hold", () => {
  for (
    const doel of ["Een  regel.\nEn meer ", "Een\u00a0regel. \r\nEn meer", "Een regel.\rEn meer\n"]
  ) {
    assertEquals(
      take(holds({ "plan/velden/doel": "Een regel.\nEn\u0007 meer" }), { velden: { doel } })
        .wijzigingen,
      [],
    );
  }
  assertEquals(
    take(holds({ "plan/velden/doel": "a b" }), { velden: { doel: "a\nb" } }).wijzigingen.length,
    1,
  );
});

Deno.test("a row is known by its id, whatever else was changed in it, and keeps its ties", () => {
  const { dossier, acties } = started(ACTIONS);
  const cellen = { onderwerp: "", tekst: "Anders.", wie: "Jans", wanneer: "" };
  const taken = takeActions(dossier, [{ id: "2a", cellen }, ...acties.slice(1)]);

  assertEquals(valueAt(taken.dossier, ["plan", "acties", "2a"]), {
    factor: 2,
    doen: true,
    haalbaar: "ja",
    ...cellen,
  });
  assertEquals(taken.wijzigingen, [
    { waar: "Acties", van: "Factor 2 · Doe iets aan 2.", naar: "Anders. · Jans" },
  ]);
});

Deno.test("a row that lost its id is known by what it says will be done", () => {
  const { dossier } = started(ACTIONS);
  const taken = takeActions(dossier, [
    { cellen: { tekst: "doe iets aan 2." } },
    { cellen: { ...BEL, wie: "Jans" } },
    { id: "onbekend", cellen: { ...MAIL, tekst: " Mail. " } },
    { cellen: { onderwerp: "Factor 2", tekst: "Doe iets aan 2.", wie: "", wanneer: "" } },
  ]);

  assertEquals(actions(taken.dossier).map(({ id, cellen }) => [id, cellen.tekst, cellen.wie]), [
    ["9-1", "doe iets aan 2.", undefined],
    ["b", "Bel.", "Jans"],
    ["m", "Mail.", "Jip"],
    ["2a", "Doe iets aan 2.", undefined],
  ]);
});

Deno.test("a row of which all is the same is that row before one that only says the same", () => {
  const { dossier } = started({
    "plan/acties/a": { tekst: "Bel.", wie: "Jip", doen: true },
    "plan/acties/b": { tekst: "Bel.", wie: "Jans", doen: true },
    "plan/gekozen": [6],
  });
  const taken = takeActions(dossier, [
    { cellen: { tekst: "Bel.", wie: "Jans", onderwerp: "", wanneer: "" } },
    { cellen: { tekst: "Bel.", wie: "Jip en Jans", onderwerp: "", wanneer: "" } },
    { cellen: { tekst: "", wie: "", onderwerp: "Factor 6", wanneer: "" } },
  ]);

  assertEquals(actions(taken.dossier).map(({ id, cellen }) => [id, cellen.wie]), [
    ["b", "Jans"],
    ["a", "Jip en Jans"],
    ["6-eigen", undefined],
  ]);
  assertEquals(valueAt(taken.dossier, ["plan", "acties", "6-eigen"]), null);
});

Deno.test("in another table, a row that lost its id is known by its first column", () => {
  const before = holds({ "plan/rijen/berichten/r": { wie: "Jip", effect: "Rust." } });
  const taken = take(before, { rijen: { berichten: [{ cellen: { wie: "Jip", effect: "" } }] } });

  assertEquals(valueAt(taken.dossier, ["plan", "rijen", "berichten", "r"]), {
    wie: "Jip",
    effect: "",
  });
});

Deno.test("a row that was copied with its id is a new one", () => {
  const { dossier, acties: [row, ...rest] } = started(ACTIONS);
  const copy = { ...row, cellen: { ...row.cellen, wie: "Jans" } };
  const taken = takeActions(dossier, [row, copy, copy, ...rest]);

  assertEquals(
    actions(taken.dossier).map(({ id }) => id),
    [row.id, "9-1", "9-2", ...rest.map(({ id }) => id)],
  );
  assertEquals(valueAt(taken.dossier, ["plan", "acties", "9-1"]), { doen: true, ...copy.cellen });
  assertEquals(taken.wijzigingen.map(({ van, naar }) => [van, naar]), [
    ["", "Factor 2 · Doe iets aan 2. · Jans"],
    ["", "Factor 2 · Doe iets aan 2. · Jans"],
  ]);
});

Deno.test("a row that is not in the file is taken out, and one without words is passed over", () => {
  const { dossier, acties } = started({ ...ACTIONS, "plan/gekozen": [2] });
  const taken = takeActions(dossier, [acties[2], { id: "2a", cellen: { tekst: " ", wie: "" } }]);

  assertEquals(actions(taken.dossier), [acties[2]]);
  assertEquals(taken.wijzigingen.map(({ van, naar }) => [van, naar]), [
    ["Factor 2 · Doe iets aan 2.", ""],
    ["Tijd · Bel. · Jip · mei", ""],
  ]);
});

Deno.test("an empty table in the file empties the table", () => {
  const taken = takeActions(holds({ ...ACTIONS, "plan/gekozen": [6, 2] }), []);

  assertEquals(rowsOf(PLANGIDS, taken.dossier, ACTIES), []);
  assertEquals(taken.wijzigingen.length, 4);
});

Deno.test("rows come to stand as in the file, and another order is told", () => {
  const { dossier, acties: [first, second, third] } = started(ACTIONS);
  const added = { cellen: { onderwerp: "Rust", tekst: "", wie: "", wanneer: "" } };
  const taken = takeActions(dossier, [third, added, first, second]);

  assertEquals(actions(taken.dossier).map(({ id }) => id), ["m", "9-1", "2a", "b"]);
  assertEquals(taken.wijzigingen, [
    { waar: "Acties", van: "", naar: "Rust" },
    {
      waar: "Acties",
      van: "1. Doe iets aan 2.; 2. Bel.; 3. Mail.",
      naar: "1. Mail.; 2. Doe iets aan 2.; 3. Bel.",
    },
  ]);
});

Deno.test("a row that came or went between others is no other order", () => {
  const { dossier, acties: [first, second, third] } = started(ACTIONS);

  assertEquals(takeActions(dossier, [first, third]).wijzigingen.length, 1);
  assertEquals(
    takeActions(dossier, [first, { cellen: { tekst: "Rust." } }, second, third]).wijzigingen.length,
    1,
  );
});

Deno.test("a text that is too long is cut after a whole character, and the rest is told", () => {
  const long = `${"a".repeat(LONGEST_TEXT - 1)}😀 en meer`;
  const inhoud = { velden: { doel: long }, rijen: { acties: [{ cellen: { tekst: long } }] } };
  const taken = take(holds({}), inhoud);
  const kept = "a".repeat(LONGEST_TEXT - 1);

  assertEquals(valueAt(taken.dossier, ["plan", "velden", "doel"]), kept);
  assertEquals(actions(taken.dossier)[0].cellen.tekst, kept);
  assertEquals(taken.over, ["😀 en meer", "😀 en meer"]);
  assertEquals(take(taken.dossier, inhoud).wijzigingen, []);
});

Deno.test("of a thousand actions those stay for which there is room, and the others are told", () => {
  const acties = Array.from({ length: 1000 }, (_, place) => ({ cellen: { tekst: `${place}` } }));
  const taken = takeActions(holds({ ...ACTIONS, "plan/acties/weg": null }), [
    ...actions(holds(ACTIONS)),
    ...acties,
  ]);
  const read = parseDossier(JSON.stringify(taken.dossier), { gids: PLANGIDS.gids });

  assertEquals(taken.over, acties.slice(496).map(({ cellen }) => cellen.tekst));
  assert("dossier" in read && read.weggelaten === 0);
  assertEquals(actions(read.dossier).length, 499);
});

/** @param {PlanInhoud} inhoud */
const inWords = ({ velden, rijen }) => ({
  velden: Object.fromEntries(Object.entries(velden).map(([id, tekst]) => [id, visible(tekst)])),
  rijen: Object.fromEntries(
    tablesOf(PLANGIDS).map(({ id, kolommen }) => [
      id,
      rijen[id].map(({ cellen }) => kolommen.map((kolom) => visible(cellen[kolom.id] ?? ""))),
    ]),
  ),
});

/** @param {string} tekst */
const visible = (tekst) =>
  // deno-lint-ignore no-control-regex
  tekst.replace(/[\0-\x08\x0e-\x1f\ufffe\uffff\p{Cs}]/gu, (sign) => sign === "\r" ? sign : "")
    .split(/\r\n?|\n/).map((line) => line.replace(/\s+/g, " ").trim()).join("\n").trim();

/** The content as a program may send it: without ids, or with spaces that it made. @param {Random} random @param {PlanInhoud} inhoud @returns {PlanInhoud} */
function throughAProgram(random, { velden, rijen }) {
  const spaced = (/** @type {string} */ tekst) =>
    pick(random, [
      tekst,
      `${tekst} `,
      tekst.replace(/\r?\n/g, "\r\n"),
      tekst.replaceAll(" ", "  "),
    ]);
  return {
    velden: Object.fromEntries(Object.entries(velden).map(([id, tekst]) => [id, spaced(tekst)])),
    rijen: Object.fromEntries(
      tablesOf(PLANGIDS).map(({ id, kolommen }) => [
        id,
        rijen[id].map((rij) => ({
          ...(random() < 0.5 ? { id: rij.id } : {}),
          cellen: Object.fromEntries(
            kolommen.map((kolom) => [kolom.id, spaced(rij.cellen[kolom.id] ?? "")]),
          ),
        })),
      ]),
    ),
  };
}

property("the content of any plan, taken in again, changes nothing", (random) => {
  const { dossier, antwoorden } = anyPlan(random);
  const inhoud = contentOf(PLANGIDS, known(dossier, antwoorden));

  assertEquals(take(dossier, inhoud, antwoorden), { dossier, wijzigingen: [], over: [] });
});

property("the content of any plan, sent on by a program, changes no word of it", (random) => {
  const { dossier, antwoorden } = anyPlan(random);
  const inhoud = contentOf(PLANGIDS, known(dossier, antwoorden));
  const taken = take(dossier, throughAProgram(random, inhoud), antwoorden);

  // Where rows say the same, they may have changed places.
  assertEquals(inWords(contentOf(PLANGIDS, known(taken.dossier, antwoorden))), inWords(inhoud));
  for (const { van, naar, waar } of taken.wijzigingen) {
    assert(tablesOf(PLANGIDS).some(({ titel }) => titel === waar), waar);
    assert(/^1\. /.test(van) && /^1\. /.test(naar), `${van} → ${naar}`);
  }
});

property("what is taken in stands there, can be kept, and is no change a second time", (random) => {
  const { dossier, antwoorden } = anyPlan(random);
  const other = anyPlan(random);
  const inhoud = throughAProgram(
    random,
    contentOf(PLANGIDS, known(other.dossier, other.antwoorden)),
  );
  for (const rijen of Object.values(inhoud.rijen)) {
    rijen.push(...listOf(random, 2, () => ({ id: "2a", cellen: { wie: anyText(random) } })));
    rijen.sort(() => random() - 0.5);
  }
  const taken = take(dossier, inhoud, antwoorden);
  const now = contentOf(PLANGIDS, known(taken.dossier, antwoorden));
  const read = parseDossier(JSON.stringify(taken.dossier), { gids: PLANGIDS.gids });

  assert("dossier" in read);
  assertEquals(read.weggelaten, 0);
  assertEquals(take(taken.dossier, inhoud, antwoorden).wijzigingen, []);
  assertEquals(take(taken.dossier, now, antwoorden).dossier, taken.dossier);
  const words = inWords(now);
  for (const { id } of fieldsOf(PLANGIDS).filter(({ kolommen }) => !kolommen)) {
    assertEquals(words.velden[id], visible(inhoud.velden[id]));
  }
});

property("each change is told, and what is told is a change", (random) => {
  const { dossier, antwoorden } = anyPlan(random);
  const other = anyPlan(random);
  const inhoud = contentOf(PLANGIDS, known(other.dossier, other.antwoorden));
  const taken = take(dossier, inhoud, antwoorden);
  const changed = differences(dossier, taken.dossier).length > 0;

  assertEquals(changed, taken.wijzigingen.length > 0);
});
