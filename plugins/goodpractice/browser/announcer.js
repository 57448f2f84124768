// Tells people who hear the page what it now says, once it has said so for a while.

/** Keeps quiet while things change, and says the last of them. */
export class Announcer {
  #region;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {HTMLElement} region A live region that nobody sees. */
  constructor(region) {
    this.#region = region;
  }

  /**
   * @param {string} text
   * @param {number} patience How many milliseconds nothing else must happen before it is said.
   */
  say(text, patience) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#region.textContent = text;
    }, patience);
  }
}
