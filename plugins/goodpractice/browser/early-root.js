// Asks for the root of the index as soon as this small module has come, while the larger ones are on their way.
// A link with rel="preload" would come sooner still, but would give an old root that lies in the browser's cache.

/** @import { Fetch } from "./shapes.js" */

/** The folder of the index, as the page names it. */
export const INDEX = document.querySelector(".gp-search")?.getAttribute("data-index") ?? "";
const ROOT = `${INDEX}root.json`;

/** @type {Promise<Response> | undefined} */
let early = fetch(ROOT, { cache: "no-cache" });
early.catch(() => {}); // whoever asks for the root is told

/**
 * `fetch`, which gives the root that was asked for early to the first who wants it.
 * @type {Fetch}
 */
export function fetchEarly(url, options) {
  const root = url === ROOT ? early : undefined;
  if (root) early = undefined;
  return root ?? fetch(url, options);
}
