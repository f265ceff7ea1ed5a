import { mergeDossiers, parseDossier, valueAt } from "../../hulpmiddelen/core/dossier.js";
import {
  ACTIES,
  beyondTraining,
  fieldOf,
  fieldsOf,
  freshId,
  inOrder,
  isBlank,
  lackingFirst,
  onderwerpOf,
  rowsOf,
  tablesOf,
  withCells,
  withoutRow,
} from "../../hulpmiddelen/core/plan.js";
import { assert, assertEquals } from "./assert.js";
import { pick, property } from "./random.js";
import { anyPlan, anyText, EIGEN, holds, PLANGIDS } from "./sample.js";

/** @import { Antwoorden, Dossier, Json, Rij } from "../../hulpmiddelen/core/types.d.ts" */

const AANHEF = { helpt: "Dit helpt", aandacht: "Dit vraagt aandacht" };
// 1 and 2 help; 4, 5 and 6 ask attention, 5 and 6 the most.
const ANTWOORDEN = { 1: "3", 2: "0", 4: "2", 5: "0", 6: "3" };
const TABELLEN = tablesOf(PLANGIDS).map(({ id }) => id);

/** @param {Record<string, Json>} values @param {Antwoorden} [antwoorden] */
const known = (values, antwoorden = ANTWOORDEN) => ({
  dossier: holds(values),
  antwoorden,
  aanhef: AANHEF,
});

/** @param {string} id @param {Record<string, Json>} values @param {Antwoorden} [antwoorden] */
function field(id, values, antwoorden) {
  const [veld] = fieldsOf(PLANGIDS).filter((one) => one.id === id);
  return fieldOf(PLANGIDS, known(values, antwoorden), veld);
}

/** @param {Record<string, Json>} values @param {string} [tabel] */
const rows = (values, tabel = ACTIES) => rowsOf(PLANGIDS, holds(values), tabel);

/** @param {Rij[]} rijen */
const idsOf = (rijen) => rijen.map(({ id }) => id);

/** What one can read in cells. @param {Record<string, string>} [cellen] */
const words = (cellen = {}) => Object.entries(cellen).filter(([, tekst]) => tekst.trim()).sort();

/** @param {Dossier} dossier @param {string} id @param {Record<string, string>} cellen */
const write = (dossier, id, cellen, tabel = ACTIES) =>
  withCells(PLANGIDS, dossier, tabel, id, cellen, 5);

/** @param {Dossier} dossier @param {string} id */
function remove(dossier, id, tabel = ACTIES) {
  const [rij] = rowsOf(PLANGIDS, dossier, tabel).filter((one) => one.id === id);
  return withoutRow(dossier, tabel, rij, 6);
}

Deno.test("the tables of a plan are those of its fields and the one of actions, in order", () => {
  assertEquals(tablesOf(PLANGIDS).map(({ id, titel }) => [id, titel]), [
    ["berichten", "Wie hoort wat?"],
    ["acties", "Acties"],
  ]);
});

Deno.test("a field holds what the reader wrote, whatever could fill it in", () => {
  assertEquals(field("al", { "plan/velden/al": "Veel." }), { tekst: "Veel.", vooraf: false });
});

Deno.test("a field that the reader emptied stays empty", () => {
  assertEquals(field("al", { "plan/velden/al": "" }), { tekst: "", vooraf: false });
});

Deno.test("a field that was cleared is filled in beforehand again", () => {
  assert(field("al", { "plan/velden/al": null }).vooraf);
});

Deno.test("what helps and what asks attention fill in their fields, the weakest first", () => {
  assertEquals(field("al", {}), {
    tekst: "Dit helpt:\n- Factor 1\n- Factor 2",
    vooraf: true,
  });
  assertEquals(field("start", {}), {
    tekst: "Dit vraagt aandacht:\n- Factor 5\n- Factor 6\n- Factor 4",
    vooraf: true,
  });
});

Deno.test("without answers, and where nothing fills it in, a field is empty", () => {
  assertEquals(field("start", {}, {}), { tekst: "", vooraf: false });
  assertEquals(field("doel", {}), { tekst: "", vooraf: false });
});

Deno.test("once something was chosen to tackle, that is what asks attention", () => {
  assertEquals(
    field("start", { "plan/gekozen": [4, 6] }).tekst,
    "Dit vraagt aandacht:\n- Factor 6\n- Factor 4",
  );
  assertEquals(field("al", { "plan/gekozen": [1] }).tekst, "Dit helpt:\n- Factor 1\n- Factor 2");
});

