/** Opens a file with answers: fetched by an aid when somebody has chosen one. */

import { openFile } from "../parts/open-file.js";

export const BESTAND = { openFile };
Object.assign(globalThis, { bestand: BESTAND });
