/** The script of this aid. */

import { contextKiezer } from "../elements/context-kiezer.js";
import { start } from "../start.js";

start("context-kiezer", contextKiezer);
