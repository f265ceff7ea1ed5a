/**
 * What can be the matter with a file that somebody opens as a plan.
 *
 * @typedef {"geen-word" | "oud-word" | "beschadigd" | "te-groot" | "gevaarlijk" | "te-diep"
 *   | "andere-gids" | "nieuwere-versie" | "geen-plan" | "kan-niet"} Fout
 */

/** Stops the reading of a file. */
export class Fault extends Error {
  /** @param {Fout} fout */
  constructor(fout) {
    super(fout);
    this.fout = fout;
  }
}
