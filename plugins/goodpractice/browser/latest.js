// Does what takes time, and shows only what was asked for last.

const PATIENCE = 400; // milliseconds before somebody is told to wait

/**
 * What to show meanwhile.
 * @typedef {object} Waiting
 * @property {() => void} onSlow
 * @property {(busy: boolean) => void} onBusy
 */

/** Drops the late answer to an old question. */
export class Latest {
  #turn = 0;
  #waiting;

  /** @param {Waiting} waiting */
  constructor(waiting) {
    this.#waiting = waiting;
  }

  /**
   * @template T
   * @param {() => Promise<T>} work
   * @param {(result: T) => void} show
   * @param {(error: unknown) => void} fail
   */
  async run(work, show, fail) {
    const turn = ++this.#turn;
    const isLatest = () => turn === this.#turn;
    const slow = setTimeout(() => isLatest() && this.#waiting.onSlow(), PATIENCE);
    this.#waiting.onBusy(true);
    try {
      const result = await work();
      if (isLatest()) show(result);
    } catch (error) {
      if (isLatest()) fail(error);
    } finally {
      clearTimeout(slow);
      if (isLatest()) this.#waiting.onBusy(false);
    }
  }
}
