import {
  antwoordenOf,
  differences,
  eigenOf,
  emptyDossier,
  holding,
  isEmpty,
  mergeDossiers,
  parseDossier,
  valueAt,
  withValue,
} from "../../hulpmiddelen/core/dossier.js";
import { migrate, MIGRATIONS } from "../../hulpmiddelen/core/migrations.js";
import { VERSIE } from "../../hulpmiddelen/core/version.js";
import { fitting } from "../../hulpmiddelen/core/dossier-shape.js";
import { assert, assertEquals } from "./assert.js";

/** @import { Dossier, Json, Tak } from "../../hulpmiddelen/core/types.d.ts" */

const GIDS = "kleine-gids";
const EMPTY = emptyDossier(GIDS, "0.1");
const FIXTURES = await Promise.all(
  Array.from(
    { length: VERSIE },
    (_, place) => Deno.readTextFile(new URL(`fixtures/dossier-${place + 1}.json`, import.meta.url)),
  ),
);
const CURRENT = JSON.parse(FIXTURES[VERSIE - 1]);

/** @type {(change: Record<string, unknown>) => ReturnType<typeof parseDossier>} */
const parseWith = (change) =>
  parseDossier(JSON.stringify({ ...CURRENT, ...change }), { gids: GIDS });

/** @param {Json} waarde */
const leaf = (waarde) => ({ waarde, op: 1 });

/** @param {Dossier} dossier @param {string} ronde */
const tekens = (dossier, ronde) =>
  Object.fromEntries(
    Object.entries(antwoordenOf(dossier, ronde)).map(([nummer, { teken }]) => [nummer, teken]),
  );

/** @type {(path: string, waarde: Json, op: number, dossier?: Dossier) => Dossier} */
const set = (path, waarde, op, dossier = EMPTY) => withValue(dossier, path.split("/"), waarde, op);

Deno.test("what was set is found, and the document from before is left alone", () => {
  const dossier = set("rondes/r1/antwoorden/3", "2", 5);

  assertEquals(valueAt(dossier, ["rondes", "r1", "antwoorden", "3"]), "2");
  assertEquals(EMPTY, emptyDossier(GIDS, "0.1"));
});

Deno.test("where nothing was set stands null, whatever objects inherit", () => {
  for (
    const path of [[], ["context"], ["plan", "constructor"], ["rondes"], ["x", "y", "__proto__"]]
  ) {
    assertEquals(valueAt(EMPTY, path), null);
  }
});

Deno.test("a change wins from what stood there, also when the clock runs behind", () => {
  const dossier = set("context", "huis", 3, set("context", "plein", 9));

  assertEquals(dossier.context, { waarde: "huis", op: 10 });
  assertEquals(mergeDossiers(dossier, set("context", "plein", 9)).context, dossier.context);
});

Deno.test("a change to a leaf from the end of time can still be saved and read", () => {
  const dossier = set("context", "huis", 3, set("context", "plein", Number.MAX_SAFE_INTEGER));
  const read = parseDossier(JSON.stringify(dossier), { gids: GIDS });

  assert("dossier" in read && valueAt(read.dossier, ["context"]) === "huis");
});

Deno.test("of two documents each answer is the latest, and clearing is one", () => {
  const first = set("rondes/r1/antwoorden/1", "3", 1, set("rondes/r1/antwoorden/2", "2", 4));
  const second = set("rondes/r1/antwoorden/1", null, 2, set("rondes/r1/antwoorden/3", "0", 1));
  const merged = mergeDossiers(first, second);

  assertEquals(tekens(merged, "r1"), { 2: "2", 3: "0" });
  assertEquals(merged, mergeDossiers(second, first));
});

Deno.test("merging keeps what this version does not know", () => {
  const later = { ...set("wensen/w1", "later", 1), nota: 5 };
  const merged = mergeDossiers(EMPTY, later);

  assertEquals(valueAt(merged, ["wensen", "w1"]), "later");
  assertEquals(merged.nota, 5);
});

