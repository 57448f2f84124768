"""Changes as people read them: the lines before and after, and what nobody can see made plain."""

from goodpractice.mending.change import Change
from goodpractice.mending.showing import MOST_LINES, WIDEST, lines_of


def _shown(before: bytes, after: bytes, hidden: tuple[int, ...] = ()) -> list[str]:
    return list(lines_of(Change("hubs/a.yml", before, after, "hubs/a.yml", (), frozenset(hidden))))


def test_a_line_is_shown_before_and_after() -> None:
    """With its number, under the path of its file."""
    assert _shown(b"a\nb\nc\n", b"a\nx\nc\n") == ["hubs/a.yml", "  line 2", "    - b", "    + x"]


def test_lines_side_by_side_are_shown_one_by_one() -> None:
    """Each with what takes its place."""
    shown = _shown(b"a\nb\n", b"x\ny\n")
    assert shown == ["hubs/a.yml", "  line 1", "    - a", "    + x", "  line 2", "    - b", "    + y"]


def test_a_new_name_is_said() -> None:
    """A file that only gets another name shows no lines."""
    assert list(lines_of(Change("hubs/A.yml", b"a", b"a", "hubs/a.yml"))) == [
        "hubs/A.yml, which gets the name hubs/a.yml"
    ]


def test_line_endings_and_marks_are_said_in_words() -> None:
    """They would make every line look changed."""
    change = Change("a.yml", b"\xef\xbb\xbfa\r\nb\r\n", b"a\nb\n", "a.yml", ("The lines end in carriage returns.",))
    assert list(lines_of(change)) == ["a.yml", "  Mended: The lines end in carriage returns."]


def test_what_nobody_can_see_is_made_plain() -> None:
    """Otherwise both lines would look alike, or do something to the terminal."""
    assert _shown("a\u00adb \x1b[31m\n".encode(), b"ab\n")[2:] == ["    - a<U+00AD>b <U+001B>[31m", "    + ab"]
    assert _shown(b"caf\xe9\n", "café\n".encode())[2:] == ["    - caf<E9>", "    + café"]


def test_a_line_that_may_be_private_is_not_shown() -> None:
    """Only that it changes is said."""
    shown = _shown(b"a\nsecret\n", b"a\nmended secret\n", hidden=(2,))
    assert "secret" not in " ".join(shown)
    assert "line 2" in shown[1]


def test_long_lines_and_long_files_are_cut() -> None:
    """Nobody reads thousands of lines."""
    assert all(len(each) < WIDEST + 20 for each in _shown(b"x" * 5_000, b"y" * 5_000))
    assert len(_shown(b"a\nb\n" * 2_000, b"a\nc\n" * 2_000)) < 3 * MOST_LINES
