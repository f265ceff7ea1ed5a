/**
 * Which training fits: what holds here, the trainings beside each other with "none for now", and
 * what no training mends.
 *
 * @import { Aid, Part } from "../aid.js"
 */

import { beyondTraining } from "../parts/beyond-training.js";
import { keep } from "../parts/keep.js";
import { onPaper } from "../parts/on-paper.js";
import { sideBySide } from "../parts/side-by-side.js";
import { trainingLines } from "../parts/training-lines.js";

/** @param {HTMLElement} element @param {Aid} aid @returns {Part[]} */
export function trainingKiezer(element, aid) {
  const paper = onPaper(aid);
  if (paper.node) element.prepend(paper.node);
  return [
    paper,
    trainingLines(aid),
    sideBySide(element, aid),
    beyondTraining(element, aid),
    keep(element, aid),
  ];
}
