"""The contract of the two runtimes: the same index and questions give the same answers here and in the browser.

`tests/browser/contract.test.js` reads the same files. `pytest --update-golden` writes them anew.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from contract.invented import bodies, knowledge_base, transcripts
from goodpractice.model.addresses import Addresses
from goodpractice.search import postings, shards, tiers
from goodpractice.search.building import search_of
from goodpractice.search.engine import Engine

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
    ("bus", {"limit": 1, "count": False}),
    # Spelling: slips of every sort, long words twice, what is too far or too short, what is quoted or taken as it is.
    ("anxeity", {"limit": 1}),
    ("Anxeity, breakfst!", {"limit": 2}),
    ("trasnport skool", {"limit": 1}),
    ("walkng buss", {"limit": 1}),
    ("brekafstt", {"limit": 1}),
    ("frery", {"limit": 1}),
    ("erfry", {"limit": 1}),
    ("tset", {}),
    ("anxeity", {"exact": True}),
    ('"anxeity"', {}),
    ("anxeity -ferry obstacles:worry", {"limit": 1}),
    # British and American spelling, and words the stemmer would confuse.
    ("program organize behavior", {"limit": 2}),
    ("programme organise behaviour", {"limit": 2}),
    ("several", {"limit": 1}),
    ("severe", {"limit": 1}),
    # The last word goes on.
    ("br", {"typing": True, "limit": 1}),
    ("school ref", {"typing": True, "limit": 2}),
    ("anxeity fer", {"typing": True, "limit": 1}),
    ("fer ", {"typing": True, "limit": 1}),
    ("ferryx", {"typing": True, "limit": 1}),
    ("f", {"typing": True, "limit": 1}),
    # The language of queries.
    ('"walking bus"', {"limit": 2}),
    ('"bus walking"', {"limit": 2}),
    ("“phone the home”", {"limit": 2}),
    ('"the of"', {"limit": 1}),
    ('bus -"walking bus" -toast', {"limit": 2}),
    ("-bus", {"limit": 2}),
    ("-pre-school school", {"limit": 2}),
    ("bus - walking", {"limit": 1}),
    ("places:isle-of-quill", {"limit": 1}),
    ("places:isle-of-quill bus", {"filters": {"places": ["lanternshire"]}, "limit": 1}),
    ("places:atlantis bus", {"limit": 1}),
    ('"walking bus', {"limit": 1}),
    ('do you know of -toast any "walking bus" that has a ferry for all of its children', {"limit": 2}),
    # Nothing found: the nearest subjects.
    ("xyzzy worries", {"filters": {"places": ["atlantis"]}}),
    ("buildinng wrks", {"exact": True}),
    # Said in a recording.
    ("lighthouse keeper", {"limit": 1}),
)

SIZES = (1, 4)
"""How many words the many short questions have."""


def built() -> Engine:
    """Return the search of the invented knowledge base."""
    return search_of(knowledge_base(), bodies(), transcripts(), Addresses())


def answers(engine: Engine) -> bytes:
    """Return every question with its answer, one a line."""
    asked = ((text, {"count": True, **options}) for text, options in QUESTIONS)
    return _lines(
        {"text": text, "options": options, "answer": engine.query(text, **options)} for text, options in asked
    )


def many(engine: Engine, step: int = 1) -> bytes:
    """Return hundreds of questions, made from the words of the texts, or one in `step`, each with its answer's gist."""
    return _lines(
        {
            "text": text,
            "total": answer["total"],
            "scores": [[result["id"], result["score"]] for result in answer["results"]],
            "correction": answer["correction"],
            "unmatched": answer["unmatched"],
        }
        for text in islice(_many_questions(), 0, None, step)
        for answer in [engine.query(text, limit=4)]
    )


def _many_questions() -> Iterator[str]:
    texts = [line for lines in bodies().values() for line in lines] + [each.title for each in knowledge_base().entries]
    typed = list(dict.fromkeys(word for text in texts for word in text.split()))
    for size in SIZES:
        for start in range(len(typed)):
            # Words from all over, and every third with two letters swapped, as fingers do.
            picked = [typed[(start * (7 + step) + 31 * step) % len(typed)] for step in range(size)]
            if start % 3 == 0:
                picked[-1] = picked[-1][:1] + picked[-1][2:3] + picked[-1][1:2] + picked[-1][3:]
            yield " ".join(picked)


def _lines(values: Iterable[Mapping[str, Any]]) -> bytes:
    lines = (json.dumps(each, ensure_ascii=False, separators=(",", ":")) for each in values)
    return ("[\n" + ",\n".join(lines) + "\n]\n").encode()


def files(engine: Engine) -> Iterator[tuple[str, bytes]]:
    """Yield every file of the contract: the answers, and the index as one file, in parts and with common tokens."""
    yield "answers.json", answers(engine)
    yield "many.json", many(engine)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(postings, "LEAST_BYTES", 150)
        patch.setattr(shards, "FACETS_INSIDE_BELOW", 0)
        patch.setattr(shards, "ONE_FILE_BELOW", 0)
        yield from _exported(engine, "in-parts")
        patch.setattr(shards, "ONE_FILE_BELOW", 1_000_000)
        yield from _exported(engine, "one-file")
        patch.setattr(tiers, "FEWEST", 3)
        in_tiers = built()
        assert len(in_tiers.index.common) > 10
        yield "in-tiers.json", many(in_tiers, 4)
        yield from _exported(in_tiers, "in-tiers")


def _exported(engine: Engine, folder: str) -> Iterator[tuple[str, bytes]]:
    for asset in shards.export(engine):
        yield f"{folder}/{asset.uri.removeprefix(f'{shards.FOLDER}/')}", asset.content


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


def test_files_and_answers_are_those_the_browser_is_tested_with(update_golden: bool) -> None:
    """The index and the answers of the invented knowledge base are, byte for byte, the files the browser reads."""
    wanted = dict(files(built()))
    if update_golden:
        write(wanted)
    assert sorted(written()) == sorted(wanted)
    assert {name for name, content in wanted.items() if written()[name] != content} == set()


def test_the_contract_covers_an_index_in_one_file_and_in_several_parts() -> None:
    """One copy of the index is a single file; the other has several word parts and several record parts."""
    names = [name for name, _ in files(built())]
    assert [name for name in names if name.startswith("one-file/")] == ["one-file/root.json"]
    for kind in ("words", "positions", "lexicon", "records", "facets"):
        assert sum(f"/{kind}/" in name for name in names) > 1


def test_the_contract_asks_hundreds_of_questions() -> None:
    """There are at least 500 questions that both runtimes must answer alike."""
    assert len(QUESTIONS) + len(list(_many_questions())) >= 500


def test_the_same_knowledge_base_gives_the_same_bytes() -> None:
    """Two builds of the index export the same files."""
    assert dict(files(built())) == dict(files(built()))


def test_the_contract_stays_small() -> None:
    """All files together stay below 450 kB, so that a change to them can be read."""
    assert sum(len(content) for content in written().values()) < 450_000
