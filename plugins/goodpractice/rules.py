"""Every rule a file can break. The reference page of mistakes is made from this file."""

from goodpractice.diagnostics import Rule

UNREADABLE_FILE = Rule(
    "unreadable-file",
    "error",
    "A file that cannot be opened would be missing from the site in silence.",
    "a file without read permission",
    "a file everyone may read",
)
SYMBOLIC_LINK = Rule(
    "symbolic-link",
    "error",
    "A link can lead outside the knowledge base, so links are never followed.",
    "case_studies/quiet-hours.md -> /somewhere/else.md",
    "the file itself, copied into the folder",
)
UNEXPECTED_FILE = Rule(
    "unexpected-file",
    "error",
    "A file with another ending would be left out of the site in silence.",
    "case_studies/quiet-hours.txt",
    "case_studies/quiet-hours.md",
)
BAD_FILE_NAME = Rule(
    "bad-file-name",
    "error",
    "The file's name is its address on the site, for ever, so it holds only small letters, digits and hyphens.",
    "case_studies/Quiet Hours.md",
    "case_studies/quiet-hours.md",
)
FILE_TOO_LARGE = Rule(
    "file-too-large",
    "error",
    "One huge file must not slow down or stop the checks of all the others.",
    "a file of 2 MB",
    "a file of at most 200 kB; pictures and recordings are linked, not pasted",
)
WRONG_ENCODING = Rule(
    "wrong-encoding",
    "error",
    "In another encoding, letters such as é or £ turn into other signs.",
    "a file saved as Windows-1252 or UTF-16",
    "the same file saved as UTF-8",
)
BYTE_ORDER_MARK = Rule(
    "byte-order-mark",
    "warning",
    "The invisible mark at the start hides the first line from other programs.",
    "a file saved as 'UTF-8 with BOM'",
    "the same file saved as plain UTF-8",
)
CARRIAGE_RETURN = Rule(
    "carriage-return",
    "warning",
    "Two kinds of line endings make every line look changed when files are compared.",
    "lines that end in CR LF, as Windows writes them",
    "lines that end in LF",
)
INVISIBLE_CHARACTER = Rule(
    "invisible-character",
    "error",
    "Control characters and odd line separators cannot be seen, and YAML refuses or misreads them.",
    "text pasted with a vertical tab or a NUL in it",
    "the same text without it",
)
FRONT_MATTER_MISSING = Rule(
    "front-matter-missing",
    "error",
    "The facts of an entry (title, summary, where and when) stand between two lines of three hyphens at its start.",
    "# Quiet hours",
    "---\ntitle: Quiet hours\n---",
)
FRONT_MATTER_UNCLOSED = Rule(
    "front-matter-unclosed",
    "error",
    "Without the closing line of three hyphens nobody can tell where the facts end and the story begins.",
    "---\ntitle: Quiet hours\n\nThe story …",
    "---\ntitle: Quiet hours\n---\n\nThe story …",
)
FRONT_MATTER_DOUBLED = Rule(
    "front-matter-doubled",
    "error",
    "Only the first front matter is read; the second would be printed on the page as text.",
    "---\ntitle: Quiet hours\n---\n---\ntitle: Quiet hours\n---",
    "---\ntitle: Quiet hours\n---",
)
MERGE_CONFLICT = Rule(
    "merge-conflict",
    "error",
    "Where two people changed the same lines, a person must say which of them are right.",
    "<<<<<<< HEAD\ntitle: Quiet hours\n=======\ntitle: Calm mornings\n>>>>>>> a-branch",
    "title: Quiet hours",
)
TAB_INDENT = Rule(
    "tab-indent",
    "error",
    "YAML allows only spaces at the start of a line.",
    "sources:\n\t- title: A report",
    "sources:\n  - title: A report",
)
YAML_SYNTAX = Rule(
    "yaml-syntax",
    "error",
    "YAML could not be read here, so the field is unknown.",
    "title: Attendance: everyone's business",
    'title: "Attendance: everyone\'s business"',
)
YAML_FEATURE = Rule(
    "yaml-feature",
    "error",
    "Anchors, aliases, tags and several documents in one file make files hard to read and can be used to do harm.",
    "phases: *same-as-above",
    "phases: [primary]",
)
NESTED_TOO_DEEPLY = Rule(
    "nested-too-deeply",
    "error",
    "No field needs lists within lists within lists; deep nesting is a slip or an attack.",
    "[[[[[[[[[[[[[[ … ]]]]]]]]]]]]]]",
    "[primary, secondary]",
)
NOT_A_MAPPING = Rule(
    "not-a-mapping",
    "error",
    "Facts are written as `field: value`, one field a line.",
    "- title\n- summary",
    "title: Quiet hours\nsummary: What we did.",
)
DOUBLED_KEY = Rule(
    "doubled-key",
    "error",
    "YAML keeps only one of two fields of the same name, so the other would be lost in silence.",
    "title: Quiet hours\ntitle: Calm mornings",
    "title: Quiet hours",
)
NEEDS_QUOTES = Rule(
    "needs-quotes",
    "error",
    "YAML reads some bare words as something else: `no` as false, 12:30 as 750, 010 as 8.",
    "answer: no",
    'answer: "no"',
)
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
VOCABULARY_MISSING = Rule(
    "vocabulary-missing",
    "error",
    "A knowledge base needs its controlled words: without them nothing can be classified.",
    "no vocabularies/ folder",
    "vocabularies/barriers.yml and its fellows",
)

ALL_RULES: tuple[Rule, ...] = tuple(
    sorted((value for value in list(globals().values()) if isinstance(value, Rule)), key=lambda rule: rule.code)
)
