"""Every type of entry keeps the same promises; a new type is held to them without a new test."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel, ValidationError

from builders import A_KNOWLEDGE_BASE, AS_OF, a_case_study, a_hub, a_webinar, write_knowledge_base
from goodpractice.model.entry import Entry
from goodpractice.model.kinds import entry_types
from goodpractice.model.types.case_study import Impact
from goodpractice.model.types.hub import Meeting
from goodpractice.model.types.vocabulary import Term, Vocabulary
from goodpractice.pipeline import load

TYPES = entry_types()
SHARED: Mapping[str, Any] = {
    "id": "full",
    "path": "somewhere/full.md",
    "body": "Some words.",
    "terms": {"phases": ("primary", "secondary")},
    "measures": {"context": {"pupils_on_roll": 640.0}},
    "title": "Everything said",
    "summary": "An entry with every field.",
}
ANSWERED_FOR: Mapping[str, Any] = {
    "sources": (
        {
            "title": "A report",
            "publisher": "Example Academy",
            "link": "https://www.example.org/report",
            "licence": "OGL",
            "seen": "2031-01",
            "note": "A PDF.",
        },
    ),
    "resources": ({"title": "A letter", "link": "https://www.example.org/a.pdf", "kind": "letter", "size": "2 MB"},),
    "contact": {"role": "head", "email": "head@school.example", "link": "https://www.example.org/contact"},
    "caution": "One school only.",
    "inferred": ("phases",),
    "reviewed": "2031-01-31",
    "review_by": "2032-01-31",
    "status": "superseded",
    "superseded_by": "hub/anytown",
    "old_addresses": ("stories/full/",),
}
FULL: Mapping[str, Mapping[str, Any]] = {
    "case-study": {
        **SHARED,
        **ANSWERED_FOR,
        "organisation": "Example Academy",
        "started": "2029/30",
        "ended": 2030,
        "written": "2030-05-15",
        "written_by": "organisation",
        "consent": True,
        "anonymised": True,
        "evidence_note": "Counted by hand.",
        "impact": (
            {
                "measure": "Late arrivals",
                "unit": "percent",
                "before": 12,
                "after": 7.5,
                "change": -4.5,
                "when": "2030",
                "cohort": 120,
                "comparison": "the year before",
                "note": "All year groups.",
            },
        ),
        "cost_note": "Nothing.",
        "staff_time": "Two hours a week.",
        "hub": "hub/anytown",
        "webinars": ("webinar/opening-early",),
        "related": ("case-study/far-villages",),
    },
    "docs-page": {**SHARED, "in_search": False, "hide": ("toc",)},
    "hub": {
        **SHARED,
        **ANSWERED_FOR,
        "lead": ("Example Academy",),
        "trust": "Example Trust",
        "since": "2028",
        "schools_supported": "about 40",
        "how_to_join": "Write.",
        "meetings": (
            {"start": "2031-04-02 16:00", "end": "2031-04-02 17:00", "title": "Spring", "how_to_join": "Come."},
        ),
        "points": ("It meets.",),
    },
    "webinar": {
        **SHARED,
        **ANSWERED_FOR,
        "held": "2030-05",
        "series": "Spring talks",
        "publisher": "Example Trust",
        "speakers": ({"name": "A. Nobody", "role": "head", "organisation": "Example Academy"},),
        "minutes": 45,
        "listed_at": "https://www.example.org/list",
        "recording": "https://www.example.org/video",
        "captions": "full.vtt",
        "chapters": ({"at": "00:12:30", "title": "Questions"},),
        "slides": "https://www.example.org/slides",
        "views": {"count": 31, "seen": "2031-01"},
        "points": ("The room has no bell.",),
    },
}


def _within(model: type[BaseModel]) -> dict[str, type[BaseModel]]:
    """Return a model and every model its fields are made of, by name."""
    found = {model.__name__: model}
    for field in model.model_fields.values():
        found |= _in_annotation(field.annotation)
    return found


def _in_annotation(annotation: Any) -> dict[str, type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _within(annotation)
    return {name: model for each in get_args(annotation) for name, model in _in_annotation(each).items()}


TOP: tuple[type[BaseModel], ...] = (*TYPES.values(), Vocabulary)
MODELS = {name: model for each in TOP for name, model in _within(each).items()}
FIELDS = [(model, name) for model in MODELS.values() for name in model.model_fields]
GIVEN = [(model, name) for model in TYPES.values() for name in model.given_fields()]


def _named(value: object) -> str:
    return value.__name__ if isinstance(value, type) else str(value)


def _file_of(model: type[Entry]) -> str:
    """Return a path of the small knowledge base that holds an entry of a type."""
    return next(path for path in A_KNOWLEDGE_BASE if path.startswith(f"{model.kind.folder}/"))


@pytest.mark.parametrize(("model", "name"), FIELDS, ids=_named)
def test_every_field_has_its_sentence(model: type[BaseModel], name: str) -> None:
    """Under each field stands what it means: it begins with a capital letter and ends with a full stop."""
    sentence = model.model_fields[name].description or ""
    assert sentence[:1].isupper()
    assert sentence.endswith(".")


@pytest.mark.parametrize("model", MODELS.values(), ids=_named)
def test_every_model_says_what_it_is(model: type[BaseModel]) -> None:
    """Its own docstring, not one it inherits, for the first line of it stands on the site."""
    assert vars(model).get("__doc__")


@pytest.mark.parametrize("model", MODELS.values(), ids=_named)
def test_unknown_keys_are_refused(model: type[BaseModel]) -> None:
    """In entries, in the parts of entries and in vocabularies."""
    with pytest.raises(ValidationError) as raised:
        model.model_validate({"colour": "red"})
    assert (("colour",), "extra_forbidden") in [(each["loc"], each["type"]) for each in raised.value.errors()]


@pytest.mark.parametrize("kind", TYPES)
def test_an_entry_cannot_be_changed(kind: str) -> None:
    """No field of it, of any type, can be set again."""
    entry = TYPES[kind].model_validate(FULL[kind])
    for name in type(entry).model_fields:
        with pytest.raises(ValidationError, match="frozen"):
            setattr(entry, name, getattr(entry, name))


@pytest.mark.parametrize("kind", TYPES)
def test_an_entry_survives_json(kind: str) -> None:
    """With every field set, what is written as JSON reads back as the same entry."""
    entry = TYPES[kind].model_validate(FULL[kind])
    assert entry.model_fields_set == set(TYPES[kind].model_fields)
    assert TYPES[kind].model_validate(entry.model_dump(mode="json")) == entry
    assert TYPES[kind].model_validate_json(entry.model_dump_json()) == entry


@pytest.mark.parametrize(("model", "name"), GIVEN, ids=_named)
def test_a_file_may_not_set_what_the_program_fills(tmp_path: Path, model: type[Entry], name: str) -> None:
    """A file with such a field is told so on its line, and the entry is left out."""
    path = _file_of(model)
    text = A_KNOWLEDGE_BASE[path]
    first = "---\n" if text.startswith("---\n") else ""
    changed = f"{first}{name}: mine\n{text.removeprefix(first)}"
    loaded = load(write_knowledge_base(tmp_path, {**A_KNOWLEDGE_BASE, path: changed}), AS_OF)
    told = [each for each in loaded.diagnostics if each.path == path and each.severity == "error"]
    assert [each.line for each in told] == [2 if first else 1]
    assert f"`{name}`" in told[0].message
    assert path not in [each.path for each in loaded.knowledge_base.entries]


@pytest.mark.parametrize("kind", TYPES)
def test_every_type_makes_a_json_schema(kind: str) -> None:
    """Each field a file may set is in it, with its sentence."""
    properties = TYPES[kind].model_json_schema()["properties"]
    for name, field in TYPES[kind].written_fields():
        assert properties[name]["description"] == field.description


def test_types_differ_in_their_names_and_folders() -> None:
    """No two types share a name, a folder or an address."""
    kinds = [model.kind for model in TYPES.values()]
    for names in ([kind.name for kind in kinds], [kind.folder for kind in kinds], [kind.address for kind in kinds]):
        assert len(set(names)) == len(kinds)
    assert [*TYPES] == [kind.name for kind in kinds]


@pytest.mark.parametrize("kind", TYPES)
def test_an_entry_is_called_by_its_type_and_name(kind: str) -> None:
    """`type/id` is what other entries write to name it."""
    assert TYPES[kind].model_validate(FULL[kind]).ref == f"{kind}/full"


def test_only_pages_for_maintainers_are_out_of_search() -> None:
    """A docs page with `in_search: false` is left out; everything else is in."""
    left_out = [kind for kind, model in TYPES.items() if not model.model_validate(FULL[kind]).searchable]
    assert left_out == ["docs-page"]
    page = TYPES["docs-page"].model_validate({**FULL["docs-page"], "in_search": True})
    assert page.searchable


def test_a_case_study_is_dated_by_when_it_was_written() -> None:
    """Else by when it began; else it has no date."""
    assert str(a_case_study("a", started="2028", written="2030").dated) == "2030"
    assert str(a_case_study("a", started="2028").dated) == "2028"
    assert a_case_study("a").dated is None


def test_a_hub_is_known_by_its_trust() -> None:
    """Else by its lead schools."""
    assert a_hub("a", trust="T", lead=("L",)).byline == "T"
    assert a_hub("a", lead=("L", "M")).byline == "L, M"


def test_the_text_of_hubs_and_webinars_is_their_points() -> None:
    """They have no body; what is known of them is a line each."""
    assert a_hub("a", points=("One.", "Two.")).own_lines == ("One.", "Two.")
    assert a_webinar("a", points=("One.",)).own_lines == ("One.",)


def test_an_entry_is_read_again_after_two_years() -> None:
    """Unless it says by when itself."""
    entry = a_hub("a", reviewed=date(2031, 1, 31))
    assert entry.review_due - entry.reviewed == timedelta(days=730)
    assert a_hub("a", review_by=date(2031, 2, 1)).review_due == date(2031, 2, 1)


def _mistake(model: type[BaseModel], **fields: object) -> str:
    with pytest.raises(ValidationError) as raised:
        model.model_validate(fields)
    return raised.value.errors()[0]["type"]


def test_a_figure_says_what_became_of_it() -> None:
    """A figure has an after or a change; a before alone says nothing."""
    assert _mistake(Impact, measure="Late", unit="percent", before=12) == "impact_figure"
    assert Impact(measure="Late", unit="percent", change=-0.5).after is None


@pytest.mark.parametrize("value", [True, "7", "seven"])
def test_a_number_is_a_number(value: object) -> None:
    """Neither true nor digits in quotes are one."""
    assert _mistake(Impact, measure="Late", unit="percent", after=value) == "float_type"


def test_a_meeting_ends_after_it_starts() -> None:
    """One that ends when it starts is refused."""
    hour = "2031-04-02 16:00"
    assert _mistake(Meeting, start=hour, end=hour, title="T", how_to_join="H") == "ends_first"


@pytest.mark.parametrize("value", ["2031-04-02", "16:00", "2031-04-31 16:00", "2031-04-02 25:00", 7])
def test_a_moment_has_a_day_and_a_time(value: object) -> None:
    """Both exist in the calendar and on the clock."""
    assert _mistake(Meeting, start=value, end="2031-04-02 17:00", title="T", how_to_join="H") == "moment"


def test_what_the_editors_wrote_has_sources() -> None:
    """A case study by the editors without any is refused."""
    with pytest.raises(ValidationError, match="no sources"):
        a_case_study("a", sources=())


@pytest.mark.parametrize("missing", ["consent", "anonymised"])
def test_an_organisations_own_story_needs_consent(missing: str) -> None:
    """It is agreed to and nobody can be recognised; either alone is not enough."""
    agreed: dict[str, object] = {"consent": True, "anonymised": True}
    assert a_case_study("a", written_by="organisation", sources=(), **agreed).sources == ()
    with pytest.raises(ValidationError, match="no consent"):
        a_case_study("a", written_by="organisation", **(agreed | {missing: False}))


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "ftp://a.example/", "//a.example/", "a.example", "http://a b.c/"]
)
def test_a_link_leads_to_the_web(link: str) -> None:
    """It starts with http:// or https:// and holds no spaces."""
    with pytest.raises(ValidationError, match="not a link"):
        a_webinar("a", recording=link)


