/**
 * The record with an id that is known to be there: it came from the same page.
 *
 * @template {{id: string}} T
 * @param {T[]} records
 * @param {unknown} id
 * @returns {T}
 */
export const byId = (records, id) => /** @type {T} */ (records.find((one) => one.id === id));
