"""The index as files: the same bytes each time, and nothing lost."""

import json
import re
from bisect import bisect_right
from collections.abc import Mapping
from itertools import accumulate

import pytest

from builders import a_case_study, a_hub, a_term, a_vocabulary
from goodpractice.search import postings, shards, tiers
from goodpractice.search.engine import Engine
from goodpractice.search.respelling import ENDINGS, STEMS
from goodpractice.search.words import STOP_WORDS
from made_search import engine_of, everything, search_of_entries
from read_index import Postings, compact, parts_of, read_positions, read_words, root_of

BARRIERS = a_vocabulary(
    "barriers",
    a_term("worry", "Worry", synonyms=("anxiety",), narrower_words=("nerves",)),
    a_term("exams", broader="barriers/worry"),
    question="What is in the way?",
    search_weight=2,
)
NUMBER = 30
Files = Mapping[str, bytes]


def _engine(changed: str = "") -> Engine:
    """Return the search of some invented entries; `changed` is a word that only the last has."""
    entries = [
        a_case_study(f"case-{number:02}", terms={"barriers": ("exams" if number % 3 else "worry",)} if number else {})
        for number in range(NUMBER - 1)
    ]
    bodies = {each.ref: (f"Word{number} and word{number % 7}. 學校 𐐷 﨎 é.",) for number, each in enumerate(entries)}
    hub = a_hub("the-last", summary=f"They meet {changed}.")
    return search_of_entries(*entries, hub, vocabularies=(BARRIERS,), bodies=bodies)


ENGINE = _engine()


def exported(engine: Engine) -> Files:
    """Return the files of an index by their name below `search/`."""
    return {each.uri.removeprefix("search/"): each.content for each in shards.export(engine)}


@pytest.fixture
def in_parts(monkeypatch: pytest.MonkeyPatch) -> Files:
    """The index as it is written when it is large."""
    monkeypatch.setattr(shards, "ONE_FILE_BELOW", 0)
    monkeypatch.setattr(shards, "FACETS_INSIDE_BELOW", 0)
    monkeypatch.setattr(postings, "LEAST_BYTES", 100)
    monkeypatch.setattr(postings, "_BYTES_OF_A_NAME", 0)
    return exported(ENGINE)


def test_the_same_index_gives_the_same_bytes(in_parts: Files) -> None:
    """Built anew from the same entries, too; the files are in the order of their names, the root first."""
    assert list(exported(ENGINE).items()) == list(in_parts.items())
    assert exported(_engine()) == in_parts
    first, *others = in_parts
    assert (first, others) == ("root.json", sorted(others))


def test_a_small_index_is_one_file() -> None:
    """Its parts stand inside the root, and nowhere else."""
    files = exported(ENGINE)
    assert list(files) == ["root.json"]
    kinds = {name.split("/")[0] for name in root_of(files)["inside"]}
    assert kinds == {"words", "positions", "lexicon", "facets", "records"}


def test_a_large_index_is_several_files(in_parts: Files) -> None:
    """Of every kind of part there is one, all in one folder, and nothing is left inside the root."""
    root = root_of(in_parts)
    assert root["inside"] == {}
    folders = {name.rpartition("/")[0] for name in in_parts if name != "root.json"}
    assert folders == {f"{root['folder']}/{kind}" for kind in ("words", "positions", "lexicon", "facets", "records")}


def test_the_size_of_the_parts_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts of just the limit are files; one byte below it they are not. So it is with facets by themselves."""
    parts = parts_of(exported(ENGINE))
    size = sum(map(len, parts.values()))
    facets = {name: part for name, part in parts.items() if name.startswith("facets/")}
    monkeypatch.setattr(shards, "ONE_FILE_BELOW", size + 1)
    assert len(exported(ENGINE)) == 1
    monkeypatch.setattr(shards, "ONE_FILE_BELOW", size)
    monkeypatch.setattr(shards, "FACETS_INSIDE_BELOW", sum(map(len, facets.values())) + 1)
    assert root_of(exported(ENGINE))["inside"].keys() == facets.keys()
    assert len(exported(ENGINE)) == 1 + len(parts) - len(facets)
    monkeypatch.setattr(shards, "FACETS_INSIDE_BELOW", sum(map(len, facets.values())))
    assert root_of(exported(ENGINE))["inside"] == {}
    assert len(exported(ENGINE)) == 1 + len(parts)


def test_the_same_parts_stand_inside_the_root_or_beside_it(in_parts: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only where they stand differs, and the name of the folder."""
    monkeypatch.setattr(shards, "ONE_FILE_BELOW", 10**9)
    whole = exported(ENGINE)
    assert parts_of(whole) == parts_of(in_parts)
    anew = {"inside": {}, "folder": ""}
    assert {**root_of(whole), **anew} == {**root_of(in_parts), **anew}


def test_the_folder_is_named_after_what_is_in_it_and_in_the_root(in_parts: Files) -> None:
    """Twelve digits; a word more in one entry gives another one."""
    folder = root_of(in_parts)["folder"]
    assert re.fullmatch("[0-9a-f]{12}", folder)
    assert root_of(exported(_engine("quietly")))["folder"] != folder


