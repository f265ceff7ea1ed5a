/** On a page without an aid, for who has filled in something: their context, and what they wrote. */

import { ContextStore } from "../context-store.js";
import { showContext, showFields } from "../everywhere.js";

const { gids = "", editie = "" } =
  /** @type {HTMLElement | null} */ (document.querySelector("script[data-gids]"))?.dataset ?? {};
const store = new ContextStore(gids, editie);
showContext(store);
showFields(store);
