"""What the site asks of a knowledge base: order, counts, who names whom, and what is alike."""

import pytest

from builders import a_case_study, a_hub, a_term, a_vocabulary, a_webinar, kb_of
from goodpractice.model import knowledge_base as module
from goodpractice.model.entry import Entry
from goodpractice.model.knowledge_base import Likeness, is_current, references
from goodpractice.model.types.docs_page import DocsPage

BARRIERS = a_vocabulary(
    "barriers",
    a_term("worry"),
    a_term("exams", broader="barriers/worry"),
    a_term("mocks", broader="barriers/exams"),
    a_term("travel"),
    search_weight=3,
)
APPROACHES = a_vocabulary("approaches", a_term("bus", broader="barriers/travel"), a_term("room"), search_weight=2)
REGIONS = a_vocabulary("regions", a_term("north"), search_weight=1)
VOCABULARIES = (BARRIERS, APPROACHES, REGIONS)


def _ids(entries: tuple[Entry, ...]) -> list[str]:
    return [entry.id for entry in entries]


def _shares(likenesses: tuple[Likeness, ...]) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    return [(each.entry.id, each.shared) for each in likenesses]


def test_entries_of_a_type_are_newest_first() -> None:
    """By the first day their date can mean."""
    dates = {"a": "2028", "b": "2030-05-15", "c": "2029/30", "d": "2030-05"}
    knowledge_base = kb_of(*(a_case_study(name, written=when) for name, when in dates.items()))
    assert _ids(knowledge_base.of_kind("case-study")) == ["b", "d", "c", "a"]


def test_entries_without_a_date_come_last() -> None:
    """However old the others are."""
    knowledge_base = kb_of(a_case_study("undated"), a_case_study("ancient", started="1066"))
    assert _ids(knowledge_base.of_kind("case-study")) == ["ancient", "undated"]


def test_entries_of_one_day_are_in_the_order_of_their_titles() -> None:
    """Capital letters do not matter; of equal titles, the name of the entry decides."""
    titles = {"d": "Bus", "c": "bus", "b": "apple", "a": "Cart"}
    knowledge_base = kb_of(*(a_case_study(name, title=title, written="2030") for name, title in titles.items()))
    assert _ids(knowledge_base.of_kind("case-study")) == ["b", "c", "d", "a"]


def test_a_type_without_entries_has_none() -> None:
    """Neither has a type that does not exist."""
    assert kb_of(a_hub("a")).of_kind("case-study") == ()
    assert kb_of(a_hub("a")).of_kind("recipe") == ()


def test_only_entries_that_still_stand_are_news() -> None:
    """Those that are superseded or archived are not among the newest."""
    knowledge_base = kb_of(
        a_case_study("replaced", written="2031", status="superseded"),
        a_case_study("kept", written="2030-12", status="archived"),
        a_case_study("new", written="2030"),
        a_case_study("old", written="2028"),
        a_case_study("older", written="2027"),
    )
    assert _ids(knowledge_base.newest("case-study", 2)) == ["new", "old"]


def test_a_docs_page_always_stands() -> None:
    """It has no status."""
    assert is_current(DocsPage(id="about", path="docs/about.md", title="About", summary="What this is."))
    assert not is_current(a_hub("a", status="archived"))


def test_an_entry_is_found_by_its_type_and_name() -> None:
    """Two entries of two types can share a name."""
    knowledge_base = kb_of(a_hub("anytown"), a_webinar("anytown"))
    found = knowledge_base.entry("webinar/anytown")
    assert found is not None
    assert found.path == "webinars/anytown.yml"
    assert knowledge_base.entry("case-study/anytown") is None
    assert knowledge_base.entry("anytown") is None


def test_broader_terms_follow_the_term_itself() -> None:
    """All the way up, each once; a broader term of another vocabulary is not followed."""
    knowledge_base = kb_of(vocabularies=VOCABULARIES)
    assert knowledge_base.with_broader("barriers", ["mocks", "travel", "exams"]) == (
        "mocks",
        "exams",
        "worry",
        "travel",
    )
    assert knowledge_base.with_broader("approaches", ["bus"]) == ("bus",)


