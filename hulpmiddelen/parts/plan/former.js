/**
 * What stood in the plan and is in the guide no more: it stays, and can be read.
 *
 * @import { Aid, Part } from "../../aid.js"
 */

import { formerOf } from "../../core/plan-document.js";
import { h, renew } from "../../dom.js";

/** @param {HTMLElement} element @param {Aid} aid @returns {Part} */
export function planFormer(element, { store, gegevens, teksten }) {
  const t = teksten.plan;
  const body = h("div");
  const node = h(
    "section",
    { class: "plan-eerder", "aria-labelledby": "plan-eerder" },
    h("h2", { id: "plan-eerder" }, t.eerder),
    h("p", {}, t.eerder_uitleg),
    body,
  );
  element.append(node);
  return {
    node,
    update() {
      const former = formerOf(gegevens, store.dossier, t);
      node.hidden = former === null;
      renew(
        body,
        ...(former?.delen ?? []).flatMap(({ kop, alineas }) => [
          h("h3", {}, kop),
          ...alineas.map((alinea) => h("p", {}, alinea)),
        ]),
      );
    },
  };
}
