"""The knowledge base: every question the site asks of it, and answers that do not hang on the order of its entries."""

from itertools import permutations

import pytest

from builders import a_case_study, a_hub, a_term, a_vocabulary, a_webinar, kb_of
from goodpractice.model.entry import Entry
from goodpractice.model.knowledge_base import COMMON, KnowledgeBase, references

BARRIERS = a_vocabulary(
    "barriers",
    a_term("worry"),
    a_term("exams", "Exam nerves", broader="barriers/worry"),
    a_term("mocks", "Mock exams", broader="barriers/exams"),
    a_term("travel"),
    search_weight=3,
)
METHODS = a_vocabulary("methods", a_term("calls"), a_term("room"), search_weight=2)
COLOURS = a_vocabulary("colours", a_term("blue"), search_weight=1)
WORDS = a_vocabulary("words", a_term("glossed"), used_by=())
HIDDEN = a_vocabulary("hidden", a_term("one"), facet=False)
ALL = (BARRIERS, METHODS, COLOURS, WORDS, HIDDEN)


def _ids(entries: tuple[Entry, ...]) -> list[str]:
    return [each.id for each in entries]


def test_an_entry_is_found_by_its_reference() -> None:
    """`type/id` names one entry, and a name nobody has names none."""
    entry = a_hub("anytown")
    knowledge_base = kb_of(entry, a_webinar("anytown"))
    assert knowledge_base.entry("hub/anytown") is entry
    assert knowledge_base.entry("hub/elsewhere") is None


def test_entries_come_newest_first_then_those_without_a_date_then_by_title() -> None:
    """The order of a list follows from dates and titles, whatever order the entries were read in."""
    entries = (
        a_case_study("c", written="2030"),
        a_case_study("a", written="2031-02"),
        a_case_study("e", title="beta"),
        a_case_study("d", title="Alpha"),
        a_case_study("b", started="2030/31"),
    )
    for order in permutations(entries):
        assert _ids(kb_of(*order).of_kind("case-study")) == ["a", "b", "c", "d", "e"]


def test_entries_with_the_same_date_and_title_are_in_order_of_their_ids() -> None:
    """No two entries can change places."""
    entries = [a_case_study(name, title="Same") for name in ("b", "a", "c")]
    for order in permutations(entries):
        assert _ids(kb_of(*order).of_kind("case-study")) == ["a", "b", "c"]


def test_a_type_nobody_has_written_has_no_entries() -> None:
    """A list can be empty."""
    assert kb_of().of_kind("case-study") == ()


def test_the_newest_leave_out_what_no_longer_stands() -> None:
    """Superseded and archived entries stay in lists and are not called new."""
    knowledge_base = kb_of(
        a_case_study("a", written="2031", status="archived"),
        a_case_study("b", written="2030"),
        a_case_study("c", written="2029", status="superseded", superseded_by="case-study/b"),
        a_case_study("d", written="2028"),
    )
    assert _ids(knowledge_base.newest("case-study", 5)) == ["b", "d"]
    assert _ids(knowledge_base.newest("case-study", 1)) == ["b"]
    assert _ids(knowledge_base.of_kind("case-study")) == ["a", "b", "c", "d"]


def test_a_type_carries_the_vocabularies_that_say_so() -> None:
    """A vocabulary names the types that carry it; facets are those readers can filter by."""
    knowledge_base = kb_of(vocabularies=ALL)
    assert [each.key for each in knowledge_base.vocabularies_of("case-study")] == [
        "barriers",
        "methods",
        "colours",
        "hidden",
    ]
    assert knowledge_base.vocabularies_of("hub") == ()
    assert {each.key for each in knowledge_base.facets} == {"barriers", "methods", "colours"}


def test_an_entry_that_carries_a_narrower_term_carries_the_broader_ones() -> None:
    """Who looks for a broader term finds what carries a narrower one, and not the other way round."""
    knowledge_base = kb_of(
        a_case_study("a", terms={"barriers": ("mocks",)}),
        a_case_study("b", terms={"barriers": ("worry", "travel")}),
        vocabularies=ALL,
    )
    assert _ids(knowledge_base.tagged("barriers", "worry")) == ["a", "b"]
    assert _ids(knowledge_base.tagged("barriers", "exams")) == ["a"]
    assert _ids(knowledge_base.tagged("barriers", "travel")) == ["b"]
    assert knowledge_base.tagged("barriers", "nothing") == ()


def test_broader_terms_are_each_named_once() -> None:
    """Two narrower terms of one broader term name it once."""
    knowledge_base = kb_of(vocabularies=ALL)
    assert knowledge_base.with_broader("barriers", ("mocks", "exams", "travel")) == (
        "mocks",
        "exams",
        "worry",
        "travel",
    )


def test_a_circle_of_broader_terms_ends() -> None:
    """Terms that are broader than each other are refused by the checks, and would not hang the program either."""
    circle = a_vocabulary("round", a_term("a", broader="round/b"), a_term("b", broader="round/a"))
    assert kb_of(vocabularies=(circle,)).with_broader("round", ("a",)) == ("a", "b")


def test_the_narrower_terms_of_a_term_are_those_directly_below_it() -> None:
    """A term two steps below is not narrower of the first, but of the second."""
    knowledge_base = kb_of(vocabularies=ALL)
    assert [each.id for each in knowledge_base.narrower("barriers", "worry")] == ["exams"]
    assert knowledge_base.narrower("barriers", "mocks") == ()


