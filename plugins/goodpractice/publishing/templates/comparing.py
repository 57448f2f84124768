"""Entries side by side: the rows in which they are compared, what each says in them, and where two are compared."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from goodpractice.model.addresses import compare_uri, entry_uri
from goodpractice.model.entry import Entry, Kind, Record
from goodpractice.model.kinds import entry_types
from goodpractice.model.knowledge_base import is_current
from goodpractice.model.types.case_study import CaseStudy, Impact
from goodpractice.model.types.vocabulary import Vocabulary
from goodpractice.publishing.templates.browser import modules, needed
from goodpractice.publishing.templates.engine import number, render, sentence
from goodpractice.publishing.templates.facts import Fact, Value, facts_of, topics_of
from goodpractice.site import Site

CLOSEST = 2
"""With how many of those most like it each entry is compared on a page of its own."""
MOST_ENTRIES = 1_000
"""In a larger knowledge base no two entries have such a page: they would be more than all other pages together."""
AT_ONCE = 3
"""How many entries a reader can put side by side."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing in which entries are compared."""

    part: str
    """The part of an entry's page that holds it: the value of its `data-part`, or for a section its heading."""
    label: str
    is_section: bool = False
    labelled: bool = False
    """Whether several facts stand in it, each with a label of its own."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Another entry to compare with."""

    title: str
    href: str


def rows_of(site: Site, kind: Kind) -> Iterator[Row]:
    """Yield the rows in which entries of a type are compared: what decides whether they help comes first."""
    yield Row("summary", "In short")
    coded = site.knowledge_base.vocabularies_of(kind.name)
    for each in sorted(coded, key=_first):
        yield Row(each.key, each.label_many if each.many else each.label, labelled=bool(each.measures))
    for name in kind.compared:
        if name == "impact":
            yield Row("In figures", "In figures", is_section=True, labelled=True)
        elif name in entry_types()[kind.name].model_fields:
            yield Row(name, "On the evidence" if name == "evidence_note" else name.replace("_", " ").capitalize())
        else:
            yield Row(name, name, is_section=True)
    yield Row("Whom to ask", "Whom to ask", is_section=True)


def cells_of(site: Site, entry: Entry, uri: str) -> dict[str, tuple[Fact, ...]]:
    """Return what an entry says in each row, by part; links lead from the page `uri`."""
    cells: dict[str, list[Fact]] = {"summary": [_said(entry.summary)]}
    for fact in (*facts_of(site, entry, uri), *topics_of(site, entry, uri)):
        cells.setdefault(fact.name, []).append(fact)
    note = getattr(entry, "evidence_note", None)
    if note:
        cells["evidence_note"] = [_said(note)]
    if isinstance(entry, CaseStudy):
        cells["In figures"] = [Fact(f"{each.measure} ({each.unit})", (Value(_figure(each)),)) for each in entry.impact]
    story = site.story(entry)
    for title in entry.sections if story else ():
        cells[title] = [_said(line) for line in story.section(title)] if story else []
    contact = entry.contact if isinstance(entry, Record) else None
    if contact:
        values = [Value(contact.role)]
        values += [Value(contact.email, f"mailto:{contact.email}")] if contact.email else []
        values += [Value("contact page", contact.link)] if contact.link else []
        cells["Whom to ask"] = [Fact("", tuple(values))]
    return {part: tuple(facts) for part, facts in cells.items()}


def filled(
    rows: Iterable[Row], cells: Sequence[Mapping[str, tuple[Fact, ...]]]
) -> Iterator[tuple[Row, list[tuple[Fact, ...]]]]:
    """Yield the rows in which at least one of the entries says something, with what each says."""
    for row in rows:
        said = [each.get(row.part, ()) for each in cells]
        if any(said):
            yield row, said


def is_paired(site: Site, kind: Kind) -> bool:
    """Return whether the entries of a type have pages that compare two."""
    return bool(kind.compared) and len(site.knowledge_base.of_kind(kind.name)) <= MOST_ENTRIES


def link_to_pair(site: Site, entry: Entry, other: Entry, start: str) -> str:
    """Return the link to where an entry is compared with one of those closest to it."""
    if is_paired(site, entry.kind):
        return site.settings.addresses.link(compare_uri(entry.kind, entry.id, other.id), start)
    return f"{site.settings.addresses.link(compare_uri(entry.kind), start)}?with={entry.id},{other.id}"


def compared_with(site: Site, entry: Entry, alike: Iterable[Entry], start: str) -> list[Compared]:
    """Return with which of those most like it, the closest first, the page of an entry offers to compare it."""
    if not entry.kind.compared or not is_current(entry):
        return []
    return [
        Compared(each.title, link_to_pair(site, entry, each, start))
        for each, _ in zip(alike, range(CLOSEST), strict=False)
    ]


def compare_bar(site: Site, kinds: Iterable[Kind], start: str) -> str:
    """Return the bar in which a list keeps what readers ticked to compare; nothing where no type of it is compared."""
    kind = next((each for each in kinds if each.compared), None)
    if kind is None:
        return ""
    link = site.settings.addresses.link
    return render(
        "compare-bar",
        kind=kind,
        most=AT_ONCE,
        compare=link(compare_uri(kind), start),
        pages=pages_of(site, kind, start),
        ending=ending(site),
        module=link(modules()["compare-ticks.js"], start),
    )


def pages_of(site: Site, kind: Kind, start: str) -> str:
    """Return the link to the folder in which the pages of a type stand."""
    return site.settings.addresses.link(f"{kind.address}/x", start).removesuffix("x") or "./"


def ending(site: Site) -> str:
    """Return what follows an entry's id in the address of its page."""
    return site.settings.addresses.url("x.md").removeprefix("x")


def preload(site: Site, module: str, start: str) -> list[str]:
    """Return the links to what a module imports, near or far."""
    return [site.settings.addresses.link(modules()[name], start) for name in sorted(needed(module) - {module})]


def heading_of(site: Site, entry: Entry, start: str) -> tuple[str, str, str]:
    """Return the title, the link and the byline of an entry, as they stand above what it says."""
    return entry.title, site.settings.addresses.link(entry_uri(entry), start), entry.byline


def _first(vocabulary: Vocabulary) -> tuple[bool, bool, int, str]:
    return not vocabulary.shown_in_lists, not vocabulary.measures, -vocabulary.search_weight, vocabulary.key


def _said(text: str) -> Fact:
    return Fact("", (Value(text),))


def _figure(row: Impact) -> str:
    said = [f"{number(row.before)} before"] if row.before is not None else []
    said += [f"{number(row.after)} after"] if row.after is not None else []
    said += (
        [f"change {'+' if row.change > 0 else ''}{number(row.change)}".replace("-", "−")]
        if row.change is not None
        else []
    )
    known = [f"about {number(row.cohort)}"] if row.cohort is not None else ["how many it is about is not given"]
    known += [row.when] if row.when else []
    known += [f"compared with {row.comparison}"] if row.comparison else []
    about = "; ".join(known)
    return sentence(f"{', '.join(said)}. {about[:1].upper()}{about[1:]}".lstrip(". "))
