/**
 * Factors that a team adds itself: answered on the same scale, listed, never counted. Its kind is
 * chosen, never given: helping and hindering turn the meaning of an answer round.
 *
 * @import { Aid, Part } from "../aid.js"
 * @import { EigenFactor } from "../core/types.d.ts"
 */

import { withValue } from "../core/dossier.js";
import { LONGEST_TEXT } from "../core/dossier-shape.js";
import { fill } from "../core/counting.js";
import { button, copyOf, h, renew } from "../dom.js";
import { inRound } from "../response/mine.js";

const SOORTEN = ["bevorderend", "belemmerend"];

/** @param {HTMLElement} list The factors of one thema. @param {Aid} aid @returns {Part} */
export function ownFactorsOf(list, aid) {
  const { store, gegevens, teksten, form, mine, say, kept, changeMany } = aid;
  const t = teksten.eigen;
  const thema = String(list.dataset.thema);
  const name = `eigen-${thema}`;
  const tekst = h("input", { type: "text", id: `${name}-tekst` });
  const said = h("p", { class: "fout", role: "alert" });
  const rows = h("ul", { class: "factorlijst kale-lijst" });

  /** @param {string} group @param {string | null} chosen @param {(soort: string) => void} choose @param {string} [key] */
  const soorten = (group, chosen, choose, key) =>
    h(
      "fieldset",
      { class: "eigen-soort" },
      h("legend", {}, t.soort),
      ...SOORTEN.map((soort) => {
        const radio = h("input", {
          type: "radio",
          name: group,
          value: soort,
          "data-key": key && `${key}-${soort}`,
          change: () => choose(soort),
        });
        radio.checked = soort === chosen;
        return h("label", { class: "keuze" }, radio, ` ${t[soort]}`);
      }),
    );

  /** @type {string | null} */
  let soort = null;
  const asked = soorten(`${name}-soort`, null, (chosen) => soort = chosen);

  const add = () => {
    const written = tekst.value.trim();
    const over = written.length - LONGEST_TEXT;
    said.textContent = written === ""
      ? t.leeg
      : over > 0
      ? fill(teksten.scan.te_lang, { most: LONGEST_TEXT, over })
      : soort === null
      ? t.kies_soort
      : "";
    if (written === "" || over > 0) return tekst.focus();
    if (soort === null) return asked.querySelector("input")?.focus();
    store.set(inRound("eigen", freshId()), { thema, soort, tekst: written });
    tekst.value = "";
    soort = null;
    for (const radio of asked.querySelectorAll("input")) radio.checked = false;
    tekst.focus();
    say(kept());
  };
  tekst.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.repeat) add();
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
      asked,
      said,
      button(t.voeg_toe, add),
    ),
  );
  list.after(node);

  /** @param {EigenFactor} factor */
  const row = ({ id, tekst, teken, ...factor }) => {
    const group = copyOf(form, "eigen-factor");
    const [title] = group.querySelectorAll("[data-tekst]");
    title.textContent = tekst;
    for (const radio of group.querySelectorAll("input")) {
      radio.name = `eigen-${id}`;
      radio.dataset.key = `${id}-${radio.value}`;
      radio.checked = radio.value === teken;
      radio.addEventListener("change", () => {
        const path = inRound("eigen_antwoorden", id);
        changeMany(
          (now, time) => withValue(now, path, radio.value, time, gegevens.editie),
          teksten.melding.bewaard,
        );
      });
    }
    group.append(
      soorten(`soort-${id}`, factor.soort, (chosen) => {
        store.set(inRound("eigen", id), { thema: factor.thema, tekst, soort: chosen });
        say(kept());
      }, `soort-${id}`),
      button(
        fill(t.haal_weg, { tekst }),
        () => {
          changeMany((now, time) => withValue(now, inRound("eigen", id), null, time), t.weggehaald);
          node.querySelector("input")?.focus();
        },
        { class: "knop--klein" },
      ),
    );
    return h("li", { class: "factor" }, group);
  };

  return {
    node,
    on: ["eigen", "eigen_antwoorden"],
    update() {
      const own = mine().eigen.filter((factor) => factor.thema === thema);
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
