/**
 * What the reader's own answers say beside each element, and what stands in the plan already: in
 * words, never as a part of a whole.
 *
 * @import { Aid, Part } from "../../aid.js"
 * @import { Dossier, Gegevens, Planelement } from "../../core/types.d.ts"
 */

import { valueAt } from "../../core/dossier.js";
import { ACTIES, fieldOf, fieldPath, isBlank, rowsOf } from "../../core/plan.js";
import { answerOf, counts, scoreThema } from "../../core/score.js";
import { capital, fill, inWords } from "../../core/counting.js";
import { h, renew } from "../../dom.js";
import { knownOf } from "./known.js";

/** Whether the reader wrote in a field that is not of the first plan. @param {Dossier} dossier @param {Gegevens} gegevens */
export function holdsMore(dossier, gegevens) {
  return gegevens.plan.some(({ velden }) =>
    velden.some(({ id, eerst, kolommen }) =>
      !eerst &&
      (kolommen
        ? rowsOf(gegevens, dossier, id).length > 0
        : valueAt(dossier, fieldPath(id)) !== null)
    )
  ) || rowsOf(gegevens, dossier, ACTIES).filter((rij) => rij.uit === null).length > 1;
}

/** @param {Aid} aid @returns {Part} */
export function planOverview(aid) {
  const { store, gegevens, teksten, form, mine } = aid;
  const t = teksten.plan;
  const list = h("ul", {});
  const context = h("p", {});
  const node = h(
    "nav",
    { class: "plan-overzicht", "aria-labelledby": "plan-al", "data-verder": true },
    context,
    h("h2", { id: "plan-al" }, t.al),
    list,
  );
  form.prepend(node);
  const places = gegevens.plan.flatMap(({ id, thema }) => {
    const place = form.querySelector(`[data-element="${id}"] [data-plek=factoren]`);
    const about = gegevens.themas.find((one) => one.id === thema);
    return place && about ? [{ place, about }] : [];
  });

  /** @param {Planelement} element */
  const standOf = ({ velden, acties }) => {
    const bekend = knownOf(aid);
    const filled = (/** @type {string} */ tabel) =>
      rowsOf(gegevens, store.dossier, tabel).filter((rij) => !isBlank(rij)).length;
    const asked = velden.map((veld) =>
      veld.kolommen ? filled(veld.id) > 0 : fieldOf(gegevens, bekend, veld).tekst.trim() !== ""
    );
    const n = acties ? filled(ACTIES) : 0;
    if (acties) asked.push(n > 0);
    const there = asked.filter(Boolean).length;
    const stand = there === 0 ? t.al_leeg : there < asked.length ? t.al_deels : t.al_vol;
    return [stand, inWords(t.al_acties, { acties: n })].filter(Boolean).join(", ");
  };

  /** @param {Gegevens["themas"][number]} thema */
  const factors = (thema) => {
    const given = mine().antwoorden;
    const score = scoreThema(gegevens.schaal, thema, given);
    const groups = /** @type {const} */ (["helpt", "aandacht", "uitzoeken"]).flatMap((group) => {
      const told = score[group].flatMap(({ nummer }) => {
        const factor = thema.factoren.find((one) => one.nummer === nummer);
        return factor
          ? [{ factor, antwoord: answerOf(gegevens.schaal, given[nummer])?.titel }]
          : [];
      });
      return told.length
        ? [
          h("p", { class: "planelement-label" }, t[`factoren_${group}`]),
          h(
            "ul",
            {},
            ...told.map(({ factor, antwoord }) =>
              h(
                "li",
                {},
                h(
                  "a",
                  { href: factor.adres, title: factor.tekst, "data-key": `f-${factor.nummer}` },
                  fill(t.factor, { onderwerp: capital(factor.onderwerp), antwoord }),
                ),
              )
            ),
          ),
        ]
        : [];
    });
    const told = inWords(teksten.plan.factoren_telling, counts(score));
    return groups.length
      ? [
        h(
          "details",
          { class: "plan-factoren", "data-key": `f-${thema.id}` },
          h("summary", { "data-key": `fs-${thema.id}` }, `${t.factoren}: ${told}`),
          ...groups,
        ),
      ]
      : [h("p", { class: "plan-hulp" }, t.factoren_leeg)];
  };

  return {
    node,
    update() {
      const chosen = gegevens.contexten.find(({ id }) => id === store.get("context"));
      context.textContent = chosen ? fill(t.context, chosen) : "";
      context.hidden = !chosen;
      renew(
        list,
        ...gegevens.plan.map((element) =>
          h(
            "li",
            {},
            h("a", { href: `#${element.id}`, "data-key": `al-${element.id}` }, element.titel),
            `: ${standOf(element)}`,
          )
        ),
      );
      for (const { place, about } of places) renew(place, ...factors(about));
    },
  };
}
