"""Which address somebody meant who wrote a link or a mailbox in another form."""

import pytest

from goodpractice.checking.links import link_meant, mailbox_meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("www.example.org/a", "https://www.example.org/a"),
        ("example.org/a", "https://example.org/a"),
        ("school.example.sch.uk", "https://school.example.sch.uk"),
        ("https:/www.example.org", "https://www.example.org"),
        ("https//www.example.org", "https://www.example.org"),
        ("ttps://www.example.org", "https://www.example.org"),
        ("http:/www.example.org", "http://www.example.org"),
        ("<https://www.example.org/a>", "https://www.example.org/a"),
        ("[A page](https://www.example.org/a)", "https://www.example.org/a"),
        ('<a href="https://www.example.org/a" target="_blank">A page</a>', "https://www.example.org/a"),
        ("“https://www.example.org/a”", "https://www.example.org/a"),
    ],
)
def test_a_link_in_another_form_is_understood(written: str, meant: str) -> None:
    """Without its scheme, with a slip in it, or wrapped in something."""
    assert link_meant(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "",
        "report.docx",
        "/files/report.pdf",
        "C:\\a.docx",
        "files/www.pdf",
        "javascript:alert(1)",
        "mailto:a@b.example",
        "https://www.example.org/my report",
        "ftp://example.org",
        "x" * 100_000,
        "<a " * 10_000,
    ],
)
def test_what_may_be_no_link_is_not_guessed(written: str) -> None:
    """A file on a computer, a scheme that is none of the web, two addresses."""
    assert link_meant(written) is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("mailto:office@school.example", "office@school.example"),
        ("Office <office@school.example>", "office@school.example"),
        ("office at school.example", "office@school.example"),
        ("office [at] school.example", "office@school.example"),
        ("a@school.example or b@school.example", None),
        ("write at once", None),
        ("", None),
        ("a" * 100_000, None),
    ],
)
def test_a_mailbox_is_found_where_there_is_one(written: str, meant: str | None) -> None:
    """Of two, nobody can say which."""
    assert mailbox_meant(written) == meant