Deno.test("only time tells which leaf is the latest, whatever else it holds", () => {
  const [first, second] = [{ door: "b", op: 9 }, { door: "a", op: 10 }].map((leaf) => ({
    ...EMPTY,
    context: { waarde: "plein", ...leaf },
  }));

  assertEquals(mergeDossiers(first, second).context, second.context);
  assertEquals(mergeDossiers(second, first).context, second.context);
});

Deno.test("merged documents are of the later edition", () => {
  const [nine, ten] = ["0.9", "0.10"].map((editie) => emptyDossier(GIDS, editie));

  assertEquals(mergeDossiers(nine, ten).editie, "0.10");
  assertEquals(mergeDossiers(ten, nine).editie, "0.10");
});

FIXTURES.forEach((text, place) => {
  Deno.test(`a document of version ${place + 1} opens whole`, () => {
    const read = parseDossier(text, { gids: GIDS });

    assert("dossier" in read, text);
    assertEquals(read.weggelaten, 0);
    assertEquals(read.dossier.versie, VERSIE);
    assertEquals(differences(read.dossier, CURRENT), []);
  });
});

/** @type {[about: string, text: unknown, fout: string][]} */
const REFUSED = [
  ["nothing", undefined, "geen-json"],
  ["an empty file", "", "geen-json"],
  ["a truncated file", FIXTURES[0].slice(0, -9), "geen-json"],
  ["a web page", "<!doctype html><script>alert(1)</script>", "geen-json"],
  ["five million characters", "[".repeat(5_000_000), "te-groot"],
  ["a million brackets", "[".repeat(1_000_000), "geen-json"],
  ["null", "null", "geen-dossier"],
  ["a list", "[]", "geen-dossier"],
  ["another document", '{"soort":"plan"}', "geen-dossier"],
  ["a kind that is inherited", '{"__proto__":{"soort":"dossier"}}', "geen-dossier"],
  ["deep nesting", JSON.stringify({ ...CURRENT, x: [[[[[[[[0]]]]]]]] }), "te-diep"],
  ["another guide", JSON.stringify({ ...CURRENT, gids: "andere-gids" }), "andere-gids"],
  ["no guide", JSON.stringify({ ...CURRENT, gids: undefined }), "andere-gids"],
  ["a version in words", JSON.stringify({ ...CURRENT, versie: "1" }), "beschadigd"],
  ["half a version", JSON.stringify({ ...CURRENT, versie: 0.5 }), "beschadigd"],
  ["a version that never was", JSON.stringify({ ...CURRENT, versie: 0 }), "beschadigd"],
  ["a version of long ago", JSON.stringify({ ...CURRENT, versie: -1e300 }), "beschadigd"],
  ["no edition", JSON.stringify({ ...CURRENT, editie: undefined }), "beschadigd"],
  ["HTML for an edition", JSON.stringify({ ...CURRENT, editie: "<b>0.1</b>" }), "beschadigd"],
];

for (const [about, text, fout] of REFUSED) {
  Deno.test(`refused as ${fout}: ${about}`, () => {
    assertEquals(parseDossier(text, { gids: GIDS }), { fout });
  });
}

Deno.test("a newer version is refused with its number", () => {
  assertEquals(parseWith({ versie: VERSIE + 1 }), { fout: "nieuwere-versie", versie: VERSIE + 1 });
});

