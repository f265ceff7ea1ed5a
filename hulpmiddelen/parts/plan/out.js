/**
 * Taking the plan along: as a Word file, on paper, as text or Markdown, and its days to a calendar.
 *
 * @import { Aid, Part } from "../../aid.js"
 * @import { Blok } from "../../core/plan-document.js"
 */

import { calendarFile } from "../../core/calendar.js";
import { readDate } from "../../core/dates.js";
import { withValue } from "../../core/dossier.js";
import { ACTIES, fieldOf, fieldsOf, freshId, rowsOf } from "../../core/plan.js";
import {
  asMarkdown,
  asText,
  contentOf,
  documentOf,
  formerOf,
  proposalOf,
} from "../../core/plan-document.js";
import { fill, inWords } from "../../core/counting.js";
import { copy } from "../../copy.js";
import { button, download, fetchScript, h, publishedAddress } from "../../dom.js";
import { today as todayInWords } from "../on-paper.js";
import { knownOf } from "./known.js";
import { printer } from "../printing.js";
import { fileDate } from "../keep.js";

/**
 * What makes and reads Word files, and the empty one; fetched when it is asked for.
 *
 * @returns {Promise<typeof import("../../scripts/word.js").PLAN_WORD>}
 */
export async function forWord() {
  const page = /** @type {any} */ (globalThis);
  if (!page.planWord) await fetchScript("word");
  if (!page.planSjabloon) await fetchScript("plan-sjabloon");
  return page.planWord;
}

