import ICAL from "ical.js";
import { calendarFile } from "../../hulpmiddelen/core/calendar.js";
import { assert, assertEquals } from "./assert.js";
import { below, listOf, pick, property, strange } from "./random.js";

/** @import { Random } from "./random.js" */

const GEBEURTENIS = {
  id: "terugkijken",
  datum: "2027-03-01",
  titel: "Terugkijken; op ons plan",
  tekst: "Kijk samen terug.\n\nNeem een uur, of meer.",
  adres: "https://www.example.org/gids/plan.html",
};
const PLAN = {
  gids: "kleine-gids",
  sleutel: "k3j2",
  gemaakt: Date.UTC(2026, 10, 25, 9, 8, 7, 654),
  host: "www.example.org",
  gebeurtenissen: [GEBEURTENIS],
};

/** @param {object} other What is otherwise about the one event. */
const withEvent = (other) =>
  calendarFile({ ...PLAN, gebeurtenissen: [{ ...GEBEURTENIS, ...other }] });

/** The lines as they were before they were folded. @param {string} file */
const unfolded = (file) => file.replaceAll("\r\n ", "").split("\r\n");

/** @type {(file: string, name: string) => string[]} */
const valuesOf = (file, name) =>
  unfolded(file).filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));

/** What a calendar makes of a file. @param {string} file */
const eventsIn = (file) => {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
};

