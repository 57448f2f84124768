"""The contract of the two runtimes: the same index and questions give the same answers here and in the browser.

`tests/browser/contract.test.js` reads the same files. `pytest --update-golden` writes them anew.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from contract.invented import bodies, knowledge_base
from goodpractice.model.addresses import Addresses
from goodpractice.search import shards
from goodpractice.search.engine import Engine, build_engine

FOLDER = Path(__file__).parent / "search"

QUESTIONS: tuple[tuple[str, dict[str, Any]], ...] = (
    # No words: everything, or everything that carries what was chosen.
    ("", {"limit": 2}),
    ("", {"limit": 0}),
    (" \u2003\u0085", {"limit": 1, "offset": 13}),
    ("\ufeff", {}),
    ("", {"filters": {"places": ["isle-of-quill"]}, "limit": 2}),
    ("?!", {}),
    # Words: order, forms, stop words, several at once.
    ("bus", {"limit": 3}),
    ("BUSES", {"limit": 1}),
    ("the ferry", {"limit": 2}),
    ("why is it not about the", {}),
    ("teaching teacher taught", {"limit": 2}),
    ("anxious pupils in Year 8", {"limit": 3}),
    ("bus bus bus toast", {"limit": 2}),
    ("zebra xyzzy nothing plugh xyzzy", {"limit": 2}),
    ("xyzzy", {}),
    # Accents, apostrophes, hyphens, letters of other alphabets.
    ("ecole", {"limit": 2}),
    ("ÉCOLES", {"limit": 1}),
    ("cafe\u0301", {"limit": 2}),
    ("childrens café", {"limit": 2}),
    ("children’s cafe", {"limit": 1}),
    ("pre-school", {"limit": 2}),
    ("preschool", {"limit": 1}),
    ("pre‑school meal", {"limit": 1}),
    ("drop-in one-to-one wellbeing", {"limit": 1}),
    ("Łódź lodz", {"limit": 1}),
    ("STRASSE straße", {"limit": 1}),
    ("Українська 日本語 οδος 학교", {"limit": 1}),
    ("﨎 𐐷𐐲 istanbul", {"limit": 1}),
    ("final floor ½ 12 3°", {"limit": 1}),
    ("91.5%", {"limit": 1}),
    # Words that are names in JavaScript.
    ("constructor", {"limit": 2}),
    ("__proto__ hasOwnProperty toString", {"limit": 1}),
    ("constructor", {"filters": {"obstacles": ["constructor", "__proto__"]}, "limit": 1}),
    # Concepts: other names, narrower words, phrases within phrases, a label typed as it is.
    ("school refusal", {"limit": 3}),
    ("EBSA", {"limit": 2}),
    ("sunday night nerves", {"limit": 1}),
    ("walking bus", {"limit": 1}),
    ("school", {"limit": 2}),
    ("to school", {"limit": 1, "offset": 1}),
    ("getting to school by transport", {"limit": 1}),
    ("nowhere", {}),
    ("phone calls and e-mail", {"limit": 1}),
    # Filters: within a facet any, between facets all; counts set a facet's own choices aside; pages of results.
    ("bus", {"filters": {"places": ["isle-of-quill", "lanternshire"]}, "limit": 1}),
    ("school", {"filters": {"kind": ["webinar"], "methods": []}, "limit": 1}),
    ("school", {"filters": {"obstacles": ["worry"], "methods": ["calls", "breakfast"]}, "limit": 1, "offset": 1}),
    ("school", {"filters": {"places": ["atlantis"]}}),
    ("school", {"filters": {"flavour": ["sweet"]}}),
    ("school worry bus", {"limit": 3, "offset": 12}),
    ("school", {"limit": 5, "offset": 500}),
)


def built() -> Engine:
    """Return the search of the invented knowledge base."""
    return build_engine(knowledge_base(), bodies(), Addresses())


def answers(engine: Engine) -> bytes:
    """Return every question with its answer, one a line."""
    asked = ({"text": text, "options": options, "answer": engine.query(text, **options)} for text, options in QUESTIONS)
    lines = (json.dumps(each, ensure_ascii=False, separators=(",", ":")) for each in asked)
    return ("[\n" + ",\n".join(lines) + "\n]\n").encode()


def files(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, bytes]]:
    """Yield every file of the contract: the answers, and the index as one file and in parts."""
    yield "answers.json", answers(engine)
    monkeypatch.setattr(shards, "WORDS_PER_PART", 600)
    for name, below in (("one-file", 1_000_000), ("in-parts", 0)):
        monkeypatch.setattr(shards, "ONE_FILE_BELOW", below)
        for asset in shards.export(engine):
            yield f"{name}/{asset.uri.removeprefix(f'{shards.FOLDER}/')}", asset.content


def written() -> Mapping[str, bytes]:
    """Return the files of the contract as they stand."""
    found = sorted(each for each in FOLDER.rglob("*") if each.is_file())
    return {each.relative_to(FOLDER).as_posix(): each.read_bytes() for each in found}


def write(wanted: Mapping[str, bytes]) -> None:
    """Write the files of the contract, and remove those that are no longer among them."""
    for name in written().keys() - wanted.keys():
        (FOLDER / name).unlink()
    for name, content in wanted.items():
        path = FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def test_files_and_answers_are_those_the_browser_is_tested_with(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The index and the answers of the invented knowledge base are, byte for byte, the files the browser reads."""
    wanted = dict(files(built(), monkeypatch))
    if request.config.getoption("--update-golden"):
        write(wanted)
    assert sorted(written()) == sorted(wanted)
    assert {name for name, content in wanted.items() if written()[name] != content} == set()


def test_the_contract_covers_an_index_in_one_file_and_in_several_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """One copy of the index is a single file; the other has several word parts and several record parts."""
    names = [name for name, _ in files(built(), monkeypatch)]
    assert [name for name in names if name.startswith("one-file/")] == ["one-file/root.json"]
    for kind in ("words", "records", "facet"):
        assert sum(name.startswith(f"in-parts/{kind}.") for name in names) > 1


def test_the_same_knowledge_base_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two builds of the index export the same files."""
    assert dict(files(built(), monkeypatch)) == dict(files(built(), monkeypatch))


def test_the_contract_stays_small() -> None:
    """All files together stay below 150 kB, so that a change to them can be read."""
    assert sum(len(content) for content in written().values()) < 150_000