Deno.test("a choice of which nothing asks attention leaves all that does", () => {
  assertEquals(field("start", { "plan/gekozen": [1, 99] }), field("start", {}));
});

Deno.test("a factor of the reader fills in what asks attention when it was chosen", () => {
  const own = { "rondes/1/eigen/e1": EIGEN, "rondes/1/eigen_antwoorden/e1": "0" };
  const chosen = { ...own, "plan/gekozen": ["e1"] };

  assertEquals(field("start", chosen).tekst, "Dit vraagt aandacht:\n- De bus rijdt.");
  assertEquals(field("start", own), field("start", {}));
  assertEquals(
    field("start", { ...chosen, "rondes/1/eigen_antwoorden/e1": "3" }),
    field("start", {}),
  );
});

Deno.test("a row that was put in the plan holds the words that it was given", () => {
  assertEquals(
    rows({
      "plan/acties/2a": { factor: 2, onderwerp: "Toen", tekst: "Bel.", wie: "Jip", doen: true },
    }),
    [{
      id: "2a",
      cellen: { onderwerp: "Toen", tekst: "Bel.", wie: "Jip" },
      factor: 2,
      uit: null,
    }],
  );
});

Deno.test("an action that only names its factor has the words of the guide", () => {
  const expected = { onderwerp: "Factor 2", tekst: "Doe iets aan 2." };

  assertEquals(rows({ "plan/acties/2a": { factor: 2, doen: true, effect: "veel" } }), [
    { id: "2a", cellen: expected, factor: 2, uit: null },
  ]);
});

Deno.test("an action of a factor that is gone still says what it was about", () => {
  assertEquals(rows({ "plan/acties/3a": { factor: 3, doen: true } })[0].cellen, {
    onderwerp: "Factor van toen",
  });
  assertEquals(rows({ "plan/acties/9a": { factor: 9, doen: true, tekst: "Bel." } })[0].cellen, {
    tekst: "Bel.",
  });
});

Deno.test("an action for a factor of the reader names that", () => {
  const [rij] = rows({
    "rondes/1/eigen/e1": EIGEN,
    "plan/acties/e1-eigen": { factor: "e1", tekst: "Bel de busbaas." },
  });

  assertEquals(rij.cellen, { onderwerp: "De bus rijdt.", tekst: "Bel de busbaas." });
  assertEquals(rij.factor, "e1");
});

Deno.test("an action that was not ticked is no row, whatever was written about it", () => {
  assertEquals(
    rows({ "plan/acties/2a": { factor: 2, tekst: "Bel.", wie: "Jip", doen: false } }),
    [],
  );
});

Deno.test("words about an action that nobody ticked or un-ticked are a row; no words are none", () => {
  assertEquals(idsOf(rows({ "plan/acties/2-eigen": { factor: 2, wie: "Jip" } })), ["2-eigen"]);
  assertEquals(rows({ "plan/acties/2-eigen": { factor: 2, tekst: " ", haalbaar: "ja" } }), []);
  assertEquals(rows({ "plan/acties/2a": { factor: 2 } }), []);
  assertEquals(rows({ "plan/acties/2a": {} }), []);
});

Deno.test("a row that was taken away is none", () => {
  assertEquals(rows({ "plan/acties/mf1-a": null, "plan/rijen/berichten/mf1-b": null }), []);
  assertEquals(rows({ "plan/rijen/berichten/mf1-b": null }, "berichten"), []);
});

Deno.test("rows of other tables stand there from their first word on, and after their last", () => {
  assertEquals(
    rows({ "plan/rijen/berichten/b": { wie: "" }, "plan/rijen/berichten/a": {} }, "berichten"),
    [{ id: "a", cellen: {}, uit: null }, { id: "b", cellen: { wie: "" }, uit: null }],
  );
});

Deno.test("a column may be called as what is kept of an action", () => {
  const rij = { wie: "De klas", effect: "Dan komen ze." };

  assertEquals(rows({ "plan/rijen/berichten/a": rij }, "berichten")[0].cellen, rij);
});

Deno.test("a row shows the columns of its table only", () => {
  assertEquals(rows({ "plan/rijen/berichten/a": { hoe: "Per post." } }, "berichten")[0].cellen, {});
  assertEquals(rows({ "plan/rijen/gasten/a": { wie: "Jip" } }, "gasten"), []);
});

