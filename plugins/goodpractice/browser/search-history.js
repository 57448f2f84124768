// Keeps the history of searches: one entry for each that was meant, none for the letters on the way to it.

/** @typedef {Pick<History, "pushState" | "replaceState" | "state">} Entries */
/** @typedef {Pick<Location, "pathname" | "search">} Place */

/** The addresses of the page, in the browser's history. */
export class SearchHistory {
  #entries;
  #place;
  /** @type {{ address: string, typing: boolean } | undefined} What the draft in the address stands in for. */
  #before;

  /**
   * @param {Entries} entries
   * @param {Place} place
   */
  constructor(entries, place) {
    this.#entries = entries;
    this.#place = place;
  }

  /** The part of the address from its question mark. */
  get address() {
    return this.#place.search;
  }

  /** Whether the last word may go on, as it was when these results were shown. */
  get typing() {
    return this.#entries.state?.typing === true;
  }

  /**
   * Goes to an address that somebody means, so that they can come back from it.
   * @param {string} address
   * @param {boolean} typing
   */
  go(address, typing) {
    this.settle();
    if (address === this.address) this.#replace(address, typing);
    else this.#push(address, typing);
  }

  /**
   * Shows an address that somebody is still typing.
   * @param {string} address
   * @param {boolean} typing
   */
  draft(address, typing) {
    this.#before ??= { address: this.address, typing: this.typing };
    this.#replace(address, typing);
  }

  /** Makes what was typed so far an entry of its own. */
  settle() {
    const before = this.#before;
    const { address, typing } = this;
    this.forget();
    if (!before || before.address === address) return;
    this.#replace(before.address, before.typing);
    this.#push(address, typing);
  }

  /** Lets go of what was typed, as somebody has gone elsewhere. */
  forget() {
    this.#before = undefined;
  }

  /**
   * @param {string} address
   * @param {boolean} typing
   */
  #replace(address, typing) {
    this.#entries.replaceState({ typing }, "", address || this.#place.pathname);
  }

  /**
   * @param {string} address
   * @param {boolean} typing
   */
  #push(address, typing) {
    this.#entries.pushState({ typing }, "", address || this.#place.pathname);
  }
}
