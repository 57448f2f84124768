"""The small values: links, mailboxes, numbers, days and moments."""

from datetime import date, datetime
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from goodpractice.model.values import Day, Mailbox, Moment, Number, OldAddress, Text, WebLink, WholeNumber

FOUR = datetime.fromisoformat("2031-01-31T16:00")


def _takes(kind: Any, value: object) -> bool:
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize(
    "link",
    [
        "https://www.example.org/",
        "http://example.org",
        "https://example.org/a?b=c#d",
        "https://example.org:8080/a",
        "https://www.example.org/caf%C3%A9",
        "https://bücher.example/",
    ],
)
def test_a_whole_web_address_is_a_link(link: str) -> None:
    """Links lead to the web, and are kept as they are written."""
    assert TypeAdapter(WebLink).validate_python(link) == link


@pytest.mark.parametrize(
    "link",
    [
        "www.example.org",
        "example.org/a",
        "/a",
        "https://",
        "https://localhost/",
        "https://exa mple.org/",
        "https://example.org/a b",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "ftp://example.org/",
        "file:///etc/passwd",
        "mailto:a@example.org",
        "http://[",
        "http://[::1",
        "https://example.org\n.evil.example/",
        "https://:@/",
        "//example.org/",
        "",
        None,
        5,
    ],
)
def test_anything_else_is_no_link(link: object) -> None:
    """Other schemes, addresses without one, and what no browser could open are refused, never with another error."""
    assert not _takes(WebLink, link)


@pytest.mark.parametrize("mailbox", ["attendance@school.example", "a.b+c@x-y.example.org"])
def test_an_address_of_a_mailbox_is_taken(mailbox: str) -> None:
    """A mailbox is a name, an at sign and a domain."""
    assert _takes(Mailbox, mailbox)


@pytest.mark.parametrize(
    "mailbox", ["school.example", "a@b", "a b@c.example", "a@b.example?subject=x", "<a@b.example>", ""]
)
def test_anything_else_is_no_mailbox(mailbox: str) -> None:
    """What would not open a letter to one mailbox is refused."""
    assert not _takes(Mailbox, mailbox)


@pytest.mark.parametrize(
    ("text", "taken"), [("a", True), (" a ", True), ("", False), ("  ", False), (5, False), (None, False)]
)
def test_text_is_not_empty(text: object, taken: bool) -> None:
    """A text of spaces says nothing, and a number is no text."""
    assert _takes(Text, text) is taken


def test_spaces_around_a_text_are_dropped() -> None:
    """A text is kept without the spaces around it."""
    assert TypeAdapter(Text).validate_python(" a b ") == "a b"


@pytest.mark.parametrize(
    ("value", "number", "whole"),
    [(5, True, True), (5.5, True, False), (True, False, False), ("5", False, False), (None, False, False)],
)
def test_true_and_text_are_no_numbers(value: object, number: bool, whole: bool) -> None:
    """Numbers are numbers: neither true nor a number in quotes is one."""
    assert (_takes(Number, value), _takes(WholeNumber, value)) == (number, whole)


@pytest.mark.parametrize("value", [date(2031, 1, 31), "2031-01-31"])
def test_a_day_is_a_day_with_or_without_quotes(value: object) -> None:
    """A day may stand in quotes, and JSON can hold one."""
    assert TypeAdapter(Day).validate_python(value) == date(2031, 1, 31)


@pytest.mark.parametrize("value", ["2031-02-30", "2031-1-31", "31/01/2031", "20310131", 2031, FOUR, None])
def test_anything_else_is_no_day(value: object) -> None:
    """Part of a day, a moment and a day that does not exist are refused."""
    assert not _takes(Day, value)


@pytest.mark.parametrize("value", ["2031-01-31 16:00", "2031-01-31T16:00", "2031-01-31 16:00:00", FOUR])
def test_a_moment_is_a_day_and_a_time(value: object) -> None:
    """A moment is written with a space or a T."""
    assert TypeAdapter(Moment).validate_python(value) == FOUR


@pytest.mark.parametrize(
    "value",
    ["2031-01-31", "16:00", "2031-01-31 25:00", "2031-01-31 16", "2031-01-31 16:00+01:00", "20310131T160000", None],
)
def test_anything_else_is_no_moment(value: object) -> None:
    """A day without a time, and a time of another place, are refused."""
    assert not _takes(Moment, value)


@pytest.mark.parametrize("address", ["case-studies/a/", "/case-studies/a", "a.html", "A_b/c~d/e.f/"])
def test_a_path_within_the_site_can_be_an_old_address(address: str) -> None:
    """Old addresses are names joined by slashes."""
    assert _takes(OldAddress, address)


@pytest.mark.parametrize(
    "address",
    [
        "../a",
        "a/../../b",
        "/",
        "//example.org/",
        "https://example.org/",
        "a//b",
        ".git/config",
        "a/.b",
        "a\\b",
        "a?b",
        "a#b",
        "",
    ],
)
def test_a_path_that_leads_elsewhere_cannot(address: str) -> None:
    """No old address can write or lead outside the site."""
    assert not _takes(OldAddress, address)
