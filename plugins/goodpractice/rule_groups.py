"""The rules by what a person was doing when one was broken: how the reference page of mistakes is laid out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from goodpractice.diagnostics import Rule, Severity
from goodpractice.rules_of_privacy import NOT_ACCEPTABLE, PRIVATE, UNUSED_ACCEPTANCE


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """Rules that somebody meets while doing one thing."""

    name: str
    """Its anchor."""
    title: str
    about: str
    """What is good to know about all of them."""
    codes: frozenset[str]


SEVERITIES: Mapping[Severity, tuple[str, str]] = {
    "error": ("Must be mended", "The entry is not published until it is."),
    "warning": ("Look at it", "Nothing stops, but somebody should look, and mend it or decide that it is right."),
    "advice": ("Advice", "It would make the entry more useful. It can be left as it is."),
}
"""What each severity is called where people read it, and what it means for them."""


def _group(name: str, title: str, about: str, codes: str) -> RuleGroup:
    return RuleGroup(name, title, about, frozenset(codes.split()))


GROUPS = (
    _group(
        "saving",
        "Saving and naming the file",
        "Nothing is wrong with what you wrote; a program cannot read the file as it was saved or where it stands.",
        """unreadable-file symbolic-link unexpected-file bad-file-name file-too-large too-many-files
        line-too-long wrong-encoding byte-order-mark carriage-return invisible-character merge-conflict""",
    ),
    _group(
        "facts",
        "Writing the facts at the top",
        "Facts are lines of the form “field: value”, between two lines of three hyphens. They are written in YAML, "
        "which minds spaces at the start of a line, colons and quotation marks.",
        """front-matter-missing front-matter-unclosed front-matter-doubled tab-indent yaml-syntax yaml-feature
        nested-too-deeply not-a-mapping doubled-key needs-quotes quoted-as-a-whole""",
    ),
    _group(
        "fields",
        "Filling in a field",
        "The page Fields says of each field what to write, and which of them are needed.",
        """unknown-field missing-field empty-value wrong-type not-a-date not-a-link not-allowed-value wrong-form
        too-long too-short out-of-range inconsistent""",
    ),
    _group(
        "words",
        "Choosing words of a vocabulary",
        "Readers filter by these words, so everybody writes the same ones. A message names the nearest.",
        "unknown-term doubled-term vocabulary-missing",
    ),
    _group(
        "story",
        "Telling the story",
        "The headings are the same in every story, in the same order. Where you know nothing, write “Not reported.”",
        "missing-section unknown-section section-order empty-section too-many-parts",
    ),
    _group(
        "links",
        "Leading to something else",
        "Other entries are named as “type/name-of-the-file”; pages on the web by their whole address.",
        "unknown-reference broken-link doubled-address",
    ),
    _group(
        "people",
        "Protecting children and families",
        "What is sent is public at once. Do not repeat it, not even in a question; say that it happened, and somebody "
        "helps to remove it. A warning can be accepted by an editor who gives the reason.",
        " ".join(sorted({*PRIVATE, NOT_ACCEPTABLE.code, UNUSED_ACCEPTANCE.code})),
    ),
    _group(
        "captions",
        "Adding captions to a recording",
        "Most programs that make captions can save them as WebVTT.",
        "missing-captions unused-captions not-captions caption-time caption-order caption-tag",
    ),
    _group("fresh", "Keeping it true", "Every entry is read again in time.", "review-overdue"),
    _group(
        "searches",
        "Looking after search",
        "These are about searches.yml, in which editors write down what people must find.",
        "not-in-search unknown-filter doubled-search missed-search unwanted-result",
    ),
)
ADVICE = _group("advice", "Making it more useful", "None of this has to be done.", "")
OTHER = _group("other", "Anything else", "", "")


def grouped(rules: Iterable[Rule]) -> Iterator[tuple[RuleGroup, tuple[Rule, ...]]]:
    """Yield each group that has any of the rules, with those; advice and what no group names come last."""
    left = list(rules)
    for group in GROUPS:
        yield from _with(group, [rule for rule in left if rule.code in group.codes])
    named = frozenset().union(*(group.codes for group in GROUPS))
    left = [rule for rule in left if rule.code not in named]
    yield from _with(ADVICE, [rule for rule in left if rule.severity == "advice"])
    yield from _with(OTHER, [rule for rule in left if rule.severity != "advice"])


def _with(group: RuleGroup, rules: list[Rule]) -> Iterator[tuple[RuleGroup, tuple[Rule, ...]]]:
    if rules:
        yield group, tuple(rules)