@pytest.mark.parametrize("address", ["../up/", "a//b/", "a/.git/", "/", "a b/", "https://a.example/", ""])
def test_an_old_address_is_within_the_site(address: str) -> None:
    """It never leaves the site, and no part of it starts with a dot."""
    with pytest.raises(ValidationError):
        a_hub("a", old_addresses=(address,))


def test_a_vocabulary_has_terms_or_measures() -> None:
    """Neither both nor none."""
    named = {"key": "phases", "label": "Phase", "label_many": "Phases", "help": "Ages."}
    term = Term(id="primary", label="Primary", meaning="Ages 5 to 11.")
    measure = {"id": "roll", "label": "Roll", "unit": "pupils", "minimum": 1, "maximum": 9, "help": "How many."}
    assert _mistake(Vocabulary, **named) == "terms_or_measures"
    assert _mistake(Vocabulary, **named, terms=(term,), measures=(measure,)) == "terms_or_measures"


def test_a_term_is_called_by_its_label() -> None:
    """One that does not exist is called by its id."""
    term = Term(id="primary", label="Primary", meaning="Ages 5 to 11.")
    vocabulary = Vocabulary(key="phases", label="Phase", label_many="Phases", help="Ages.", terms=(term,))
    assert vocabulary.label_of("primary") == "Primary"
    assert vocabulary.label_of("nursery") == "nursery"
    assert vocabulary.term("nursery") is None