/** @type {[about: string, section: string, value: unknown][]} */
const DROPPED = [
  ["a list for a section", "plan", ["a"]],
  ["a text for a section", "rondes", "r1"],
  ["a section without time", "context", "plein"],
  ["a time in words", "context", { waarde: "plein", op: "nu" }],
  ["a time before 1970", "context", { waarde: "plein", op: -1 }],
  ["a time without end", "context", { waarde: "plein", op: 1e300 }],
  ["a context that is no text", "context", { waarde: 2, op: 1 }],
  ["an answer of two characters", "rondes", { r: { antwoorden: { 1: { waarde: "33", op: 1 } } } }],
  ["an answer as a number", "rondes", { r: { antwoorden: { 1: { waarde: 3, op: 1 } } } }],
  ["an answer in a list", "rondes", { r: { antwoorden: { 1: { waarde: ["3"], op: 1 } } } }],
  ["a name that is no text", "rondes", { r: { naam: { waarde: 1, op: 1 } } }],
  ["another kind of round", "rondes", { r: { soort: { waarde: "geheim", op: 1 } } }],
  [
    "the edition of an answer in words",
    "rondes",
    { r: { antwoorden: { 1: { waarde: "3", op: 1, editie: "<b>" } } } },
  ],
  [
    "an own factor without a thema",
    "rondes",
    { r: { eigen: { e: { waarde: { soort: "bevorderend" }, op: 1 } } } },
  ],
  ["four things to tackle", "plan", { gekozen: { waarde: [1, 2, 3, 4], op: 1 } }],
  ["half a factor to tackle", "plan", { gekozen: { waarde: [1.5], op: 1 } }],
  ["a list for an action", "plan", { acties: { "1a": { waarde: ["doen"], op: 1 } } }],
  ["an action with a list", "plan", { acties: { "1a": { waarde: { doen: [] }, op: 1 } } }],
  ["an action of half a factor", "plan", { acties: { a: { waarde: { factor: 1.5 }, op: 1 } } }],
  ["an action for a list", "plan", { acties: { a: { waarde: { wie: ["Jip"] }, op: 1 } } }],
  ["the state of an action in a number", "plan", {
    acties: { a: { waarde: { stand: 3 }, op: 1 } },
  }],
  ["a training in a number", "plan", { acties: { a: { waarde: { training: 3 }, op: 1 } } }],
  ["an action in a list of actions", "plan", { acties: [{ waarde: { wie: "Jip" }, op: 1 }] }],
  ["a table in a list", "plan", { rijen: { gasten: [{ wie: "Jip" }] } }],
  ["a row in words", "plan", { rijen: { gasten: { a: { waarde: "Jip", op: 1 } } } }],
  ["a row without time", "plan", { rijen: { gasten: { a: { wie: "Jip" } } } }],
  ["a cell in a number", "plan", { rijen: { gasten: { a: { waarde: { wie: 3 }, op: 1 } } } }],
  ["a cell in a cell", "plan", { rijen: { gasten: { a: { waarde: { wie: { b: "" } }, op: 1 } } } }],
  ["a cell that is too long", "plan", {
    rijen: { gasten: { a: { waarde: { wie: "a".repeat(20_001) }, op: 1 } } },
  }],
  ["half a character in an action", "plan", {
    acties: { a: { waarde: { tekst: "a\udc00b" }, op: 1 } },
  }],
  ["an unsafe key in a row", "plan", {
    rijen: { gasten: { a: { waarde: { prototype: "Jip" }, op: 1 } } },
  }],
  ["a sign that no file can hold", "plan", { velden: { doel: { waarde: "a\u0007b", op: 1 } } }],
  ["an order in words", "plan", { volgorde: { acties: { waarde: "a,b", op: 1 } } }],
  ["an order of numbers", "plan", { volgorde: { acties: { waarde: [1, 2], op: 1 } } }],
  ["a name of the plan in a number", "plan", { sleutel: { waarde: 5, op: 1 } }],
  ["another position of a line", "regels", { r: { waarde: "open", op: 1 } }],
  ["an activity that is no text", "activiteiten", { waarde: [1], op: 1 }],
  ["a text that is too long", "plan", { velden: { doel: { waarde: "a".repeat(20_001), op: 1 } } }],
  ["half a character", "plan", { velden: { doel: { waarde: "a\ud800", op: 1 } } }],
  ["a key that is too long", "plan", { velden: { ["a".repeat(101)]: { waarde: "a", op: 1 } } }],
  ["an unsafe key", "plan", { velden: { constructor: { waarde: "a", op: 1 } } }],
];

