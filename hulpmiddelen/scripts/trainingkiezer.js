/** The script of this aid. */

import { trainingKiezer } from "../elements/training-kiezer.js";
import { start } from "../start.js";

start("training-kiezer", trainingKiezer);
