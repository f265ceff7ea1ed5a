/** The script of this aid. */

import { factorScan } from "../elements/factor-scan.js";
import { start } from "../start.js";

start("factor-scan", factorScan);