def test_terms_that_are_broader_than_each_other_come_to_an_end() -> None:
    """A circle, which the checks refuse, does not hang."""
    circle = a_vocabulary("circle", a_term("a", broader="circle/b"), a_term("b", broader="circle/a"))
    assert kb_of(vocabularies=(circle,)).with_broader("circle", ["a"]) == ("a", "b")


def test_narrower_terms_are_those_directly_below() -> None:
    """Terms further down belong to those between."""
    knowledge_base = kb_of(vocabularies=VOCABULARIES)
    assert [term.id for term in knowledge_base.narrower("barriers", "worry")] == ["exams"]
    assert knowledge_base.narrower("barriers", "travel") == ()


def test_an_entry_carries_the_broader_terms_of_its_own() -> None:
    """It is among the entries of each, once, newest first."""
    knowledge_base = kb_of(
        a_case_study("old", terms={"barriers": ("worry",)}, written="2028"),
        a_case_study("new", terms={"barriers": ("mocks", "exams")}, written="2030"),
        vocabularies=VOCABULARIES,
    )
    assert _ids(knowledge_base.tagged("barriers", "worry")) == ["new", "old"]
    assert _ids(knowledge_base.tagged("barriers", "exams")) == ["new"]
    assert knowledge_base.tagged("barriers", "travel") == ()


def test_counts_are_of_entries_and_not_of_terms() -> None:
    """An entry with two narrower terms counts once for the broader one; a term nobody carries is not counted."""
    both = a_case_study("both", terms={"barriers": ("mocks", "exams")})
    one = a_case_study("one", terms={"barriers": ("worry",)})
    knowledge_base = kb_of(both, one, a_case_study("none"), vocabularies=VOCABULARIES)
    assert knowledge_base.counts("barriers") == {"worry": 2, "exams": 1, "mocks": 1}
    assert knowledge_base.counts("barriers", [one]) == {"worry": 1}
    assert knowledge_base.counts("regions") == {}


def test_an_entry_is_named_by_those_that_refer_to_it() -> None:
    """In any field, each once however often."""
    related = ("case-study/b", "case-study/b")
    first = a_case_study("a", related=related, superseded_by="case-study/b", hub="hub/h", webinars=("webinar/w",))
    hub = a_hub("h", superseded_by="case-study/b")
    knowledge_base = kb_of(first, a_case_study("b"), hub)
    assert [entry.ref for entry in knowledge_base.naming("case-study/b")] == ["case-study/a", "hub/h"]
    assert knowledge_base.naming("webinar/w") == (first,)
    assert knowledge_base.naming("case-study/a") == ()
    assert sorted(references(first)) == ["case-study/b", "case-study/b", "case-study/b", "hub/h", "webinar/w"]


def test_facets_that_say_most_come_first() -> None:
    """By weight in search, then those shown in lists, then by key; without what is no facet or carried by nothing."""
    vocabularies = (
        a_vocabulary("a", a_term("x"), search_weight=1),
        a_vocabulary("b", a_term("x"), search_weight=1, shown_in_lists=True),
        a_vocabulary("c", a_term("x"), search_weight=3),
        a_vocabulary("d", a_term("x"), facet=False),
        a_vocabulary("e", a_term("x"), used_by=()),
    )
    assert [each.key for each in kb_of(vocabularies=vocabularies).facets] == ["c", "b", "a"]


def test_a_type_has_the_vocabularies_that_name_it() -> None:
    """A vocabulary can be carried by several types."""
    both = a_vocabulary("both", a_term("x"), used_by=("case-study", "hub"))
    knowledge_base = kb_of(vocabularies=(both, a_vocabulary("studies", a_term("x"))))
    assert [each.key for each in knowledge_base.vocabularies_of("case-study")] == ["both", "studies"]
    assert [each.key for each in knowledge_base.vocabularies_of("hub")] == ["both"]


