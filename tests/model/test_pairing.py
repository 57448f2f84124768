"""Which pairs of terms have a page: by hand, and the rule that keeps them few."""

from builders import a_case_study, a_term, a_vocabulary, a_webinar, kb_of
from goodpractice.model.knowledge_base import KnowledgeBase
from goodpractice.model.pairing import has_page, pairs_of

BARRIERS = a_vocabulary(
    "barriers", a_term("worry"), a_term("exams", broader="barriers/worry"), a_term("travel"), search_weight=3
)
PHASES = a_vocabulary("phases", a_term("primary"), a_term("secondary"), shown_in_lists=True)
REGIONS = a_vocabulary("regions", a_term("north"), shown_in_lists=True)
COUNCILS = a_vocabulary("councils", a_term("anytown"))
NOTES = a_vocabulary("notes", a_term("old"), facet=False, search_weight=5)
AIMS = a_vocabulary("aims", a_term("listen"), crossed_with="barriers")
VOCABULARIES = (BARRIERS, PHASES, REGIONS, COUNCILS, NOTES, AIMS)


def found(knowledge_base: KnowledgeBase) -> dict[str, list[str]]:
    """Return the entries of each pair, by its terms."""
    return {
        f"{'/'.join(pair.one)} {'/'.join(pair.other)}": [each.id for each in pair.entries]
        for pair in pairs_of(knowledge_base)
    }


def test_a_pair_holds_the_entries_that_carry_both_newest_first() -> None:
    """Those that carry a narrower term carry the term; a pair that only one entry carries has no page."""
    knowledge_base = kb_of(
        a_case_study("a", written="2028", terms={"barriers": ("exams",), "phases": ("primary",)}),
        a_case_study("b", written="2030", terms={"barriers": ("worry", "travel"), "phases": ("primary", "secondary")}),
        a_webinar("c", held="2029-01-01", terms={"barriers": ("travel",), "phases": ("secondary",)}),
        vocabularies=VOCABULARIES,
    )
    assert found(knowledge_base) == {
        "barriers/travel phases/secondary": ["b", "c"],
        "barriers/worry phases/primary": ["b", "a"],
    }


def test_terms_of_which_one_is_the_broader_make_no_pair() -> None:
    """Its entries are those of the narrower."""
    entries = [a_case_study(name, terms={"barriers": ("exams", "travel")}) for name in ("a", "b")]
    assert found(kb_of(*entries, vocabularies=VOCABULARIES)) == {
        "barriers/exams barriers/travel": ["a", "b"],
        "barriers/travel barriers/worry": ["a", "b"],
    }


def test_only_vocabularies_by_which_people_choose_are_paired() -> None:
    """One of the two must say what an entry is about; what is no filter and what counts little are left out."""
    terms = {
        "barriers": ("travel",),
        "phases": ("primary",),
        "regions": ("north",),
        "councils": ("anytown",),
        "notes": ("old",),
    }
    entries = [a_case_study(name, terms=terms) for name in ("a", "b")]
    assert set(found(kb_of(*entries, vocabularies=VOCABULARIES))) == {
        "barriers/travel phases/primary",
        "barriers/travel regions/north",
    }


def test_a_pair_is_carried_by_one_in_a_hundred() -> None:
    """So that there are not more and more of them; crossed ones have their page all the same."""
    rare = [
        a_case_study(name, terms={"barriers": ("travel",), "phases": ("primary",), "aims": ("listen",)})
        for name in "ab"
    ]
    others = [a_case_study(f"z{number}") for number in range(199)]
    assert set(found(kb_of(*rare, *others[:198], vocabularies=VOCABULARIES))) == {
        "aims/listen barriers/travel",
        "barriers/travel phases/primary",
    }
    assert set(found(kb_of(*rare, *others, vocabularies=VOCABULARIES))) == {"aims/listen barriers/travel"}


def test_crossed_vocabularies_are_paired_from_the_first_entry() -> None:
    """Their matrix leads to every pair that is not empty."""
    knowledge_base = kb_of(
        a_case_study("a", terms={"aims": ("listen",), "barriers": ("exams",)}), vocabularies=VOCABULARIES
    )
    assert found(knowledge_base) == {"aims/listen barriers/exams": ["a"], "aims/listen barriers/worry": ["a"]}


def test_what_has_a_page_is_what_is_listed() -> None:
    """In both orders of the two terms."""
    terms = {"barriers": ("exams", "travel"), "phases": ("primary",), "aims": ("listen",), "councils": ("anytown",)}
    knowledge_base = kb_of(
        *(a_case_study(name, terms=terms) for name in ("a", "b")),
        a_case_study("c", terms={"barriers": ("worry",), "phases": ("secondary",)}),
        vocabularies=VOCABULARIES,
    )
    listed = {frozenset((pair.one, pair.other)) for pair in pairs_of(knowledge_base)}
    carried = [
        (key, each.id)
        for key, vocabulary in knowledge_base.vocabularies.items()
        for each in vocabulary.terms
        if knowledge_base.tagged(key, each.id)
    ]
    for one in carried:
        for other in carried:
            refs = {each.ref for each in knowledge_base.tagged(*one)}
            count = sum(each.ref in refs for each in knowledge_base.tagged(*other))
            assert has_page(knowledge_base, one, other, count) == (frozenset((one, other)) in listed), (one, other)
