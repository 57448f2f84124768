"""What can be wrong with a file as text: its name, its letters, its YAML."""

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
    "The file's name is its address on the site, for ever: short, and only small letters, digits and hyphens.",
    "case_studies/Quiet Hours.md",
    "case_studies/quiet-hours.md",
)
FILE_TOO_LARGE = Rule(
    "file-too-large",
    "error",
    "One huge file must not slow down or stop the checks of all the others.",
    "a file of 2 MB",
    "a file of at most 50 kB, some 8,000 words (captions: 1.5 MB); pictures and recordings are linked, not pasted",
)
TOO_MANY_FILES = Rule(
    "too-many-files",
    "error",
    "A folder beyond what the site was measured with could fill the machine that builds it.",
    "40,000 files in case_studies/",
    "at most 30,000 files in a folder",
)
LINE_TOO_LONG = Rule(
    "line-too-long",
    "error",
    "No paragraph is that long: it is a picture or a file pasted as text, and nobody could review it.",
    "a line of 20,000 characters",
    "a line of at most 10,000 characters, which is some 1,600 words; an empty line between paragraphs",
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
QUOTED_AS_A_WHOLE = Rule(
    "quoted-as-a-whole",
    "error",
    "Signs that a mail program puts before every line hide the fields and the headings.",
    "> ---\n> title: Quiet hours\n> ---",
    "---\ntitle: Quiet hours\n---",
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
    "title: Mornings: everyone's business",
    'title: "Mornings: everyone\'s business"',
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
    "Nothing needs lists within lists within lists; deep nesting is a slip or an attack.",
    "[[[[[[[[[[[[[[ … ]]]]]]]]]]]]]]",
    "[primary, secondary]",
)
TOO_MANY_PARTS = Rule(
    "too-many-parts",
    "error",
    "Nobody reads a page with so many headings or cells of tables, and it could fill the machine that builds it.",
    "a table of 6,000 cells",
    "a story with at most 100 headings and 2,000 cells; a link to the spreadsheet",
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
NOT_CAPTIONS = Rule(
    "not-captions",
    "error",
    "Captions are read as WebVTT, which has WEBVTT on its first line; nothing can be read from another format.",
    "1\n00:00:01,000 --> 00:00:04,000\nGood morning.",
    "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nGood morning.",
)
CAPTION_TIME = Rule(
    "caption-time",
    "error",
    "A caption is a line with two times and its words below; what has no times would be missing from the transcript.",
    "1:05 --> 1:08\nGood morning.",
    "00:01:05.000 --> 00:01:08.000\nGood morning.",
)
CAPTION_ORDER = Rule(
    "caption-order",
    "error",
    "Captions stand in the order in which they are said, and end after they start.",
    "00:01:05.000 --> 00:00:08.000\nGood morning.",
    "00:01:05.000 --> 00:01:08.000\nGood morning.",
)
CAPTION_TAG = Rule(
    "caption-tag",
    "error",
    "Tags are left out of the transcript; after one that is never closed nobody can tell which words are meant.",
    "<i>Good morning.",
    "<i>Good morning.</i>",
)
