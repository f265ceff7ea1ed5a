/**
 * The rows of one table of the plan: add, change, put in another order, take away. An empty row
 * stands ready, and is kept once something is written in it.
 *
 * @import { Aid, Part } from "../../aid.js"
 * @import { Rij } from "../../core/types.d.ts"
 */

import {
  ACTIES,
  freshId,
  inOrder,
  isBlank,
  onderwerpOf,
  rowPath,
  rowsOf,
  withCells,
  withoutRow,
} from "../../core/plan.js";
import { fitting, LONGEST_TEXT } from "../../core/dossier-shape.js";
import { capital, fill } from "../../core/counting.js";
import { button, copyOf, h } from "../../dom.js";
import { chosenMark } from "./chosen.js";
import { aboutDate } from "./date.js";

/** @typedef {{node: HTMLElement, show: (rij: Rij, place: number, total: number) => void}} Shown */
/** @typedef {HTMLTextAreaElement | HTMLSelectElement} Control */

/** @param {HTMLElement} box @param {Aid} aid @returns {Part} */
export function planRows(box, aid) {
  const { store, gegevens, teksten, say, kept, changeMany } = aid;
  const t = teksten.plan;
  const tabel = String(box.dataset.tabel);
  const list = /** @type {HTMLElement} */ (box.querySelector("[data-plek=rijen]"));
  const onPaper = [...list.children];
  /** @type {Map<string, Shown>} */
  const shown = new Map();
  /** Rows in which nothing is written yet. @type {string[]} */
  let fresh = [];
  /** The one of these that stood ready while there were no others. */
  let ready = "";

  const stored = () => rowsOf(gegevens, store.dossier, tabel);

  /** @returns {Rij[]} */
  const rows = () => {
    const known = stored();
    fresh = fresh.filter((id) => !known.some((rij) => rij.id === id));
    if (!known.length && !fresh.length) fresh = [ready = newId()];
    // It goes when others come, unless somebody is about to write in it.
    if (known.length) fresh = fresh.filter((id) => id !== ready || isTyping(shown.get(id)?.node));
    return [...known, ...fresh.map((id) => ({ id, cellen: {}, uit: null }))];
  };

  const nameOf = (/** @type {number} */ place) =>
    fill(tabel === ACTIES ? t.actie : t.rij, { n: place + 1 });

  /** What was typed before this script had come, in the rows that the page brought: each its id. */
  const early = onPaper.map((node) => {
    const cellen = Object.fromEntries(
      controlsIn(node).map(({ dataset, value }) => [String(dataset.kolom), fitting(value)]),
    );
    if (!aid.first || isBlank({ cellen })) return undefined;
    const id = newId();
    store.change((dossier, now) => withCells(gegevens, dossier, tabel, id, cellen, now));
    return id;
  });

  /** @param {string} id @param {string} kolom @param {string} value */
  const write = (id, kolom, value) => {
    const isNew = fresh.includes(id);
    const ids = rows().map((rij) => rij.id);
    store.change((dossier, now) => {
      const next = withCells(gegevens, dossier, tabel, id, { [kolom]: fitting(value) }, now);
      return isNew ? inOrder(next, tabel, ids, now) : next;
    }, rowPath(tabel, id));
    if (!store.kept) say(kept());
  };

  /** @param {string} id @param {number} to */
  const move = (id, to) => {
    const ids = stored().map((rij) => rij.id);
    const from = ids.indexOf(id);
    if (from < 0 || to < 0 || to >= ids.length) return;
    const next = ids.toSpliced(from, 1).toSpliced(to, 0, id);
    store.change((dossier, now) => inOrder(dossier, tabel, next, now), ["plan", "volgorde", tabel]);
    // At the end of the list that button is gone: its counterpart takes the focus.
    const way = to < from ? (to > 0 ? "om" : "neer") : (to < next.length - 1 ? "neer" : "om");
    const item = shown.get(id)?.node;
    /** @type {HTMLElement | null | undefined} */ (item?.querySelector(`[data-weg=${way}]`))
      ?.focus();
    say(fill(t.verplaatst, { plek: to + 1, totaal: next.length }));
  };

  /** @param {Rij} rij */
  const remove = (rij) => {
    const place = rows().findIndex(({ id }) => id === rij.id);
    if (fresh.includes(rij.id)) {
      fresh = fresh.filter((id) => id !== rij.id);
      update();
    } else {
      changeMany((dossier, now) => withoutRow(dossier, tabel, rij, now), t.verwijderd);
    }
    const next = list.children[Math.min(place, list.children.length - 1)];
    /** @type {HTMLElement} */ (next?.querySelector("[data-kolom]") ?? adder).focus();
  };

  /** @param {string} id @returns {Shown} */
  const item = (id) => {
    const node = copyOf(box, `rij-${tabel}`);
    /** @type {Rij} */
    let now = { id, cellen: {}, uit: null };
    let at = 0;
    const head = /** @type {HTMLElement} */ (node.querySelector("[data-plek=kop]"));
    const tie = h("p", { class: "plan-rij-band", "data-verder": true });
    const from = h("p", { class: "plan-uit", id: `rij-${tabel}-${id}-uit` });
    const mover = (/** @type {"om" | "neer"} */ way, /** @type {string} */ sign) =>
      button(sign, () => move(id, at + (way === "om" ? -1 : 1)), {
        class: "knop--klein",
        "data-weg": way,
      });
    const [up, down] = [mover("om", "↑"), mover("neer", "↓")];
    const away = button(t.weg_kort, () => remove(now), { class: "knop--klein", "data-weg": "weg" });
    const chosen = tabel === ACTIES ? chosenMark(aid) : null;
    const cells = controlsIn(node).map((control) => cell(id, control));
    head.after(tie, from);
    node.querySelector("fieldset")?.append(
      ...(chosen ? [chosen.node] : []),
      h("p", { class: "plan-rij-knoppen knoppen", "data-verder": true }, up, down, away),
    );
    return {
      node,
      show(rij, place, total) {
        [now, at] = [rij, place];
        const name = nameOf(place);
        head.textContent = name;
        for (const [one, words] of [[up, t.omhoog], [down, t.omlaag], [away, t.weg]]) {
          one.setAttribute("aria-label", fill(words, { rij: name }));
        }
        // A row in which nothing is written has no place yet: it stays at the end.
        const isNew = fresh.includes(id);
        up.hidden = isNew || place === 0;
        down.hidden = isNew || place >= total - fresh.length - 1;
        away.hidden = total === 1 && isNew;
        from.hidden = rij.uit === null;
        from.textContent = rij.uit === "scan" ? t.uit_scan : rij.uit ? t.uit_kiezer : "";
        const onderwerp = typeof rij.factor === "number" && onderwerpOf(gegevens, rij.factor);
        // Where the row calls it otherwise: its factor stays named.
        const named = onderwerp && capital(onderwerp) !== rij.cellen.onderwerp;
        tie.hidden = !named;
        tie.textContent = named ? fill(t.uit_factor, { onderwerp: capital(onderwerp) }) : "";
        chosen?.show(rij.factor);
        for (const one of cells) one(rij);
      },
    };
  };

  /** @param {string} id @param {Control} control */
  const cell = (id, control) => {
    const kolom = String(control.dataset.kolom);
    const name = `rij-${tabel}-${id}-${kolom}`;
    control.parentElement?.querySelector("label")?.setAttribute("for", name);
    control.id = name;
    const help = control.parentElement?.querySelector("[id$=-hulp]");
    if (help) {
      help.id = `${name}-hulp`;
      control.setAttribute("aria-describedby", help.id);
    }
    const wrong = h("p", { class: "fout", role: "alert" });
    const date = tabel === ACTIES && kolom === "wanneer" ? aboutDate(t) : null;
    control.after(wrong, ...(date ? [date.node] : []));
    const grow = () => {
      if (control instanceof HTMLTextAreaElement) {
        control.rows = Math.min(8, Math.max(1, control.value.split("\n").length));
      }
    };
    control.addEventListener("input", () => write(id, kolom, control.value));
    return (/** @type {Rij} */ rij) => {
      const tekst = rij.cellen[kolom] ?? "";
      // Words that are no choice, from a file, are one more.
      if (control instanceof HTMLSelectElement) offer(control, tekst);
      if (fitting(control.value) !== tekst) control.value = tekst;
      grow();
      const over = control.value.length - LONGEST_TEXT;
      const said = over > 0 ? fill(t.te_lang, { most: LONGEST_TEXT, over }) : "";
      if (wrong.textContent !== said) wrong.textContent = said;
      date?.show(control.value);
    };
  };

  /** Who was typing in a row that the page brought goes on in this one. @param {Control} from @param {string} id */
  const goOn = (from, id) => {
    const to = controlsIn(shown.get(id)?.node ?? list)
      .find(({ dataset }) => dataset.kolom === from.dataset.kolom);
    to?.focus();
    if (from instanceof HTMLTextAreaElement && to instanceof HTMLTextAreaElement) {
      to.setSelectionRange(from.selectionStart, from.selectionEnd);
    }
  };

  const adder = button(tabel === ACTIES ? t.actie_erbij : t.erbij, () => {
    // An empty row that stands ready will do.
    if (!fresh.length) fresh = [newId()];
    update();
    const last = /** @type {HTMLElement | null} */ (
      list.lastElementChild?.querySelector("[data-kolom]") ?? null
    );
    last?.focus();
  });
  const tools = h("p", { class: "knoppen", "data-verder": true }, adder);
  list.after(tools);

  const update = () => {
    const now = rows();
    const ids = new Set(now.map(({ id }) => id));
    for (const [id, { node }] of shown) {
      if (ids.has(id)) continue;
      node.remove();
      shown.delete(id);
    }
    for (const { id } of now) if (!shown.has(id)) shown.set(id, item(id));
    const nodes = now.map(({ id }) => /** @type {Shown} */ (shown.get(id)).node);
    if (nodes.some((node, place) => list.children[place] !== node)) place(list, nodes);
    now.forEach((rij, place) => shown.get(rij.id)?.show(rij, place, now.length));
    const focus = document.activeElement;
    const typing = onPaper.findIndex((node) => node.contains(focus));
    for (const node of onPaper) node.remove();
    if (typing >= 0) goOn(/** @type {Control} */ (focus), early[typing] ?? fresh[0] ?? now[0].id);
  };

  return {
    node: tools,
    on: ["velden", "acties", "rijen", "volgorde", "gekozen", "activiteiten"],
    update,
  };
}

/** Rows in their order, with the focus where it was: what moves loses it. @param {HTMLElement} list @param {HTMLElement[]} nodes */
function place(list, nodes) {
  const focus = document.activeElement;
  list.append(...nodes);
  if (focus instanceof HTMLElement && list.contains(focus)) focus.focus();
}

/** @param {Element} [within] */
const isTyping = (within) => within?.contains(document.activeElement) ?? false;

/** @param {Element} row */
const controlsIn = (row) => /** @type {Control[]} */ ([...row.querySelectorAll("[data-kolom]")]);

/** @param {HTMLSelectElement} select @param {string} tekst */
function offer(select, tekst) {
  if ([...select.options].every(({ value }) => value !== tekst)) {
    select.append(h("option", {}, tekst));
  }
}

function newId() {
  const [chance] = crypto.getRandomValues(new Uint16Array(1));
  return freshId(Date.now(), chance);
}
