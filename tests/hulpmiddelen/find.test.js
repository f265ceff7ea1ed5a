import { encodeCode } from "../../hulpmiddelen/core/code.js";
import { findAnswers } from "../../hulpmiddelen/core/find.js";
import { encodeLink } from "../../hulpmiddelen/core/link.js";
import { assert, assertEquals } from "./assert.js";
import { mangle, pick, property, strange } from "./random.js";
import { anyAntwoorden, GIDS, GROOT } from "./sample.js";

const ANTWOORDEN = { 1: "3", 2: "0", 13: "w", 21: "n" };
const READ = { antwoorden: ANTWOORDEN, editie: GROOT.editie };
const LINK = `https://www.example.org/gids/hulpmiddelen/scan.html#${encodeLink(GROOT, ANTWOORDEN)}`;
const CODE = String(encodeCode(GROOT, ANTWOORDEN));
const wrapped = encodeURIComponent(LINK);

/** @type {[about: string, text: string][]} */
const FOUND = [
  ["a link", LINK],
  ["what stands behind #", LINK.slice(LINK.indexOf("#"))],
  ["a link in a mail", `Hoi Jan,\n\nHier zijn ze: ${LINK}.\nGroet, Marie`],
  ["a link between angles", `<${LINK}>`],
  ["a link in a quote", `> > ${LINK}\n> > Groet`],
  ["a link broken over lines of a quote", `> ${LINK.slice(0, 60)}\n> ${LINK.slice(60)}\n> Groet`],
  ["Markdown", `[mijn antwoorden](${LINK}), zie ook [dit](https://example.org)`],
  [
    "a Safe Link",
    `https://eur02.safelinks.protection.outlook.com/?url=${wrapped}&data=05%7C02%7Cjan`,
  ],
  ["a link that was encoded twice", encodeURIComponent(wrapped)],
  ["quoted-printable", `${LINK.slice(0, 70)}=\r\n${LINK.slice(70)}`],
  ["HTML", `<a href="${LINK}">hier</a>`],
  ["a link in capitals", LINK.toUpperCase()],
  ["a code", CODE],
  ["a code in a mail", `Hoi Jan, hier mijn code: ${CODE}, groet van Anne`],
  ["a code with a dot behind it", `${CODE}.`],
  ["a code between quotes", `“${CODE}”`],
  ["a code with spaces", `mijn code is ${CODE.replaceAll("-", " ")} dank`],
  [
    "Proofpoint",
    `https://urldefense.proofpoint.com/v2/url?u=${
      LINK.replace(/[-#]/g, (sign) => `-${sign.charCodeAt(0).toString(16).toUpperCase()}`)
        .replace("https:", "https-3A").replaceAll("/", "_")
    }&d=DwMF`,
  ],
  ["quoted-printable signs", LINK.replaceAll("/", "=2F").replaceAll("#", "=23")],
  ["entities", LINK.replaceAll("/", "&#x2F;").replaceAll("#", "&num;")],
  ["Markdown's backslashes", LINK.replaceAll("-", "\\-").replaceAll(".", "\\.")],
  ["dashes that do not break", LINK.replaceAll("-", "\u2011")],
  ["two dashes made one", LINK.replaceAll("--", "–")],
  ["a broken link before digits", `${LINK.slice(0, 70)}\n${LINK.slice(70)}\n\n06-12345678`],
  ["a bad link before a good one", `${LINK.slice(0, -9)}\nDie was kapot:\n${LINK}`],
  ["a link of others first", `scan/2/andere-gids/0.2/3/1 en ${LINK}`],
  ["a bad link and a good code", `${LINK.slice(0, -9)}\nDe code: ${CODE}`],
  ["a code broken within a group", `De code is ${CODE.slice(0, 12)}\n${CODE.slice(12)} groet`],
  ["a code sign by sign in a mail", `De code, rustig: ${[...CODE].join(" ")}. Dag`],
  ["a code with a word against it", `${CODE}Groet`],
  ["a code after words of four", `Deze code voor jouw scan ${CODE}`],
  ["a code in one, in a sentence", `De code: ${CODE.replaceAll("-", "")}!`],
  ["a code over two lines", `De code:\n${CODE.slice(0, 15)}\n${CODE.slice(15)}\nTot straks`],
  [
    "full-width signs",
    `code ${CODE.replace(/[0-9]/g, (d) => String.fromCharCode(d.charCodeAt(0) + 65248))}`,
  ],
  ["signs that nobody sees", `\u200b${CODE.slice(0, 7)}\u00ad${CODE.slice(7)}\ufeff`],
];

for (const [about, text] of FOUND) {
  Deno.test(`found in what was pasted: ${about}`, () => {
    assertEquals(findAnswers(text, GROOT), READ, text);
  });
}

/** @type {[about: string, text: unknown, fout: string][]} */
const REFUSED = [
  ["nothing", "", "geen-code"],
  ["no text", null, "geen-code"],
  ["a letter", "Beste allemaal, tot morgen.", "geen-code"],
  ["a link of another guide", "scan/2/andere-gids/0.2/3/1", "andere-gids"],
  [
    "a code with a slip",
    CODE.replace(/.$/, (last) => last === "0" ? "1" : "0"),
    "controle-klopt-niet",
  ],
  ["a code with its end missing", CODE.slice(0, -5), "te-kort"],
  ["much too much", "a".repeat(100_001), "te-lang"],
];

for (const [about, text, fout] of REFUSED) {
  Deno.test(`refused as ${fout}: ${about}`, () => {
    assertEquals(findAnswers(text, GROOT), { fout });
  });
}

Deno.test("a slip in a code in a mail is told as a slip, not as no code", () => {
  const slip = CODE.replace(/^./, (first) => first === "7" ? "8" : "7");

  assertEquals(findAnswers(`Hoi, mijn code: ${slip}. Groet`, GROOT), {
    fout: "controle-klopt-niet",
  });
});

Deno.test("what is wrong with a code is told of the code, not of the words round it", () => {
  const wrong = CODE.slice(0, 5) + "U" + CODE.slice(6);

  assertEquals(findAnswers(`Deze code voor jouw scan: ${wrong}`, GROOT), {
    fout: "verkeerd-teken",
    plek: 5,
  });
  assertEquals(findAnswers(`Mijn code: ${CODE.slice(0, -5)}, groet`, GROOT), { fout: "te-kort" });
});

property("whatever was pasted gives answers that the guide knows, or a fault", (random) => {
  const antwoorden = anyAntwoorden(random, GROOT);
  const shared = pick(random, [
    encodeLink(GROOT, antwoorden),
    String(encodeCode(GROOT, antwoorden)),
  ]);
  const read = findAnswers(
    `${strange(random)} ${mangle(random, shared)} ${strange(random)}`,
    GROOT,
  );

  if ("fout" in read) return assert(/^[a-z-]+$/.test(read.fout));
  for (const [nummer, teken] of Object.entries(read.antwoorden)) {
    assert(Number(nummer) >= 1 && Number(nummer) <= 29 && "0123wn".includes(teken));
  }
});

Deno.test("a link of an earlier edition is found as well", () => {
  assertEquals(findAnswers("zie scan/1/kleine-gids/0.1/0123w!", GIDS), {
    antwoorden: { 1: "0", 2: "1", 3: "2", 4: "3", 5: "w" },
    editie: "0.1",
  });
});
