// Watches the box in which people type: the pauses, Enter, and when they leave it.

import { isFrugal } from "./frugal.js";

/**
 * What to do as somebody types.
 * @typedef {object} Listener
 * @property {() => void} onPause Called some time after a letter.
 * @property {() => void} onEnter
 * @property {() => void} onLeave Called once they leave the box in which they typed.
 */

const PAUSE = 250; // milliseconds
const LEAST = 2; // letters

/**
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} input
 * @param {Listener} listener
 */
export function watchBox(form, input, { onPause, onEnter, onLeave }) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const paused = () => {
    const letters = input.value.trim().length;
    if (letters === 0 || letters >= LEAST) onPause();
  };
  /** @param {Event} event */
  const typed = (event) => {
    clearTimeout(timer);
    const composing = event instanceof InputEvent && event.isComposing; // a character not yet whole
    if (!composing && !isFrugal(navigator, matchMedia)) timer = setTimeout(paused, PAUSE);
  };
  input.addEventListener("input", typed);
  input.addEventListener("compositionend", typed);
  input.addEventListener("change", onLeave);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    onEnter();
  });
}
