"""What was tried elsewhere with another result: found from fields alone, and nothing where they do not say so."""

from typing import Any

import pytest

from builders import a_case_study, a_hub, a_term, a_vocabulary, kb_of
from goodpractice.model.entry import Entry
from goodpractice.model.types.case_study import CaseStudy, Impact

METHODS = a_vocabulary("methods", a_term("calls"), a_term("room"), search_weight=3, can_be_tried=True)
BARRIERS = a_vocabulary("barriers", a_term("worry"), a_term("travel"), search_weight=3)
TELLS = a_vocabulary("tells", a_term("failed", setback=True), a_term("praised"), search_weight=1)
ALL = (METHODS, BARRIERS, TELLS)


def a_study(
    name: str, *methods: str, tells: str = "", rows: tuple[dict[str, Any], ...] = (), **fields: Any
) -> CaseStudy:
    """Return a case study that tried some methods."""
    terms = {"methods": methods, **({"tells": (tells,)} if tells else {}), **fields.pop("terms", {})}
    return a_case_study(name, terms=terms, impact=rows, **fields)


def a_row(before: float | None, after: float | None, measure: str = "Late arrivals", **fields: Any) -> dict[str, Any]:
    """Return a row of figures."""
    return {"measure": measure, "unit": "percent", "before": before, "after": after, **fields}


def contrasts(*entries: Entry, count: int = 9) -> list[str]:
    """Return the names of the entries with another result than the first."""
    return [each.entry.id for each in kb_of(*entries, vocabularies=ALL).contrasting(entries[0], count)]


def test_one_that_tells_what_did_not_work_contrasts_with_one_that_does_not() -> None:
    """Where both tried the same; what they shared and the term that says so are given."""
    one, other = a_study("one", "calls", "room"), a_study("other", "calls", tells="failed")
    (found,) = kb_of(one, other, vocabularies=ALL).contrasting(one, 9)
    assert (found.entry, found.tried, found.setbacks, found.figures) == (
        other,
        (("methods", "calls"),),
        (("tells", "failed"),),
        None,
    )
    assert contrasts(other, one) == []


def test_two_that_both_tell_what_did_not_work_do_not_contrast() -> None:
    """Nor does any other term of that vocabulary say anything of a result."""
    assert contrasts(a_study("one", "calls", tells="failed"), a_study("other", "calls", tells="failed")) == []
    assert contrasts(a_study("one", "calls"), a_study("other", "calls", tells="praised")) == []


def test_they_must_have_tried_the_same() -> None:
    """To have the same barrier in the way is not to have tried the same."""
    same = {"barriers": ("worry",)}
    assert contrasts(a_study("one", "calls", terms=same), a_study("other", "room", tells="failed", terms=same)) == []


@pytest.mark.parametrize(
    ("here", "there", "opposed"),
    [
        (a_row(12, 7), a_row(5, 8), True),
        (a_row(12, 7), a_row(8, 5), False),
        (a_row(12, 7), a_row(5, 5), False),
        (a_row(12, 7), a_row(5, 8, "Late  ARRIVALS"), True),
        (a_row(12, 7), a_row(5, 8, "Early arrivals"), False),
        (a_row(12, 7), a_row(5, 8, unit="pupils"), False),
        (a_row(None, None, change=-5), a_row(5, 8), True),
        (a_row(None, 7), a_row(5, 8), False),
    ],
)
def test_figures_contrast_where_the_same_measure_went_the_other_way(
    here: dict[str, Any], there: dict[str, Any], opposed: bool
) -> None:
    """Same words, same unit; more may be better or worse, so different measures are never put against one another."""
    assert contrasts(a_study("one", "calls", rows=(here,)), a_study("two", "calls", rows=(there,))) == ["two"] * opposed


def test_only_the_first_figures_that_can_be_compared_count() -> None:
    """A later row that went the other way does not turn an entry into its opposite."""
    here = (a_row(3, 4, "Other"), a_row(12, 7), a_row(1, 2, "Third"))
    there = (a_row(9, 8), a_row(2, 1, "Third"))
    assert contrasts(a_study("one", "calls", rows=here), a_study("two", "calls", rows=there)) == []


def test_the_figures_that_contrast_are_given() -> None:
    """This entry's first."""
    one, two = a_study("one", "calls", rows=(a_row(12, 7),)), a_study("two", "calls", rows=(a_row(5, 8),))
    (found,) = kb_of(one, two, vocabularies=ALL).contrasting(one, 9)
    assert found.figures == (one.impact[0], two.impact[0])


def test_the_likest_come_first_and_no_more_than_asked() -> None:
    """By all that the entries share."""
    one = a_study("one", "calls", "room", terms={"barriers": ("worry",)})
    a, b = a_study("a", "calls", tells="failed"), a_study("b", "calls", "room", tells="failed")
    c = a_study("c", "calls", tells="failed", terms={"barriers": ("worry",)})
    assert contrasts(one, a, b, c)[-1] == "a"
    assert set(contrasts(one, a, b, c, count=2)) == {"b", "c"}


def test_an_entry_that_no_longer_stands_or_of_another_type_is_not_shown() -> None:
    """Nor is the entry itself."""
    hub = a_hub("hub", terms={"methods": ("calls",), "tells": ("failed",)})
    old = a_study("old", "calls", tells="failed", status="archived")
    assert contrasts(a_study("one", "calls"), old, hub) == []


@pytest.mark.parametrize(
    ("fields", "moved"),
    [
        ({"before": 0.1, "after": 0.3}, 0.2),
        ({"before": 5, "after": 5}, 0),
        ({"change": -2}, -2),
        ({"before": 1, "after": 9, "change": 7}, 7),
        ({"after": 9}, 0),
    ],
)
def test_by_how_much_a_figure_moved(fields: dict[str, float], moved: float) -> None:
    """The change that is given, else the difference; 0 where neither is known."""
    assert Impact.model_validate({"measure": "Late", "unit": "percent", **fields}).moved == moved