def test_a_term_is_labelled_as_its_vocabulary_says() -> None:
    """What no vocabulary knows keeps its id."""
    knowledge_base = kb_of(vocabularies=VOCABULARIES)
    assert knowledge_base.label("barriers", "worry") == "Worry"
    assert knowledge_base.label("barriers", "gone") == "gone"
    assert knowledge_base.label("gone", "worry") == "worry"


def test_entries_are_alike_by_the_terms_they_share_rare_ones_more() -> None:
    """Each shared term adds its vocabulary's weight divided by how many carry it; equal sums go by name.

    worry is carried by all 5 (3/5), travel by 2 (3/2), room by 3 (2/3); north weighs too little to count.
    one: worry 0.6 + travel 1.5 = 2.1. two: worry 0.6 + room 0.667 = 1.267. three: the same. four: worry 0.6.
    """
    north = ("north",)
    terms = {
        "me": {"barriers": ("worry", "travel"), "approaches": ("room",), "regions": north},
        "four": {"barriers": ("mocks",), "regions": north},
        "three": {"barriers": ("worry",), "approaches": ("room",)},
        "two": {"barriers": ("exams",), "approaches": ("room",)},
        "one": {"barriers": ("worry", "travel")},
        "none": {"regions": north},
    }
    entries = {name: a_case_study(name, terms=carried) for name, carried in terms.items()}
    knowledge_base = kb_of(*entries.values(), vocabularies=VOCABULARIES)
    worry, travel, room = ("barriers", "worry"), ("barriers", "travel"), ("approaches", "room")
    assert _shares(knowledge_base.alike(entries["me"], 10)) == [
        ("one", (worry, travel)),
        ("three", (worry, room)),
        ("two", (worry, room)),
        ("four", (worry,)),
    ]
    assert _shares(knowledge_base.alike(entries["me"], 1)) == [("one", (worry, travel))]


def test_a_rare_term_is_worth_more_than_a_common_one() -> None:
    """travel is carried by 2 (3/2), exams by 8 (3/8)."""
    me = a_case_study("me", terms={"barriers": ("exams", "travel")})
    crowd = [a_case_study(f"crowd-{number}", terms={"barriers": ("exams",)}) for number in range(7)]
    rare = a_case_study("rare", terms={"barriers": ("travel",)})
    knowledge_base = kb_of(me, *crowd, rare, vocabularies=VOCABULARIES)
    assert [each.entry.id for each in knowledge_base.alike(me, 2)] == ["rare", "crowd-0"]


def test_only_entries_of_the_same_type_that_still_stand_are_alike() -> None:
    """Neither another type, nor an entry that is archived, nor the entry itself."""
    barriers = a_vocabulary("barriers", a_term("worry"), used_by=("case-study", "webinar"), search_weight=3)
    terms = {"barriers": ("worry",)}
    me = a_case_study("me", terms=terms)
    others = (a_webinar("talk", terms=terms), a_case_study("kept", terms=terms, status="archived"))
    knowledge_base = kb_of(me, *others, a_case_study("you", terms=terms), vocabularies=(barriers,))
    assert _shares(knowledge_base.alike(me, 5)) == [("you", (("barriers", "worry"),))]


def test_a_term_that_very_many_carry_makes_nothing_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    """Above a certain number a term says too little about any two entries."""
    entries = [a_case_study(name, terms={"barriers": ("worry",)}) for name in ("a", "b", "c")]
    knowledge_base = kb_of(*entries, vocabularies=VOCABULARIES)
    monkeypatch.setattr(module, "COMMON", 3)
    assert len(knowledge_base.alike(entries[0], 5)) == 2
    monkeypatch.setattr(module, "COMMON", 2)
    assert knowledge_base.alike(entries[0], 5) == ()