for (const [about, section, value] of DROPPED) {
  Deno.test(`left out and counted: ${about}`, () => {
    const read = parseWith({ [section]: value });

    assert("dossier" in read);
    assertEquals(read.weggelaten, 1);
    assertEquals(
      valueAt(read.dossier, ["rondes", "r1", "naam"]),
      section === "rondes" ? null : "Nulmeting",
    );
  });
}

Deno.test("a long text keeps its beginning", () => {
  const velden = { doel: { waarde: `${"a".repeat(19_999)}😀`, op: 1 } };
  const read = parseWith({ plan: { velden } });

  assert("dossier" in read);
  assertEquals(valueAt(read.dossier, ["plan", "velden", "doel"]), "a".repeat(19_999));
});

Deno.test("of more than 500 keys the first are kept", () => {
  const velden = Object.fromEntries(
    Array.from({ length: 600 }, (_, place) => [`veld-${place}`, { waarde: "x", op: 1 }]),
  );
  const read = parseWith({ plan: { velden } });

  assert("dossier" in read);
  assertEquals(Object.keys(/** @type {Tak} */ (read.dossier.plan.velden)).length, 500);
  assertEquals(read.weggelaten, 100);
});

Deno.test("of a thousand actions, and of their order, the first five hundred are kept", () => {
  const ids = Array.from({ length: 1000 }, (_, place) => `a${place}`);
  const acties = Object.fromEntries(
    ids.map((id) => [id, { waarde: { tekst: "Bel.", doen: true }, op: 1 }]),
  );
  const read = parseWith({ plan: { acties, volgorde: { acties: { waarde: ids, op: 1 } } } });

  assert("dossier" in read);
  assertEquals(Object.keys(/** @type {Tak} */ (read.dossier.plan.acties)), ids.slice(0, 500));
  assertEquals(valueAt(read.dossier, ["plan", "volgorde", "acties"]), ids.slice(0, 500));
  assertEquals(read.weggelaten, 1000);
});

Deno.test("of a text stays what can be written anywhere, each line on its own", () => {
  assertEquals(fitting("a\r\nb\rc\vd\fe\tf"), "a\r\nb\rc\nd\ne\tf");
  assertEquals(fitting("a\0b\ud800c\uffffd😀"), "abcd😀");
  assertEquals(fitting(`${"a".repeat(19_999)}😀`), "a".repeat(19_999));

  const read = parseWith({ plan: { velden: { doel: leaf("a\r\nb\rc") } } });
  assert("dossier" in read && read.weggelaten === 0);
});

Deno.test("what is kept of a plan opens whole: rows, their order, and its name", () => {
  const plan = {
    acties: {
      "mf1-a": leaf({
        factor: "e1",
        onderwerp: "Tijd",
        tekst: "Bel.",
        wie: "Jip",
        wanneer: "mei",
        waaraan: "Rust.",
        stand: "Klaar",
        doen: true,
      }),
      "training-uitleg": leaf({ training: "uitleg", factor: null, tekst: "Uitleg", kosten: [5] }),
      "13-eigen": leaf({ factor: 13, doen: false }),
      "mf2-b": leaf(null),
    },
    rijen: { gasten: { "mf1-a": leaf({ wie: "Jip" }), "mf1-b": leaf({}), "mf1-c": leaf(null) } },
    volgorde: { acties: leaf(["weg", "mf1-a", "mf1-a"]), gasten: leaf(null) },
    sleutel: leaf("mf1-abc"),
  };
  const read = parseWith({ plan });

  assert("dossier" in read);
  assertEquals(read.weggelaten, 0);
  assertEquals(read.dossier.plan, plan);
});

Deno.test("a document in which everything was cleared opens whole", () => {
  const cleared = holding(CURRENT, EMPTY, 5);
  const read = parseDossier(JSON.stringify(cleared), { gids: GIDS });

  assert("dossier" in read);
  assertEquals(read.weggelaten, 0);
  assertEquals(differences(read.dossier, EMPTY), []);
});

