// The pages of a long list: their cards, fetched when they are wanted, each page once.

/**
 * Where the pages of a list stand.
 * @typedef {object} Where
 * @property {string} further The link to a page, with `{}` in the place of its number.
 * @property {number} count
 * @property {number} each How many entries stand on a page.
 */

/** @typedef {{ ref: string, page: number }} Place An entry, and the page of the list on which its card is. */

/** @typedef {(link: string) => Promise<HTMLElement[]>} FetchCards */

const MOST = 20; // pages of a list whose entries only its pages tell

/** The cards of a list, by its pages. */
export class ListPages {
  /** @type {Map<number, Promise<HTMLElement[]>>} */
  #pages = new Map();
  #where;
  #fetch;

  /**
   * @param {HTMLElement[]} first The cards of the first page, which is this one.
   * @param {Where} where
   * @param {FetchCards} [fetch]
   */
  constructor(first, where, fetch = fetchCards) {
    this.#where = where;
    this.#fetch = fetch;
    this.#pages.set(1, Promise.resolve(first));
  }

  /** Whether the list has more pages than are fetched to know its entries. */
  get isCut() {
    return this.#where.count > MOST;
  }

  /**
   * @param {readonly { ref: string }[]} [known] The entries of the list in its order, where they are known.
   * @returns {Promise<Place[]>} The entries of the list; of a very long one that is not known, those on its first pages.
   */
  async places(known) {
    if (known) {
      return known.map(({ ref }, number) => ({ ref, page: Math.floor(number / this.#where.each) + 1 }));
    }
    const numbers = Array.from({ length: Math.min(this.#where.count, MOST) }, (_, number) => number + 1);
    const found = await Promise.all(numbers.map((number) => this.#cards(number)));
    return found.flatMap((cards, at) => cards.map((card) => ({ ref: refOf(card), page: at + 1 })));
  }

  /**
   * @param {string} ref
   * @param {number} page
   * @returns {Promise<HTMLElement | undefined>} The card of an entry; none where the site has changed meanwhile.
   */
  async card(ref, page) {
    return (await this.#cards(page)).find((card) => refOf(card) === ref);
  }

  /**
   * The cards of a page. One that could not be fetched is asked for again.
   * @param {number} number
   */
  #cards(number) {
    const kept = this.#pages.get(number);
    if (kept) return kept;
    const cards = this.#fetch(this.#where.further.replace("{}", String(number)));
    this.#pages.set(number, cards);
    cards.catch(() => this.#pages.delete(number));
    return cards;
  }
}

/**
 * @param {ParentNode} place
 * @returns {HTMLElement[]} The cards that stand there.
 */
export function cardsIn(place) {
  return [...place.querySelectorAll("[data-ref]")].filter((card) => card instanceof HTMLElement);
}

/** @param {HTMLElement} card */
function refOf(card) {
  return card.dataset["ref"] ?? "";
}

/** @type {FetchCards} */
async function fetchCards(link) {
  const url = new URL(link, document.baseURI).href;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: status ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return [...page.querySelectorAll(".gp-cards")].flatMap(cardsIn).map((card) => {
    const own = document.importNode(card, true);
    for (const each of own.querySelectorAll("a")) {
      each.setAttribute("href", new URL(each.getAttribute("href") ?? "", url).href);
    }
    return own;
  });
}
