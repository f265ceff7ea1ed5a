/** Reads the answers of somebody else: fetched by the scan when there are some. */

import { findAnswers } from "../core/find.js";
import { theirAnswers } from "../parts/their-answers.js";

export const ANDEREN = { findAnswers, theirAnswers };
Object.assign(globalThis, { anderen: ANDEREN });
