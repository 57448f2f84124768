"""The times of the year: what is told of their file, and that no value is an exception."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import A_KNOWLEDGE_BASE, AS_OF, BARRIERS, a_term, a_vocabulary, document_of, write_knowledge_base
from goodpractice.checking.seasons import check_seasons
from goodpractice.pipeline import SEASONS, load
from goodpractice.report import as_text

SOME = """\
seasons:
  - title: Mud
    text: The lanes are wet.
    starts: 11-01
    ends: 02-15
    terms: [barriers/travel, phases/primary]
  - title: Exams
    text: They come.
    starts: "05-01"
    ends: 06-20
    terms: [barriers/exams]
"""
NOTHING: frozenset[str] = frozenset()
GLOSSARY = """\
key: words
label: Word
label_many: Words
help: What words mean.
terms:
  - id: bus
    label: Bus
    meaning: A long car.
"""


def told(root: Path, seasons: str, more: Mapping[str, str] = MappingProxyType({})) -> list[tuple[str, str, int]]:
    """Return what is wrong with a knowledge base that has these seasons, and more files, as path, code and line."""
    loaded = load(write_knowledge_base(root, {**A_KNOWLEDGE_BASE, **more, SEASONS: seasons}), AS_OF)
    return [(each.path, each.code, each.line) for each in loaded.diagnostics]


def test_seasons_that_hold_are_no_mistake(tmp_path: Path) -> None:
    """They are read in the order of the file; the days may stand in quotes."""
    loaded = load(write_knowledge_base(tmp_path, {**A_KNOWLEDGE_BASE, SEASONS: SOME}), AS_OF)
    assert loaded.diagnostics == ()
    assert [(each.title, each.starts, each.ends) for each in loaded.seasons] == [
        ("Mud", "11-01", "02-15"),
        ("Exams", "05-01", "06-20"),
    ]
    assert loaded.seasons[0].pairs() == (("barriers", "travel"), ("phases", "primary"))


def test_a_knowledge_base_need_not_have_seasons(tmp_path: Path) -> None:
    """Then there are none."""
    assert load(write_knowledge_base(tmp_path), AS_OF).seasons == ()


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    """Of a day and of two terms; and none of the seasons holds, so that nobody overlooks it."""
    seasons = SOME.replace("11-01", "11-31").replace("barriers/exams", "barriers/exam, nowhere/at-all")
    assert told(tmp_path, seasons) == [
        (SEASONS, "not-a-date", 4),
        (SEASONS, "unknown-reference", 11),
        (SEASONS, "unknown-reference", 11),
    ]
    assert load(tmp_path, AS_OF).seasons == ()


def test_a_term_that_no_entry_can_carry_leads_nowhere(tmp_path: Path) -> None:
    """A list of words that only explains has no pages to send anybody to."""
    seasons = SOME.replace("barriers/exams", "words/bus")
    assert told(tmp_path, seasons, {"vocabularies/words.yml": GLOSSARY}) == [(SEASONS, "inconsistent", 11)]


def test_a_vocabulary_that_does_not_hold_is_told_by_itself(tmp_path: Path) -> None:
    """Nobody can say which terms it has, so nothing is said of those that seasons name."""
    broken = {"vocabularies/barriers.yml": BARRIERS.replace("label: Barrier\n", "", 1)}
    assert told(tmp_path, SOME, broken) == [("vocabularies/barriers.yml", "missing-field", 1)]


def test_a_vocabulary_that_does_not_hold_is_not_missed_by_the_one_it_is_crossed_with(tmp_path: Path) -> None:
    """Only the broken file is told."""
    phases = A_KNOWLEDGE_BASE["vocabularies/phases.yml"].replace("facet: true", "facet: true\ncrossed_with: barriers")
    broken = {
        "vocabularies/barriers.yml": BARRIERS.replace("label: Barrier\n", "", 1),
        "vocabularies/phases.yml": phases,
    }
    assert told(tmp_path, SOME, broken) == [("vocabularies/barriers.yml", "missing-field", 1)]


_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=8)
    | st.sampled_from(["11-01", "barriers/travel", "/"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
_SEASONS = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(("title", "text", "starts", "ends", "terms", "more"), _VALUES)
)


@settings(max_examples=150, deadline=None)
@given(value=st.lists(_SEASONS, max_size=3) | _VALUES)
def test_no_value_is_an_exception(value: object) -> None:
    """Whatever stands in the file is read or told of, in words that can be printed."""
    vocabularies = {"barriers": a_vocabulary("barriers", a_term("travel"))}
    document = document_of(yaml.safe_dump({"seasons": value}), SEASONS)
    seasons, found = check_seasons(document, vocabularies, NOTHING)
    assert all(as_text(each) for each in found)
    assert not (seasons and [each for each in found if each.severity == "error"])


@pytest.mark.parametrize("unknown", [NOTHING, frozenset({"barriers"})])
def test_a_term_is_looked_up_only_where_its_vocabulary_holds(unknown: frozenset[str]) -> None:
    """Of one that does not, nothing is said."""
    document = document_of(SOME, SEASONS)
    _, found = check_seasons(document, {"phases": a_vocabulary("phases", a_term("primary"))}, unknown)
    assert [each.line for each in found] == ([] if unknown else [6, 11])
