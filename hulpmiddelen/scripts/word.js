/** Writes and reads the plan as a Word file: fetched by a page that is asked to. */

import { fill } from "../word/fill.js";
import { read } from "../word/read.js";

/**
 * The empty plan, once assets/plan-sjabloon.js is there: a sign of its text is a byte.
 *
 * @returns {Uint8Array<ArrayBuffer>}
 */
const sjabloon = () =>
  Uint8Array.from(
    /** @type {{planSjabloon?: string}} */ (globalThis).planSjabloon ?? "",
    (sign) => sign.charCodeAt(0),
  );

export const PLAN_WORD = { fill, read, sjabloon };
Object.assign(globalThis, { planWord: PLAN_WORD });