/** @param {Aid} aid */
export function planOut(aid) {
  const { store, gegevens, teksten, say, signal } = aid;
  const empty = emptyForm(aid.form);
  const t = teksten.plan;
  const { lang } = document.documentElement;
  const bekend = () => knownOf(aid);
  const name = (/** @type {string} */ kind) =>
    `${fill(t.bestand, { gids: gegevens.gids, datum: fileDate() })}.${kind}`;

  /** All that a document says. */
  const whole = () => {
    const inhoud = contentOf(gegevens, bekend());
    const context = gegevens.contexten.find(({ id }) => id === store.get("context"));
    const kop = [
      ...(context ? [fill(t.context, context)] : []),
      fill(t.gemaakt, {
        datum: todayInWords(),
        editie: gegevens.editie,
        gids: document.querySelector("meta[property='og:site_name']")?.getAttribute("content") ??
          gegevens.gids,
      }),
    ];
    return {
      inhoud,
      kop,
      voorstel: proposalOf(gegevens, inhoud),
      eerder: formerOf(gegevens, store.dossier, t),
    };
  };
  const blocks = () => {
    const { inhoud, ...about } = whole();
    return documentOf(gegevens, inhoud, { titel: t.document, ...about });
  };

  const toWord = async () => {
    const made = await forWord()
      .then(({ fill, sjabloon }) =>
        fill(sjabloon(), { ...whole(), open: { titel: t.open, uitleg: t.open_uitleg } })
      )
      .catch(() => null);
    if (made) download(name("docx"), made);
    say(made ? t.word_klaar : t.word_lukt_niet);
  };
  const wordButton = () => button(t.word, toWord, { class: "knop--eerst" });

  const text = h("textarea", { rows: 6, readonly: true, "aria-label": t.tekst });
  const elsewhere = h("div", { hidden: true }, text);
  const copyIt = async () => {
    const now = blocks();
    const forms = { "text/plain": asText(now), "text/html": asMarkup(now) };
    const put = () => {
      const kinds = Object.entries(forms).map((
        [type, words],
      ) => [type, new Blob([words], { type })]);
      return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(kinds))]);
    };
    const done = await copy(forms, () => {
      text.value = forms["text/plain"];
      elsewhere.hidden = false;
      text.select();
    }, put);
    if (done) elsewhere.hidden = true;
    say(done ? t.gekopieerd : t.zelf);
  };
  const toMarkdown = () => {
    download(name("md"), asMarkdown(blocks()), "text/markdown");
    say(t.markdown_klaar);
  };

  /** The days in the plan that a calendar can hold. */
  const days = () => {
    const velden = fieldsOf(gegevens).flatMap((veld) =>
      veld.agenda
        ? [{ id: veld.id, titel: veld.agenda, tekst: fieldOf(gegevens, bekend(), veld).tekst }]
        : []
    );
    const { agenda } = gegevens.plan.find(({ acties }) => acties)?.acties ?? { agenda: null };
    const acties = rowsOf(gegevens, store.dossier, ACTIES).flatMap(({ id, cellen }) =>
      agenda ? [{ id: `actie-${id}`, titel: agenda, tekst: cellen.wanneer ?? "" }] : []
    );
    return [...velden, ...acties].flatMap(({ id, titel, tekst }) => {
      const read = readDate(tekst, lang);
      return read && "datum" in read ? [{ id, titel, datum: read.datum }] : [];
    });
  };
  const toCalendar = () => {
    const found = days();
    if (!found.length) return say(t.agenda_leeg);
    const path = ["plan", "sleutel"];
    if (!store.get(...path)) {
      const [chance] = crypto.getRandomValues(new Uint32Array(1));
      store.change((dossier, now) => withValue(dossier, path, freshId(now, chance), now), path);
    }
    const adres = publishedAddress() || undefined;
    const file = calendarFile({
      gids: gegevens.gids,
      sleutel: String(store.get(...path)),
      gemaakt: Date.now(),
      host: null,
      gebeurtenissen: found.map((one) => ({ ...one, tekst: t.agenda_tekst, adres })),
    });
    download(name("ics"), file, "text/calendar");
    say(inWords(t.agenda_klaar, { datums: found.length }));
  };

  /** @param {HTMLElement} element @returns {Part} */
  const part = (element) => {
    const paper = h("div", { class: "plan-op-papier op-papier" });
    element.prepend(paper);
    const lay = () => {
      const { inhoud } = whole();
      const some = Object.values(inhoud.velden).some((tekst) => tekst.trim()) ||
        Object.values(inhoud.rijen).some((rijen) => rijen.length);
      element.classList.toggle("ingevuld", some);
      const asked = element.classList.contains("print-lijst");
      paper.replaceChildren(...(some && !asked ? nodesOf(blocks()) : [empty]));
    };
    addEventListener("beforeprint", lay, { signal });
    signal.addEventListener("abort", () => paper.remove());
    const node = h(
      "section",
      { class: "plan-mee", "aria-labelledby": "plan-mee" },
      h("h2", { id: "plan-mee" }, t.mee_titel),
      h("p", {}, t.mee_uitleg),
      h(
        "p",
        { class: "knoppen" },
        wordButton(),
        printer(element, aid, t.print, false),
        button(t.kopieer, copyIt),
        button(t.agenda, toCalendar),
        button(t.markdown, toMarkdown),
        printer(element, aid, t.print_leeg, true),
      ),
      h("p", {}, t.word_terug),
      elsewhere,
    );
    element.append(node);
    return { node };
  };
  return { part, wordButton, kop: () => whole().kop };
}

/**
 * The form as the page brought it, to print: with nothing in it, whatever is typed in the form itself.
 *
 * @param {HTMLFormElement} form
 */
function emptyForm(form) {
  const copy = /** @type {HTMLFormElement} */ (form.cloneNode(true));
  copy.reset();
  // No two things on a page have one name.
  for (const name of ["id", "for"]) {
    for (const node of copy.querySelectorAll(`[${name}]`)) {
      node.setAttribute(name, `leeg-${node.getAttribute(name)}`);
    }
  }
  return copy;
}

const TAGS = /** @type {const} */ ({ titel: "h1", kop: "h2", onderkop: "h3", alinea: "p" });

/** @param {Blok[]} blokken */
function nodesOf(blokken) {
  return blokken.map((blok) =>
    blok.soort === "tabel"
      ? h(
        "table",
        { border: 1 },
        h("thead", {}, h("tr", {}, ...blok.koppen.map((kop) => h("th", { scope: "col" }, kop)))),
        h(
          "tbody",
          {},
          ...blok.rijen.map((rij) => h("tr", {}, ...rij.map((cel) => h("td", {}, cel)))),
        ),
      )
      : h(TAGS[blok.soort], {}, blok.tekst)
  );
}

/** For programs that take text with its layout. @param {Blok[]} blokken */
const asMarkup = (blokken) => nodesOf(blokken).map((node) => node.outerHTML).join("");
