"""What the checks say of a pull request, as values: written as JSON by one workflow, believed by none that reads it."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, TypeVar

LARGEST = 200_000
"""The most bytes the JSON of a report may have."""
MOST_FINDINGS = 100
"""How many findings of a kind are told of; whoever mends them sees the rest next time."""
MOST_ENTRIES = 20
"""How many entries of one pull request are told of one by one."""
MOST_TEXT = 1_000
"""The most characters of one text; the checks write shorter ones."""
SEVERITIES = ("error", "warning", "advice")
GOOD = {
    "nothing-to-mend": "Nothing has to be mended: every check holds.",
    "figures": "Every figure says what it was before and after, when, and of how many.",
    "comparison": "A figure is compared with somebody else's.",
    "did-not-work": "It says what did not work. That is what readers look for first.",
    "others-need": "It says what others would need in order to do the same.",
    "effort": "It says what it cost, in money or in people's time.",
    "sources": "Every source has a link to whoever published it first.",
    "resources": "There is something to take away: a letter, a template, a set of slides.",
    "contact": "It says whom to ask.",
}
"""What can be good about an entry, by a name that is passed on in place of a text."""

_T = TypeVar("_T")


class Malformed(ValueError):  # noqa: N818  # what a report is, not what we did wrong
    """A report that is not one: its words say why, and never what it held."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to mend, to look at or to make better, and where."""

    path: str
    line: int
    code: str
    severity: str
    private: bool
    """Whether it may tell of a person; then its words are those of the rule, and never what was written."""
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An entry that is like a changed one."""

    path: str
    title: str
    shared: tuple[str, ...]
    """What both are about."""
    same_story: bool
    """Whether it seems to be the same story told twice."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A cell of a matrix that was empty and no longer is: a term of one vocabulary, and one of another."""

    row: str
    column: str


@dataclass(frozen=True, slots=True)
class ChangedEntry:
    """An entry that the pull request adds or changes, and that could be read."""

    path: str
    kind: str
    """Such as `case study`."""
    title: str
    new: bool
    page: str
    """Its page in the preview."""
    accepted: int
    """How many warnings about privacy the file itself accepts."""
    good: tuple[str, ...]
    """Names of what is good about it."""
    neighbours: tuple[Neighbour, ...]
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All that is said of a pull request."""

    pull_request: int
    head: str
    """The commit that was checked, as the branch of the pull request has it."""
    changed: tuple[str, ...]
    """Files of the content that are added, changed or removed."""
    removed: tuple[str, ...]
    """Those of them that are removed."""
    program: bool
    """Whether it changes anything else as well."""
    preview: bool
    """Whether there is a preview of the site."""
    findings: tuple[Finding, ...]
    """What is said of the files that it changes."""
    elsewhere: tuple[Finding, ...]
    """Mistakes in other files that were none before."""
    entries: tuple[ChangedEntry, ...]

    @property
    def held_back(self) -> tuple[str, ...]:
        """The files of which nothing may be shown, as a person may be recognised in them."""
        found = (each.path for each in (*self.findings, *self.elsewhere) if each.private and each.severity == "error")
        return tuple(dict.fromkeys(found))

    def of(self, path: str, severity: str) -> tuple[Finding, ...]:
        """Return what is said of a file, of one severity."""
        return tuple(each for each in self.findings if (each.path, each.severity) == (path, severity))

    @property
    def mistakes(self) -> int:
        """How many things must be mended."""
        return sum(each.severity == "error" for each in (*self.findings, *self.elsewhere))

    def as_json(self) -> str:
        """Return the report as JSON."""
        return json.dumps(asdict(self), ensure_ascii=True, indent=1)


def report_of(raw: bytes) -> Report:
    """Return the report that JSON holds; raise Malformed where it is not exactly one, whatever the bytes are."""
    if len(raw) > LARGEST:
        raise Malformed("The report is too large.")
    try:
        value = json.loads(raw.decode(), parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise Malformed("The report is not JSON.") from error
    return _report(value)


def _report(value: Any) -> Report:
    fields = _fields(value, Report)
    return Report(
        pull_request=_number(fields["pull_request"], least=1),
        head=_hash(fields["head"]),
        changed=_many(fields["changed"], _text, 1_000),
        removed=_many(fields["removed"], _text, 1_000),
        program=_truth(fields["program"]),
        preview=_truth(fields["preview"]),
        findings=_many(fields["findings"], _finding, len(SEVERITIES) * MOST_FINDINGS),
        elsewhere=_many(fields["elsewhere"], _finding, MOST_FINDINGS),
        entries=_many(fields["entries"], _entry, MOST_ENTRIES),
    )


def _finding(value: Any) -> Finding:
    fields = _fields(value, Finding)
    return Finding(
        path=_text(fields["path"]),
        line=_number(fields["line"], least=1),
        code=_text(fields["code"]),
        severity=_one_of(fields["severity"], SEVERITIES),
        private=_truth(fields["private"]),
        message=_text(fields["message"]),
        hint=_text(fields["hint"]),
    )


def _entry(value: Any) -> ChangedEntry:
    fields = _fields(value, ChangedEntry)
    return ChangedEntry(
        path=_text(fields["path"]),
        kind=_text(fields["kind"]),
        title=_text(fields["title"]),
        new=_truth(fields["new"]),
        page=_text(fields["page"]),
        accepted=_number(fields["accepted"], least=0),
        good=_many(fields["good"], lambda each: _one_of(each, GOOD), len(GOOD)),
        neighbours=_many(fields["neighbours"], _neighbour, 3),
        gaps=_many(fields["gaps"], _gap, 100),
    )


def _neighbour(value: Any) -> Neighbour:
    fields = _fields(value, Neighbour)
    shared = _many(fields["shared"], _text, 20)
    return Neighbour(_text(fields["path"]), _text(fields["title"]), shared, _truth(fields["same_story"]))


def _gap(value: Any) -> Gap:
    fields = _fields(value, Gap)
    return Gap(_text(fields["row"]), _text(fields["column"]))


def _fields(value: Any, form: type[Any]) -> Mapping[str, Any]:
    if not isinstance(value, dict) or set(value) != set(form.__dataclass_fields__):
        raise Malformed(f"A {form.__name__} in the report has other fields than it should.")
    return value


def _many(value: Any, read: Callable[[Any], _T], most: int) -> tuple[_T, ...]:
    if not isinstance(value, list) or len(value) > most:
        raise Malformed("A list in the report is none, or too long.")
    return tuple(read(each) for each in value)


def _text(value: Any) -> str:
    if not isinstance(value, str) or len(value) > MOST_TEXT:
        raise Malformed("A text in the report is none, or too long.")
    return value


def _number(value: Any, least: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value < 2**31:
        raise Malformed("A number in the report is none, or out of range.")
    return value


def _truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise Malformed("A yes or no in the report is neither.")
    return value


def _hash(value: Any) -> str:
    text = _text(value)
    if len(text) not in (40, 64) or set(text) - set("0123456789abcdef"):
        raise Malformed("The commit in the report is none.")
    return text


def _one_of(value: Any, known: Any) -> str:
    text = _text(value)
    if text not in known:
        raise Malformed("A name in the report is not one we know.")
    return text


def _refuse(_: str) -> Any:
    raise Malformed("The report holds a number that is none.")
