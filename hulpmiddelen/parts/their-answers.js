/**
 * The answers of somebody else beside your own: to read, and to take over when you say so.
 *
 * @import { Aid } from "../aid.js"
 * @import { Gelezen } from "../core/types.d.ts"
 */

import { antwoordenOf, withValue } from "../core/dossier.js";
import { compareEdition } from "../core/editions.js";
import { answerOf, counts, factorsOf, scoreThema } from "../core/score.js";
import { capital, fill, inWords } from "../core/words.js";
import { ask, button, h } from "../dom.js";
import { RONDE } from "./answers.js";

/**
 * @param {Aid} aid
 * @param {Gelezen} read
 * @param {() => void} close
 */
export function theirAnswers({ store, gegevens, teksten, say }, { antwoorden, editie }, close) {
  const [t, { schaal, themas }] = [teksten.delen, gegevens];
  const factoren = factorsOf(themas);
  const then = editie === gegevens.editie ? undefined : gegevens.edities[editie];
  const { anders, nieuw, weg } = compareEdition(then, themas, antwoorden);
  const toen = new Map(anders.map((one) => [one.nummer, one.toen]));
  const own = antwoordenOf(store.dossier, RONDE);

  // What helped then and is in the way now was an answer to something else.
  const comparable = factoren.filter(({ nummer, soort }) =>
    nummer in antwoorden && (toen.get(nummer)?.soort ?? soort) === soort
  );
  const theirs = Object.fromEntries(comparable.map(({ nummer }) => [nummer, antwoorden[nummer]]));
  const different = comparable.filter(({ nummer }) => own[nummer] !== theirs[nummer]);

  const titel = (/** @type {string | null | undefined} */ teken) =>
    answerOf(schaal, teken)?.titel ?? t.geen_antwoord;

  const about = (/** @type {any} */ thema) => {
    const score = scoreThema(schaal, thema, theirs);
    const nothing = score.nvt.length ? t.niets_nvt : t.niets;
    const telling = inWords(teksten.resultaat.telling, counts(score)) || nothing;
    return h("li", {}, fill(t.uitkomst, { titel: thema.titel, telling }));
  };

  const row = (/** @type {any} */ { nummer, onderwerp, tekst, adres }) => {
    const before = toen.get(nummer);
    const note = before
      ? fill(t.anders, { tekst: before.tekst })
      : nieuw.includes(nummer) && t.nieuw;
    return h(
      "tr",
      { class: own[nummer] === antwoorden[nummer] ? false : "verschilt" },
      h(
        "th",
        { scope: "row" },
        h("a", { href: adres }, capital(onderwerp)),
        h("p", { class: "stelling" }, tekst),
        note && h("p", { class: "gedeeld-noot" }, note),
      ),
      h("td", {}, titel(antwoorden[nummer])),
      h("td", {}, titel(own[nummer])),
    );
  };

  const takeOver = () =>
    ask(t.neem_over, [h("p", {}, fill(t.neem_over_vraag, { n: different.length }))], [
      [t.neem_over, () => {
        store.change((dossier, now) =>
          different.reduce(
            (next, { nummer }) =>
              withValue(next, ["rondes", RONDE, "antwoorden", `${nummer}`], theirs[nummer], now),
            dossier,
          )
        );
        close();
        say(t.overgenomen);
      }],
      [teksten.dossier.annuleer, null],
    ]);

  const heads = ["factor", "van_hen", "van_jou"].map((name) => h("th", { scope: "col" }, t[name]));
  return h(
    "section",
    { class: "gedeeld-paneel", tabindex: -1, "aria-labelledby": "gedeeld" },
    h("h2", { id: "gedeeld" }, t.titel_ander),
    h("p", {}, t.uitleg_ander),
    editie !== gegevens.editie && h("p", {}, fill(t.editie, { toen: editie, nu: gegevens.editie })),
    h("ul", {}, ...themas.map(about)),
    h(
      "div",
      { class: "gedeeld-tabel", tabindex: 0, role: "region", "aria-label": t.tabel },
      h("table", {}, h("thead", {}, h("tr", {}, ...heads)), h("tbody", {}, ...factoren.map(row))),
    ),
    weg.length > 0 && h("h3", {}, t.weg),
    weg.length > 0 &&
      h("ul", {}, ...weg.map((gone) => h("li", {}, `${gone.toen.tekst}: ${titel(gone.teken)}`))),
    h(
      "p",
      { class: "knoppen" },
      different.length > 0 && button(t.neem_over, takeOver),
      button(t.sluit, close),
    ),
  );
}
