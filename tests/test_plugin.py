"""The plugin in a real `mkdocs build`: what the host is given, and what it does with it."""

import os
import re
import shutil
from pathlib import Path

import pytest

from builders import A_CASE_STUDY, A_KNOWLEDGE_BASE, write_knowledge_base
from commands import MKDOCS, REPOSITORY, fingerprints, mkdocs

SITE = {**A_KNOWLEDGE_BASE, "mkdocs.yml": MKDOCS}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a small knowledge base, built strictly."""
    root = write_knowledge_base(tmp_path_factory.mktemp("built"), SITE)
    done = mkdocs(root, "build", "--strict")
    assert done.returncode == 0, done.stderr
    return root / "site"


def test_a_strict_build_makes_a_page_for_every_entry(built: Path) -> None:
    """Every entry, list and term has a page."""
    for page in (
        "case-studies/quiet-hours/",
        "case-studies/far-villages/",
        "webinars/opening-early/",
        "hubs/anytown/",
        "case-studies/",
        "webinars/",
        "hubs/",
        "browse/",
        "browse/barriers/",
        "browse/barriers/worry/",
        "browse/barriers/exams/",
        "search/",
        "about/",
        "reference/fields/",
        "reference/mistakes/",
        "",
    ):
        assert (built / page / "index.html").is_file(), page
    assert (built / "404.html").is_file()


def test_an_entry_is_shown_whole(built: Path) -> None:
    """The page of a case study says what its file says."""
    page = (built / "case-studies/quiet-hours/index.html").read_text()
    for words in (
        "Quiet hours before lessons",
        "The library opened at half past seven.",
        "640",
        "31.5%",
        "Late arrivals",
    ):
        assert words in page


def test_the_edit_link_leads_to_the_file_itself(built: Path) -> None:
    """“Edit this page” opens the case study's Markdown file, not a generated one."""
    root = built.parent
    (root / "mkdocs.yml").write_text(MKDOCS.replace("font: false", "font: false\n  features: [content.action.edit]"))
    done = mkdocs(root, "build", "--strict", "--site-dir", "edited")
    (root / "mkdocs.yml").write_text(MKDOCS)
    assert done.returncode == 0, done.stderr
    page = (root / "edited/case-studies/quiet-hours/index.html").read_text()
    assert "https://git.example.org/example/kb/edit/main/case_studies/quiet-hours.md" in page
    assert "edit/main/hubs/anytown.yml" in (root / "edited/hubs/anytown/index.html").read_text()


def test_the_style_sheet_of_the_theme_is_found_whatever_its_name(tmp_path: Path) -> None:
    """Every release of the theme names it anew, and so does its fork; every page of our frame leads to it."""
    frame = "name: null\n  custom_dir: frame\n  favicon: none.svg"
    root = write_knowledge_base(tmp_path, {**SITE, "mkdocs.yml": MKDOCS.replace("name: material", frame)})
    shutil.copytree(REPOSITORY / "overrides", root / "frame")
    write_knowledge_base(root, {"frame/assets/stylesheets/main.0123abcd.min.css": ""})
    done = mkdocs(root, "build", "--strict")
    assert done.returncode == 0, done.stderr
    pages = [page.read_text() for page in (root / "site").rglob("*.html") if "gp-frame" in page.read_text()]
    assert len(pages) > 10
    assert all('assets/stylesheets/main.0123abcd.min.css">' in page for page in pages)


def test_entries_never_enter_the_navigation(built: Path) -> None:
    """With no navigation written down, the pages a person lists are in it and entries are not."""
    root = built.parent
    (root / "mkdocs.yml").write_text(MKDOCS + "nav:\n  - About: about.md\n  - Case studies: case-studies/index.md\n")
    done = mkdocs(root, "build", "--strict", "--site-dir", "nav")
    (root / "mkdocs.yml").write_text(MKDOCS)
    assert done.returncode == 0, done.stderr
    page = (root / "nav/about/index.html").read_text()
    assert "Case studies" in page
    assert "quiet-hours" not in page


