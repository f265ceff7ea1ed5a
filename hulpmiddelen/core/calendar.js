/**
 * Days to remember, as a file for any calendar (RFC 5545).
 */

import { dayAfter } from "./dates.js";

/** In octets, without the end of the line. */
const LONGEST_LINE = 75;
const END = "\r\n";
/** At nine in the morning of the day before. Some programs read a time after as one before. */
const TRIGGER = "-PT15H";
/** In seconds since 1970. From here later files count up: some programs only take a higher number. */
const COUNT_FROM = 1_600_000_000;

/**
 * One whole day for each event, that leaves the day free. A later file for the same plan takes the
 * place of what an earlier one brought.
 *
 * @param {object} about
 * @param {string} about.gids The id of the guide.
 * @param {string} about.sleutel Tells this plan from all others, and stays as it is.
 * @param {Date | number} about.gemaakt When this is made; a number is in milliseconds since 1970.
 * @param {string | null} about.host Of the site; null where it has none.
 * @param {{id: string, datum: string, titel: string, tekst: string, adres?: string}[]}
 *   about.gebeurtenissen At least one. `id` stays as it is, `datum` is as in `2027-03-01`. Whoever
 *   shares a calendar shares what these say.
 */
export function calendarFile({ gids, sleutel, gemaakt, host, gebeurtenissen }) {
  const stamp = new Date(gemaakt);
  const lines = gebeurtenissen.flatMap(({ id, datum, titel, tekst, adres }) => [
    "BEGIN:VEVENT",
    `UID:${escaped(`${gids}-${sleutel}-${id}@${host ?? `${gids}.invalid`}`)}`,
    `DTSTAMP:${basic(stamp.toISOString().replace(/\.\d+/, ""))}`,
    `SEQUENCE:${Math.max(0, Math.floor(stamp.getTime() / 1000) - COUNT_FROM)}`,
    `DTSTART;VALUE=DATE:${basic(datum)}`,
    `DTEND;VALUE=DATE:${basic(dayAfter(datum))}`,
    `SUMMARY:${escaped(titel)}`,
    // On a line of its own and last, so that programs see where the address ends.
    `DESCRIPTION:${escaped([tekst, adres].filter(Boolean).join("\n"))}`,
    ...(adres ? [`URL:${clean(adres)}`] : []),
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(titel)}`,
    `TRIGGER:${TRIGGER}`,
    "END:VALARM",
    "END:VEVENT",
  ]);
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:${escaped(`-//${gids}//calendar//EN`)}`,
    "CALSCALE:GREGORIAN",
    ...lines,
    "END:VCALENDAR",
  ].map((line) => fold(line) + END).join("");
}

/** A date or time without the signs between its parts. @param {string} iso */
const basic = (iso) => iso.replace(/[-:]/g, "");

/** Without signs that steer, but for tabs, and without half signs. @param {string} text */
const clean = (text) => text.replace(/(?!\t)[\p{Cc}\p{Cs}\u2028\u2029]/gu, "");

/** @param {string} text */
const escaped = (text) =>
  text.split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => clean(line).replace(/[\\;,]/g, "\\$&"))
    .join("\\n");

/**
 * A long line goes on in the next, after a space. It never breaks within a sign.
 *
 * @param {string} line
 */
function fold(line) {
  const encoder = new TextEncoder();
  let [folded, length] = ["", 0];
  for (const sign of line) {
    const octets = encoder.encode(sign).length;
    if (length + octets > LONGEST_LINE) [folded, length] = [`${folded}${END} `, 1];
    folded += sign;
    length += octets;
  }
  return folded;
}