Deno.test("what was chosen to tackle without an action yet is offered, and each training", () => {
  assertEquals(
    rows({
      "rondes/1/eigen/e1": EIGEN,
      "plan/gekozen": [6, "e1", 2],
      activiteiten: ["oefenen", "uitleg"],
      "plan/acties/2a": { factor: 2, doen: true, tekst: "Bel." },
    }).slice(1),
    [
      { id: "6-eigen", factor: 6, cellen: { onderwerp: "Factor 6" }, uit: "scan" },
      { id: "e1-eigen", factor: "e1", cellen: { onderwerp: "De bus rijdt." }, uit: "scan" },
      {
        id: "training-uitleg",
        training: "uitleg",
        cellen: { tekst: "Uitleg aan tafel" },
        uit: "trainingkiezer",
      },
      {
        id: "training-oefenen",
        training: "oefenen",
        cellen: { tekst: "Samen oefenen" },
        uit: "trainingkiezer",
      },
    ],
  );
});

Deno.test("nothing is offered for what is gone, or where no training was the choice", () => {
  assertEquals(rows({ "plan/gekozen": [3, "e9", "6"], activiteiten: "geen" }), []);
  assertEquals(rows({ activiteiten: ["wandelen"] }), []);
});

Deno.test("what was chosen twice is offered once", () => {
  const values = { "plan/gekozen": [6, 6], activiteiten: ["uitleg", "uitleg"] };

  assertEquals(idsOf(rows(values)), ["6-eigen", "training-uitleg"]);
});

Deno.test("a factor is offered again when its action was un-ticked, and after its words went", () => {
  const unticked = { "plan/acties/6a": { factor: 6, tekst: "Bel.", doen: false } };
  const emptied = { "plan/acties/6-eigen": { factor: 6, tekst: "" } };

  for (const values of [unticked, emptied]) {
    assertEquals(idsOf(rows({ "plan/gekozen": [6], ...values })), ["6-eigen"]);
  }
});

Deno.test("rows stand as the reader put them, others behind in an order of their own", () => {
  const values = {
    "plan/acties/mf1-a": { tekst: "Eerst.", doen: true },
    "plan/acties/13a": { tekst: "Van 13.", doen: true },
    "plan/acties/2a": { tekst: "Van 2.", doen: true },
    "plan/acties/mf0-b": { tekst: "Eerder.", doen: true },
    activiteiten: ["uitleg"],
  };

  assertEquals(idsOf(rows(values)), ["2a", "13a", "mf0-b", "mf1-a", "training-uitleg"]);
  assertEquals(
    idsOf(rows({ ...values, "plan/volgorde/acties": ["weg", "training-uitleg", "13a", "13a"] })),
    ["training-uitleg", "13a", "2a", "mf0-b", "mf1-a"],
  );
});

Deno.test("a row in which somebody writes keeps its ties, and what was filled in or kept of it", () => {
  const dossier = holds({
    "plan/gekozen": [6],
    "plan/acties/2a": { factor: 2, doen: true, haalbaar: "ja", stand: "Klaar", wie: "Jip" },
  });
  const written = write(write(dossier, "2a", { wanneer: "mei" }), "6-eigen", { tekst: "Vraag." });

  assertEquals(valueAt(written, ["plan", "acties", "2a"]), {
    factor: 2,
    doen: true,
    haalbaar: "ja",
    stand: "Klaar",
    wie: "Jip",
    onderwerp: "Factor 2",
    tekst: "Doe iets aan 2.",
    wanneer: "mei",
  });
  assertEquals(valueAt(written, ["plan", "acties", "6-eigen"]), {
    factor: 6,
    doen: true,
    onderwerp: "Factor 6",
    tekst: "Vraag.",
  });
});

Deno.test("a training that was offered keeps its tie", () => {
  const written = write(holds({ activiteiten: ["uitleg"] }), "training-uitleg", { wie: "Jip" });

  assertEquals(valueAt(written, ["plan", "acties", "training-uitleg"]), {
    training: "uitleg",
    doen: true,
    tekst: "Uitleg aan tafel",
    wie: "Jip",
  });
});

Deno.test("a row of another table holds words only", () => {
  const written = write(holds({}), "mf1-a", { wie: "Jip" }, "berichten");

  assertEquals(valueAt(written, ["plan", "rijen", "berichten", "mf1-a"]), { wie: "Jip" });
});

