import { asDate, dayAfter, readDate } from "../../hulpmiddelen/core/dates.js";
import { assert, assertEquals } from "./assert.js";
import { below, mangle, pick, property, strange } from "./random.js";

/** @import { Random } from "./random.js" */

/** @type {[text: string, datum: string][]} */
const READ = [
  ["1 maart 2027", "2027-03-01"],
  ["1 mrt 2027", "2027-03-01"],
  ["1 mrt. 2027", "2027-03-01"],
  ["1 maa 2027", "2027-03-01"],
  ["4 sept. 2027", "2027-09-04"],
  ["15 Febr 2027", "2027-02-15"],
  ["1 mei 2027", "2027-05-01"],
  ["1-mrt-2027", "2027-03-01"],
  ["1mrt2027", "2027-03-01"],
  ["1 MAART 2027", "2027-03-01"],
  ["1 maart '27", "2027-03-01"],
  ["1 maart 2027.", "2027-03-01"],
  ["  1   maart\t2027\n", "2027-03-01"],
  [" ".repeat(200) + "1 maart 2027", "2027-03-01"],
  ["1\u00a0maart\u202f2027", "2027-03-01"],
  ["\u200e1 ma\u00adart 2027\ufeff", "2027-03-01"],
  ["maandag 1 maart 2027", "2027-03-01"],
  ["Maandag, 1 maart 2027", "2027-03-01"],
  ["ma. 1 mrt 2027", "2027-03-01"],
  ["ma 1-3-2027", "2027-03-01"],
  ["1-3-2027", "2027-03-01"],
  ["01/03/2027", "2027-03-01"],
  ["1.3.2027", "2027-03-01"],
  ["1 - 3 - 2027", "2027-03-01"],
  ["1 3 2027", "2027-03-01"],
  ["1\u20113\u20112027", "2027-03-01"],
  ["1–3–2027", "2027-03-01"],
  ["1−3−2027", "2027-03-01"],
  ["１/３/２０２７", "2027-03-01"],
  ["1-3-27", "2027-03-01"],
  ["1.3.27", "2027-03-01"],
  ["27-03-01", "2001-03-27"],
  ["2027-03-01", "2027-03-01"],
  ["2027/3/1", "2027-03-01"],
  ["29-2-2028", "2028-02-29"],
  ["29 februari 2000", "2000-02-29"],
  ["1-1-1900", "1900-01-01"],
  ["31-12-2199", "2199-12-31"],
];

for (const [text, datum] of READ) {
  Deno.test(`read as ${datum}: ${JSON.stringify(text)}`, () => {
    assertEquals(readDate(text, "nl"), { datum });
  });
}

const NOT_IN_THE_CALENDAR = [
  ...["31 februari 2027", "29-2-2027", "2027-02-29", "29 februari 2100", "31-04-2027"],
  ...["0-1-2027", "32 maart 2027", "1-0-2027", "1-13-2027", "3/25/2027", "dinsdag 31 juni 2027"],
];

for (const text of NOT_IN_THE_CALENDAR) {
  Deno.test(`a day that does not exist: ${text}`, () => {
    assertEquals(readDate(text, "nl"), { fout: "bestaat-niet" });
  });
}

const NO_DATE = [
  ...["", " ", "-", "na de zomer", "maart", "maart 2027", "1 maart", "1-3", "2027", "week 10 2027"],
  ...["1 maart 2027 of later", "uiterlijk 1 maart 2027", "1 t/m 3 maart 2027", "1 of 2 maart 2027"],
  ...["1 maart april 2027", "1 ma 2027", "1 ju 2027", "1 m 2027", "1 March 2027", "1 maarrt 2027"],
  ...["1 maart 2027 10:00", "2027-03-01T00:00:00Z", "1-3-2027 en 1-4-2027", "1-3-027", "001-3-27"],
  ...[
    "1-3-20270",
    "1-2027-3",
    "1-3-1899",
    "31 februari 1899",
    "1-3-2200",
    "1-3-0027",
    "1 = 3 = 27",
  ],
  ...["06-12345678", "½-3-2027", "1".repeat(5_000_000), `1 maart 2027${" ma".repeat(50)}`],
];

