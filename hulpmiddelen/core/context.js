/**
 * Which context fits the answers to the context questions.
 *
 * @import { Context, Contextvraag } from "./types.d.ts"
 */

/**
 * Every context with the answers (as ids) that point to it; the advice is those with the most.
 *
 * @param {Pick<Context, "id">[]} contexten
 * @param {Contextvraag[]} contextvragen
 * @param {Record<string, string | null>} gekozen The id of the chosen answer by the question's id.
 */
export function adviseContext(contexten, contextvragen, gekozen) {
  const given = contextvragen.flatMap(({ id, antwoorden }) => {
    const chosen = Object.hasOwn(gekozen, id) && antwoorden.find((a) => a.id === gekozen[id]);
    return chosen ? [{ vraag: id, antwoord: chosen.id, contexten: chosen.contexten }] : [];
  });
  const per = contexten.map(({ id }) => ({
    context: id,
    redenen: given.filter((answer) => answer.contexten.includes(id))
      .map(({ vraag, antwoord }) => ({ vraag, antwoord })),
  }));
  const most = Math.max(1, ...per.map(({ redenen }) => redenen.length));
  return {
    per,
    advies: per.filter(({ redenen }) => redenen.length === most).map(({ context }) => context),
    beantwoord: given.length,
  };
}
