/**
 * Keeping what was filled in: as a file, from a file, and away with it.
 *
 * @import { Aid, Part } from "../aid.js"
 * @import { Dossier } from "../core/types.d.ts"
 */

import { differences, isEmpty, mergeDossiers, parseDossier, withValue } from "../core/dossier.js";
import { answerOf } from "../core/score.js";
import { fill } from "../core/words.js";
import { ask, button, download, h, renew } from "../dom.js";

const SHOWN = 12;

/** @param {HTMLElement} element @param {Aid} aid @returns {Part} */
export function keep(element, { store, gegevens, teksten, say }) {
  const t = teksten.dossier;
  const wrong = h("p", { class: "fout", role: "alert" });
  const status = h("div", { class: "opslag", role: "alert" });
  const name = () =>
    fill(t.bestandsnaam, { gids: gegevens.gids, datum: new Date().toISOString().slice(0, 10) });
  const save = () => {
    download(name(), JSON.stringify(store.dossier, null, 2));
    say(t.bewaard);
  };

  const file = h("input", {
    type: "file",
    accept: ".json,application/json",
    class: "verborgen",
    tabindex: -1,
    "aria-hidden": "true",
    change: async () => {
      const chosen = file.files?.[0];
      file.value = "";
      if (chosen) open(await chosen.text().catch(() => null));
    },
  });
  const pick = button(t.open, () => file.click());

  /** @param {string | null} text */
  const open = (text) => {
    wrong.textContent = "";
    const read = text === null
      ? { fout: "niet-te-lezen" }
      : parseDossier(text, { gids: gegevens.gids });
    if ("fout" in read) {
      wrong.textContent = t.fouten[read.fout];
      return;
    }
    const { dossier, weggelaten } = read;
    const changes = differences(store.dossier, dossier);
    const body = [
      h("p", {}, fill(t.open_inhoud, contents(dossier))),
      weggelaten > 0 && h("p", {}, fill(t.open_weggelaten, { n: weggelaten })),
      h("p", {}, changes.length ? fill(t.open_anders, { n: changes.length }) : t.open_gelijk),
      changes.length > 0 &&
      h("ul", {}, ...changes.slice(0, SHOWN).map((change) => h("li", {}, told(change)))),
      changes.length > SHOWN && h("p", {}, fill(t.open_meer, { n: changes.length - SHOWN })),
    ];
    const take = (/** @type {(mine: Dossier) => Dossier} */ how) => () => {
      store.change(how);
      say(t.geopend);
    };
    ask(
      t.open_titel,
      body,
      changes.length
        ? [
          [t.voeg_samen, take((mine) => mergeDossiers(mine, dossier))],
          [t.vervang, take((mine) => replaced(mine, dossier))],
          [t.annuleer, null],
        ]
        : [[t.annuleer, null]],
    );
  };

  /** @param {{pad: string[], van: any, naar: any}} change */
  const told = ({ pad, van, naar }) => {
    const nummer = pad.at(-1) ?? "";
    const isFactor = ["rondes", "notities"].includes(pad[0]) && /^\d+$/.test(nummer);
    const where = [t.onderdelen[pad[0]] ?? pad[0], isFactor && fill(t.factor, { nummer })];
    return `${where.filter(Boolean).join(", ")}: ${shown(van)} → ${shown(naar)}`;
  };

  /** @param {any} value */
  const shown = (value) => {
    const answer = answerOf(gegevens.schaal, value)?.titel;
    const context = gegevens.contexten.find((/** @type {any} */ c) => c.id === value)?.titel;
    const own = typeof value === "string" ? value : value?.tekst;
    const text = answer ?? context ?? (typeof own === "string" ? own : value === null ? "" : "…");
    return text ? `“${text.slice(0, 60)}”` : t.leeg;
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
    const saveOld = () => download(name(), store.raw ?? "");
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
              button(t.bewaar_oud, () => download(name(), raw)),
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

/** What a dossier holds, in numbers. @param {Dossier} dossier */
function contents(dossier) {
  const filled = differences(withNothing(dossier), dossier);
  const count = (/** @type {(pad: string[]) => boolean} */ which) =>
    filled.filter(({ pad, naar }) => naar !== null && which(pad)).length;
  return {
    antwoorden: count((pad) => pad[0] === "rondes" && pad[2] === "antwoorden"),
    notities: count(([section]) => section === "notities"),
    eigen: count(([section]) => section === "eigen"),
  };
}

/** @param {Dossier} dossier @returns {Dossier} */
const withNothing = ({ soort, versie, gids, editie }) => /** @type {any} */ ({
  soort,
  versie,
  gids,
  editie,
});

/**
 * The file's dossier as if it had been filled in just now, so that it also wins in other tabs.
 *
 * @param {Dossier} mine
 * @param {Dossier} file
 */
function replaced(mine, file) {
  return differences(mine, file).reduce(
    (next, { pad, naar }) => withValue(next, pad, naar, Date.now()),
    mine,
  );
}
