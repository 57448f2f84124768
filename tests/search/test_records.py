"""What results show of an entry, and the texts search reads of it."""

import pytest

from builders import a_case_study, a_hub, a_term, a_vocabulary, a_webinar, kb_of
from goodpractice.model.addresses import Addresses
from goodpractice.model.types.docs_page import DocsPage
from goodpractice.search.records import field_texts, record_of, sentences

REGIONS = a_vocabulary("regions", a_term("north"), a_term("far-south"), label="Region", shown_in_lists=True)
BARRIERS = a_vocabulary("barriers", a_term("worry"))
STUDY = a_case_study(
    "quiet-hours",
    title="Quiet hours",
    written="2030-05",
    terms={"barriers": ("worry",), "regions": ("north", "far-south")},
)
KNOWLEDGE_BASE = kb_of(STUDY, vocabularies=(BARRIERS, REGIONS))


def test_a_record_holds_what_a_result_shows() -> None:
    """With the keys of the search format, in their order."""
    record = record_of(STUDY, ("One. Two.", "Three"), KNOWLEDGE_BASE, Addresses())
    assert list(record.as_json().items()) == [
        ("id", "quiet-hours"),
        ("kind", "case-study"),
        ("url", "case-studies/quiet-hours/"),
        ("title", "Quiet hours"),
        ("summary", "What was done at Example Academy."),
        (
            "details",
            [
                ["Type", "Case study"],
                ["By", "Example Academy"],
                ["Region", "North, Far south"],
                ["Dated", "May 2030"],
            ],
        ),
        ("sentences", ["One.", "Two.", "Three"]),
    ]


def test_what_is_not_known_is_left_out_of_the_details() -> None:
    """A hub without a trust, a lead and a date shows only its type."""
    record = record_of(a_hub("anytown"), (), KNOWLEDGE_BASE, Addresses())
    assert record.details == (("Type", "Hub"),)


def test_the_address_is_the_one_of_the_site() -> None:
    """Pages of the maintainers stand at the root; without folders pages are files."""
    page = DocsPage(id="about", path="docs/about.md", title="About", summary="What this is.")
    assert record_of(page, (), KNOWLEDGE_BASE, Addresses()).url == "about/"
    assert record_of(STUDY, (), KNOWLEDGE_BASE, Addresses(directory_urls=False)).url == "case-studies/quiet-hours.html"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("It rose by 91.5 per cent.", ["It rose by 91.5 per cent."]),
        ("See example.org for more.", ["See example.org for more."]),
        ("Years e.g. seven and eight.", ["Years e.g. seven and eight."]),
        ("He said so. “Why?” she asked.", ["He said so.", "“Why?” she asked."]),
        ("It cost little. £5 a week. (Or less.)", ["It cost little.", "£5 a week.", "(Or less.)"]),
        ("No stop", ["No stop"]),
        ("", []),
    ],
)
def test_a_sentence_ends_before_what_can_begin_one(line: str, found: list[str]) -> None:
    """A stop within a number, an address or before a small letter ends none."""
    assert sentences(line) == found


def test_search_reads_the_words_of_each_field() -> None:
    """Lists and parts are flattened; what has no text is empty, and the body comes from elsewhere."""
    webinar = a_webinar(
        "talk",
        title="Opening early",
        summary="Two speak.",
        speakers=({"name": "A. Nobody", "organisation": "Example Academy"}, {"organisation": "Example Trust"}),
    )
    found = field_texts(webinar)
    assert found.keys() == type(webinar).search_weights().keys() - {"body"}
    assert found["title"] == "Opening early"
    assert found["speakers"] == "A. Nobody . Example Academy . Example Trust"
    assert found["chapters"] == ""
    assert field_texts(a_hub("h", lead=("One", "Two")))["lead"] == "One . Two"
