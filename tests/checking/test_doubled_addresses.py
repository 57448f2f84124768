"""Two files that would become one page."""

from pathlib import Path

import pytest

from builders import A_DOCS_PAGE, A_KNOWLEDGE_BASE, AS_OF, VOCABULARIES, write_knowledge_base
from goodpractice.pipeline import load


def _told(root: Path, **files: str) -> list[tuple[str, str]]:
    named = {path.replace("__", "/") + ".md": text for path, text in files.items()}
    loaded = load(write_knowledge_base(root, {**A_KNOWLEDGE_BASE, **named}), AS_OF)
    return [(each.path, each.code) for each in loaded.diagnostics]


@pytest.mark.parametrize("path", ["case-studies/quiet-hours", "Case-Studies/quiet-hours", "hubs/anytown/index"])
def test_a_page_of_the_docs_cannot_hide_an_entry(path: str, tmp_path: Path) -> None:
    """In whatever letters, and by either way of naming a page."""
    assert _told(tmp_path, **{f"docs/{path}": A_DOCS_PAGE}) == [(f"docs/{path}.md", "doubled-address")]


@pytest.mark.parametrize("path", ["about/index", "about/README"])
def test_two_pages_of_the_docs_cannot_have_one_address(path: str, tmp_path: Path) -> None:
    """A page and the first page of a folder of its name."""
    ((_, code),) = _told(tmp_path, **{f"docs/{path}": A_DOCS_PAGE})
    assert code == "doubled-address"


def test_a_page_of_the_docs_may_take_the_place_of_a_list_or_of_the_home_page(tmp_path: Path) -> None:
    """Whoever runs the site decides what stands there."""
    assert _told(tmp_path, docs__index=A_DOCS_PAGE, docs__search=A_DOCS_PAGE) == []


def test_a_term_cannot_stand_where_the_list_of_terms_does(tmp_path: Path) -> None:
    """Its page would be that of the vocabulary."""
    text = VOCABULARIES["vocabularies/phases.yml"].replace("id: primary", "id: index")
    files = {**A_KNOWLEDGE_BASE, "vocabularies/phases.yml": text}
    (told,) = load(write_knowledge_base(tmp_path, files), AS_OF).diagnostics
    assert (told.path, told.code, told.source.strip()) == ("vocabularies/phases.yml", "doubled-address", "- id: index")