Deno.test("of two copies of a plan each row is the latest, and so is the order", () => {
  const before = set("plan/acties/a", { tekst: "Bel." }, 1, set("plan/rijen/t/a", { wie: "b" }, 1));
  const first = set("plan/volgorde/acties", ["b", "a"], 4, set("plan/acties/a", null, 5, before));
  const second = set(
    "plan/volgorde/acties",
    ["a", "c"],
    3,
    set("plan/acties/c", { tekst: "Mail." }, 2, set("plan/rijen/t/a", { wie: "c" }, 2, before)),
  );
  const { plan } = mergeDossiers(first, second);

  assertEquals(plan, {
    acties: { a: { waarde: null, op: 5 }, c: { waarde: { tekst: "Mail." }, op: 2 } },
    rijen: { t: { a: { waarde: { wie: "c" }, op: 2 } } },
    volgorde: { acties: { waarde: ["b", "a"], op: 4 } },
  });
  assertEquals(mergeDossiers(second, first).plan, plan);
});

Deno.test("a factor or section of another edition is kept", () => {
  const read = parseWith({ wensen: { w1: { waarde: { a: [1] }, op: 1 } } });

  assert("dossier" in read);
  assertEquals(read.weggelaten, 0);
  assertEquals(valueAt(read.dossier, ["wensen", "w1"]), { a: [1] });
  assertEquals(tekens(read.dossier, "r1")[99], "0");
});

Deno.test("an unsafe key reaches no other object", () => {
  const text = FIXTURES[0].replace(
    '"plan": {',
    '"__proto__": {"stuk": 1}, "plan": {"__proto__": {"stuk": 1},',
  );
  const read = parseDossier(text, { gids: GIDS });

  assert("dossier" in read);
  assertEquals(read.weggelaten, 2);
  assert(!("stuk" in {}) && !("stuk" in read.dossier) && !("stuk" in read.dossier.plan));
});

Deno.test("an earlier version goes through each step in turn", () => {
  const steps = {
    1: (/** @type {any} */ { naam, ...rest }) => ({ ...rest, titel: naam }),
    2: (/** @type {any} */ { titel, ...rest }) => ({ ...rest, titel: { waarde: titel, op: 0 } }),
  };

  assertEquals(migrate({ versie: 1, naam: "a" }, 1, steps, 3), {
    versie: 3,
    titel: { waarde: "a", op: 0 },
  });
  assertEquals(migrate({ versie: 1, naam: "a" }, 1, { 1: steps[1] }, 3), undefined);
});

Deno.test("a file is migrated before its values are judged", () => {
  const migrations = {
    ...MIGRATIONS,
    0: (/** @type {any} */ { waar, ...rest }) => ({ ...rest, context: { waarde: waar, op: 0 } }),
  };
  const text = JSON.stringify({ ...JSON.parse(FIXTURES[0]), versie: 0, waar: "schip" });
  const read = parseDossier(text, { gids: GIDS, migrations });

  assert("dossier" in read);
  assertEquals(valueAt(read.dossier, ["context"]), "schip");
  assertEquals(read.dossier.versie, VERSIE);
});

Deno.test("a step that fails makes a file damaged, not the page", () => {
  const migrations = {
    0: () => {
      throw new Error("step");
    },
  };
  const text = JSON.stringify({ ...CURRENT, versie: 0 });

  assertEquals(parseDossier(text, { gids: GIDS, migrations }), { fout: "beschadigd" });
});

Deno.test("differences tell what opening a file would change, and nothing else", () => {
  const here = set("context", "plein", 1, set("plan/doel", "a", 1, set("plan/wie", "b", 1)));
  const there = set("context", "plein", 7, set("plan/doel", "c", 1, set("vragen/2", null, 3)));

  assertEquals(differences(here, there), [
    { pad: ["plan", "wie"], van: "b", naar: null },
    { pad: ["plan", "doel"], van: "a", naar: "c" },
  ]);
});

Deno.test("the order of keys in a value is no difference", () => {
  const here = set("plan/acties/1a", { doen: true, effect: "veel" }, 1);
  const there = set("plan/acties/1a", { effect: "veel", doen: true }, 2);

  assertEquals(differences(here, there), []);
});