def test_the_sitemap_is_ours(built: Path) -> None:
    """It names every entry with the day on which somebody last read it, and never the day of the build."""
    sitemap = (built / "sitemap.xml").read_text()
    assert "<loc>https://www.example.org/kb/case-studies/quiet-hours/</loc><lastmod>2031-01-31</lastmod>" in sitemap
    assert sitemap.count("<lastmod>") == 4
    assert not (built / "sitemap.xml.gz").exists()


def test_no_page_of_ours_has_an_inline_style_or_script(built: Path) -> None:
    """What we add to a page can run under a strict content policy."""
    for path in ("case-studies/quiet-hours", "search", "browse/barriers/worry", ""):
        article = (built / path / "index.html").read_text().split("<article", 1)[1].split("</article>", 1)[0]
        assert " style=" not in article
        assert "<style" not in article
        assert "<script>" not in article
        assert "onclick" not in article


def test_a_search_index_without_a_trace_of_whoosh_is_published(built: Path) -> None:
    """The index is JSON; no file of Whoosh, which holds pickles, reaches the site."""
    assert (built / "search/root.json").is_file()
    assert not [path for path in built.rglob("*") if path.suffix in (".toc", ".seg", ".pickle", ".pkl")]


def test_without_directory_addresses_every_link_leads_somewhere(tmp_path: Path) -> None:
    """With `use_directory_urls: false` pages end in .html and links within the site find them."""
    root = write_knowledge_base(tmp_path, {**SITE, "mkdocs.yml": MKDOCS + "use_directory_urls: false\n"})
    assert mkdocs(root, "build", "--strict").returncode == 0
    assert _dead_links(root / "site") == []
    assert (root / "site/case-studies/quiet-hours.html").is_file()


def test_every_link_within_the_site_leads_somewhere(built: Path) -> None:
    """No page links to a page that is not there."""
    assert _dead_links(built) == []


def _dead_links(site: Path) -> list[str]:
    dead = []
    for page in site.rglob("*.html"):
        if page.name == "404.html":
            continue
        for target in re.findall(r'(?:href|src|action)="([^"#?]+)', page.read_text()):
            if "://" in target or target.startswith(("mailto:", "data:")):
                continue
            found = Path(os.path.normpath(page.parent / target))
            if not (found.is_file() or (found / "index.html").is_file()):
                dead.append(f"{page.relative_to(site)} -> {target}")
    return dead


def test_mistakes_stop_the_build_before_anything_is_written(tmp_path: Path) -> None:
    """The last site stays as it was, byte for byte, and the message names every mistake."""
    root = write_knowledge_base(tmp_path, SITE)
    assert mkdocs(root, "build").returncode == 0
    before = fingerprints(root / "site")
    (root / "case_studies/quiet-hours.md").write_text(A_CASE_STUDY.replace("evidence: described", "evidence: descrbed"))
    (root / "hubs/anytown.yml").write_text("title: Half a hub\n")
    done = mkdocs(root, "build")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "case_studies/quiet-hours.md:7:11  unknown-term" in done.stderr
    assert "hubs/anytown.yml:1:1  missing-field" in done.stderr
    assert "nothing was built" in done.stderr
    assert fingerprints(root / "site") == before
    assert sorted(path.name for path in root.iterdir() if path.name.startswith(".")) == []


def test_a_warning_stops_only_a_strict_build(tmp_path: Path) -> None:
    """An entry past its review date is built; with --strict the last site stays."""
    overdue = A_CASE_STUDY.replace("reviewed: 2031-01-31", "reviewed: 2021-01-31")
    root = write_knowledge_base(tmp_path, {**SITE, "case_studies/quiet-hours.md": overdue})
    assert mkdocs(root, "build").returncode == 0
    assert "Past its review date" in (root / "site/case-studies/quiet-hours/index.html").read_text()
    before = fingerprints(root / "site")
    done = mkdocs(root, "build", "--strict")
    assert done.returncode == 1
    assert "review-overdue" in done.stderr
    assert fingerprints(root / "site") == before
    assert not (root / ".site.building").exists()


