/** On a page without an aid, for who has filled in something: the context that they chose. */

import { ContextStore } from "../context-store.js";
import { showContext } from "../everywhere.js";

const { gids = "", editie = "" } =
  /** @type {HTMLElement | null} */ (document.querySelector("script[data-gids]"))?.dataset ?? {};
showContext(new ContextStore(gids, editie));