Deno.test("a document is empty until something was filled in, and after all was cleared", () => {
  const named = set("rondes/r1/naam", "Nulmeting", 1);
  const cleared = set(
    "plan/gekozen",
    [],
    1,
    set("plan/doel", "", 1, set("context", null, 1, named)),
  );

  assert(isEmpty(EMPTY) && isEmpty(named) && isEmpty(cleared));
  for (const waarde of [false, 0, "a", [1], { doen: true }]) assert(!isEmpty(set("x", waarde, 1)));
  assert(!isEmpty(CURRENT));
});

Deno.test("an order of rows and the name of a plan are nothing to lose; a field is, however called", () => {
  assert(isEmpty(set("plan/volgorde/acties", ["a"], 1, set("plan/sleutel", "mf1-a", 1))));
  for (const veld of ["naam", "datum", "soort", "sleutel"]) {
    assert(!isEmpty(set(`plan/velden/${veld}`, "1 mei", 1)), veld);
  }
  assert(!isEmpty(set("plan/rijen/volgorde/naam", { wie: "Jip" }, 1)));
});

Deno.test("answers of a round are those that were not cleared", () => {
  assertEquals(tekens(CURRENT, "r1"), { 1: "3", 2: "w", 99: "0" });
  assertEquals(antwoordenOf(CURRENT, "r2"), {});
  assertEquals(antwoordenOf(CURRENT, "constructor"), {});
});

Deno.test("an answer knows in which edition it was given, else it is of its document", () => {
  const path = ["rondes", "r1", "antwoorden", "3"];
  const dossier = withValue(emptyDossier(GIDS, "0.2"), path, "2", 5, "0.1");

  assertEquals(antwoordenOf(dossier, "r1"), { 3: { teken: "2", editie: "0.1" } });
  assertEquals(
    antwoordenOf(withValue(dossier, path, "2", 5), "r1"),
    { 3: { teken: "2", editie: "0.2" } },
  );
});

Deno.test("of a first version all comes over: nothing lay in a round then but the answers", () => {
  const read = parseDossier(FIXTURES[0], { gids: GIDS });

  assert("dossier" in read);
  assertEquals(eigenOf(read.dossier, "r1"), [{
    id: "e1",
    nummer: "e1",
    thema: "samen",
    tekst: "De bus rijdt niet meer.",
    soort: "belemmerend",
    teken: "1",
  }]);
  assertEquals(valueAt(read.dossier, ["rondes", "r1", "notities", "1"]), "Navragen bij Jip.");
  assertEquals(valueAt(read.dossier, ["plan", "gekozen"]), [2, "e1"]);
  assertEquals(
    valueAt(read.dossier, ["plan", "acties", "2a"]),
    { factor: 2, doen: true, haalbaar: "ja", effect: "veel" },
  );
  assertEquals(valueAt(read.dossier, ["plan", "velden", "doel"]), "Elke maand één gesprek.");
});

Deno.test("a first version without a round keeps its notes in one", () => {
  const { rondes: _, ...rest } = JSON.parse(FIXTURES[0]);
  const read = parseDossier(JSON.stringify(rest), { gids: GIDS });

  assert("dossier" in read);
  assertEquals(valueAt(read.dossier, ["rondes", "1", "notities", "1"]), "Navragen bij Jip.");
});

Deno.test("what is put back wins from what came in its place, editions and all", () => {
  const path = ["rondes", "1", "antwoorden", "3"];
  const before = withValue(emptyDossier(GIDS, "0.2"), path, "2", 5, "0.1");
  const after = withValue(set("context", "plein", 6, before), path, "0", 900, "0.2");
  const back = holding(after, before, 7);

  assertEquals(differences(back, before), []);
  assertEquals(differences(mergeDossiers(back, after), back), []);
  assertEquals(antwoordenOf(back, "1"), { 3: { teken: "2", editie: "0.1" } });
});
