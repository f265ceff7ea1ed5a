/**
 * Factors that a team adds itself: answered on the same scale, listed, never counted.
 *
 * @import { Aid, Part } from "../aid.js"
 * @import { Store } from "../store.js"
 */

import { valueAt } from "../core/dossier.js";
import { fill } from "../core/words.js";
import { button, h, renew } from "../dom.js";
import { RONDE } from "./answers.js";

/**
 * @param {Store} store
 * @param {string} [thema]
 * @returns {{id: string, nummer: string, thema: string, soort: string, tekst: string, teken: string}[]}
 */
export function ownFactors({ dossier }, thema) {
  return Object.keys(dossier.eigen).flatMap((id) => {
    const factor = /** @type {any} */ (valueAt(dossier, ["eigen", id]));
    if (!factor || (thema && factor.thema !== thema)) return [];
    // A file may say more of it: nothing else is taken.
    const { tekst, soort } = factor;
    const teken = /** @type {string} */ (valueAt(dossier, ["rondes", RONDE, "eigen", id]));
    return [{ id, nummer: id, thema: factor.thema, tekst, soort, teken }];
  });
}

/** @param {HTMLElement} list The factors of one thema. @param {Aid} aid @returns {Part} */
export function ownFactorsOf(list, { store, gegevens, teksten, say }) {
  const t = teksten.eigen;
  const thema = String(list.dataset.thema);
  const name = `eigen-${thema}`;
  const tekst = h("input", { type: "text", id: `${name}-tekst`, maxlength: 300 });
  const soort = h(
    "select",
    { id: `${name}-soort` },
    h("option", { value: "bevorderend" }, t.bevorderend),
    h("option", { value: "belemmerend" }, t.belemmerend),
  );
  const said = h("p", { class: "fout", role: "alert" });
  const rows = h("ul", { class: "factorlijst kale-lijst" });

  const add = () => {
    said.textContent = tekst.value.trim() ? "" : t.leeg;
    if (said.textContent) return tekst.focus();
    store.set(["eigen", freshId()], { thema, soort: soort.value, tekst: tekst.value.trim() });
    tekst.value = "";
    tekst.focus();
    say(teksten.scan.bewaard);
  };
  tekst.addEventListener("keydown", (event) => {
    if (event.key === "Enter") add();
  });

  const node = h(
    "details",
    { class: "eigen-factoren" },
    h("summary", {}, t.titel),
    h("p", {}, t.uitleg),
    rows,
    h(
      "div",
      { class: "eigen-nieuw" },
      h("label", { for: tekst.id }, t.tekst),
      tekst,
      gegevens.bij_invullen && h("p", { class: "bij-invullen" }, gegevens.bij_invullen),
      h("label", { for: soort.id }, t.soort),
      soort,
      button(t.voeg_toe, add),
    ),
    said,
  );
  list.after(node);

  /** @param {ReturnType<typeof ownFactors>[number]} factor */
  const row = (factor) => {
    const path = ["rondes", RONDE, "eigen", factor.id];
    const choices = gegevens.schaal.antwoorden.map((/** @type {any} */ antwoord) => {
      const radio = h("input", {
        type: "radio",
        name: `eigen-${factor.id}`,
        value: antwoord.teken,
        "data-key": `${factor.id}-${antwoord.teken}`,
        change: () => {
          store.set(path, antwoord.teken);
          say(teksten.scan.bewaard);
        },
      });
      radio.checked = factor.teken === antwoord.teken;
      return h(
        "label",
        { class: `antwoord antwoord--${antwoord.soort}` },
        radio,
        h("span", { class: "antwoord-teken", "aria-hidden": "true" }, antwoord.teken),
        ` ${antwoord.titel}`,
      );
    });
    return h(
      "li",
      { class: "factor" },
      h(
        "fieldset",
        { class: "factor-vraag" },
        h("legend", {}, h("span", { class: "factor-tekst" }, factor.tekst)),
        h("div", { class: "antwoorden" }, ...choices),
        button(fill(t.haal_weg, { tekst: factor.tekst }), () => {
          store.set(["eigen", factor.id], null);
          tekst.focus();
          say(t.weggehaald);
        }, { class: "knop--klein" }),
      ),
    );
  };

  return {
    node,
    update() {
      const own = ownFactors(store, thema);
      if (own.length > rows.children.length) node.open = true;
      renew(rows, ...own.map(row));
    },
  };
}

/** Begins with the time: in order of their ids, factors stand in the order in which they came. */
function freshId() {
  const [chance] = crypto.getRandomValues(new Uint16Array(1));
  return `${Date.now().toString(36)}-${chance.toString(36)}`;
}
