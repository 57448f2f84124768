"""Entries as search sees them: which texts it reads, what each counts, and what results show."""

from builders import a_case_study, a_hub, a_term, a_vocabulary, a_webinar, kb_of
from goodpractice.model.addresses import Addresses
from goodpractice.model.entry import Entry
from goodpractice.model.transcript import Spoken
from goodpractice.model.types.docs_page import DocsPage
from goodpractice.search.concepts import concepts_of
from goodpractice.search.counting import Text
from goodpractice.search.documents import SearchDocument, Told, document_of
from goodpractice.search.records import Sentence

REGIONS = a_vocabulary("regions", a_term("north"), a_term("far-south"), label="Region", shown_in_lists=True)
BARRIERS = a_vocabulary(
    "barriers",
    a_term("worry", synonyms=("anxiety",)),
    a_term("exams", broader="barriers/worry"),
    a_term("travel", narrower_words=("bus",)),
    search_weight=3,
)
SILENT = a_vocabulary("silent", a_term("hidden", synonyms=("unseen",)), search_weight=0, facet=False)
STUDY = a_case_study(
    "quiet-hours",
    title="Quiet hours",
    written="2030-05",
    terms={"barriers": ("worry", "exams"), "regions": ("north", "far-south"), "silent": ("hidden",)},
)
PAGE = DocsPage(id="about", path="docs/about.md", title="About", summary="What this is.")
KNOWLEDGE_BASE = kb_of(STUDY, vocabularies=(BARRIERS, REGIONS, SILENT))
CONCEPTS = concepts_of((BARRIERS, REGIONS, SILENT), (type(STUDY).kind,))


def document(
    entry: Entry,
    *lines: str,
    spoken: tuple[Spoken, ...] = (),
    addresses: Addresses = Addresses(),  # noqa: B008  # frozen
) -> SearchDocument:
    """Return an entry as search sees it."""
    return document_of(entry, Told(lines, spoken), KNOWLEDGE_BASE, CONCEPTS, addresses)


def test_a_record_holds_what_a_result_shows() -> None:
    """Its type, who did it, the terms that lists show and its date; and its sentences one by one."""
    found = document(STUDY, "One. Two.", "Three")
    record = found.record
    assert (record.id, record.kind, record.url) == ("quiet-hours", "case-study", "case-studies/quiet-hours/")
    assert (record.title, record.summary) == ("Quiet hours", "What was done at Example Academy.")
    assert record.details == (
        ("Type", "Case study"),
        ("By", "Example Academy"),
        ("Region", "North, Far south"),
        ("Dated", "May 2030"),
    )
    assert found.told.sentences() == (Sentence("One."), Sentence("Two."), Sentence("Three"))


def test_what_is_not_known_is_left_out_of_the_details() -> None:
    """A hub without a trust, a lead and a date shows only its type."""
    assert document(a_hub("anytown")).record.details == (("Type", "Hub"),)


def test_the_address_is_the_one_of_the_site() -> None:
    """Pages of the maintainers stand at the root; without folders pages are files."""
    assert document(PAGE).record.url == "about/"
    assert document(STUDY, addresses=Addresses(directory_urls=False)).record.url == "case-studies/quiet-hours.html"


def test_what_is_said_in_a_recording_is_text_and_has_its_moment() -> None:
    """After what is written; each sentence stays whole, whatever stops it holds."""
    found = document(a_webinar("talk"), "Written. Here.", spoken=(Spoken(0, "Hello. You."), Spoken(754, "Bye.")))
    assert found.told.sentences() == (
        Sentence("Written."),
        Sentence("Here."),
        Sentence("Hello. You.", 0),
        Sentence("Bye.", 754),
    )
    assert [each for each in found.texts if each.text in {"Written. Here.", "Hello. You.", "Bye."}] == [
        Text("Written. Here.", 1),
        Text("Hello. You.", 1),
        Text("Bye.", 1),
    ]


def test_search_reads_the_words_of_each_field() -> None:
    """Lists and parts are flattened, with a stop between them."""
    webinar = a_webinar(
        "talk",
        title="Opening early",
        summary="Two speak.",
        speakers=({"name": "A. Nobody", "organisation": "Example Academy"}, {"organisation": "Example Trust"}),
    )
    assert [each for each in document(webinar).texts if each.text] == [
        Text("Opening early", 3),
        Text("Two speak.", 2),
        Text("A. Nobody . Example Academy . Example Trust", 2),
    ]
    assert Text("One . Two", 2) in document(a_hub("h", lead=("One", "Two"))).texts


def test_title_summary_and_body_count_3_2_and_1() -> None:
    """And a term's label as its vocabulary weighs it."""
    assert [each for each in document(STUDY, "A line.", "Another.").texts if each.text] == [
        Text("Quiet hours", 3),
        Text("What was done at Example Academy.", 2),
        Text("Example Academy", 2),
        Text("A line.", 1),
        Text("Another.", 1),
        Text("Worry", 3),
        Text("Exams", 3),
        Text("North", 1),
        Text("Far south", 1),
        Text("Hidden", 0),
    ]


def test_an_entry_carries_the_concepts_of_its_terms_and_of_its_type() -> None:
    """A term that is no concept is carried by its label only, and one of weight 0 not at all."""
    assert document(STUDY).carried == {"=kind/case-study": 3, "=barriers/worry": 3}
    assert document(a_hub("anytown")).carried == {}


def test_an_entry_can_be_filtered_by_its_terms_and_all_broader_ones() -> None:
    """And by its type; a vocabulary that is no facet filters nothing."""
    exams = a_case_study("a", terms={"barriers": ("exams",), "silent": ("hidden",)})
    assert document(exams).facets == {"kind": ("case-study",), "barriers": ("exams", "worry")}


def test_pages_about_the_site_count_for_less() -> None:
    """As their type says."""
    assert (document(PAGE).share, document(STUDY).share) == (0.85, 1)