Deno.test("a row that is emptied stays in its table", () => {
  const written = write(write(holds({}), "mf1-a", { tekst: "Bel." }), "mf1-a", { tekst: "" });
  const [rij] = rowsOf(PLANGIDS, written, ACTIES);

  assert(rij.id === "mf1-a" && isBlank(rij));
});

Deno.test("where somebody writes in it, a row that was offered stays; a new one comes last", () => {
  const dossier = holds({
    "plan/gekozen": [6, 2],
    "plan/acties/2a": { factor: 2, doen: true },
    activiteiten: ["oefenen"],
  });
  const before = idsOf(rowsOf(PLANGIDS, dossier, ACTIES));
  const written = write(dossier, "training-oefenen", { wie: "Jip" });

  assertEquals(idsOf(rowsOf(PLANGIDS, written, ACTIES)), before);
  assertEquals(
    idsOf(rowsOf(PLANGIDS, write(written, "aa-a", { tekst: "Bel." }), ACTIES)),
    [...before, "aa-a"],
  );
});

Deno.test("what follows from a choice stays away once it was taken out, and so does its factor", () => {
  const dossier = holds({
    "rondes/1/eigen/e1": EIGEN,
    "plan/gekozen": [2, 6, "e1"],
    activiteiten: ["uitleg"],
    "plan/acties/2a": { factor: 2, doen: true, tekst: "Bel." },
    "plan/acties/mf1-a": { doen: true, tekst: "Ook." },
  });
  const ids = idsOf(rowsOf(PLANGIDS, dossier, ACTIES));
  const rest = ids.reduce((left, id) => remove(left, id), dossier);

  assertEquals(ids, ["2a", "mf1-a", "6-eigen", "e1-eigen", "training-uitleg"]);
  assertEquals(rowsOf(PLANGIDS, rest, ACTIES), []);
  assertEquals(valueAt(rest, ["plan", "acties", "2a"]), { factor: 2, doen: false });
  assertEquals(valueAt(rest, ["plan", "acties", "mf1-a"]), null);
});

Deno.test("a row that was taken away comes back whole when it is put back", () => {
  const dossier = holds({ "plan/rijen/berichten/a": { wie: "Jip" } });
  const without = remove(dossier, "a", "berichten");

  assertEquals(rowsOf(PLANGIDS, without, "berichten"), []);
  assertEquals(
    rowsOf(PLANGIDS, write(without, "a", { wie: "Jip" }, "berichten"), "berichten"),
    rowsOf(PLANGIDS, dossier, "berichten"),
  );
});

Deno.test("more rows than a list can hold keep the order that there is room for", () => {
  const ids = Array.from({ length: 600 }, (_, place) => `r${place}`);
  const kept = valueAt(inOrder(holds({}), ACTIES, ids, 3), ["plan", "volgorde", ACTIES]);

  assertEquals(kept, ids.slice(0, 500));
});

Deno.test("rows that came later have an id that comes later", () => {
  const ids = [freshId(1767225600000, 65535), freshId(1767225600001, 0)];

  assertEquals(ids.toSorted(), ids);
  assertEquals(onderwerpOf(PLANGIDS, 6), "factor 6");
  assertEquals(onderwerpOf(PLANGIDS, 99), "");
});

/** @param {Record<string, Json>} values @param {Antwoorden} [antwoorden] */
const beyond = (values, antwoorden = ANTWOORDEN) =>
  beyondTraining(PLANGIDS, rows(values), antwoorden);

Deno.test("a plan of trainings only says what no training mends, the weakest first", () => {
  const training = { activiteiten: ["oefenen"] };

  assertEquals(beyond(training), [6, 4]);
  assertEquals(beyond(training, { 5: "0" }), []);
  assertEquals(beyond(training, {}), []);
});

Deno.test("a training is one by its tie, by its name, and where the guide says so", () => {
  const tied = { "plan/acties/a": { training: "weg", tekst: "Iets anders.", doen: true } };
  const named = { "plan/acties/a": { tekst: "We doen de UITLEG AAN TAFEL.", doen: true } };
  const told = { "plan/acties/2b": { factor: 2, doen: true } };

  for (const values of [tied, named, told]) assertEquals(beyond(values), [6, 4]);
});

Deno.test("where something else is planned as well, or nothing, there is nothing to say", () => {
  const also = { "plan/acties/2a": { factor: 2, doen: true } };

  assertEquals(beyond({ activiteiten: ["oefenen"], ...also }), []);
  assertEquals(beyond({}), []);
  assertEquals(beyond({ "plan/gekozen": [6] }), []);
});

