"""The comparison of sites built under other hosts: what counts as a difference, and what does not."""

from pathlib import Path

import pytest

from goodpractice.cli import host
from other_hosts import Comparison, Site, compare, details, read_site, table

STYLE = "assets/stylesheets/main.0123abcd.min.css"
PAGE = b'<link href="../assets/stylesheets/main.0123abcd.min.css">Quiet hours'
OURS = {"a/index.html": PAGE, "search/root.json": b"{}", "sitemap.xml": b"<urlset/>"}
PRESENT = Site(OURS, frozenset({STYLE}))


def _other(**changes: bytes | None) -> Site:
    """Return the same site with some files changed, added or taken away; `__` is a slash, `_` a full stop."""
    files = {name.replace("__", "/").replace("_", "."): content for name, content in changes.items()}
    left = {path: content for path, content in {**OURS, **files}.items() if content is not None}
    return Site(left, PRESENT.theme)


def test_the_same_bytes_are_well() -> None:
    """Nothing is named."""
    found = compare(PRESENT, _other())
    assert found == Comparison((), (), (), (), (), same_search=True)
    assert found.well
    assert details("Another", found) == []


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"a__index_html": None}, "missing: a/index.html"),
        ({"b__index_html": b""}, "added: b/index.html"),
        ({"a__index_html": PAGE + b"!"}, "different: a/index.html"),
        ({"sitemap_xml": b"<urlset />"}, "different: sitemap.xml"),
        ({"search__root_json": b"{ }"}, "different: search/root.json"),
    ],
    ids=str,
)
def test_what_is_missing_added_or_different_is_not_well_and_is_named(
    changes: dict[str, bytes | None], what: str
) -> None:
    """Each with what became of it."""
    found = compare(PRESENT, _other(**changes))
    assert not found.well
    assert details("Another", found) == [f"Another: {what}"]


def test_the_name_of_the_themes_style_sheet_may_differ_where_it_is_that_of_a_file() -> None:
    """The one thing that is normalised, and in pages only."""
    newer = STYLE.replace("0123abcd", "89ef")
    renamed = Site({**OURS, "a/index.html": PAGE.replace(b"0123abcd", b"89ef")}, frozenset({newer}))
    found = compare(PRESENT, renamed)
    assert found.well
    assert found.normalised == ("a/index.html",)
    assert found.theme == (STYLE, newer)
    assert details("Another", found) == [
        "Another: 2 files of the theme itself are in one of the two sites only.",
    ]


def test_a_page_that_leads_to_a_style_sheet_that_is_not_there_is_different() -> None:
    """As it would be if the frame named the file of another theme."""
    found = compare(PRESENT, Site(OURS, frozenset({STYLE.replace("0123abcd", "89ef")})))
    assert found.different == ("a/index.html",)


def test_a_site_without_search_data_is_not_well() -> None:
    """Also where ours has none: then nothing was compared."""
    bare = Site({"index.html": b""}, frozenset())
    assert not compare(bare, bare).well


def test_of_many_paths_the_first_are_named_and_the_rest_counted() -> None:
    """So that one fault in the frame does not print a thousand lines."""
    many = Comparison(tuple(f"{number:02}.html" for number in range(12)), (), (), (), (), same_search=True)
    told = details("Another", many)
    assert len(told) == 11
    assert told[-1] == "Another: missing: 2 more"


def test_files_of_the_theme_are_told_from_ours(tmp_path: Path) -> None:
    """By the theme's own list, and below `assets/` only: our pages may have the name of a template."""
    for path in ("404.html", STYLE, "assets/goodpractice/search.js"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("")
    site = read_site(tmp_path, frozenset({"404.html", STYLE, "base.html"}))
    assert set(site.ours) == {"404.html", "assets/goodpractice/search.js"}
    assert site.theme == {STYLE}


def test_the_table_has_a_row_for_each_host_with_its_counts() -> None:
    """The present one first, with nothing to compare."""
    told = table(
        [
            ("Present", PRESENT, None),
            ("Another", _other(a__index_html=None), compare(PRESENT, _other(a__index_html=None))),
        ]
    )
    assert [line.split() for line in told.splitlines()[1:]] == [
        ["Present", "1", "3"],
        ["Another", "0", "2", "2", "0", "1", "0", "0", "same", "bytes"],
    ]


@pytest.mark.parametrize(
    ("installed", "taken"),
    [({"mkdocs", "properdocs"}, "mkdocs"), ({"properdocs"}, "properdocs"), (set(), "mkdocs")],
    ids=str,
)
def test_the_command_builds_with_the_host_that_is_installed(
    monkeypatch: pytest.MonkeyPatch, installed: set[str], taken: str
) -> None:
    """MkDocs while it is there, else its fork; with neither, Python says that MkDocs is missing."""
    monkeypatch.setattr(host, "find_spec", lambda name: name if name in installed else None)
    assert host.installed_host() == taken
