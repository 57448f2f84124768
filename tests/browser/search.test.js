// Checks how the browser answers queries, on a tiny made index.

import assert from "node:assert/strict";
import { test } from "node:test";

import { open } from "../../plugins/goodpractice/browser/search.js";
import { BASE, files, filesOf, oneFile, root, serving } from "./made-index.js";
import { positionPart, wordPart } from "./made-parts.js";

/** @import { Answer, Options, Root } from "../../plugins/goodpractice/browser/shapes.js" */

const search = await open(BASE, { fetch: serving(oneFile).fetch });
const apart = await open(BASE, { fetch: serving(files).fetch });

/** @param {Partial<Root>} changes */
const withRoot = (changes) =>
  open(BASE, { fetch: serving(filesOf({ ...root, ...changes })).fetch });

/** @param {Pick<Answer, "results">} answer */
const ids = ({ results }) => results.map(({ id }) => id);

/** @param {Pick<Answer, "results">} answer */
const scores = ({ results }) => results.map(({ id, score }) => [id, score]);

/** @param {Answer} answer */
const counts = ({ facets }) =>
  Object.values(facets).map((choices) => choices.map(({ count }) => count));

/**
 * @param {string} text
 * @param {Options} [options]
 */
const found = async (text, options) => ids(await search.query(text, options));

test("a score is the sum of impacts, each times the weight of what was asked", async () => {
  assert.deepEqual(scores(await search.query("buses bus came")), [
    ["a", 4 * 10 + 50 + 2 * 4],
    ["b", 4 * 20 + 2 * 6],
  ]);
});

test("a concept asked for by its own name counts more than by a narrower word", async () => {
  assert.deepEqual(scores(await search.query("bus travel")), [
    ["a", 2 * 10 + 3 * 50],
    ["b", 2 * 20],
  ]);
});

test("a word counts less where it is part of a concept's name", async () => {
  const other = await withRoot({ concepts: [["barriers/travel", "Travel", ["bus"], []]] });
  assert.deepEqual(scores(await other.query("bus")), [
    ["a", 10 + 3 * 50],
    ["b", 20],
  ]);
});

test("a result shows the record, its details by label, and the sentence that matched", async () => {
  const { results } = await search.query("constructor");
  assert.deepEqual(results, [
    {
      id: "c",
      kind: "story",
      url: "c/",
      title: "c",
      summary: "",
      details: [{ label: "By", value: "School c" }],
      score: 60,
      excerpt: [
        { text: "The ", match: false },
        { text: "constructor", match: true },
        { text: " wrote __proto__ on it.", match: false },
      ],
    },
  ]);
});

test("further keys of a record are passed on, and when the sentence was said", async () => {
  const { fetch } = serving(
    filesOf(root, {
      "records/1.json": [{ id: "c", details: [], sentences: [["A constructor.", 754]], colour: "red" }],
    }),
  );
  const [result] = (await (await open(BASE, { fetch })).query("constructor")).results;
  assert.deepEqual([result?.at, Object(result).colour, "sentences" in Object(result)], [754, "red", false]);
});

test("entries with the same score stand in the order of the index", async () => {
  assert.deepEqual(await found(""), ["a", "b", "c"]);
});

test("limit and offset choose which results are given, not how many there are", async () => {
  const answer = await search.query("", { limit: 1, offset: 1 });
  assert.deepEqual([answer.total, ids(answer)], [3, ["b"]]);
});

test("an empty query matches everything, a query without words nothing", async () => {
  assert.equal((await search.query(" \t ")).total, 3);
  assert.equal((await search.query("?!")).total, 0);
  assert.equal((await search.query("the")).total, 0);
});

test("words that match nothing are said once, stop words and concepts never", async () => {
  const { total, unmatched } = await search.query("the xyzzy bus Xyzzy travel plugh");
  assert.deepEqual([total, unmatched], [2, ["xyzzy", "plugh"]]);
});

test("a concept brings in its other names, and says so", async () => {
  const answer = await search.query("travel");
  assert.deepEqual([answer.alsoSearched, ids(answer)], [["Getting to school"], ["a"]]);
});

test("a narrower word asks for the concept by all its names", async () => {
  assert.deepEqual((await search.query("bus")).alsoSearched, ["Travel", "Getting to school"]);
});

// --- Spelling and typing

