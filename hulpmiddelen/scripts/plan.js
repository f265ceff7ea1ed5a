/** The script of this aid. */

import { planMaker } from "../elements/plan-maker.js";
import { start } from "../start.js";

start("plan-maker", planMaker);