for (const text of NO_DATE) {
  Deno.test(`no date: ${text.slice(0, 60)}`, () => assertEquals(readDate(text, "nl"), null));
}

Deno.test("another language brings its own words, with or without accents", () => {
  assertEquals(readDate("1 March 2027", "en-GB"), { datum: "2027-03-01" });
  assertEquals(readDate("2. Dez. 2027", "de"), { datum: "2027-12-02" });
  assertEquals(readDate("3 FEVRIER 2027", "fr"), { datum: "2027-02-03" });
  assertEquals(readDate("mar 2 de mar de 2027", "es"), { datum: "2027-03-02" });
  assertEquals(readDate("1 červen 2027", "cs"), { datum: "2027-06-01" }, "not the longer červenec");
  assertEquals(readDate("1 jui 2027", "fr"), null, "the start of two months");
});

Deno.test("a day is written in full, and with the day of the week for who asks", () => {
  assertEquals(asDate("2027-03-01", "nl"), "1 maart 2027");
  assertEquals(asDate("2027-03-01", "nl", "full"), "maandag 1 maart 2027");
  assertEquals(asDate("2027-03-01", "en-GB"), "1 March 2027");
});

property("what is written in a language is read in that language", (random) => {
  const lang = pick(random, ["nl", "fy", "en-GB", "de", "fr", "es", "pt", "pl", "ru", "tr", "fa"]);
  const datum = write(...anyDay(random));
  const written = asDate(datum, lang, pick(random, ["long", "full"]));

  assertEquals(readDate(written, lang), { datum }, [lang, written]);
});

property("numbers are read as day, month and year, whatever stands between them", (random) => {
  const [year, month] = anyDay(random);
  const day = below(random, 40);
  const padded = [`${day}`, `${month}`].map((n) => random() < 0.5 ? n.padStart(2, "0") : n);
  const text = [...padded, year].join(pick(random, ["-", "/", ".", " ", " - ", "\u00a0", "–"]));
  const exists = day >= 1 && day <= daysIn(year, month);

  assertEquals(
    readDate(text, "nl"),
    exists ? { datum: write(year, month, day) } : { fout: "bestaat-niet" },
    text,
  );
});

property("whatever was typed is a day that exists, one that does not, or no date", (random) => {
  const text = mangle(random, asDate(write(...anyDay(random)), "nl", "full")) + strange(random);
  const read = readDate(text, "nl");

  if (!read || "fout" in read) return;
  const [year, month, day] = read.datum.split("-").map(Number);
  assert(/^\d{4}-\d\d-\d\d$/.test(read.datum), text);
  assert(month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month), text);
});

Deno.test("after each day comes the next, over months, leap years and changes of the clock", () => {
  let datum = "1900-01-01";
  for (let year = 1900; year < 2200; year++) {
    for (let month = 1; month <= 12; month++) {
      for (let day = 1; day <= daysIn(year, month); day++, datum = dayAfter(datum)) {
        if (datum !== write(year, month, day)) throw new Error(`${datum} is not its turn`);
      }
    }
  }
  assertEquals(datum, "2200-01-01");
});

/** @type {(year: number, month: number, day: number) => string} */
function write(year, month, day) {
  return [year, ...[month, day].map((n) => `${n}`.padStart(2, "0"))].join("-");
}

/**
 * As everybody learns it, and not by asking the platform.
 *
 * @param {number} year
 * @param {number} month
 */
function daysIn(year, month) {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * @param {Random} random
 * @returns {[year: number, month: number, day: number]}
 */
function anyDay(random) {
  const [year, month] = [1900 + below(random, 300), 1 + below(random, 12)];
  return [year, month, 1 + below(random, daysIn(year, month))];
}