Deno.test("a row in which nothing will be done says nothing against trainings", () => {
  assertEquals(beyond({ activiteiten: ["oefenen"], "plan/gekozen": [6] }), [6, 4]);
});

Deno.test("the first plan lacks what it asks, until it stands there", () => {
  const first = { onderwerp: "Tijd", tekst: "Bel.", wie: "Jip", doen: true };

  assertEquals(lackingFirst(PLANGIDS, known({})), ["Wat wil je?", "Waaraan?", "Wat?", "Wie"]);
  assertEquals(
    lackingFirst(PLANGIDS, known({ "plan/velden/doel": " ", "plan/gekozen": [6] })),
    ["Wat wil je?", "Wat?", "Wie"],
  );
  assertEquals(
    lackingFirst(PLANGIDS, known({ "plan/velden/doel": "Rust.", "plan/acties/a": first })),
    [],
  );
});

Deno.test("the first plan is about the first row, which is the one that it shows", () => {
  const values = {
    "plan/velden/doel": "Rust.",
    "plan/acties/a": { onderwerp: "Tijd", tekst: "Bel.", wie: "Jip", doen: true },
    "plan/acties/b": { tekst: "Nog iets.", doen: true },
  };

  assertEquals(
    lackingFirst(PLANGIDS, known({ ...values, "plan/volgorde/acties": ["b", "a"] })),
    ["Waaraan?", "Wie"],
  );
});

property("each row of any plan has an id of its own, and words in columns", (random) => {
  const { dossier } = anyPlan(random);
  for (const { id: tabel, kolommen } of tablesOf(PLANGIDS)) {
    const rijen = rowsOf(PLANGIDS, dossier, tabel);

    assertEquals([...new Set(idsOf(rijen))], idsOf(rijen));
    for (const { cellen } of rijen) {
      for (const [kolom, tekst] of Object.entries(cellen)) {
        assert(kolommen.some(({ id }) => id === kolom) && typeof tekst === "string", kolom);
      }
    }
  }
});

property("of any plan, writing in a row changes that cell, and nothing else", (random) => {
  const { dossier } = anyPlan(random);
  const tabel = pick(random, TABELLEN);
  const before = rowsOf(PLANGIDS, dossier, tabel);
  const id = pick(random, [...idsOf(before), "nieuw"]);
  const tekst = anyText(random);
  const after = rowsOf(PLANGIDS, write(dossier, id, { wie: tekst }, tabel), tabel);
  const rij = after.find((one) => one.id === id);

  assertEquals(idsOf(after), [...new Set([...idsOf(before), id])]);
  assertEquals([rij?.cellen.wie, rij?.uit], [tekst, null]);
  for (const { id: other, cellen, factor, training } of before) {
    const now = after.find((one) => one.id === other);

    assertEquals(words(now?.cellen), words(other === id ? { ...cellen, wie: tekst } : cellen));
    assertEquals([now?.factor, now?.training], [factor, training]);
  }
});

property(
  "of any plan, a row that is taken out is gone, and nothing comes in its place",
  (random) => {
    const { dossier } = anyPlan(random);
    const tabel = pick(random, TABELLEN);
    const before = rowsOf(PLANGIDS, dossier, tabel);
    if (!before.length) return;
    const { id } = pick(random, before);

    assertEquals(
      rowsOf(PLANGIDS, remove(dossier, id, tabel), tabel),
      before.filter((rij) => rij.id !== id),
    );
  },
);

property(
  "of any plan, rows stand as they were put, in each tab and after it was kept",
  (random) => {
    const { dossier } = anyPlan(random);
    const tabel = pick(random, TABELLEN);
    const ids = idsOf(rowsOf(PLANGIDS, dossier, tabel)).sort(() => random() - 0.5);
    const ordered = random() < 0.5 ? inOrder(dossier, tabel, ids, 7) : dossier;
    const rijen = rowsOf(PLANGIDS, ordered, tabel);
    const read = parseDossier(JSON.stringify(mergeDossiers(dossier, ordered)), {
      gids: PLANGIDS.gids,
    });

    if (ordered !== dossier) assertEquals(idsOf(rijen), ids);
    assert("dossier" in read);
    assertEquals(idsOf(rowsOf(PLANGIDS, read.dossier, tabel)), idsOf(rijen));
  },
);
