"""YAML to fields: what is refused, what is read all the same, and where the slip is said to be."""

import pytest

from goodpractice.reading.document import Sequence, as_plain
from goodpractice.reading.yaml_reader import DEEPEST, MOST_FIELDS, MOST_ITEMS
from goodpractice.reading.yaml_tree import parse


def _plain(text: str) -> object:
    mapping, found, unreadable = parse(tuple(text.split("\n")), "a.yml")
    assert (found, unreadable) == ([], frozenset())
    return as_plain(mapping)


def _told(text: str) -> list[tuple[int, int, str]]:
    return [(each.line, each.column, each.code) for each in parse(tuple(text.split("\n")), "a.yml")[1]]


def _messages(text: str) -> str:
    return "\n".join(f"{each.message} {each.hint}" for each in parse(tuple(text.split("\n")), "a.yml")[1])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("title: Quiet hours", {"title": "Quiet hours"}),
        ("---\ntitle: a", {"title": "a"}),
        ("# a remark\ntitle: a # another", {"title": "a"}),
        ("title: >-\n  one\n  two", {"title": "one two"}),
        ("title: |\n  one\n  two\n", {"title": "one\ntwo\n"}),
        ("title: one\n  two", {"title": "one two"}),
        ("a: [x, 'y', \"z\"]", {"a": ("x", "y", "z")}),
        ("a:\n- x\n- y", {"a": ("x", "y")}),
        ("a:\n  - b: 1\n    c: 2", {"a": ({"b": 1, "c": 2},)}),
        ("a: {b: 1}", {"a": {"b": 1}}),
        ("a: 'no'\nb: \"12:30\"", {"a": "no", "b": "12:30"}),
        ("a: 'it''s'", {"a": "it's"}),
        ('a: "tab\\there"', {"a": "tab\there"}),
        ("a: https://www.example.org/b#c", {"a": "https://www.example.org/b#c"}),
        ("a: b:c", {"a": "b:c"}),
        ("a: 50% more", {"a": "50% more"}),
        ("a: # nothing yet", {"a": None}),
        ("'a': 1", {"a": 1}),
        ("2024: 1", {"2024": 1}),
    ],
)
def test_yaml_as_people_write_it_is_read(text: str, value: object) -> None:
    """Blocks, lists, groups, quotes and remarks are read, and nothing is told."""
    assert _plain(text) == value


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark", "---", "~", "{}"])
def test_yaml_with_nothing_in_it_holds_no_fields(text: str) -> None:
    """An empty file, or one with remarks only, is an empty mapping; whoever needs fields says so."""
    assert _plain(text) == {}


@pytest.mark.parametrize(
    ("text", "kind"), [("- a\n- b", "a list"), ("[a]", "a list"), ("a sentence", "a piece of text")]
)
def test_something_else_where_fields_are_expected_is_told(text: str, kind: str) -> None:
    """A list or a sentence at the top of a file is told of once."""
    assert _told(text) == [(1, 1, "not-a-mapping")]
    assert kind in _messages(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: 1\na: 2", (2, 1)),
        ("a: 1\nb: 2\n'a': 3", (3, 1)),
        ("x:\n  a: 1\n  a: 2", (3, 3)),
        ("x:\n  - a: 1\n    a: 2", (3, 5)),
        ("x: {a: 1, a: 2}", (1, 11)),
    ],
)
def test_a_doubled_key_is_told_at_the_second(text: str, place: tuple[int, int]) -> None:
    """The same field twice is told at any depth, with the line of the first."""
    assert _told(text) == [(*place, "doubled-key")]
    assert "the first is on line" in _messages(text)


def test_of_a_doubled_key_the_first_is_kept() -> None:
    """Where a field stands twice, its first value is the one that is checked further."""
    mapping, _, _ = parse(("a: 1", "a: 2", "a: 3"), "a.yml")
    assert as_plain(mapping) == {"a": 1}


