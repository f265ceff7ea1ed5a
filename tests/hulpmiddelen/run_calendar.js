/// <reference lib="deno.ns" />

/** Makes calendar files for tests/test_calendar.py: a list of plans in, a list of files out. */

import { calendarFile } from "../../hulpmiddelen/core/calendar.js";

/** @type {Parameters<typeof calendarFile>[0][]} */
const plans = await new Response(Deno.stdin.readable).json();
console.log(JSON.stringify(plans.map(calendarFile)));
