// The shapes of what search reads and gives, as docs/reference/search-format.md describes them. For the checker only.

/** What root.json holds. */
export interface Root {
  format: "goodpractice-search";
  version: 2;
  /** The name of the folder of the parts. */
  folder: string;
  /** How many entries there are. */
  total: number;
  weights: Weights;
  /** Plain words with a space between. */
  stopWords: string;
  endings: Ending[];
  /** The words whose stem is not the stemmer's. */
  stems: Record<string, string>;
  concepts: Concept[];
  facets: RootFacet[];
  /** The first texts that parts 1, 2, … of the words may hold, with a space between. */
  separators: string;
  /** The tokens whose entries stand in two tiers, with a space between. */
  common: string;
  /** The letters there are lexicon parts for. */
  lexicon: string;
  /** How many entries stand in one record part. */
  each: number;
  /** The parts that stand here, by name: JSON as it is, bytes as Base64. */
  inside: Record<string, unknown>;
}

/** How much each kind of clause counts. */
export interface Weights {
  word: number;
  namedWord: number;
  concept: number;
  broaderConcept: number;
}

/** An ending that is rewritten where at least so many letters stand before it. */
export type Ending = [ending: string, replacement: string, before: number];

/** A term with other names than its label: those that mean the same, and those that only lead to it. */
export type Concept = [key: string, label: string, names: string[], narrower: string[]];

export interface RootFacet {
  key: string;
  label: string;
  /** The address of the page of each term, with `{}` in the place of its id. */
  pages?: string;
}

/** A term of a facet: what it is called, and the entries that carry it. */
export interface FacetTerm {
  label: string;
  entries: readonly number[];
}

/** The terms of a facet by their ids, in the order they are shown. */
export type FacetTerms = ReadonlyMap<string, FacetTerm>;

/** The entries that hold a token, in order, and its impact on each. */
export interface Postings {
  entries: Uint32Array;
  impacts: Uint8Array;
}

/** Where a token stands in the entries that hold it. */
export interface Places {
  entries: Uint32Array;
  /** For each entry, where its positions end in `positions`. */
  ends: Uint32Array;
  positions: number[];
}

/** Words in order, each with how common it is. */
export type Lexicon = ReadonlyMap<string, number>;

/** What a record part holds of one entry. */
export interface StoredRecord {
  id: string;
  kind: string;
  url: string;
  title: string;
  summary: string;
  details: [label: string, value: string][];
  sentences: Sentence[];
}

/** A sentence; with seconds where it was spoken in a recording. */
export type Sentence = string | [text: string, at: number];

/** The part of `fetch` that search needs. */
export type Fetch = (url: string, options?: { cache?: "no-cache" }) => Promise<FetchResponse>;

export interface FetchResponse {
  ok: boolean;
  status: number;
  json(): Promise<unknown>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A query taken apart. */
export interface Query {
  /** The words that are searched for, those of phrases among them. */
  free: string;
  /** Whether no words are searched for. */
  blank: boolean;
  /** What must stand in an entry word for word. */
  phrases: string[];
  excludedPhrases: string[];
  excludedWords: string[];
  filters: [facet: string, terms: string[]][];
}

/** A concept found in a sequence of stems. */
export interface Mention {
  start: number;
  length: number;
  concept: number;
  same: boolean;
}

/** The free text of a query as search understands it. */
export interface Question {
  /** Each token asked for, and its weight. */
  clauses: Map<string, number>;
  /** The concepts asked for, by number. */
  concepts: Set<number>;
  /** The terms that excerpts mark. */
  marked: Set<string>;
  /** The other names of those concepts. */
  alsoSearched: string[];
  /** The words that are neither stop words nor part of a concept's name. */
  alone: string[];
}

/** The terms chosen, by facet; every facet has at least one. */
export type Chosen = ReadonlyMap<string, ReadonlySet<string>>;

/** The terms of facets, by the keys of these. */
export type Carriers = ReadonlyMap<string, FacetTerms>;

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
  /** Whether to mend no spelling. */
  exact?: boolean;
  /** Whether the last word may go on. */
  typing?: boolean;
  /** Whether to count choices; unless given, where it costs little. */
  count?: boolean | undefined;
}

export type Filters = Readonly<Record<string, readonly string[]>>;

export interface Answer {
  /** How many entries match. */
  total: number;
  /** The best of them, from `offset`, at most `limit`. */
  results: Result[];
  /** The choices of each facet, by its key; none where they are not counted. */
  facets: Record<string, Choice[]>;
  alsoSearched: string[];
  correction: Correction | null;
  /** The words that no entry holds. */
  unmatched: string[];
  /** Where nothing matches, the terms nearest to what was typed. */
  nearest: Near[];
}

/** What was searched in the place of misspelt words. */
export interface Correction {
  text: string;
  words: [typed: string, instead: string][];
}

export interface Near {
  label: string;
  /** From the root of the site. */
  url: string;
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
  /** When that sentence was spoken, in seconds from the start of the recording. */
  at?: number;
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