def test_a_field_three_times_is_told_twice() -> None:
    """Every doubled field is told, not only the first of them."""
    assert _told("a: 1\na: 2\na: 3") == [(2, 1, "doubled-key"), (3, 1, "doubled-key")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: &b 1", (1, 4)),
        ("a: &b [1]", (1, 4)),
        ("&b a: 1", (1, 1)),
        ("a: *b", (1, 4)),
        ("a: [*b]", (1, 5)),
        ("*b : 1", (1, 1)),
        ("a: !!str 1", (1, 4)),
        ("a: !x [1]", (1, 4)),
        ("a: !!python/object/apply:os.system ['true']", (1, 4)),
        ("a: 1\n---\nb: 2", (2, 1)),
        ("? [a, b]\n: 1", (1, 3)),
        ("? {a: b}\n: 1", (1, 3)),
    ],
)
def test_what_yaml_can_do_and_nobody_needs_is_refused(text: str, place: tuple[int, int]) -> None:
    """Anchors, aliases, tags, several documents and fields whose names are lists are told and not followed."""
    assert _told(text) == [(*place, "yaml-feature")]


def test_a_merge_key_merges_nothing() -> None:
    """`<<` with an alias is told for what it is: an anchor and an alias."""
    assert [code for _, _, code in _told("a: &b\n  c: 1\nd:\n  <<: *b")] == ["yaml-feature", "yaml-feature"]


def test_an_alias_bomb_is_told_and_never_unfolds() -> None:
    """Aliases of aliases, which would unfold to billions of words, are told one by one and hold nothing."""
    bomb = "\n".join(["a0: &a0 [x, x, x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30))])
    mapping, found, _ = parse(tuple(bomb.split("\n")), "a.yml")
    assert {each.code for each in found} == {"yaml-feature"}
    assert mapping.get("a29") == Sequence((), 30, 6)


@pytest.mark.parametrize("bracket", ["[", "{", "- ", "? ", "[{", "{x: "])
def test_nesting_without_end_is_told_once(bracket: str) -> None:
    """Five thousand brackets are told of once and cost nothing."""
    assert [code for _, _, code in _told(f"a: {bracket * 5_000}\nb: 1")] in (["nested-too-deeply"], ["yaml-syntax"])


def test_nesting_is_told_where_it_becomes_too_deep() -> None:
    """The bracket that is one too many is the place."""
    assert _told(f"a: {'[' * (DEEPEST + 2)}{']' * (DEEPEST + 2)}") == [(1, DEEPEST + 3, "nested-too-deeply")]


def test_a_list_of_thousands_is_not_read_to_its_end() -> None:
    """A list longer than any vocabulary is told of at the first item that is too many."""
    assert _told(f"a: [{'x,' * (MOST_ITEMS + 5)}]\nb: 1") == [(1, 2 * MOST_ITEMS + 5, "file-too-large")]


def test_fields_by_the_hundred_are_not_read_to_their_end() -> None:
    """More fields than any entry has are told of at the first that is too many."""
    many = "\n".join(f"f{number}: 1" for number in range(5 * MOST_FIELDS))
    assert _told(many) == [(MOST_FIELDS + 1, 1, "file-too-large")]


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ('title: "open\nb: 1', (1, 8), 'Add the closing "'),
        ("title: 'open\nb: 1", (1, 8), "Add the closing '"),
        ("a: [x, y\nb: 1", (1, 4), "Add the closing ]"),
        ("a: {x: y\nb: 1", (1, 4), "Add the closing }"),
        ("title: Quiet hours: a story", (1, 19), 'title: "Quiet hours: a story"'),
        ('title: She said: "no"', (1, 16), "title: 'She said: \"no\"'"),
        ("title: It's on: now", (1, 15), 'title: "It\'s on: now"'),
        ("title: Quiet hours:", (1, 19), 'title: "Quiet hours:"'),
        ("a: one\n  two: three", (2, 3), "Delete the spaces"),
        ("title: 'a' b", (1, 11), "title: \"'a' b\""),
        ("title: [a] b", (1, 11), 'title: "[a] b"'),
        ("title: @a", (1, 8), 'title: "@a"'),
        ("title: `a`", (1, 8), 'title: "`a`"'),
        ("title: %a", (1, 8), 'title: "%a"'),
        ("title: *a*", (1, 8), 'title: "*a*"'),
        ("title: - a", (1, 8), 'title: "- a"'),
        ("title: > a", (1, 8), "title: a"),
        ("title: ] a", (1, 8), 'title: "] a"'),
        ('a: "C:\\Users"', (1, 4), "a: 'C:\\Users'"),
        ("title:Quiet\nb: 1", (1, 6), "title: Quiet"),
        ("a: 1\njust words\nb: 2", (2, 1), "neither a field nor part of one"),
        ("a: 1\ntitle = Quiet\nb: 2", (2, 6), "title: Quiet"),
        ("a:\n  -b: 1\n   c: 2", (2, 4), "- b: 1"),
        ("a:\n  * b\n  * c", (2, 3), "- b"),
        ("a:\n  • b\n  • c\nd: [", (4, 4), "Add the closing ]"),
        ("a:\n  - b: 1\n   c: 2", (3, 4), "same number of spaces"),
        ("a:\n- x\n - y", (3, 2), "same indentation"),
        ("  a: 1\nb: 2", (1, 3), "Delete the spaces"),
        ("title: a #b", (1, 8), '"a #b"'),
        ("title: no", (1, 8), '"no"'),
        ("a: [x, no]", (1, 8), '"no"'),
    ],
)
def test_a_slip_is_found_where_it_is_and_its_mend_can_be_copied(text: str, place: tuple[int, int], said: str) -> None:
    """What the parser calls by its own words is told in ours, at the place where a person would mend it."""
    assert [each[:2] for each in _told(text)] == [place]
    assert said in _messages(text)