def test_the_folder_is_another_if_only_the_root_is(in_parts: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that no part of an older index is read with it."""
    monkeypatch.setattr(shards, "VERSION", 3)
    assert parts_of(exported(ENGINE)) == parts_of(in_parts)
    assert root_of(exported(ENGINE))["folder"] != root_of(in_parts)["folder"]


def test_postings_and_positions_are_those_of_the_index(in_parts: Files) -> None:
    """Every token once, in the part that its separator leads to, with every entry, impact and position."""
    parts = parts_of(in_parts)
    separators = [each.encode("utf-16-be") for each in ["", *root_of(in_parts)["separators"].split(" ")]]
    assert len(separators) > 2
    assert {name for name in parts if name.startswith("words/")} == {f"words/{n}.bin" for n in range(len(separators))}
    found: dict[str, Postings] = {}
    for number in range(len(separators)):
        words = read_words(parts[f"words/{number}.bin"])
        found |= words
        places = read_positions(parts[f"positions/{number}.bin"], words)
        for token, positions in places.items():
            assert positions == [list(each.positions) for each in ENGINE.index.postings(token)]
            assert bisect_right(separators, token.encode("utf-16-be")) - 1 == number
    assert found == {token: [(each.entry, each.impact) for each in held] for token, held in everything(ENGINE.index)}


def test_the_tiers_of_common_tokens_are_the_last_word_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of the common token with the number C are S + 1 + 2 C and S + 2 + 2 C, where S separators are written."""
    monkeypatch.setattr(tiers, "FEWEST", 2)
    engine = engine_of("bus late", "bus late", "late bus", "tram")
    root, parts = root_of(exported(engine)), parts_of(exported(engine))
    assert root["common"] == "bus late"
    assert root["separators"] == ""
    tokens = [list(read_words(parts[f"words/{number}.bin"])) for number in range(5)]
    assert tokens == [["tram"], ["bus"], ["bus"], ["late"], ["late"]]
    places = read_positions(parts["positions/2.bin"], read_words(parts["words/2.bin"]))
    assert places == {"bus": [list(each.positions) for each in engine.index.rest("bus")]}


def test_facets_are_those_of_the_index(in_parts: Files) -> None:
    """Every term with every entry that carries it or a narrower one, in the order they are shown."""
    parts = parts_of(in_parts)
    barriers = json.loads(parts["facets/barriers.json"])
    assert [each[:2] for each in barriers] == [["worry", "Worry"], ["exams", "Exams"]]
    decoded = {term: frozenset(accumulate(gaps)) for term, _, gaps in barriers}
    assert decoded == ENGINE.carriers["barriers"]
    assert len(decoded["worry"]) == NUMBER - 2
    assert json.loads(parts["facets/kind.json"]) == [
        ["case-study", "Case study", [0] + [1] * (NUMBER - 2)],
        ["hub", "Hub", [NUMBER - 1]],
    ]


def test_records_are_the_entries_in_their_order(in_parts: Files) -> None:
    """Entry n stands at place n % each of part n // each."""
    root, parts = root_of(in_parts), parts_of(in_parts)
    for number, record in enumerate(ENGINE.records):
        part = json.loads(parts[f"records/{number // root['each']}.json"])
        assert part[number % root["each"]] == record.as_json()
    assert root["total"] == len(ENGINE.records) == NUMBER


@pytest.mark.parametrize(("size", "each"), [(1, 1), (900, 3), (10**9, 10)])
def test_so_many_records_stand_together_as_are_worth_a_request(
    monkeypatch: pytest.MonkeyPatch, size: int, each: int
) -> None:
    """By their mean size; at least one, and no more than ten."""
    mean = sum(len(compact(record.as_json())) for record in ENGINE.records) // NUMBER
    assert 225 < mean <= 300
    monkeypatch.setattr(shards, "RECORD_BYTES", size)
    assert root_of(exported(ENGINE))["each"] == each


def test_the_lexicon_is_in_parts_by_letter(in_parts: Files) -> None:
    """Each word with its level as one digit; the root says which letters there are."""
    root, parts = root_of(in_parts), parts_of(in_parts)
    assert root["lexicon"] == "".join(sorted(ENGINE.lexicon.by_letter))
    levels: dict[str, int] = {}
    for letter in root["lexicon"]:
        part = json.loads(parts[f"lexicon/{letter}.json"])
        assert list(part) == ["words", "levels"]
        levels |= dict(zip(part["words"].split(" "), (int(each, 16) for each in part["levels"]), strict=True))
    assert levels == ENGINE.lexicon.levels
    assert levels["academy"] == 4


def test_the_root_says_all_that_a_question_needs() -> None:
    """The format, its version, the stop words, the spellings, the weights, the concepts and the facets."""
    root = root_of(exported(ENGINE))
    assert (root["format"], root["version"]) == ("goodpractice-search", 2)
    assert root["stopWords"].split(" ") == sorted(STOP_WORDS)
    assert root["endings"] == [list(each) for each in ENDINGS]
    assert root["stems"] == STEMS
    assert root["weights"] == {"word": 2, "namedWord": 1, "concept": 3, "broaderConcept": 1}
    assert root["concepts"] == [
        ["barriers/worry", "Worry", ["anxiety"], ["nerves"]],
        ["kind/case-study", "Case study", ["case studies"], []],
        ["kind/hub", "Hub", ["hubs"], []],
    ]
    assert root["facets"] == [
        {"key": "kind", "label": "Type"},
        {"key": "barriers", "label": "Barriers", "pages": "browse/barriers/{}/"},
    ]


def test_json_is_small_and_in_utf_8(in_parts: Files) -> None:
    """Without spaces between values, and with letters as they are."""
    texts = {name: content for name, content in in_parts.items() if name.endswith(".json")}
    assert all(content == compact(json.loads(content)) for content in texts.values())
    assert any("學校".encode() in content for content in texts.values())


def test_an_index_of_nothing_is_a_root() -> None:
    """Nothing is in it, and a browser can read it all the same."""
    files = exported(search_of_entries())
    root = root_of(files)
    assert list(files) == ["root.json"]
    assert (root["total"], root["separators"], root["common"], root["facets"], root["lexicon"]) == (0, "", "", [], "")
    assert parts_of(files) == {"words/0.bin": b"\x80", "positions/0.bin": b""}
