/** Brings every aid to life: the one file that is bundled. */

import { aidElement } from "../aid.js";
import { contextKiezer } from "../elements/context-kiezer.js";
import { factorScan } from "../elements/factor-scan.js";
import { trainingKiezer } from "../elements/training-kiezer.js";
import { showContext } from "../everywhere.js";
import { Store } from "../store.js";

const { gids = "", editie = "" } =
  /** @type {HTMLElement | null} */ (document.querySelector("script[data-gids]"))?.dataset ?? {};
const store = new Store(gids, editie);

/** @type {[string, Parameters<typeof aidElement>[0]][]} */
const AIDS = [
  ["factor-scan", factorScan],
  ["context-kiezer", contextKiezer],
  ["training-kiezer", trainingKiezer],
];
for (const [name, build] of AIDS) {
  if (!customElements.get(name)) customElements.define(name, aidElement(build, () => store));
}
showContext(store);