test("a misspelt word is mended, and the answer is that to the mended text", async () => {
  const answer = await search.query("Came, cosntructor!");
  const better = { text: "Came, constructor!", words: [["cosntructor", "constructor"]] };
  assert.deepEqual([answer.correction, answer.unmatched, ids(answer)], [better, [], ["c", "b", "a"]]);
});

test("every misspelt word is mended wherever it stands, and said once", async () => {
  const { correction } = await search.query("caem busses caem-time Xyzzy");
  assert.deepEqual(correction, {
    text: "came buses came-time Xyzzy",
    words: [
      ["caem", "came"],
      ["busses", "buses"],
    ],
  });
});

test("words are taken as they are typed if that is asked for", async () => {
  const { correction, unmatched, total } = await search.query("caem", { exact: true });
  assert.deepEqual([correction, unmatched, total], [null, ["caem"], 0]);
});

test("words in quotation marks, short words and words of other letters are not mended", async () => {
  for (const text of ['"caem"', "bs", "caem4"]) {
    assert.equal((await search.query(text)).correction, null);
  }
  assert.deepEqual((await search.query('caem "caem"')).unmatched, ["caem"]);
});

test("words that cannot be mended stay unmatched beside those that can", async () => {
  const { correction, unmatched } = await search.query("xyzzy tiem");
  assert.deepEqual([correction, unmatched], [{ text: "xyzzy time", words: [["tiem", "time"]] }, ["xyzzy"]]);
});

test("a last word that may go on finds what the longer words find", async () => {
  assert.deepEqual(await found("cons", { typing: true }), ["c"]);
  const { correction, unmatched, alsoSearched } = await search.query("cons", { typing: true });
  assert.deepEqual([correction, unmatched, alsoSearched], [null, [], []]);
});

test("a last word that may go on still finds what it finds itself", async () => {
  assert.deepEqual(scores(await search.query("came tw", { typing: true })), [
    ["a", 2 * 4 + 2 * 8],
    ["b", 2 * 6],
  ]);
});

test("without being asked, and with a space behind it, a word does not go on", async () => {
  assert.deepEqual((await search.query("tw")).unmatched, ["tw"]);
  assert.deepEqual((await search.query("tw ", { typing: true })).unmatched, ["tw"]);
});

test("one letter, digits and a word in quotation marks do not go on", async () => {
  assert.equal((await search.query("t", { typing: true })).total, 0);
  assert.equal((await search.query("tw0", { typing: true })).total, 0);
  assert.equal((await search.query('"tw"', { typing: true })).total, 0);
});

test("a last word that does not go on may be misspelt", async () => {
  assert.equal((await search.query("twoo caem", { typing: true })).correction?.text, "two came");
});

// --- The language of queries

test("a phrase is held where its words stand side by side", async () => {
  assert.deepEqual(await found('"bus came"'), ["a"]);
  assert.deepEqual(await found('"came bus"'), []);
  assert.deepEqual(await found('"two buses"'), ["a"]);
  assert.deepEqual(await found('"came the bus"'), ["b"]);
});

test("words beside a phrase are searched for, not required", async () => {
  assert.deepEqual(scores(await search.query('"bus came" constructor')), [["a", 2 * 10 + 50 + 2 * 4]]);
});

test("every phrase is required, one of stop words only is none", async () => {
  assert.deepEqual(await found('"bus came" "one came"'), []);
  assert.deepEqual(await found('bus "to the" ""'), ["a", "b"]);
});

test("what is excluded is left out, by a word or a phrase", async () => {
  assert.deepEqual(await found("came -two"), ["b"]);
  assert.deepEqual(await found('came -"bus came"'), ["b"]);
  assert.deepEqual(await found("-buses"), ["c"]);
  assert.deepEqual(await found("bus -xyzzy -the"), ["a", "b"]);
});

test("filters among the words are added to those of the options", async () => {
  assert.deepEqual(await found("kind:film"), ["b"]);
  const filters = { kind: ["film"] };
  assert.deepEqual(await found("kind:story", { filters }), ["a", "b", "c"]);
  assert.deepEqual(await found("kind:toString bus"), []);
  assert.deepEqual((await search.query("kind:story")).facets["kind"]?.[0], {
    term: "story",
    label: "Story",
    count: 2,
    selected: true,
  });
});

