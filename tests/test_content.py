"""The repository's own knowledge base: its largest test."""

import re
from datetime import date, timedelta

import pytest

from commands import REPOSITORY
from goodpractice.model.entry import Record
from goodpractice.model.seasons import seasons_on
from goodpractice.model.types.case_study import CaseStudy
from goodpractice.pipeline import Loaded, judge, load, search
from goodpractice.search.engine import Engine


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    """The knowledge base as of the day its entries were last read."""
    return load(REPOSITORY, date(2026, 11, 23))


@pytest.fixture(scope="module")
def engine(loaded: Loaded) -> Engine:
    """Its search."""
    return search(loaded)


def test_nothing_is_wrong_with_it(loaded: Loaded) -> None:
    """No mistake in any file; a warning is for an editor to judge, and must not stop a story that was just told."""
    assert loaded.errors == ()


def test_it_holds_what_was_promised(loaded: Loaded) -> None:
    """51 case studies, 15 hubs and 13 webinars at the least."""
    counts = {kind: len(loaded.knowledge_base.of_kind(kind)) for kind in ("case-study", "hub", "webinar")}
    assert counts["case-study"] >= 51
    assert counts["hub"] >= 15
    assert counts["webinar"] >= 13


def test_what_the_editors_wrote_names_its_sources(loaded: Loaded) -> None:
    """Every entry they wrote cites at least one source, and none cites a known copy of another's page."""
    copies = re.compile(
        r"government-world|sanwago|bestrealestate|cyclingeu|vdocuments|thelondonweekly|summarize\.ing|yumpu"
    )
    for entry in loaded.knowledge_base.entries:
        if isinstance(entry, Record):
            told_by_itself = isinstance(entry, CaseStudy) and entry.written_by == "organisation"
            assert entry.sources or told_by_itself, entry.path
            for source in entry.sources:
                assert not copies.search(source.link or ""), entry.path


def test_every_time_of_the_year_has_something_to_show(loaded: Loaded) -> None:
    """At least two entries that fit it and, whatever the day, at least one time of the year."""
    for season in loaded.seasons:
        assert len(loaded.knowledge_base.fitting(season.pairs(), 3)) >= 2, season.title
    days = (date(2027, 1, 1) + timedelta(days=number) for number in range(366))
    assert all(seasons_on(loaded.seasons, day) for day in days)


def test_no_figure_is_about_fewer_than_ten_people(loaded: Loaded) -> None:
    """A cohort under 10 could give somebody away."""
    for entry in loaded.knowledge_base.of_kind("case-study"):
        assert isinstance(entry, CaseStudy)
        for row in entry.impact:
            assert row.cohort is None or row.cohort >= 10, entry.path


def test_what_people_look_for_is_found(loaded: Loaded) -> None:
    """Every search of searches.yml holds."""
    verdicts, missed = judge(loaded)
    assert verdicts
    assert missed == ()


@pytest.mark.parametrize(
    ("query", "wanted", "within"),
    [
        ("school refusal", "lincolnshire-ebsa-pathway", 3),
        ("EBSNA", "lincolnshire-ebsa-pathway", 3),
        ("robots", "wirral-av1-robots", 4),
        ("walking bus", "ark-swift-walking-bus", 2),
        ("washing machine", "ctk-suds-in-schools", 1),
        ("breakfast club", "magic-breakfast-trial", 3),
        ("texts to parents", "bitup-days-missed-texts", 3),
        ("mentors", "watchtower-attendance-mentors", 2),
        ("asthma", "norwich-asthma-clinics", 2),
        ("young carers", "young-carers-in-schools", 1),
        ("EWO", "oulton-academy-inclusion-team", 3),
        ("what can we do about families who speak little English", "edact-community-languages", 3),
    ],
)
def test_people_find_what_they_look_for(engine: Engine, query: str, wanted: str, within: int) -> None:
    """The entry a person has in mind is among the first."""
    found = [each["id"] for each in engine.query(query)["results"]]
    assert wanted in found[:within], found


def test_entries_that_only_say_the_acronym_are_found_by_the_everyday_words(loaded: Loaded, engine: Engine) -> None:
    """“School refusal” finds entries in which neither word of it stands."""
    answer = engine.query("school refusal", {"kind": ["case-study"]}, limit=50)
    texts = {
        each.id: f"{each.title} {each.summary} {each.body}".lower()
        for each in loaded.knowledge_base.of_kind("case-study")
    }
    assert [each["id"] for each in answer["results"][:10] if "refus" not in texts[each["id"]]]
