"""The schema for editors: every field with its help, every term with its meaning, and nothing else."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from builders import A_KNOWLEDGE_BASE, AS_OF, write_knowledge_base
from commands import REPOSITORY, goodpractice
from goodpractice.model.json_schema import json_schema
from goodpractice.model.kinds import entry_types
from goodpractice.pipeline import load
from goodpractice.reading.document import Document
from goodpractice.reading.files import read_document, split

EXAMPLES = (REPOSITORY / "docs/reference/content.md").read_text()


@pytest.fixture(scope="module")
def schemas() -> dict[str, dict[str, Any]]:
    """The schema of each type, with the vocabularies of this repository."""
    vocabularies = load(REPOSITORY, AS_OF).vocabularies
    return {name: json_schema(model, vocabularies) for name, model in entry_types().items()}


def _example(heading: str, path: str) -> Document:
    """Return the complete example below a heading of the page on writing."""
    text = EXAMPLES.split(f"\n## {heading}\n", 1)[1].split("```", 2)[1].partition("\n")[2]
    return split(read_document(text.encode(), path))[0][0]


@pytest.mark.parametrize("name", sorted(entry_types()))
def test_every_field_that_a_file_may_set_is_there_with_its_help(name: str, schemas: dict[str, dict[str, Any]]) -> None:
    """And none that it may not, such as the id, which is the file's name."""
    fields = schemas[name]["properties"]
    own = {field for field, _ in entry_types()[name].written_fields()}
    assert own <= set(fields)
    assert all(each["description"] for each in fields.values())
    assert not {"id", "path", "body", "terms"} & set(fields)


@pytest.mark.parametrize(
    ("name", "heading", "path"),
    [
        ("case-study", "A case study", "case_studies/a.md"),
        ("webinar", "A webinar", "webinars/a.yml"),
        ("hub", "A hub", "hubs/a.yml"),
    ],
)
def test_the_complete_examples_fit(name: str, heading: str, path: str, schemas: dict[str, dict[str, Any]]) -> None:
    """Every field is known, every needed one is there, and every term is one of its vocabulary."""
    written = _example(heading, path).plain()
    fields = schemas[name]["properties"]
    assert set(written) <= set(fields)
    assert {each for each in schemas[name]["required"] if each not in written} == set()
    for key, value in written.items():
        terms = fields[key].get("oneOf") or fields[key].get("items", {}).get("oneOf")
        if terms and "const" in terms[0]:
            known = {each["const"] for each in terms}
            assert set(value if isinstance(value, tuple) else (value,)) <= known


def test_terms_tell_their_label_and_meaning(schemas: dict[str, dict[str, Any]]) -> None:
    """So that whoever hovers over one knows whether it is theirs."""
    phases = schemas["case-study"]["properties"]["phases"]
    assert phases["type"] == "array"
    assert all(re.match(r".+: .+", each["description"]) for each in phases["items"]["oneOf"])
    assert "oneOf" in schemas["case-study"]["properties"]["evidence"]  # one term, no list


def test_a_reference_within_a_schema_leads_somewhere(schemas: dict[str, dict[str, Any]]) -> None:
    """Parts are described once, and named where they are used."""
    for schema in schemas.values():
        named = set(re.findall(r'"#/\$defs/(\w+)"', json.dumps(schema)))
        assert named <= set(schema["$defs"])


def test_what_can_be_left_out_has_no_null_and_no_default(schemas: dict[str, dict[str, Any]]) -> None:
    """Nobody writes `null`, and an editor should not offer it."""
    for schema in schemas.values():
        text = json.dumps(schema)
        assert '"null"' not in text
        assert '"default":' not in text


def test_the_command_prints_one_or_writes_all(tmp_path: Path) -> None:
    """One type to the terminal; all into a folder, from which the settings of the editor in this repository read."""
    root = write_knowledge_base(tmp_path, A_KNOWLEDGE_BASE)
    printed = goodpractice(root, "schema", "hub", "--as-of", "2031-03-01")
    assert json.loads(printed.stdout)["title"] == "Hub"
    assert goodpractice(root, "schema", "--into", ".vscode/schemas", "--as-of", "2031-03-01").returncode == 0
    written = {each.name: json.loads(each.read_text()) for each in (root / ".vscode/schemas").iterdir()}
    assert written["hub.json"] == json.loads(printed.stdout)
    settings = json.loads((REPOSITORY / ".vscode/settings.json").read_text())
    assert {Path(each).name for each in settings["yaml.schemas"]} <= set(written)


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """In a sentence."""
    root = write_knowledge_base(tmp_path, {**A_KNOWLEDGE_BASE, "taken": "a file"})
    done = goodpractice(root, "schema", "--into", "taken", "--as-of", "2031-03-01")
    assert done.returncode == 2
    assert done.stderr.startswith("The schemas cannot be written into taken")
