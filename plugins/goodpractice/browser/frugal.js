// Tells whether a connection is too slow or too dear to search with every pause in typing.

/**
 * What some browsers know of the connection.
 * @typedef {{ saveData?: boolean, effectiveType?: string }} Connection
 */

/**
 * Whether to wait until somebody asks: they are saving data, or the connection is very slow.
 * @param {object} navigator
 * @param {(query: string) => { matches: boolean }} matchMedia
 * @returns {boolean}
 */
export function isFrugal(navigator, matchMedia) {
  const { connection } = /** @type {{ connection?: Connection }} */ (navigator);
  return (
    connection?.saveData === true ||
    (connection?.effectiveType ?? "").endsWith("2g") ||
    matchMedia("(prefers-reduced-data: reduce)").matches
  );
}
