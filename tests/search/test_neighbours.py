"""Neighbours: what is like an entry, and the same story told a second time."""

import random
from pathlib import Path

import pytest

from builders import A_CASE_STUDY, A_KNOWLEDGE_BASE, AS_OF, a_case_study, write_knowledge_base
from commands import REPOSITORY, goodpractice
from goodpractice.model.entry import Entry
from goodpractice.pipeline import Loaded, load, neighbours_of, search
from goodpractice.search.engine import Engine
from goodpractice.search.neighbours import FEWEST_ROWS, rows_of, told_twice

WORDS = [f"word{number}" for number in range(400)]


@pytest.fixture(scope="module")
def real() -> tuple[Loaded, Engine]:
    """The knowledge base of this repository, and its search."""
    loaded = load(REPOSITORY, AS_OF)
    return loaded, search(loaded)


def _told(loaded: Loaded) -> list[tuple[Entry, tuple[str, ...]]]:
    entries = (each for each in loaded.knowledge_base.entries if not each.kind.hosted)
    return [
        (each, loaded.stories[each.ref].lines if each.ref in loaded.stories else each.own_lines) for each in entries
    ]


def _again(text: list[str], seed: int) -> list[str]:
    """Return a text told again: a quarter left out, the rest in another order, every fifth word another."""
    chance = random.Random(seed)
    pieces = [text[start : start + 15] for start in range(0, len(text), 15)]
    chance.shuffle(pieces)
    kept = [word for piece in pieces[: len(pieces) * 3 // 4] for word in piece]
    return [word if chance.random() > 0.2 else f"other{chance.randrange(999)}" for word in kept]


def test_what_was_done_elsewhere_in_the_same_way_comes_first(real: tuple[Loaded, Engine]) -> None:
    """Found by the words of the story, with the terms that both carry; never the entry itself."""
    loaded, engine = real
    entry = loaded.knowledge_base.entry("case-study/devon-av1-pilot")
    assert entry is not None
    found = neighbours_of(loaded, engine, entry)
    assert [each.entry.id for each in found][:2] == ["wirral-av1-robots", "somerset-av1-loans"]
    assert ("approaches", "remote-and-robot-access") in found[0].shared
    assert not any(each.same_story for each in found)


def test_every_entry_has_neighbours_of_its_own_type(real: tuple[Loaded, Engine]) -> None:
    """As many as are asked for."""
    loaded, engine = real
    for entry, _ in _told(loaded):
        found = neighbours_of(loaded, engine, entry, count=2)
        assert len(found) == 2
        assert {each.entry.kind.name for each in found} == {entry.kind.name}
        assert entry.ref not in {each.entry.ref for each in found}


def test_no_two_entries_of_the_knowledge_base_tell_the_same_story(real: tuple[Loaded, Engine]) -> None:
    """Among some 1,500 pairs, some of the same organisation or from the same form."""
    loaded, _ = real
    assert list(told_twice(_told(loaded))) == []


def test_every_case_study_told_again_in_other_words_is_found(real: tuple[Loaded, Engine]) -> None:
    """Each of them, shortened, in another order and with every fifth word replaced."""
    loaded, _ = real
    told = [(entry, lines) for entry, lines in _told(loaded) if entry.kind.name == "case-study"]
    found = []
    for seed, (entry, lines) in enumerate(told):
        again = entry.model_copy(update={"id": f"{entry.id}-again", "title": "Another title"})
        text = " ".join(_again(" ".join(lines).split(), seed))
        found += [one.id for one, other in told_twice([(entry, lines), (again, (text,))]) if other.id == entry.id]
    assert len(found) >= 0.9 * len(told)


def test_another_organisation_may_tell_much_the_same() -> None:
    """Stories from one form are alike; only those of one organisation are the same."""
    text = (" ".join(WORDS),)
    one, same = a_case_study("one"), a_case_study("two", organisation="The Example academy")
    other = a_case_study("three", organisation="Example Trust")
    assert [(a.id, b.id) for a, b in told_twice([(one, text), (same, text), (other, text)])] == [("two", "one")]


def test_short_texts_are_never_the_same() -> None:
    """They are made of the same few phrases."""
    short = (" ".join(WORDS[: FEWEST_ROWS // 2]),)
    assert list(told_twice([(a_case_study("one"), short), (a_case_study("two"), short)])) == []


def test_rows_are_all_words_in_a_row() -> None:
    """Whatever line they are in, in whatever letters."""
    assert len(rows_of(["One two", "three FOUR."])) == 2
    assert rows_of(["one two", "three four"]) == rows_of(["One, two: three. Four!"])
    assert rows_of(["one two three"]).isdisjoint(rows_of(["three two one"]))
    assert rows_of(["one two"]) == frozenset()


def test_the_command_names_neighbours_of_an_entry_and_of_a_file_from_elsewhere(tmp_path: Path) -> None:
    """With what they share; a file need not be in the knowledge base."""
    root = write_knowledge_base(tmp_path / "base")
    for path in ("case_studies/quiet-hours.md", "../My story.md"):
        (tmp_path / "My story.md").write_text(A_CASE_STUDY)
        done = goodpractice(root, "neighbours", path, "--as-of", "2031-03-01")
        assert done.returncode == 0
        assert "A bus for the far villages\n  case_studies/far-villages.md\n  Both: Secondary.\n" in done.stdout


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("nowhere.md", "There is no file nowhere.md."),
        ("docs/about.md", ""),
        ("broken.md", "broken.md is no entry that holds."),
    ],
)
def test_a_file_without_an_entry_is_said_to_be_none(path: str, said: str, tmp_path: Path) -> None:
    """In a sentence, with what to do."""
    root = write_knowledge_base(tmp_path, {**A_KNOWLEDGE_BASE, "broken.md": "---\ntitle: a\n---\n"})
    done = goodpractice(root, "neighbours", path, "--as-of", "2031-03-01")
    assert said in done.stderr
    assert "Traceback" not in done.stderr
