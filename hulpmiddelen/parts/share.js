/**
 * Answers in a link or a code, and those of somebody else beside your own.
 *
 * @import { Aid, Part } from "../aid.js"
 */

import { decodeCode, encodeCode } from "../core/code.js";
import { antwoordenOf, withValue } from "../core/dossier.js";
import { compareEdition } from "../core/editions.js";
import { decodeLink, encodeLink } from "../core/link.js";
import { scoreThema } from "../core/score.js";
import { ask, fill, h } from "../dom.js";
import { RONDE } from "./answers.js";

/** @param {HTMLElement} element @param {Aid} aid @returns {Part} */
export function share(element, { store, gegevens, teksten, form, signal, say }) {
  const t = teksten.delen;
  const address = () => location.href.split("#")[0];
  const mine = () => antwoordenOf(store.dossier, RONDE);

  /** @param {"link" | "code"} name */
  const copier = (name) => {
    const field = h("input", {
      type: "text",
      readonly: true,
      id: `deel-${name}`,
      focus: () => field.select(),
    });
    const button = h("button", {
      type: "button",
      class: "knop",
      click: async () => {
        try {
          await navigator.clipboard.writeText(field.value);
          say(t[`gekopieerd_${name}`]);
          told.textContent = t[`gekopieerd_${name}`];
        } catch {
          field.focus();
          told.textContent = t.zelf;
          say(t.zelf);
        }
      },
    }, t[`kopieer_${name}`]);
    return {
      field,
      node: h("div", { class: "delen" }, h("label", { for: field.id }, t[name]), field, button),
    };
  };
  const [link, code] = [copier("link"), copier("code")];
  const told = h("p", { class: "gezegd", "aria-hidden": "true" });

  const given = h("input", {
    type: "text",
    id: "deel-open",
    autocomplete: "off",
    spellcheck: "false",
  });
  const wrong = h("p", { class: "fout", role: "alert" });
  const opened = h("div", { class: "gedeeld" });
  const open = () => show(given.value.trim());
  given.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") open();
  });

  /** @param {string} text A link, the part of it after `#`, or a code. */
  const show = (text) => {
    const isLink = text.includes("#") || /^scan\b/.test(text) || text.includes("://");
    const read = isLink
      ? decodeLink(decoded(text.includes("#") ? text.slice(text.indexOf("#")) : text), gegevens)
      : decodeCode(text, gegevens);
    opened.replaceChildren();
    wrong.textContent = "";
    if ("fout" in read) {
      const plek = "plek" in read ? Number(read.plek) + 1 : "";
      wrong.textContent = fill(t.fouten[read.fout], { plek });
      return;
    }
    const panel = theirs(read);
    opened.append(panel);
    panel.focus();
  };

  /** @param {{antwoorden: Record<string, string>, editie: string}} read */
  const theirs = ({ antwoorden, editie }) => {
    const changed = compareEdition(
      editie === gegevens.editie ? undefined : gegevens.edities[editie],
      gegevens.themas,
      antwoorden,
    );
    const anders = new Map(changed.anders.map(({ nummer, toen }) => [nummer, toen.tekst]));
    const titel = (/** @type {string | null | undefined} */ teken) =>
      gegevens.schaal.antwoorden.find((/** @type {any} */ a) => a.teken === teken)?.titel ??
        t.geen_antwoord;
    const points = (/** @type {any} */ thema) => {
      const score = scoreThema(gegevens.schaal, thema, antwoorden);
      return h("li", {}, fill(t.uitkomst, { ...score, titel: thema.titel }), " ", score.duiding);
    };
    const own = mine();
    const rows = gegevens.themas.flatMap((/** @type {any} */ thema) => thema.factoren).map(
      (/** @type {any} */ factor) => {
        const { nummer } = factor;
        const note = anders.has(nummer)
          ? fill(t.anders, { tekst: String(anders.get(nummer)) })
          : changed.nieuw.includes(nummer) && t.nieuw;
        return h(
          "tr",
          { class: own[nummer] === antwoorden[nummer] ? false : "verschilt" },
          h(
            "th",
            { scope: "row" },
            h("a", { href: factor.adres }, factor.tekst),
            note && h("p", { class: "gedeeld-noot" }, note),
          ),
          h("td", {}, titel(antwoorden[nummer])),
          h("td", {}, titel(own[nummer])),
        );
      },
    );
    const usable = Object.entries(antwoorden).filter(([nummer]) =>
      !changed.weg.some((gone) => gone.nummer === Number(nummer))
    );
    const different = usable.filter(([nummer, teken]) => own[nummer] !== teken);
    const close = () => {
      opened.replaceChildren();
      given.focus();
    };
    const takeOver = () =>
      ask(t.neem_over, [h("p", {}, fill(t.neem_over_vraag, { n: different.length }))], [
        [t.neem_over, () => {
          store.change((dossier, now) =>
            different.reduce(
              (next, [nummer, teken]) =>
                withValue(next, ["rondes", RONDE, "antwoorden", nummer], teken, now),
              dossier,
            )
          );
          close();
          say(t.overgenomen);
        }],
        [teksten.dossier.annuleer, null],
      ]);
    return h(
      "section",
      { class: "gedeeld-paneel", tabindex: -1, "aria-labelledby": "gedeeld" },
      h("h2", { id: "gedeeld" }, t.titel_ander),
      h("p", {}, t.uitleg_ander),
      h("ul", {}, ...gegevens.themas.map(points)),
      editie !== gegevens.editie &&
        h("p", {}, fill(t.editie, { toen: editie, nu: gegevens.editie })),
      h(
        "div",
        { class: "gedeeld-tabel", tabindex: 0, role: "region", "aria-label": t.tabel },
        h(
          "table",
          {},
          h(
            "thead",
            {},
            h(
              "tr",
              {},
              ...["factor", "van_hen", "van_jou"].map((name) => h("th", { scope: "col" }, t[name])),
            ),
          ),
          h("tbody", {}, ...rows),
        ),
      ),
      changed.weg.length > 0 &&
        h(
          "div",
          {},
          h("h3", {}, t.weg),
          h(
            "ul",
            {},
            ...changed.weg.map(({ toen, teken }) => h("li", {}, `${toen.tekst}: ${titel(teken)}`)),
          ),
        ),
      h(
        "p",
        { class: "knoppen" },
        different.length > 0 &&
          h("button", { type: "button", class: "knop", click: takeOver }, t.neem_over),
        h("button", { type: "button", class: "knop", click: close }, t.sluit),
      ),
    );
  };

  const node = h(
    "section",
    { class: "scan-delen", "aria-labelledby": "delen" },
    h("h2", { id: "delen" }, t.titel),
    h("p", {}, t.uitleg),
    link.node,
    code.node,
    told,
    h(
      "div",
      { class: "delen" },
      h("label", { for: given.id }, t.open_label),
      given,
      h("button", { type: "button", class: "knop", click: open }, t.open),
    ),
    wrong,
  );
  element.append(node);
  form.before(opened);
  signal.addEventListener("abort", () => opened.remove());

  // The address itself may carry answers: those of whoever sent the link.
  const fromAddress = () => {
    if (!location.hash.startsWith("#scan/")) return;
    show(location.hash);
    if (wrong.textContent) given.focus();
  };
  addEventListener("hashchange", fromAddress, { signal });
  queueMicrotask(fromAddress);

  return {
    node,
    update() {
      const answers = mine();
      link.field.value = `${address()}#${encodeLink(gegevens, answers)}`;
      const short = encodeCode(gegevens, answers);
      code.node.hidden = short === null;
      code.field.value = short ?? "";
    },
  };
}

/** Mail programs may have written signs as codes. */
function decoded(/** @type {string} */ text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
