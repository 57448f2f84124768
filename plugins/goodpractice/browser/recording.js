// Plays a recording on its page, once somebody asks for that: until then nothing is loaded from its host.

import { element, find } from "./element.js";
import { playerOf } from "./player.js";

/** @import { Player } from "./player.js" */

const ALLOWED = "autoplay; encrypted-media; fullscreen; picture-in-picture";
const REFERRER = "strict-origin-when-cross-origin"; // a host may refuse to play for a page that hides where it is

const box = find(document, ".gp-player", HTMLElement);
const player = playerOf(box.dataset["recording"] ?? "");
if (player) offer(player);

/**
 * Offers to play the recording.
 * @param {Player} player
 */
function offer(player) {
  const button = find(box, ".gp-player__play", HTMLButtonElement);
  const does = find(button, ".gp-player__do", HTMLElement);
  const from = find(button, ".gp-player__from", HTMLElement);
  const place = find(box, ".gp-player__place", HTMLElement);
  const status = find(box, "[role=status]", HTMLElement);
  let start = secondsOf(location.hash);
  /** @type {HTMLIFrameElement | undefined} */
  let frame;

  const show = () => {
    const moment = start > 0 ? ` from ${clock(start)}` : "";
    does.textContent = frame ? "Close the player" : `Play here${moment}`;
    from.hidden = frame !== undefined;
  };
  const openPlayer = () => {
    frame = element("iframe", {
      class: "gp-player__frame",
      src: player.address(start),
      title: box.dataset["title"] ?? "Recording",
      allow: ALLOWED,
      referrerpolicy: REFERRER,
    });
    place.replaceChildren(frame);
    status.textContent = "The player is below this button.";
    show();
  };
  const closePlayer = () => {
    frame = undefined;
    start = 0;
    place.replaceChildren();
    status.textContent = "The player is closed.";
    show();
  };
  /** @param {number} seconds */
  const seek = (seconds) => {
    start = seconds;
    if (frame) {
      frame.contentWindow?.postMessage(player.message(seconds), player.origin);
      status.textContent = `The recording goes to ${clock(seconds)}.`;
      frame.scrollIntoView({ block: "nearest" });
    } else {
      show();
      button.focus(); // it says what it would load, and from where
    }
  };

  button.addEventListener("click", () => (frame ? closePlayer() : openPlayer()));
  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest("[data-seek]") : null;
    if (!(link instanceof HTMLElement)) return;
    event.preventDefault();
    seek(Number(link.dataset["seek"]));
  });
  addEventListener("hashchange", () => {
    if (frame || secondsOf(location.hash) === 0) return;
    start = secondsOf(location.hash);
    show();
  });
  show();
  box.hidden = false;
}

/**
 * @param {string} hash The end of an address that leads to a moment of the transcript.
 * @returns {number} The seconds it names, or none.
 */
function secondsOf(hash) {
  return Number(/^#at-([0-9]{1,6})$/.exec(hash)?.[1] ?? 0);
}

/** @param {number} seconds */
function clock(seconds) {
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `${minutes}:${two(seconds % 60)}`;
}
