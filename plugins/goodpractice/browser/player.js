// Makes the player of a recording from its address: which hosts there are, and how each is told to go to a moment.
// tests/contract/recordings.json holds it to the same hosts as the pages.

/**
 * The player of a recording.
 * @typedef {object} Player
 * @property {string} origin The only place that messages to the player may go.
 * @property {(seconds: number) => string} address Where it comes from, to start at a moment.
 * @property {(seconds: number) => string} message What makes it go to a moment while it plays.
 */

/** @typedef {(id: string) => Player} Host */

const YOUTUBE = "https://www.youtube-nocookie.com";
const VIMEO = "https://player.vimeo.com";
const EMBEDDED = new Set(["embed", "live", "shorts", "v"]);

/**
 * @param {string} recording
 * @returns {Player | undefined} Nothing for an address of any other host.
 */
export function playerOf(recording) {
  const address = parsed(recording);
  if (!address || address.username || address.password || address.port) return undefined;
  if (address.protocol !== "https:" && address.protocol !== "http:") return undefined;
  const name = address.hostname.replace(/^www\./, "").replace(/^m\./, "");
  const folders = address.pathname.split("/").filter(Boolean);
  const [first = "", second = ""] = folders;
  if (name === "youtube.com" || name === "youtube-nocookie.com") {
    const asked = address.searchParams.getAll("v");
    if (folders.length === 1 && first === "watch" && asked.length === 1) return youtube(asked[0] ?? "");
    return folders.length === 2 && EMBEDDED.has(first) ? youtube(second) : undefined;
  }
  if (name === "youtu.be") return folders.length === 1 ? youtube(first) : undefined;
  if (name === "vimeo.com") return folders.length === 1 ? vimeo(first) : undefined;
  if (name === "player.vimeo.com" && folders.length === 2 && first === "video") return vimeo(second);
  return undefined;
}

/** @param {string} recording */
function parsed(recording) {
  try {
    return new URL(recording);
  } catch {
    return undefined;
  }
}

/**
 * @param {string} id
 * @returns {Player | undefined}
 */
function youtube(id) {
  if (!/^[A-Za-z0-9_-]{11}$/.test(id)) return undefined;
  return {
    origin: YOUTUBE,
    address: (seconds) => `${YOUTUBE}/embed/${id}?autoplay=1&enablejsapi=1&rel=0&start=${seconds}`,
    message: (seconds) =>
      JSON.stringify({ event: "command", func: "seekTo", args: [seconds, true] }),
  };
}

/**
 * @param {string} id
 * @returns {Player | undefined}
 */
function vimeo(id) {
  if (!/^[0-9]{6,12}$/.test(id)) return undefined;
  return {
    origin: VIMEO,
    address: (seconds) => `${VIMEO}/video/${id}?autoplay=1&dnt=1#t=${seconds}s`,
    message: (seconds) => JSON.stringify({ method: "setCurrentTime", value: seconds }),
  };
}