def test_a_broader_term_of_another_vocabulary_does_not_count() -> None:
    """Counts are within one vocabulary."""
    other = a_vocabulary("other", a_term("x", broader="barriers/worry"))
    knowledge_base = kb_of(a_case_study("a", terms={"other": ("x",)}), vocabularies=(*ALL, other))
    assert knowledge_base.with_broader("other", ("x",)) == ("x",)
    assert knowledge_base.tagged("barriers", "worry") == ()


def test_counts_are_of_entries_over_all_or_among_some() -> None:
    """Each entry counts once for a term, however many of its narrower terms it carries."""
    entries = (
        a_case_study("a", terms={"barriers": ("mocks", "exams")}),
        a_case_study("b", terms={"barriers": ("exams",)}),
        a_case_study("c"),
    )
    knowledge_base = kb_of(*entries, vocabularies=ALL)
    assert knowledge_base.counts("barriers") == {"mocks": 1, "exams": 2, "worry": 2}
    assert knowledge_base.counts("barriers", entries[1:]) == {"exams": 1, "worry": 1}


def test_a_label_is_the_id_where_there_is_none() -> None:
    """A term or a vocabulary nobody knows is shown by its id."""
    knowledge_base = kb_of(vocabularies=ALL)
    assert knowledge_base.label("barriers", "exams") == "Exam nerves"
    assert knowledge_base.label("barriers", "nothing") == "nothing"
    assert knowledge_base.label("nothing", "at-all") == "at-all"


def test_an_entry_knows_who_names_it() -> None:
    """Every field that names entries is asked, and each entry that names this one is given once."""
    older = a_case_study("older", status="superseded", superseded_by="case-study/newer")
    newer = a_case_study("newer", hub="hub/anytown", related=("case-study/older",), webinars=("webinar/talk",))
    knowledge_base = kb_of(older, newer, a_hub("anytown"), a_webinar("talk"))
    assert _ids(knowledge_base.naming("hub/anytown")) == ["newer"]
    assert _ids(knowledge_base.naming("webinar/talk")) == ["newer"]
    assert _ids(knowledge_base.naming("case-study/older")) == ["newer"]
    assert _ids(knowledge_base.naming("case-study/newer")) == ["older"]
    assert knowledge_base.naming("case-study/nobody") == ()
    assert set(references(newer)) == {"hub/anytown", "case-study/older", "webinar/talk"}


def _alike(knowledge_base: KnowledgeBase, name: str, count: int = 5) -> list[str]:
    entry = knowledge_base.entry(f"case-study/{name}")
    assert entry is not None
    return [each.entry.id for each in knowledge_base.alike(entry, count)]


def test_entries_are_alike_by_the_terms_they_share_rarer_ones_first() -> None:
    """A shared term that few carry counts more than one that many carry."""
    knowledge_base = kb_of(
        a_case_study("it", terms={"barriers": ("travel",), "methods": ("calls", "room")}),
        a_case_study("rare", terms={"barriers": ("travel",)}),
        a_case_study("common-1", terms={"methods": ("room",)}),
        a_case_study("common-2", terms={"methods": ("room",)}),
        a_case_study("less-rare", terms={"methods": ("calls",)}),
        a_case_study("none", terms={"barriers": ("worry",)}),
        vocabularies=ALL,
    )
    assert _alike(knowledge_base, "it") == ["rare", "less-rare", "common-1", "common-2"]
    assert _alike(knowledge_base, "it", 1) == ["rare"]


def test_a_likeness_says_which_terms_are_shared() -> None:
    """The reason is given with the likeness."""
    it = a_case_study("it", terms={"barriers": ("travel",), "methods": ("room",)})
    knowledge_base = kb_of(it, a_case_study("other", terms={"methods": ("room",)}), vocabularies=ALL)
    assert [each.shared for each in knowledge_base.alike(it, 3)] == [(("methods", "room"),)]


@pytest.mark.parametrize(
    "other",
    [
        a_case_study("other", terms={"colours": ("blue",)}),
        a_case_study("other", terms={"barriers": ("travel",)}, status="archived"),
        a_webinar("other", terms={"barriers": ("travel",)}),
    ],
    ids=["a term that weighs little", "an entry that no longer stands", "another type"],
)
def test_what_does_not_make_alike(other: Entry) -> None:
    """Small terms, archived entries and entries of another type are not like this one."""
    it = a_case_study("it", terms={"barriers": ("travel",), "colours": ("blue",)})
    assert kb_of(it, other, vocabularies=ALL).alike(it, 3) == ()


def test_a_term_that_nearly_everybody_carries_makes_nobody_alike() -> None:
    """Of a term on hundreds of entries nothing follows, and it costs nothing."""
    entries = [a_case_study(f"e{number}", terms={"barriers": ("travel",)}) for number in range(COMMON + 1)]
    assert kb_of(*entries, vocabularies=ALL).alike(entries[0], 3) == ()
    assert len(kb_of(*entries[1:], vocabularies=ALL).alike(entries[1], 3)) == 3


def test_ties_of_likeness_are_in_order_of_names() -> None:
    """Entries that are equally alike come by reference."""
    entries = [a_case_study(name, terms={"barriers": ("travel",)}) for name in ("d", "b", "c", "a")]
    for order in permutations(entries):
        assert _alike(kb_of(*order, vocabularies=ALL), "b") == ["a", "c", "d"]


def test_a_knowledge_base_is_frozen() -> None:
    """What has been loaded cannot be changed."""
    with pytest.raises(AttributeError):
        kb_of().entries = ()  # type: ignore[misc]
