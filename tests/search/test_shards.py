"""The index as files: the same bytes each time, names that say what is in them, and nothing lost."""

import json
from collections.abc import Mapping
from hashlib import sha256
from itertools import accumulate
from typing import Any

import pytest

from builders import a_case_study, a_hub, a_term, a_vocabulary, kb_of
from goodpractice.model.addresses import Addresses
from goodpractice.search import shards
from goodpractice.search.engine import Engine, build_engine
from goodpractice.search.words import STOP_WORDS

BARRIERS = a_vocabulary(
    "barriers",
    a_term("worry", "Worry", synonyms=("anxiety",), narrower_words=("nerves",)),
    a_term("exams", broader="barriers/worry"),
)
NUMBER = 30


def _engine(changed: str = "") -> Engine:
    """Return the search of some invented entries; `changed` is a word that only the last has."""
    entries = [
        a_case_study(f"case-{number:02}", terms={"barriers": ("exams" if number % 3 else "worry",)} if number else {})
        for number in range(NUMBER - 1)
    ]
    bodies = {each.ref: (f"Word{number} and word{number % 7}. 學校 𐐷 﨎 é.",) for number, each in enumerate(entries)}
    hub = a_hub("the-last", summary=f"They meet {changed}.")
    return build_engine(kb_of(*entries, hub, vocabularies=(BARRIERS,)), bodies, Addresses())


ENGINE = _engine()
Files = Mapping[str, bytes]


def exported(engine: Engine) -> Files:
    """Return the files of an index by their name within its folder."""
    return {each.uri.removeprefix("search/"): each.content for each in shards.export(engine)}


def root_of(files: Files) -> Any:
    """Return the root of an index."""
    return json.loads(files["root.json"])


def named_in(root: Any) -> list[str]:
    """Return the names of all parts a root knows."""
    facets = [each["part"] for each in root["facets"]]
    return [*facets, *(name for _, name in root["words"]), *root["records"]["parts"]]


@pytest.fixture
def in_parts(monkeypatch: pytest.MonkeyPatch) -> Files:
    """The index as it is written when it is large."""
    monkeypatch.setattr(shards, "ONE_FILE_BELOW", 0)
    monkeypatch.setattr(shards, "WORDS_PER_PART", 400)
    return exported(ENGINE)


@pytest.fixture
def parts(in_parts: Files) -> Mapping[str, Any]:
    """The parts of that index, by name."""
    return {name.removesuffix(".json"): json.loads(content) for name, content in in_parts.items()}


def test_the_same_index_gives_the_same_bytes(in_parts: Files) -> None:
    """Built anew from the same entries, too."""
    assert exported(ENGINE) == in_parts
    assert exported(_engine()) == in_parts


def test_a_small_index_is_one_file() -> None:
    """Its parts stand inside the root, under the names it gives them."""
    files = exported(ENGINE)
    assert list(files) == ["root.json"]
    root = root_of(files)
    assert sorted(root["parts"]) == sorted(named_in(root))


def test_a_large_index_is_several_files(in_parts: Files) -> None:
    """Of every kind of part there is a file, and nothing is left inside the root."""
    kinds = {name.split(".")[0] for name in in_parts}
    assert kinds == {"root", "words", "records", "facet"}
    assert root_of(in_parts)["parts"] == {}


def test_the_size_of_the_parts_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts of just the limit are files; one byte below it they are not."""
    root = root_of(exported(ENGINE))
    encoded = (json.dumps(each, ensure_ascii=False, separators=(",", ":")) for each in root["parts"].values())
    size = sum(len(each.encode()) for each in encoded)
    monkeypatch.setattr(shards, "ONE_FILE_BELOW", size + 1)
    assert len(exported(ENGINE)) == 1
    monkeypatch.setattr(shards, "ONE_FILE_BELOW", size)
    assert len(exported(ENGINE)) == 1 + len(root["parts"])


def test_every_part_the_root_names_is_there_and_no_other(in_parts: Files) -> None:
    """Nothing is missing and nothing is left over."""
    names = named_in(root_of(in_parts))
    assert sorted({f"{name}.json" for name in names} | {"root.json"}) == sorted(in_parts)


def test_parts_are_named_by_what_they_hold(in_parts: Files) -> None:
    """The first twelve digits of the SHA-256 of their bytes."""
    for name, content in in_parts.items():
        if name != "root.json":
            assert name.split(".")[1] == sha256(content).hexdigest()[:12]


def test_the_same_parts_stand_inside_the_root_or_beside_it(
    parts: Mapping[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only where they stand differs."""
    monkeypatch.setattr(shards, "ONE_FILE_BELOW", 10**9)
    root = root_of(exported(ENGINE))
    assert root["parts"] == {name: part for name, part in parts.items() if name != "root"}
    assert root | {"parts": {}} == parts["root"]


