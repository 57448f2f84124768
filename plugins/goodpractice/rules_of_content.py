"""What can be wrong with what a file says: its fields, its words, its headings, its links."""

from goodpractice.diagnostics import Rule

EMPTY_VALUE = Rule(
    "empty-value",
    "warning",
    "A field with nothing after it says nothing; leave out what is not known.",
    "started:",
    "started: 2024-05",
)
UNKNOWN_FIELD = Rule(
    "unknown-field",
    "error",
    "A misspelt field would be missing from the page in silence.",
    "organisaton: Anytown School",
    "organisation: Anytown School",
)
MISSING_FIELD = Rule(
    "missing-field",
    "error",
    "Without this field the entry cannot be listed, found or judged.",
    "an entry without `summary`",
    "summary: What was done, and what is known of the result.",
)
WRONG_TYPE = Rule(
    "wrong-type",
    "error",
    "A list where one value is meant, or the reverse, cannot be shown or searched.",
    "phases: primary",
    "phases: [primary]",
)
NOT_A_DATE = Rule(
    "not-a-date",
    "error",
    "Dates are written year first, as far as they are known, so that everyone reads them alike.",
    "started: 15/05/2024",
    "started: 2024-05-15",
)
NOT_A_LINK = Rule(
    "not-a-link",
    "error",
    "A link must lead somewhere on the web: it starts with https:// or http:// and holds no spaces.",
    "link: www.example.org",
    "link: https://www.example.org/",
)
NOT_ALLOWED_VALUE = Rule(
    "not-allowed-value",
    "error",
    "This field takes one of a few values.",
    "status: live",
    "status: current",
)
WRONG_FORM = Rule(
    "wrong-form",
    "error",
    "This field is written in one form only, so that everything that reads it understands it.",
    "captions: My talk.vtt",
    "captions: my-talk.vtt",
)
TOO_LONG = Rule(
    "too-long",
    "error",
    "Lists show this text; a longer one would be cut off or crowd out the rest.",
    "a summary of 500 characters",
    "a summary of at most 300 characters",
)
TOO_SHORT = Rule(
    "too-short",
    "error",
    "An empty text or list says nothing.",
    'title: ""',
    "title: Quiet hours before school",
)
OUT_OF_RANGE = Rule(
    "out-of-range",
    "error",
    "The number cannot be right: a percentage over 100, or fewer than none.",
    "free_school_meals: 140",
    "free_school_meals: 40",
)
UNKNOWN_TERM = Rule(
    "unknown-term",
    "error",
    "Readers filter by these words, so each must be one of the vocabulary.",
    "barriers: [anxeity]",
    "barriers: [mental-health]",
)
DOUBLED_TERM = Rule(
    "doubled-term",
    "error",
    "The same word twice would be counted twice.",
    "phases: [primary, primary]",
    "phases: [primary]",
)
MISSING_SECTION = Rule(
    "missing-section",
    "error",
    "Readers look for the same headings in every story; an empty one honestly says what is not known.",
    "a story without `## What did not work`",
    "## What did not work\n\nNot reported.",
)
UNKNOWN_SECTION = Rule(
    "unknown-section",
    "error",
    "Every story has the same headings, so that two can be compared.",
    "## Outcomes",
    "## What changed",
)
SECTION_ORDER = Rule(
    "section-order",
    "error",
    "The headings stand in the same order in every story.",
    "## What changed before ## What was done",
    "## What was done before ## What changed",
)
EMPTY_SECTION = Rule(
    "empty-section",
    "error",
    "A heading with nothing under it looks like a mistake; say that nothing is reported.",
    "## What did not work",
    "## What did not work\n\nNot reported.",
)
UNKNOWN_REFERENCE = Rule(
    "unknown-reference",
    "error",
    "The link would lead to a page that does not exist.",
    "hub: hub/nowhere",
    "hub: hub/north-shore-academy",
)
BROKEN_LINK = Rule(
    "broken-link",
    "error",
    "A link in the story leads to the web or to another entry; anything else would be broken or unsafe.",
    "[the policy](policy.docx)",
    "[the policy](https://www.example.org/policy)",
)
INCONSISTENT = Rule(
    "inconsistent",
    "error",
    "Two fields contradict each other, or one needs the other.",
    "status: superseded",
    "status: superseded\nsuperseded_by: case-study/the-newer-one",
)
DOUBLED_ADDRESS = Rule(
    "doubled-address",
    "error",
    "Two pages cannot have one address.",
    "old_addresses: [case-studies/an-entry-that-exists/]",
    "old_addresses: [case-studies/its-former-name/]",
)
REVIEW_OVERDUE = Rule(
    "review-overdue",
    "warning",
    "An entry nobody has looked at for two years may no longer be true; its page says so.",
    "reviewed: 2020-01-31",
    "reviewed: the day on which somebody read it again and found it still true",
)
MISSING_CAPTIONS = Rule(
    "missing-captions",
    "error",
    "Captions that are named must stand beside the record.",
    "captions: talk.vtt",
    "captions: talk.vtt, with webinars/talk.vtt in the folder",
)
UNUSED_CAPTIONS = Rule(
    "unused-captions",
    "warning",
    "Captions that no webinar names would be missing from the site in silence.",
    "webinars/talk.vtt, and no webinar that names it",
    "captions: talk.vtt",
)
VOCABULARY_MISSING = Rule(
    "vocabulary-missing",
    "error",
    "A knowledge base needs its controlled words: without them nothing can be classified.",
    "no vocabularies/ folder",
    "vocabularies/barriers.yml and its fellows",
)
NOT_IN_SEARCH = Rule(
    "not-in-search",
    "error",
    "What is kept out of search can never be found by it.",
    "finds: [docs-page/a-page-with-in-search-false]",
    "finds: [docs-page/about]",
)
UNKNOWN_FILTER = Rule(
    "unknown-filter",
    "error",
    "Readers can filter only by the types of entry and by vocabularies that say `facet: true`.",
    "filters: { phase: [primary] }",
    "filters: { phases: [primary] }",
)
DOUBLED_SEARCH = Rule(
    "doubled-search",
    "error",
    "Of two searches that are alike, one would be changed and the other forgotten.",
    "- query: quiet hours\n  finds: [case-study/quiet-hours]\n- query: Quiet hours\n  never: [hub/anytown]",
    "- query: quiet hours\n  finds: [case-study/quiet-hours]\n  never: [hub/anytown]",
)
MISSED_SEARCH = Rule(
    "missed-search",
    "error",
    "Somebody who searches like this would not find what is here for them. Only `goodpractice validate` tells of it.",
    "finds: [case-study/quiet-hours], where that is the seventh result",
    "the words people type in the summary of that entry, or as a synonym of a term it carries",
)
UNWANTED_RESULT = Rule(
    "unwanted-result",
    "error",
    "Somebody who searches like this would be led astray. Only `goodpractice validate` tells of it.",
    "never: [hub/anytown], where that is the second result",
    "without the word or the synonym that leads there",
)
