"""The pictures of the README are there, say what they show, and are small."""

import re

from commands import REPOSITORY
from take_pictures import MOST_BYTES, PAGES, PICTURES

_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")


def test_each_picture_is_shown_with_words_for_those_who_do_not_see_it() -> None:
    """The README shows each picture that `make pictures` takes, and no other."""
    shown = _PICTURE.findall((REPOSITORY / "README.md").read_text(encoding="utf-8"))
    assert [REPOSITORY / path for _, path in shown] == [PICTURES / f"{name}.png" for name in PAGES]
    assert all(len(words) > 40 for words, _ in shown)


def test_no_picture_is_large() -> None:
    """A reader on a telephone waits for all of them."""
    for name in PAGES:
        assert (PICTURES / f"{name}.png").stat().st_size <= MOST_BYTES, name