def test_a_part_that_did_not_change_keeps_its_name(in_parts: Files) -> None:
    """Another word in one entry leaves most parts as they were."""
    after = exported(_engine("quietly"))
    kept = in_parts.keys() & after.keys() - {"root.json"}
    assert after["root.json"] != in_parts["root.json"]
    assert len(kept) > len(after) / 2
    assert {name for name in kept if after[name] != in_parts[name]} == set()


def test_gaps_decode_to_the_postings_of_the_index(parts: Mapping[str, Any]) -> None:
    """Every token, with every entry and every impact."""
    decoded = {
        token: list(zip(accumulate(gaps), impacts, strict=True))
        for _, name in parts["root"]["words"]
        for token, (gaps, impacts) in parts[name].items()
    }
    assert decoded == dict(ENGINE.index.postings())


def test_gaps_decode_to_the_facets_of_the_index(parts: Mapping[str, Any]) -> None:
    """Every term with every entry that carries it or a narrower one."""
    decoded = {
        each["key"]: {term: frozenset(accumulate(gaps)) for term, gaps in parts[each["part"]].items()}
        for each in parts["root"]["facets"]
    }
    assert decoded == ENGINE.facets
    assert len(decoded["barriers"]["worry"]) == NUMBER - 2


def test_a_token_is_found_in_the_last_part_that_begins_before_it(parts: Mapping[str, Any]) -> None:
    """Tokens are in the order in which JavaScript compares them: by UTF-16 code units."""
    firsts = [first for first, _ in parts["root"]["words"]]
    tokens = [list(parts[name]) for _, name in parts["root"]["words"]]
    assert [each[0] for each in tokens] == firsts
    everything = [token for each in tokens for token in each]
    assert everything == sorted(everything, key=lambda token: token.encode("utf-16-be"))
    assert len(firsts) > 2


def test_records_are_the_entries_in_their_order(parts: Mapping[str, Any]) -> None:
    """Entry n stands at place n % each of part n // each."""
    records = parts["root"]["records"]
    for number, record in enumerate(ENGINE.records):
        assert parts[records["parts"][number // records["each"]]][number % records["each"]] == record.as_json()
    assert parts["root"]["total"] == len(ENGINE.records) == NUMBER


def test_the_root_says_all_that_a_question_needs() -> None:
    """The format, its version, the stop words, the weights, the concepts and their phrases."""
    root = root_of(exported(ENGINE))
    assert (root["format"], root["version"]) == ("goodpractice-search", 1)
    assert root["stopWords"] == sorted(STOP_WORDS)
    assert root["weights"] == {"word": 2, "namedWord": 1, "concept": 3, "broaderConcept": 1}
    assert root["concepts"] == [["barriers/worry", "Worry", ["anxiety"]]]
    assert root["phrases"] == [["anxieti", [[0, 1]]], ["nerv", [[0, 0]]], ["worri", [[0, 1]]]]
    assert [(each["key"], each["label"], each["terms"]) for each in root["facets"]] == [
        ("kind", "Type", [["case-study", "Case study"], ["hub", "Hub"]]),
        ("barriers", "Barriers", [["worry", "Worry"], ["exams", "Exams"]]),
    ]


def test_files_are_small_json_in_utf_8(in_parts: Files) -> None:
    """Without spaces between values, and with letters as they are."""
    for content in in_parts.values():
        value = json.loads(content)
        assert content == json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    assert any("學校".encode() in content for content in in_parts.values())


def test_an_index_of_nothing_is_a_root() -> None:
    """Nothing is in it, and a browser can read it all the same."""
    root = root_of(exported(build_engine(kb_of(), {}, Addresses())))
    assert (root["total"], root["words"], root["facets"]) == (0, [], [])
    assert root["records"]["parts"] == []
