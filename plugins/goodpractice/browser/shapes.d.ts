// The shapes of what search reads and gives, as docs/reference/search-format.md describes them. For the checker only.

/** What root.json holds. */
export interface Root {
  format: "goodpractice-search";
  version: 1;
  /** How many entries there are. */
  total: number;
  weights: Weights;
  stopWords: string[];
  concepts: Concept[];
  phrases: Phrase[];
  facets: RootFacet[];
  /** The first token of each word part, and the part's name, in the order of UTF-16 code units. */
  words: [first: string, part: string][];
  records: { each: number; parts: string[] };
  /** The parts by name, where they are small enough to stand here; else empty. */
  parts: Record<string, unknown>;
}

/** How much each kind of clause counts. */
export interface Weights {
  word: number;
  namedWord: number;
  concept: number;
  broaderConcept: number;
}

/** A term with more than one name. */
export type Concept = [key: string, label: string, names: string[]];

/** The stems of a name with a space between, and what it names. */
export type Phrase = [stems: string, named: Named[]];

/** A concept by its number, and whether the phrase means the same (1) or something narrower (0). */
export type Named = [concept: number, same: 0 | 1];

export interface RootFacet {
  key: string;
  label: string;
  terms: [term: string, label: string][];
  part: string;
}

/** What a word part holds, by token: entries as gaps, and the impact on each. */
export type WordPart = Record<string, [gaps: number[], impacts: number[]]>;

/** What a facet part holds, by term: entries as gaps. */
export type FacetPart = Record<string, number[]>;

/** What a record part holds of one entry. */
export interface StoredRecord {
  id: string;
  kind: string;
  url: string;
  title: string;
  summary: string;
  details: [label: string, value: string][];
  sentences: string[];
}

/** The part of `fetch` that search needs. */
export type Fetch = (url: string, options?: { cache?: "no-cache" }) => Promise<FetchResponse>;

export interface FetchResponse {
  ok: boolean;
  status: number;
  json(): Promise<unknown>;
}

/** A concept found in a sequence of stems. */
export interface Mention {
  start: number;
  length: number;
  concept: number;
  same: boolean;
}

/** A query as search understands it. */
export interface Question {
  /** Each token asked for, and its weight. */
  clauses: Map<string, number>;
  /** The concepts asked for, by number, in the order of the query. */
  concepts: number[];
  /** The other names of those concepts. */
  alsoSearched: string[];
  /** The words that are neither stop words nor part of a concept's name. */
  plainWords: string[];
}

/** An open index. */
export interface Search {
  /** What can be filtered by, in the order it is shown. */
  facets: { key: string; label: string }[];
  query(text: string, options?: Options): Promise<Answer>;
}

export interface Options {
  /** The terms chosen, by facet. */
  filters?: Filters;
  limit?: number;
  offset?: number;
}

export type Filters = Readonly<Record<string, readonly string[]>>;

export interface Answer {
  /** How many entries match. */
  total: number;
  /** The best of them, from `offset`, at most `limit`. */
  results: Result[];
  /** The choices of each facet, by its key. */
  facets: Record<string, Choice[]>;
  alsoSearched: string[];
  correction: null;
  /** The words that no entry holds. */
  unmatched: string[];
}

export interface Result {
  id: string;
  kind: string;
  /** From the root of the site. */
  url: string;
  title: string;
  summary: string;
  details: { label: string; value: string }[];
  score: number;
  /** The best sentence in parts; empty where none matches. */
  excerpt: ExcerptPart[];
}

export interface ExcerptPart {
  text: string;
  match: boolean;
}

export interface Choice {
  term: string;
  label: string;
  count: number;
  selected: boolean;
}

/** What the address of the search page asks for. */
export interface Wish {
  text: string;
  filters: Filters;
}
