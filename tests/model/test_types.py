"""The types of entry, each as it is declared: what is true of all of them, and of the next one."""

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from pydantic import BaseModel, ValidationError

from builders import AS_OF, a_case_study, write_knowledge_base
from goodpractice.model import types
from goodpractice.model.entry import Entry, Record
from goodpractice.model.kinds import entry_types
from goodpractice.model.types.case_study import Impact
from goodpractice.model.types.vocabulary import Vocabulary
from goodpractice.pipeline import load

TYPES = tuple(entry_types().values())
EACH_TYPE = pytest.mark.parametrize("model", TYPES, ids=[model.kind.name for model in TYPES])


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        for field in annotation.model_fields.values():
            yield from _models_in(field.annotation)
    for inner in get_args(annotation):
        yield from _models_in(inner)


def _example(model: type[Entry], root: Path) -> Entry:
    return load(write_knowledge_base(root), AS_OF).knowledge_base.of_kind(model.kind.name)[0]


def test_every_file_of_types_declares_a_type_or_the_vocabulary() -> None:
    """A new file in `types/` is a new type, found without being registered anywhere."""
    files = {path.stem for path in Path(types.__path__[0]).glob("*.py")} - {"__init__"}
    assert files == {model.__module__.rpartition(".")[2] for model in (*TYPES, Vocabulary)}


def test_types_come_in_the_order_of_their_names() -> None:
    """Whoever goes through all types does so in the same order every time."""
    assert list(entry_types()) == sorted(entry_types())
    assert all(name == model.kind.name for name, model in entry_types().items())


def test_no_two_types_share_a_name_a_folder_or_an_address() -> None:
    """Each type has names of its own."""
    for names in ([m.kind.one for m in TYPES], [m.kind.many for m in TYPES], [m.kind.folder for m in TYPES]):
        assert len(set(names)) == len(names)


@EACH_TYPE
def test_every_field_says_what_it_is(model: type[Entry]) -> None:
    """The docstring under each field, of the type and of its parts, is a sentence that ends in a full stop."""
    for each in _models_in(model):
        for name, field in each.model_fields.items():
            assert (field.description or "").rstrip().endswith("."), f"{each.__name__}.{name}"


def test_every_field_of_a_vocabulary_says_what_it_is() -> None:
    """Terms and measures are documented as entries are."""
    for each in _models_in(Vocabulary):
        assert all((field.description or "").endswith(".") for field in each.model_fields.values()), each.__name__


@EACH_TYPE
def test_every_type_and_part_has_a_docstring(model: type[Entry]) -> None:
    """The docstring of a type introduces its list of entries, so each has one of its own."""
    assert all("__doc__" in vars(each) and each.__doc__ for each in _models_in(model))


@EACH_TYPE
def test_an_entry_is_frozen(model: type[Entry], tmp_path: Path) -> None:
    """No field of an entry can be changed."""
    entry = _example(model, tmp_path)
    for name in model.model_fields:
        with pytest.raises(ValidationError, match="frozen"):
            setattr(entry, name, getattr(entry, name))


@EACH_TYPE
def test_all_parts_are_frozen_and_know_their_fields(model: type[Entry]) -> None:
    """What an entry is made of is frozen too, and refuses fields it does not have."""
    for each in _models_in(model):
        assert (each.model_config.get("frozen"), each.model_config.get("extra")) == (True, "forbid"), each.__name__


@EACH_TYPE
def test_an_entry_written_as_json_reads_back_the_same(model: type[Entry], tmp_path: Path) -> None:
    """JSON loses nothing of an entry."""
    entry = _example(model, tmp_path)
    assert model.model_validate_json(entry.model_dump_json()) == entry


@EACH_TYPE
def test_a_field_that_does_not_exist_is_refused(model: type[Entry], tmp_path: Path) -> None:
    """An unknown field is an error and never dropped in silence."""
    values = _example(model, tmp_path).model_dump() | {"colour": "blue"}
    with pytest.raises(ValidationError) as caught:
        model.model_validate(values)
    assert [each["type"] for each in caught.value.errors()] == ["extra_forbidden"]


@EACH_TYPE
def test_what_the_program_fills_is_not_for_a_file_to_write(model: type[Entry]) -> None:
    """Given fields and written fields are all the fields, and none is both; each given one says why."""
    given, written = model.given_fields(), dict(model.written_fields())
    assert {*given, *written} == set(model.model_fields)
    assert not set(given) & set(written)
    assert all(given.values())


@EACH_TYPE
def test_search_reads_the_title_the_summary_and_the_body(model: type[Entry]) -> None:
    """A word in the title counts most, then the summary, then what the type says of its own fields."""
    weights = model.search_weights()
    assert weights["title"] == max(weights.values())
    assert weights["title"] > weights["summary"] > weights["body"]


@EACH_TYPE
def test_a_field_that_names_entries_names_types_there_are(model: type[Entry]) -> None:
    """The types a reference may name exist."""
    for kinds in model.reference_fields().values():
        assert set(kinds) <= set(entry_types())


@EACH_TYPE
def test_every_type_has_a_json_schema(model: type[Entry]) -> None:
    """The schema of each type can be made, and names every field."""
    assert set(model.model_json_schema()["properties"]) == set(model.model_fields)


def test_an_impact_row_needs_a_figure() -> None:
    """A row with neither an after nor a change says nothing that can be drawn."""
    assert Impact(measure="a", unit="b", after=0).after == 0
    assert Impact(measure="a", unit="b", change=-1.5).change == -1.5
    with pytest.raises(ValidationError, match="no figure"):
        Impact(measure="a", unit="b", before=1)


def test_what_the_editors_wrote_has_a_source() -> None:
    """An entry by the editors cannot be without sources."""
    with pytest.raises(ValidationError, match="no sources"):
        a_case_study("x", sources=())


@pytest.mark.parametrize(("consent", "anonymised"), [(False, False), (True, False), (False, True)])
def test_an_organisations_own_story_has_consent_and_names_nobody(consent: bool, anonymised: bool) -> None:
    """Both declarations must hold before an organisation's own story is an entry."""
    with pytest.raises(ValidationError, match="no consent"):
        a_case_study("x", written_by="organisation", consent=consent, anonymised=anonymised)


def test_with_both_declarations_an_own_story_needs_no_source() -> None:
    """An organisation is the source of its own story."""
    assert a_case_study("x", written_by="organisation", consent=True, anonymised=True, sources=()).consent


def test_an_entry_is_due_for_review_after_two_years_unless_it_says_otherwise() -> None:
    """The day by which an entry is read again follows from the last review."""
    entry = a_case_study("x", reviewed="2031-01-31")
    assert entry.review_due.isoformat() == "2033-01-30"
    assert a_case_study("x", review_by="2031-06-01").review_due.isoformat() == "2031-06-01"


def test_a_case_study_is_dated_by_its_account_or_else_by_its_beginning() -> None:
    """Newest first means: by when it was written, else by when it began."""
    assert str(a_case_study("x", written="2030-05", started="2029").dated) == "2030-05"
    assert str(a_case_study("x", started="2029/30").dated) == "2029/30"
    assert a_case_study("x").dated is None


def test_a_record_is_current_unless_it_says_otherwise() -> None:
    """The status need not be written."""
    assert all(model.model_fields["status"].default == "current" for model in TYPES if issubclass(model, Record))
