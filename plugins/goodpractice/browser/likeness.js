// Works out how like a reader's school an entry is, and says in what. The rule is written in docs/reference/likeness.md.

/**
 * A field that readers can say of their own school.
 * @typedef {object} Field
 * @property {string} key
 * @property {string} label
 * @property {number} weight
 * @property {boolean} banded Whether its choices are bands, of which neighbours are half alike.
 * @property {readonly (readonly [id: string, label: string])[]} choices
 * @property {readonly string[]} wider The labels of what is too wide to be one school's own.
 */

/**
 * What an entry states in each field: the numbers of choices, from 1, and of wider terms, from -1 down; nothing where it
 * does not state the field, and undefined where entries of its type never do.
 * @typedef {readonly (readonly number[] | undefined)[]} Stated
 */

/** @typedef {ReadonlyMap<string, string>} School The choice in each field, by the field's key. */

/** @typedef {"same" | "near" | "wide" | "different" | "unstated"} Agreement */

/** @typedef {{ field: Field, agreement: Agreement, wider: readonly string[] }} Comparison */

/** @typedef {{ score: number, comparisons: Comparison[] }} Likeness */

const SHARE = { same: 1, near: 0.5, wide: 0.5, different: 0 };
const MIDDLE = 0.5;
const DOUBT = 8; // points that pull every score to the middle, so that little known does not beat much known

/**
 * @param {readonly Field[]} fields
 * @param {School} school
 * @param {Stated} stated
 * @returns {Likeness}
 */
export function likeness(fields, school, stated) {
  const comparisons = fields.flatMap((field, number) => {
    const choice = field.choices.findIndex(([id]) => id === school.get(field.key)) + 1;
    const values = stated[number];
    return choice > 0 && values ? [compared(field, choice, values)] : [];
  });
  let agreed = MIDDLE * DOUBT;
  let known = DOUBT;
  for (const { field, agreement } of comparisons) {
    if (agreement === "unstated") continue;
    agreed += SHARE[agreement] * field.weight;
    known += field.weight;
  }
  return { score: agreed / known, comparisons };
}

/**
 * Things with those most like the school first; those that are equally like it keep their order.
 * @template Thing
 * @param {readonly Thing[]} things
 * @param {(thing: Thing) => number} scoreOf
 * @returns {Thing[]}
 */
export function byLikeness(things, scoreOf) {
  const scored = things.map((thing) => ({ thing, score: scoreOf(thing) }));
  return scored.sort((a, b) => b.score - a.score).map(({ thing }) => thing);
}

/**
 * In what an entry is like the school, as a sentence; nothing where nothing was compared.
 * @param {readonly Comparison[]} comparisons
 * @returns {string}
 */
export function reasons(comparisons) {
  /** @param {Agreement} agreement */
  const those = (agreement) => comparisons.filter((each) => each.agreement === agreement);
  /** @param {Agreement} agreement */
  const labels = (agreement) => those(agreement).map(({ field }) => field.label);
  const alike = those("same").map(({ field }) => `${field.banded ? "similar" : "same"} ${field.label}`);
  const partly = comparisons.flatMap(({ field, agreement, wider }) => {
    if (agreement === "near") return [`${field.label} one band away`];
    return agreement === "wide" ? [`${field.label} “${wider.join("”, “")}”`] : [];
  });
  const [different, unstated] = [labels("different"), labels("unstated")];
  const parts = [
    alike.join(", "),
    partly.join(", "),
    different.length > 0 ? `different ${listed(different)}` : "",
    unstated.length > 0 ? `${listed(unstated)} not stated` : "",
  ].filter(Boolean);
  const text = parts.join("; ");
  return text ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : "";
}

/**
 * @param {Field} field
 * @param {number} choice
 * @param {readonly number[]} values
 * @returns {Comparison}
 */
function compared(field, choice, values) {
  const wider = values.filter((value) => value < 0).map((value) => field.wider[-value - 1] ?? "");
  return { field, agreement: agreementOf(field, choice, values), wider };
}

/**
 * @param {Field} field
 * @param {number} choice
 * @param {readonly number[]} values
 * @returns {Agreement}
 */
function agreementOf(field, choice, values) {
  if (values.length === 0) return "unstated";
  if (values.includes(choice)) return "same";
  if (values.some((value) => value < 0)) return "wide";
  return field.banded && values.some((value) => Math.abs(value - choice) === 1) ? "near" : "different";
}

/** @param {readonly string[]} words */
function listed(words) {
  const last = words.at(-1) ?? "";
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${last}` : last;
}