test("in a long question nothing is an operator", async () => {
  const long = 'one two three four five six seven eight nine ten eleven twelve "came -bus"';
  assert.deepEqual(await found(long), ["a", "b"]);
});

// --- Filters and counts

test("choices of one facet widen, choices of several facets narrow", async () => {
  assert.deepEqual(await found("", { filters: { kind: ["film", "story"] } }), ["a", "b", "c"]);
  assert.deepEqual(await found("", { filters: { kind: ["story"], phases: ["constructor"] } }), ["c"]);
});

test("counts set a facet's own choices aside and keep to those of the others", async () => {
  assert.deepEqual(counts(await search.query("")), [[2, 1], [1]]);
  assert.deepEqual(counts(await search.query("", { filters: { kind: ["film"] } })), [[2, 1], [0]]);
  assert.deepEqual(counts(await search.query("bus")), [[1, 1], [0]]);
});

test("a facet without chosen terms does not filter", async () => {
  assert.equal((await search.query("", { filters: { kind: [] } })).total, 3);
});

test("unknown terms and facets match nothing, names from JavaScript among them", async () => {
  assert.equal((await search.query("", { filters: { kind: ["toString"] } })).total, 0);
  assert.equal((await search.query("", { filters: { valueOf: ["film"] } })).total, 0);
});

test("chosen terms are marked as selected", async () => {
  const { facets } = await search.query("", { filters: { phases: ["constructor"] } });
  assert.deepEqual(facets["phases"], [
    { term: "constructor", label: "Constructor", count: 1, selected: true },
  ]);
});

test("choices are counted where their lists stand in the root, or the query has filters", async () => {
  assert.deepEqual(Object.keys((await search.query("bus")).facets), ["kind", "phases"]);
  assert.deepEqual((await apart.query("bus")).facets, {});
  assert.deepEqual((await apart.query("bus", { filters: { kind: [] } })).facets, {});
  assert.deepEqual(counts(await apart.query("bus", { filters: { kind: ["film"] } })), [[1, 1], [0]]);
  assert.deepEqual(counts(await apart.query("bus kind:film")), [[1, 1], [0]]);
});

test("choices are counted or not as it is asked for, and filtered by either way", async () => {
  assert.deepEqual(counts(await apart.query("bus", { count: true })), [[1, 1], [0]]);
  const { facets, total } = await search.query("bus", { count: false, filters: { kind: ["film"] } });
  assert.deepEqual([facets, total], [{}, 1]);
});

// --- Nothing found

test("where nothing matches the nearest terms with pages are offered", async () => {
  const near = [{ label: "Constructor", url: "browse/phases/constructor/" }];
  assert.deepEqual((await search.query("constructing")).nearest, near);
  assert.deepEqual((await apart.query("constructing", { count: false })).nearest, near);
  assert.deepEqual((await search.query("xyzzy")).nearest, []);
});

test("where something matches, or no words were typed, no terms are offered", async () => {
  assert.deepEqual((await search.query("bus")).nearest, []);
  assert.deepEqual((await search.query(" ", { filters: { kind: ["poem"] } })).nearest, []);
  assert.deepEqual((await search.query("bus", { filters: { phases: ["constructor"] } })).nearest, []);
});

test("words that are names in JavaScript are found only where an entry says them", async () => {
  assert.deepEqual((await search.query("toString")).unmatched, ["tostring"]);
  assert.deepEqual((await search.query("__proto__ constructor")).unmatched, []);
});

test("an index without entries answers every query with nothing", async () => {
  const none = { facets: [], separators: "", concepts: [], lexicon: "", total: 0 };
  const words = { "words/0.bin": wordPart([]), "positions/0.bin": positionPart([]) };
  const nothing = await open(BASE, { fetch: serving(filesOf({ ...root, ...none }, words)).fetch });
  const answer = {
    total: 0,
    results: [],
    facets: {},
    alsoSearched: [],
    correction: null,
    unmatched: ["bused"],
    nearest: [],
  };
  assert.deepEqual(await nothing.query("bused"), answer);
  assert.deepEqual(await nothing.query(""), { ...answer, unmatched: [] });
  assert.deepEqual(await nothing.query('-"one bus" "one bused"'), { ...answer, unmatched: ["one", "bused"] });
});

test("an open index says what can be filtered by", () => {
  assert.deepEqual(search.facets, [
    { key: "kind", label: "Type" },
    { key: "phases", label: "Phase" },
  ]);
});
