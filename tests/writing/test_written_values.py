"""Values written as YAML are read again as what they were, and our own checks have nothing to say of them."""

from hypothesis import given
from hypothesis import strategies as some

from goodpractice.reading.document import as_plain
from goodpractice.reading.files import read_document, split
from goodpractice.writing.values import lines_of, scalar

LETTERS = some.characters(max_codepoint=0x2FF, exclude_categories=["Cc", "Cf"])
TEXTS = some.text(LETTERS, min_size=1).map(lambda text: " ".join(text.split()) or "a")
VALUES = some.one_of(
    TEXTS,
    some.booleans(),
    some.integers(-(10**9), 10**9),
    some.lists(TEXTS, min_size=1, max_size=4),
    some.dictionaries(some.sampled_from(["a", "b", "c"]), TEXTS, min_size=1),
    some.lists(some.dictionaries(some.sampled_from(["a", "b"]), TEXTS, min_size=1), min_size=1, max_size=3),
)


def _as_written(value: object) -> object:
    """Return a value with lists as tuples, as documents have them."""
    if isinstance(value, list):
        return tuple(_as_written(each) for each in value)
    return {key: _as_written(each) for key, each in value.items()} if isinstance(value, dict) else value


@given(VALUES)
def test_any_value_is_read_again_as_it_was(value: object) -> None:
    """Whatever signs are in it; and no slip of YAML is found."""
    text = "\n".join(lines_of("name", value)) + "\n"
    documents, found = split(read_document(text.encode(), "hubs/a.yml"))
    assert found == [], text
    assert as_plain(documents[0].root.entries[0][1]) == _as_written(value), text


def test_quotes_stand_only_where_they_are_needed() -> None:
    """Plain words, dates and numbers have none; what would be read as something else has."""
    assert [scalar(each) for each in ("Quiet hours, each day", "2031-03-01", "2029/30", 12, True)] == [
        "Quiet hours, each day",
        "2031-03-01",
        "2029/30",
        "12",
        "true",
    ]
    assert [scalar(each) for each in ("yes", "a: b", "#1", "12", "- a")] == [
        '"yes"',
        '"a: b"',
        '"#1"',
        '"12"',
        '"- a"',
    ]
