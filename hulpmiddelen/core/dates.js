/**
 * Dates as people write them. A `datum` is a day as in `2027-03-01`, without an hour or a time zone:
 * all that is computed with it is computed in UTC, where every day has 24 hours.
 */

const DAY = 24 * 60 * 60 * 1000;
/** Longer than a date is in any language. */
const LONGEST = 100;
/** What may stand in a date beside letters and digits. */
const SIGNS = /^[\p{L}\d\s.,/'’\u2212\p{Pd}]*$/u;
const WORDS = /\p{L}+/gu;
/** Day, month and year. */
const NUMBERS = /^(\d{1,2})-(\d{1,2})-(\d\d|19\d\d|2[01]\d\d)$/;
/** So many letters are a word cut short; fewer are a word only if the language says so. */
const SHORT = 3;

/**
 * A whole date, with nothing beside it but the day of the week, which is not weighed. The day comes
 * before the month, unless the year comes first. A year of two digits is one of this century.
 *
 * @param {string} text
 * @param {string} lang Whose names of months it is written with, such as `nl`.
 * @returns {{datum: string} | {fout: "bestaat-niet"} | null} Null where it is no date, or one
 *   outside 1900–2199.
 */
export function readDate(text, lang) {
  const clean = plain(text).trim();
  if (clean.length > LONGEST || !SIGNS.test(clean)) return null;
  const [numbers, words] = [/\d+/g, WORDS].map((parts) => partsOf(clean, parts));
  const { months, around } = namesIn(lang);
  const isAround = (/** @type {string} */ word) => placesOf(word, [around]).length > 0;
  if (numbers.length === 2) {
    const found = new Set(words.flatMap((word, place) => {
      const others = words.filter((_, at) => at !== place);
      return others.every(isAround) ? placesOf(word, months) : [];
    }));
    // None or more than one is no date: there are not three numbers then.
    numbers.splice(1, 0, ...[...found].map((place) => `${place + 1}`));
  } else if (!words.every(isAround)) return null;

  if (numbers[0]?.length === 4) numbers.reverse();
  const [, day, month, year] = NUMBERS.exec(numbers.join("-")) ?? [];
  if (!year) return null;
  const datum = [year.padStart(4, "20"), month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  const exists = asDatum(Date.UTC(+datum.slice(0, 4), +month - 1, +day)) === datum;
  return exists ? { datum } : { fout: "bestaat-niet" };
}

/**
 * @param {string} datum
 * @param {string} lang
 * @param {"long" | "full"} [dateStyle] `full`: with the day of the week.
 */
export function asDate(datum, lang, dateStyle = "long") {
  return formatter(lang, { dateStyle }).format(Date.parse(datum));
}

/** @param {string} datum */
export const dayAfter = (datum) => asDatum(Date.parse(datum) + DAY);

/** @param {number} time In milliseconds. */
const asDatum = (time) => new Date(time).toISOString().slice(0, 10);

/** @type {(lang: string, options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat} */
const formatter = (lang, options) =>
  new Intl.DateTimeFormat(lang, {
    ...options,
    timeZone: "UTC",
    calendar: "gregory",
    numberingSystem: "latn",
  });

/** A text to compare: no capitals, no accents, and no signs that nobody sees. @param {string} text */
const plain = (text) => text.normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "").toLowerCase();

/** @type {(text: string, parts: RegExp) => string[]} */
const partsOf = (text, parts) => text.match(parts) ?? [];

/**
 * The words of dates in a language: of each month, and those that may stand around them.
 *
 * @param {string} lang
 */
function namesIn(lang) {
  const months = Array.from({ length: 12 }, () => /** @type {string[]} */ ([]));
  const around = /** @type {string[]} */ ([]);
  for (const style of /** @type {const} */ (["long", "short"])) {
    // The name of a month by itself may differ from its name in a date.
    const alone = formatter(lang, { month: style });
    const whole = formatter(lang, {
      weekday: style,
      day: "numeric",
      month: style,
      year: "numeric",
    });
    months.forEach((names, month) => {
      // The first days of the months of any year are, together, all days of the week.
      const time = Date.UTC(2027, month, 1);
      for (const { type, value } of [alone, whole].flatMap((one) => one.formatToParts(time))) {
        (type === "month" ? names : around).push(...partsOf(plain(value), WORDS));
      }
    });
  }
  return { months, around };
}

/**
 * The places of the lists that hold a word, or else of those with a word that begins so.
 *
 * @param {string} word
 * @param {string[][]} lists
 */
function placesOf(word, lists) {
  const placesWhere = (/** @type {(name: string) => boolean} */ fits) =>
    lists.flatMap((names, place) => names.some(fits) ? [place] : []);
  const exact = placesWhere((name) => name === word);
  if (exact.length || word.length < SHORT) return exact;
  return placesWhere((name) => name.startsWith(word));
}
