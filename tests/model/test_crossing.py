"""Two vocabularies crossed: counts by hand, groups, gaps."""

from builders import a_case_study, a_term, a_vocabulary, a_webinar, kb_of
from goodpractice.model.crossing import Crossing, crossings
from goodpractice.model.entry import Entry
from goodpractice.model.types.vocabulary import Vocabulary

AIMS = a_vocabulary(
    "aims",
    a_term("of-schools"),
    a_term("listen", broader="aims/of-schools"),
    a_term("measure", broader="aims/of-schools"),
    a_term("of-trusts"),
    a_term("lead", broader="aims/of-trusts"),
    used_by=("case-study", "webinar"),
    crossed_with="barriers",
)
BARRIERS = a_vocabulary(
    "barriers",
    a_term("worry"),
    a_term("exams", broader="barriers/worry"),
    a_term("travel"),
    used_by=("case-study", "webinar"),
)
ENTRIES = (
    a_case_study("one", terms={"aims": ("listen",), "barriers": ("exams",)}),
    a_case_study("two", terms={"aims": ("listen", "measure"), "barriers": ("exams", "travel")}),
    a_webinar("three", terms={"aims": ("lead",), "barriers": ("exams",)}),
    a_case_study("four", terms={"aims": ("measure",)}),
    a_case_study("five", terms={"barriers": ("travel",)}),
)


def _crossing(*entries: Entry, vocabularies: tuple[Vocabulary, ...] = (AIMS, BARRIERS)) -> Crossing:
    (found,) = crossings(kb_of(*entries, vocabularies=vocabularies))
    return found


def test_each_pair_is_counted_once_an_entry() -> None:
    """Counted by hand; an entry counts in every pair it carries, whatever its type."""
    crossing = _crossing(*ENTRIES)
    assert [each.id for each in crossing.columns] == ["exams", "travel"]
    rows = {row.term.id: (row.total, row.counts) for group in crossing.groups for row in group.rows}
    assert rows == {"listen": (2, (2, 1)), "measure": (2, (1, 1)), "lead": (1, (1, 0))}


def test_rows_stand_below_their_broader_term_with_totals_of_entries() -> None:
    """An entry with two terms of a group counts once in the group."""
    crossing = _crossing(*ENTRIES)
    groups = [(group.head.id if group.head else "", group.total, group.counts) for group in crossing.groups]
    assert groups == [("of-schools", 3, (2, 1)), ("of-trusts", 1, (1, 0))]


def test_gaps_are_the_pairs_that_no_entry_carries() -> None:
    """Five of six pairs are told; with no entry none is."""
    crossing = _crossing(*ENTRIES)
    assert (crossing.pairs, crossing.told, crossing.gaps) == (6, 5, 1)
    assert [(group.pairs, group.told) for group in crossing.groups] == [(4, 4), (2, 1)]
    assert _crossing().gaps == 6


def test_a_broader_term_has_a_line_where_an_entry_carries_it() -> None:
    """It counts the entries with narrower ones too, as its page does."""
    crossing = _crossing(*ENTRIES, a_case_study("six", terms={"aims": ("of-trusts",), "barriers": ("worry",)}))
    assert [each.id for each in crossing.columns] == ["worry", "exams", "travel"]
    trusts = crossing.groups[1]
    assert [(row.term.id, row.counts) for row in trusts.rows] == [("of-trusts", (2, 1, 0)), ("lead", (1, 1, 0))]
    assert trusts.counts == (2, 1, 0)


def test_terms_of_no_group_stand_together() -> None:
    """A flat vocabulary is one group without a head, whose totals count entries."""
    flat = a_vocabulary("aims", a_term("listen"), a_term("measure"), crossed_with="barriers")
    (group,) = _crossing(*ENTRIES, vocabularies=(flat, BARRIERS)).groups
    assert group.head is None
    assert (group.total, group.counts) == (3, (2, 1))
    assert [row.counts for row in group.rows] == [(2, 1), (1, 1)]


def test_only_a_vocabulary_that_says_so_is_crossed() -> None:
    """Not the other one, and none whose other does not hold."""
    assert [each.vocabulary.key for each in crossings(kb_of(vocabularies=(AIMS, BARRIERS)))] == ["aims"]
    assert list(crossings(kb_of(vocabularies=(AIMS,)))) == []
