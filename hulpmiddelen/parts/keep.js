/**
 * Keeping what was filled in: as a file, from a file, and away with it.
 *
 * @import { Aid, Part } from "../aid.js"
 * @import { Dossier } from "../core/types.d.ts"
 */

import { copy } from "../copy.js";
import { differences, holding, isEmpty, mergeDossiers, parseDossier } from "../core/dossier.js";
import { answerOf } from "../core/score.js";
import { fill, inWords } from "../core/words.js";
import { ask, button, download, h, renew } from "../dom.js";
import { kindOf } from "../response/mine.js";

const SHOWN = 12;

/**
 * @param {HTMLElement} element
 * @param {Aid} aid
 * @param {{kinds: string, open: (file: File) => Promise<string | null>}} [other] What else can be
 *   opened, by the end of its name; `open` gives what is wrong with it, in words.
 * @returns {Part}
 */
export function keep(element, { store, gegevens, teksten, say, changeMany }, other) {
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
      // An old file of the same program bears the beginning of the name of a new one.
      const isOther = other && /\.docx?$/i.test(chosen.name);
      wrong.textContent = isOther ? await other.open(chosen) : "";
      if (!isOther) open(await chosen.text().catch(() => null));
    },
  });
  const pick = button(t.open, () => file.click());

  /** @param {string | null} text */
  const open = (text) => {
    wrong.textContent = "";
    const read = text === null ? { fout: "niet-te-lezen" } : parseDossier(text, gegevens);
    if ("fout" in read) {
      wrong.textContent = t.fouten[read.fout];
      return;
    }
    const { dossier, weggelaten } = read;
    const changes = differences(store.dossier, dossier);
    const wat = inWords(t.inhoud_telling, contents(dossier)) || t.leeg;
    const take = (/** @type {(mine: Dossier, now: number) => Dossier} */ how) => () =>
      changeMany(how, fill(t.geopend, { wat }));
    const replace = take((mine, now) => holding(mine, dossier, now));
    // Where nothing stands yet nothing can be lost, and nothing is asked.
    if (isEmpty(store.dossier) && !weggelaten) return replace();
    const body = [
      h("p", {}, fill(t.open_inhoud, { wat })),
      weggelaten > 0 && h("p", {}, fill(t.open_weggelaten, { n: weggelaten })),
      h("p", {}, changes.length ? fill(t.open_anders, { n: changes.length }) : t.open_gelijk),
      changes.length > 0 &&
      h("ul", {}, ...changes.slice(0, SHOWN).map((change) => h("li", {}, told(change)))),
      changes.length > SHOWN && h("p", {}, fill(t.open_meer, { n: changes.length - SHOWN })),
    ];
    ask(
      t.open_titel,
      body,
      changes.length
        ? [
          [t.voeg_samen, take((mine) => mergeDossiers(mine, dossier))],
          [t.vervang, replace],
          [t.annuleer, null],
        ]
        : [[t.annuleer, null]],
    );
  };

  /** A change in words; what has no words of its own is only named. @param {{pad: string[], van: any, naar: any}} change */
  const told = ({ pad, van, naar }) => {
    const kind = String(kindOf(pad));
    const nummer = pad.at(-1) ?? "";
    const isFactor = ["antwoorden", "notities"].includes(kind) && /^\d+$/.test(nummer);
    const where = [t.onderdelen[kind] ?? t.onderdelen.plan, isFactor && fill(t.factor, { nummer })];
    const [before, after] = [shown(kind, van), shown(kind, naar)];
    const what = where.filter(Boolean).join(", ");
    return before === null || after === null ? what : `${what}: ${before} → ${after}`;
  };

  /** @param {string} kind @param {any} value @returns {string | null} */
  const shown = (kind, value) => {
    if (value === null || value === "") return t.leeg;
    /** @type {Record<string, () => unknown>} */
    const words = {
      antwoorden: () => answerOf(gegevens.schaal, value)?.titel,
      eigen_antwoorden: () => answerOf(gegevens.schaal, value)?.titel,
      context: () => gegevens.contexten.find((c) => c.id === value)?.titel,
      notities: () => value,
      velden: () => value,
      eigen: () => value.tekst,
      acties: () => value.tekst,
    };
    const said = words[kind]?.();
    return typeof said === "string" ? `“${said.slice(0, 60)}”` : null;
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

/** What a dossier holds, in numbers. @param {Dossier} dossier */
function contents(dossier) {
  const { soort, versie, gids, editie } = dossier;
  const nothing = /** @type {any} */ ({ soort, versie, gids, editie });
  const kinds = differences(nothing, dossier).filter(({ naar }) => naar !== null)
    .map(({ pad }) => kindOf(pad));
  const count = (/** @type {string} */ which) => kinds.filter((kind) => kind === which).length;
  return {
    antwoorden: count("antwoorden"),
    notities: count("notities"),
    eigen: count("eigen"),
    acties: count("acties"),
  };
}

/** The date here, as a file name has it. */
export function fileDate() {
  const now = new Date();
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  return [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
}