Deno.test("a file says all that a calendar needs, and no more", () => {
  assertEquals(calendarFile(PLAN).split("\r\n"), [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//kleine-gids//calendar//EN",
    "CALSCALE:GREGORIAN",
    "BEGIN:VEVENT",
    "UID:kleine-gids-k3j2-terugkijken@www.example.org",
    "DTSTAMP:20261125T090807Z",
    "SEQUENCE:195597687",
    "DTSTART;VALUE=DATE:20270301",
    "DTEND;VALUE=DATE:20270302",
    "SUMMARY:Terugkijken\\; op ons plan",
    "DESCRIPTION:Kijk samen terug.\\n\\nNeem een uur\\, of meer.\\nhttps://www.examp",
    " le.org/gids/plan.html",
    "URL:https://www.example.org/gids/plan.html",
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "DESCRIPTION:Terugkijken\\; op ons plan",
    "TRIGGER:-PT15H",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

/** @type {[datum: string, begins: string, ends: string][]} */
const DAYS = [
  ["2027-12-31", "20271231", "20280101"],
  ["2027-02-28", "20270228", "20270301"],
  ["2028-02-28", "20280228", "20280229"],
  ["2028-02-29", "20280229", "20280301"],
  ["2027-03-28", "20270328", "20270329"],
  ["2027-10-31", "20271031", "20271101"],
  ["2100-02-28", "21000228", "21000301"],
];

for (const [datum, begins, ends] of DAYS) {
  Deno.test(`the whole of ${datum} ends where the next day begins`, () => {
    const file = withEvent({ datum });

    assertEquals(valuesOf(file, "DTSTART;VALUE=DATE:"), [begins]);
    assertEquals(valuesOf(file, "DTEND;VALUE=DATE:"), [ends]);
  });
}

Deno.test("a later file tells the same events with a higher number, another plan other ones", () => {
  const [first, later, other] = [{}, { gemaakt: PLAN.gemaakt + 1000 }, { sleutel: "z9" }]
    .map((change) => calendarFile({ ...PLAN, ...change }));

  assertEquals(valuesOf(later, "UID:"), valuesOf(first, "UID:"));
  assert(Number(valuesOf(later, "SEQUENCE:")) > Number(valuesOf(first, "SEQUENCE:")));
  assert(`${valuesOf(other, "UID:")}` !== `${valuesOf(first, "UID:")}`);
});

Deno.test("a moment is the same as a Date and as a number; one before the count is no less than 0", () => {
  assertEquals(calendarFile({ ...PLAN, gemaakt: new Date(PLAN.gemaakt) }), calendarFile(PLAN));
  assertEquals(valuesOf(calendarFile({ ...PLAN, gemaakt: 0 }), "SEQUENCE:"), ["0"]);
});

Deno.test("each event of a file is one of its own", () => {
  const gebeurtenissen = ["ronde-2", "actie-1", "actie-2"].map((id) => ({ ...GEBEURTENIS, id }));
  const uids = valuesOf(calendarFile({ ...PLAN, gebeurtenissen }), "UID:");

  assertEquals(new Set(uids).size, 3);
});

Deno.test("without a host the name of one is used that can never be one", () => {
  const [uid] = valuesOf(calendarFile({ ...PLAN, host: null }), "UID:");

  assertEquals(uid, "kleine-gids-k3j2-terugkijken@kleine-gids.invalid");
});

Deno.test("without an address nothing is linked", () => {
  const file = withEvent({ adres: undefined });

  assertEquals(valuesOf(file, "URL"), []);
  assertEquals(
    valuesOf(file, "DESCRIPTION:")[0],
    "Kijk samen terug.\\n\\nNeem een uur\\, of meer.",
  );
});

/** @type {[about: string, text: string, length: number[]][]} */
const FOLDED = [
  ["what just fits stays whole", "a".repeat(67), [75]],
  ["one sign more goes on in the next line", "a".repeat(68), [75, 2]],
  ["the space in front counts", "a".repeat(67 + 74 + 1), [75, 75, 2]],
  ["a sign of two octets stays whole", "a".repeat(66) + "é", [74, 3]],
  ["a sign of four octets stays whole", "a".repeat(64) + "😀", [72, 5]],
];

for (const [about, titel, lengths] of FOLDED) {
  Deno.test(`a long line is folded: ${about}`, () => {
    const lines = withEvent({ titel }).split("\r\n");
    const start = lines.findIndex((line) => line.startsWith("SUMMARY:"));

    assertEquals(lines.slice(start, start + lengths.length).map(octets), lengths);
    assert(lines[start + lengths.length].startsWith("DESCRIPTION:"));
  });
}

property("no line is too long, broken within a sign, or ended by anything but CRLF", (random) => {
  const file = calendarFile(anyPlan(random));
  const lines = file.split("\r\n");

  assertEquals(lines.pop(), "");
  for (const line of lines) {
    assert(octets(line) <= 75, line);
    assert(/^ ?[^ ]/.test(line) || line.startsWith("  "), line);
    assert(line.isWellFormed(), line);
    assert(!/(?!\t)\p{Cc}/u.test(line), JSON.stringify(line));
  }
});

property("a calendar reads back what was written, whatever it was", (random) => {
  const plan = anyPlan(random);
  const events = eventsIn(calendarFile(plan));

  assertEquals(events.length, plan.gebeurtenissen.length);
  plan.gebeurtenissen.forEach(({ titel, tekst, adres, datum }, place) => {
    const event = events[place];
    const [alarm, ...more] = event.component.getAllSubcomponents("valarm");
    const description = readable([tekst, adres].filter(Boolean).join("\n"));
    assertEquals(event.summary, readable(titel));
    assertEquals(event.description, description);
    assertEquals([event.startDate.toString(), event.startDate.isDate], [datum, true]);
    assertEquals([event.duration.toString(), event.endDate.isDate], ["P1D", true]);
    assertEquals([alarm.getFirstPropertyValue("description"), more], [readable(titel), []]);
    assertEquals(String(alarm.getFirstPropertyValue("trigger")), "-PT15H");
  });
});

property("no text adds a line of its own", (random) => {
  const names = (/** @type {string} */ file) =>
    unfolded(file).map((line) => line.split(/[:;]/)[0]).join(" ");
  const evil = "\r\nEND:VEVENT\nATTACH:x\u2028\u0085\x0bURL:y";
  const text = () => evil + strange(random) + pick(random, ["\r", "\\", "\\n"]) + evil;
  const file = calendarFile({
    ...{ gids: text(), sleutel: text(), host: text(), gemaakt: 0 },
    gebeurtenissen: [{ ...GEBEURTENIS, id: text(), titel: text(), tekst: text(), adres: text() }],
  });

  assertEquals(names(file), names(calendarFile(PLAN)));
});

/** @param {string} line */
function octets(line) {
  return new TextEncoder().encode(line).length;
}

/** A text without what no calendar can show. @param {string} text */
function readable(text) {
  return text.toWellFormed().replaceAll("\ufffd", "").replace(/\r\n|[\r\u2028\u2029]/g, "\n")
    .replace(/(?![\t\n])\p{Cc}/gu, "");
}

/** @param {Random} random */
function anyPlan(random) {
  const text = () => listOf(random, 40, () => pieceOf(random)).join("");
  const gebeurtenissen = listOf(random, 2, (place) => ({
    id: `actie-${place}`,
    datum: new Date(Date.UTC(2026, 0, below(random, 4000))).toISOString().slice(0, 10),
    titel: text(),
    tekst: text(),
    ...(random() < 0.5 ? { adres: `https://example.org/${"a".repeat(below(random, 200))}` } : {}),
  }));
  return { ...PLAN, gebeurtenissen: [...gebeurtenissen, GEBEURTENIS] };
}

/** What is long in octets, what is escaped, and what ends a line, more often than not. @param {Random} random */
function pieceOf(random) {
  return pick(random, [...";,:\\\r\n\té😀 n", "\r\n", "\\n", "een woord", strange(random)]);
}
