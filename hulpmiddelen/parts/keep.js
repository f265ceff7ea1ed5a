/**
 * Keeping what was filled in: as a file, from a file, and away with it.
 *
 * @import { Aid, Part } from "../aid.js"
 */

import { copy } from "../copy.js";
import { isEmpty } from "../core/dossier.js";
import { fill } from "../core/counting.js";
import { ask, button, download, fetchScript, h, renew } from "../dom.js";

/**
 * What opens a file, fetched when there is one to open.
 *
 * @returns {Promise<typeof import("../scripts/bestand.js").BESTAND>}
 */
async function forFiles() {
  const page = /** @type {any} */ (globalThis);
  if (!page.bestand) await fetchScript("bestand");
  return page.bestand;
}

/**
 * @param {HTMLElement} element
 * @param {Aid} aid
 * @param {{kinds: string, open: (file: File) => Promise<string | null>}} [other] What else can be
 *   opened, by the end of its name; `open` gives what is wrong with it, in words.
 * @returns {Part}
 */
export function keep(element, aid, other) {
  const { store, gegevens, teksten, say } = aid;
  const t = teksten.dossier;
  const wrong = h("p", { class: "fout", role: "alert" });
  const status = h("div", { class: "opslag", role: "alert" });
  const name = () => fill(t.bestandsnaam, { gids: gegevens.gids, datum: fileDate() });
  const whole = () => JSON.stringify(store.dossier, null, 2);
  // Nobody tells whether a browser saved it; in a frame it may not be allowed to.
  /** @param {string} content */
  const give = (content) => {
    download(name(), content);
    say(t.bewaard);
    elsewhere.hidden = !framed;
    text.value = content;
  };
  const save = () => give(whole());
  const framed = self !== top;
  const text = h("textarea", { rows: 4, readonly: true, "aria-label": t.inhoud });
  const elsewhere = h(
    "div",
    { hidden: true },
    h("p", {}, t.lukt_niet),
    text,
    button(t.kopieer_tekst, async () => {
      const done = await copy({ "text/plain": text.value }, () => text.select());
      say(done ? t.gekopieerd : t.zelf);
    }),
  );

  const file = h("input", {
    type: "file",
    accept: [".json,application/json", ...(other ? [other.kinds] : [])].join(),
    class: "verborgen",
    tabindex: -1,
    "aria-hidden": "true",
    change: async () => {
      const chosen = file.files?.[0];
      file.value = "";
      if (!chosen) return;
      wrong.textContent = "";
      // An old file of the same program bears the beginning of the name of a new one.
      const isOther = other && /\.docx?$/i.test(chosen.name);
      wrong.textContent = await (isOther ? other.open : open)(chosen);
    },
  });
  const pick = button(t.open, () => file.click());

  /** @param {File} chosen @returns {Promise<string>} What is wrong with it, in words. */
  const open = async (chosen) => {
    const text = await chosen.text().catch(() => null);
    const script = await forFiles().catch(() => null);
    return script ? script.openFile(aid, text) : teksten.melding.niet_opgehaald;
  };

  const wipe = () =>
    ask(t.wis, [h("p", {}, t.wis_vraag)], [
      [t.eerst_bestand, () => {
        save();
        wipe();
      }],
      [t.wis_ja, () => {
        store.clear();
        saver.focus();
        say(t.gewist);
      }],
      [t.annuleer, null],
    ]);

  const saver = button(t.bewaar, save, { class: "knop--eerst" });
  const wis = button(t.wis, wipe);
  const throwAway = (/** @type {string} */ label, /** @type {() => void} */ does) => {
    const saveOld = () => give(store.raw ?? "");
    const sure = () =>
      ask(label, [h("p", {}, t.gooi_weg_vraag)], [
        [t.bewaar_oud, () => {
          saveOld();
          sure();
        }],
        [label, () => {
          does();
          saver.focus();
        }],
        [t.annuleer, null],
      ]);
    return button(label, sure);
  };
  const node = h(
    "section",
    { class: "dossier", "aria-labelledby": "dossier" },
    h("h2", { id: "dossier" }, t.titel),
    h("p", {}, t.uitleg),
    h("p", {}, t.safari),
    h(
      "p",
      { class: "knoppen" },
      saver,
      pick,
      file,
      wis,
    ),
    wrong,
    elsewhere,
  );
  element.append(node);
  element.prepend(status);

  return {
    node,
    update() {
      const { status: now, raw } = store;
      const problem = t.status[now];
      status.hidden = !problem;
      if (status.dataset.status !== now) {
        status.dataset.status = now;
        renew(
          status,
          problem && h("p", {}, problem),
          raw !== null &&
            h(
              "p",
              { class: "knoppen" },
              button(t.bewaar_oud, () => give(raw)),
              now === "deels"
                ? throwAway(t.gooi_oud_weg, () => store.forgetFormer())
                : throwAway(t.begin_opnieuw, () => store.clear()),
            ),
        );
      }
      wis.hidden = isEmpty(store.dossier);
    },
  };
}

/** The date here, as a file name has it. */
export function fileDate() {
  const now = new Date();
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  return [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
}