def test_a_mend_is_yaml() -> None:
    """What is to be written instead of a text with a colon can be read."""
    _, (told,), _ = parse(('title: Attendance: "everyone\'s" business',), "a.yml")
    mend = told.hint.removeprefix("Put the text in quotes: ")
    assert _plain(mend) == {"title": 'Attendance: "everyone\'s" business'}


def test_one_slip_hides_one_field() -> None:
    """Where one field cannot be read, the others are, and it is named as unreadable and not as missing."""
    mapping, found, unreadable = parse(("a: 1", "b: [", "c: 3", "d: x: y", "e: 5"), "a.yml")
    assert as_plain(mapping) == {"a": 1, "c": 3, "e": 5}
    assert [(each.line, each.code) for each in found] == [(2, "yaml-syntax"), (4, "yaml-syntax")]
    assert {"b", "d"} <= unreadable


def test_other_slips_are_told_beside_one_that_stops_the_parser() -> None:
    """A word without quotes and a doubled field are told although a bracket is open."""
    assert _told("a: no\nb: [\nc: 1\nc: 2") == [(1, 4, "needs-quotes"), (2, 4, "yaml-syntax"), (4, 1, "doubled-key")]


def test_a_tab_is_told_and_read_as_two_spaces() -> None:
    """A line indented with a tab is told of, and what it holds is read."""
    mapping, found, _ = parse(("a:", "\tb: 1", "c: 2"), "a.yml")
    assert [(each.line, each.column, each.code) for each in found] == [(2, 1, "tab-indent")]
    assert as_plain(mapping) == {"a": {"b": 1}, "c": 2}


def test_a_tab_within_a_line_is_text() -> None:
    """Only tabs that indent are wrong."""
    assert _plain("a: b\tc") == {"a": "b\tc"}


@pytest.mark.parametrize("text", ['a: "b\\0c"', 'a: "\\x07"', 'a: "\\u2028"', 'a: ["\\uFEFF"]', 'a:\n  "\\e": 1'])
def test_an_escape_cannot_smuggle_an_invisible_character(text: str) -> None:
    """A character that no file may hold cannot be had by an escape either."""
    assert [code for _, _, code in _told(text)] == ["invisible-character"]


@pytest.mark.parametrize("text", ["a: no", "a: 12:30", "a: x #y", 'a: "\\0"', "a: *b"])
def test_what_has_been_told_is_marked(text: str) -> None:
    """A value about which something was said is marked, so that nobody says more about it."""
    mapping, found, unreadable = parse((text,), "a.yml")
    assert len(found) == 1
    assert unreadable == {"a"} or all(getattr(node, "told", False) for _, node in mapping.entries)