def test_a_hostile_title_stays_text_in_the_whole_page(tmp_path: Path) -> None:
    """Neither the host's frame nor our page turns what somebody wrote into markup."""
    hostile = "title: '\"></title><script>alert(1)</script>'\nsummary: '\"><img src=x onerror=alert(2)>'"
    story = A_CASE_STUDY.replace("title: Quiet hours before lessons", hostile).replace(
        "summary: Example", "evidence_note: Ex"
    )
    root = write_knowledge_base(tmp_path, {**SITE, "case_studies/quiet-hours.md": story})
    done = mkdocs(root, "build", "--strict")
    assert done.returncode == 0, done.stderr
    for page in (root / "site").rglob("*.html"):
        text = page.read_text()
        assert "<script>alert" not in text, page
        assert "<img src=x" not in text, page


def test_a_maintainers_page_goes_before_ours(tmp_path: Path) -> None:
    """A hand-written docs/index.md is the home page."""
    page = "---\ntitle: Home\nsummary: Ours.\n---\n\n# Written by hand\n"
    root = write_knowledge_base(tmp_path, {**SITE, "docs/index.md": page})
    assert mkdocs(root, "build", "--strict").returncode == 0
    assert "Written by hand" in (root / "site/index.html").read_text()


def test_old_addresses_lead_to_the_entry(tmp_path: Path) -> None:
    """A page at each former address sends the reader on."""
    moved = A_CASE_STUDY.replace("reviewed:", "old_addresses: [stories/quiet/]\nreviewed:")
    root = write_knowledge_base(tmp_path, {**SITE, "case_studies/quiet-hours.md": moved})
    assert mkdocs(root, "build", "--strict").returncode == 0
    page = (root / "site/stories/quiet/index.html").read_text()
    assert 'content="0; url=../../case-studies/quiet-hours/"' in page


def test_other_plugins_see_our_pages_as_pages(tmp_path: Path) -> None:
    """A hook that runs on every page meets the entries too."""
    hook = (
        "def on_post_page(output, page, config):\n"
        "    return output.replace('</body>', f'<i>seen {page.file.src_uri}</i></body>')\n"
    )
    root = write_knowledge_base(tmp_path, {**SITE, "hook.py": hook, "mkdocs.yml": MKDOCS + "hooks: [hook.py]\n"})
    assert mkdocs(root, "build", "--strict").returncode == 0
    assert "seen case-studies/quiet-hours.md" in (root / "site/case-studies/quiet-hours/index.html").read_text()


@pytest.mark.parametrize(
    "environment",
    [{"TZ": "Pacific/Kiritimati"}, {"LC_ALL": "C", "LANG": "C"}, {"PYTHONHASHSEED": "4711"}],
    ids=["another time zone", "another locale", "another hash seed"],
)
def test_the_same_files_give_the_same_bytes(built: Path, tmp_path: Path, environment: dict[str, str]) -> None:
    """Nothing of the machine shows in the site."""
    root = write_knowledge_base(tmp_path, SITE)
    assert mkdocs(root, "build", "--strict", **environment).returncode == 0
    assert fingerprints(root / "site") == fingerprints(built)


def test_the_order_of_files_on_the_disk_does_not_matter(built: Path, tmp_path: Path) -> None:
    """Files written in the opposite order give the same site."""
    root = write_knowledge_base(tmp_path, dict(reversed(SITE.items())))
    assert mkdocs(root, "build", "--strict").returncode == 0
    assert fingerprints(root / "site") == fingerprints(built)


def test_what_an_interrupted_build_left_behind_does_no_harm(tmp_path: Path) -> None:
    """Remains of a killed build are cleared away by the next."""
    root = write_knowledge_base(tmp_path, SITE)
    (root / ".site.building").mkdir()
    (root / ".site.building/half.html").write_text("half")
    assert mkdocs(root, "build", "--strict").returncode == 0
    assert not (root / "site/half.html").exists()
    assert not (root / ".site.building").exists()
    shutil.rmtree(root / "site")
