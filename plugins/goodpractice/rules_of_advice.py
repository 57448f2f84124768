"""What would make an entry more useful. None of it stops anything."""

from goodpractice.diagnostics import Rule

NO_BASELINE = Rule(
    "no-baseline",
    "advice",
    "Without the figure before, nobody can tell whether anything changed.",
    "impact:\n  - measure: Late arrivals\n    unit: percent\n    after: 7",
    "impact:\n  - measure: Late arrivals\n    unit: percent\n    before: 12\n    after: 7",
)
NO_DENOMINATOR = Rule(
    "no-denominator",
    "advice",
    "A percentage of 12 pupils means something else than one of 1,200.",
    "Late arrivals in the group fell from 12% to 7%.",
    "Late arrivals in the group, 34 pupils, fell from 12% to 7%.",
)
PERCENT_OR_POINTS = Rule(
    "percent-or-points",
    "advice",
    "From 88% to 92% is a rise of 4 percentage points, and of 4.5 per cent. Many read the one for the other.",
    "It rose from 88% to 92%, an increase of 4%.",
    "It rose from 88% to 92%, an increase of 4 percentage points.",
)
VAGUE_CLAIM = Rule(
    "vague-claim",
    "advice",
    "Readers cannot judge a strong word; a figure, or what somebody saw, they can.",
    "The scheme had a huge impact.",
    "Of the 30 pupils in the scheme, 21 came more often than in the term before.",
)
NOTHING_WENT_WRONG = Rule(
    "nothing-went-wrong",
    "advice",
    "What did not work saves others a term. It is what readers look for first, and hardly anybody writes it.",
    "## What did not work\n\nNot reported.",
    "## What did not work\n\nTexts at 8 in the morning came too late, and were dropped after two weeks.",
)
HARD_TO_READ = Rule(
    "hard-to-read",
    "advice",
    "A reader in a hurry gives up on long words in long sentences.",
    "The implementation of the intervention necessitated the establishment of comprehensive monitoring arrangements.",
    "We had to look each week at who had stayed away.",
)
EMPTY_LINK_WORDS = Rule(
    "empty-link-words",
    "advice",
    "A screen reader reads out links by themselves, and “here” says nothing of where it leads.",
    "[Click here](https://www.example.org/letter) for the letter.",
    "[The letter to parents](https://www.example.org/letter)",
)
TOLD_TWICE = Rule(
    "told-twice",
    "advice",
    "One story in two entries counts twice, and readers find half of it in each.",
    "a second entry on the same breakfast club of the same school",
    "the first entry, with what is new added to it",
)
UNKNOWN_ACRONYM = Rule(
    "unknown-acronym",
    "advice",
    "A new governor, or a parent, does not know the short forms of the trade.",
    "The QWZ rang home.",
    "The quiet-welfare zone (QWZ) rang home.",
)
