"""From a folder to the files of a site: the same each time, and no wrong file stops the others."""

from datetime import date
from pathlib import Path

import pytest

from builders import (
    A_CASE_STUDY,
    A_KNOWLEDGE_BASE,
    A_WEBINAR,
    AS_OF,
    BARRIERS,
    VOCABULARIES,
    write_knowledge_base,
)
from goodpractice.model.addresses import Addresses
from goodpractice.model.transcript import Spoken
from goodpractice.pipeline import Loaded, load, publish, search
from goodpractice.site import Settings
from goodpractice.site_file import Asset, Page, SiteFile

STORY = "case_studies/quiet-hours.md"
EVERYTHING = {
    "case-study/far-villages",
    "case-study/quiet-hours",
    "docs-page/about",
    "hub/anytown",
    "webinar/opening-early",
}
TALK, CAPTIONS = "webinars/opening-early.yml", "webinars/opening-early.vtt"
CAPTIONED = {
    TALK: f"{A_WEBINAR}captions: opening-early.vtt\n",
    CAPTIONS: "WEBVTT\n\n12:34.000 --> 12:37.000\n<v A. Nobody>The door opens\n\n12:37.000 --> 12:39.000\nat seven.\n",
}
OTHERS = EVERYTHING - {"case-study/quiet-hours"}
BROKEN = A_CASE_STUDY.replace("evidence: described", "evidence: descrbed")
SETTINGS = Settings("https://www.example.org/kb/")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small knowledge base with nothing wrong."""
    return write_knowledge_base(tmp_path)


def refs(loaded: Loaded) -> set[str]:
    """Return the entries that hold."""
    return {entry.ref for entry in loaded.knowledge_base.entries}


def published(loaded: Loaded, settings: Settings = SETTINGS) -> dict[str, SiteFile]:
    """Return the files of a site by their place."""
    return {each.uri: each for each in publish(loaded, settings)}


def page(files: dict[str, SiteFile], uri: str) -> Page:
    """Return one of our pages."""
    found = files[uri]
    assert isinstance(found, Page)
    return found


def test_a_good_knowledge_base_is_read_whole(root: Path) -> None:
    """Every entry and every vocabulary, and nothing is wrong."""
    loaded = load(root, AS_OF)
    assert loaded.diagnostics == loaded.errors == ()
    assert refs(loaded) == EVERYTHING
    assert list(loaded.vocabularies) == ["barriers", "context", "evidence", "phases"]
    assert set(loaded.knowledge_base.vocabularies) - set(loaded.vocabularies) == {"trust"}
    assert set(loaded.stories) == {"case-study/far-villages", "case-study/quiet-hours", "docs-page/about"}


def test_the_same_files_give_the_same_site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Read twice, or read from a folder whose files were written in another order."""
    first = list(publish(load(root, AS_OF), SETTINGS))
    turned = dict(reversed([*A_KNOWLEDGE_BASE.items()]))
    other = write_knowledge_base(tmp_path_factory.mktemp("elsewhere"), turned)
    assert list(publish(load(root, AS_OF), SETTINGS)) == first
    assert list(publish(load(other, AS_OF), SETTINGS)) == first


def test_no_two_files_of_a_site_have_one_place(root: Path) -> None:
    """Each path is given once, and stays within the site."""
    uris = [each.uri for each in publish(load(root, AS_OF), SETTINGS)]
    assert len(set(uris)) == len(uris)
    assert [uri for uri in uris if uri.startswith("/") or ".." in uri.split("/")] == []


def test_a_page_of_the_maintainers_takes_the_place_of_ours(root: Path) -> None:
    """Ours is left out, and theirs is in the sitemap."""
    files = {each.uri: each for each in publish(load(root, AS_OF), SETTINGS, frozenset({"index.md", "about.md"}))}
    assert "index.md" not in files
    sitemap = files["sitemap.xml"]
    assert isinstance(sitemap, Asset)
    assert b"<loc>https://www.example.org/kb/</loc>" in sitemap.content
    assert b"<loc>https://www.example.org/kb/about/</loc>" in sitemap.content


WRONG: dict[str, str | bytes] = {
    "nothing": "",
    "words": "Words.",
    "no front matter closed": "---\ntitle: Half\n",
    "broken YAML": A_CASE_STUDY.replace("phases: [secondary]", "phases: [secondary"),
    "an unknown term": BROKEN,
    "an unknown field": A_CASE_STUDY.replace("organisation:", "organisaton:"),
    "a field missing": A_CASE_STUDY.replace("reviewed: 2031-01-31\n", ""),
    "a list as front matter": A_CASE_STUDY.replace("---\ntitle", "---\n- title", 1),
    "deep nesting": f"---\ntitle: {'[' * 5000}\n---\n",
    "an alias": "---\na: &a [1]\ntitle: [*a, *a]\n---\n",
    "a tag": "---\ntitle: !!python/object/apply:os.system [ls]\n---\n",
    "bytes that are no text": bytes(range(256)),
    "another encoding": A_CASE_STUDY.replace("Quiet", "Café").encode("utf-16"),
    "a NUL": A_CASE_STUDY.replace("Quiet", "Qu\0iet"),
    "a missing section": A_CASE_STUDY.replace("## What changed\n\nFewer pupils came late.\n", ""),
    "a link that leads nowhere": A_CASE_STUDY.replace("Many pupils", "[Many](case-study/nobody) pupils"),
    "a reference that leads nowhere": A_CASE_STUDY.replace("reviewed:", "hub: hub/nowhere\nreviewed:"),
    "a conflict": A_CASE_STUDY.replace("title:", "<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> x\ntitle:", 1),
    "a figure without a number": A_CASE_STUDY.replace("    after: 7", "    after: seven"),
    "a huge file": A_CASE_STUDY + "x" * 3_000_000,
}


@pytest.mark.parametrize("text", WRONG.values(), ids=WRONG.keys())
def test_a_wrong_file_never_stops_the_others(root: Path, text: str | bytes) -> None:
    """All others are read, the site can be made of them, and what is told is about that file alone."""
    loaded = load(write_knowledge_base(root, {STORY: text}), AS_OF)
    assert refs(loaded) >= OTHERS
    assert {each.path for each in loaded.errors} == {STORY}
    files = published(loaded)
    assert {"case-studies/far-villages.md", "hubs/anytown.md", "webinars/opening-early.md"} <= files.keys()
    assert search(loaded).query("bus")["total"] >= 1


@pytest.mark.parametrize("path", [path for path in A_KNOWLEDGE_BASE if not path.startswith("vocabularies/")])
def test_any_file_can_be_the_wrong_one(root: Path, path: str) -> None:
    """Of each type: its own entry is left out and the others stay."""
    everything = {entry.path for entry in load(root, AS_OF).knowledge_base.entries}
    loaded = load(write_knowledge_base(root, {path: b"\xff\xfe\x00"}), AS_OF)
    assert {entry.path for entry in loaded.knowledge_base.entries} == everything - {path}
    assert {each.path for each in loaded.errors} == {path}


@pytest.mark.parametrize("path", VOCABULARIES)
def test_a_wrong_vocabulary_is_told_and_does_not_crash(root: Path, path: str) -> None:
    """Entries are not blamed for what only their vocabulary could tell."""
    loaded = load(write_knowledge_base(root, {path: "key: [\n"}), AS_OF)
    assert {each.path for each in loaded.errors} == {path}
    assert published(loaded)


def test_many_wrong_files_are_all_told_in_order(root: Path) -> None:
    """By file, then line, then column, each once."""
    loaded = load(write_knowledge_base(root, {STORY: BROKEN, "hubs/anytown.yml": "title: Half\n"}), AS_OF)
    places = [(each.path, each.line, each.column) for each in loaded.diagnostics]
    assert places == sorted(places)
    assert len(set(loaded.diagnostics)) == len(loaded.diagnostics)
    assert {each.path for each in loaded.diagnostics} == {STORY, "hubs/anytown.yml"}


def test_a_folder_without_vocabularies_is_told() -> None:
    """It is no knowledge base; nothing crashes."""
    loaded = load(Path("/nonexistent"), AS_OF)
    assert [each.code for each in loaded.diagnostics] == ["vocabulary-missing"]
    assert refs(loaded) == set()


def test_warnings_are_no_errors(root: Path) -> None:
    """An entry past its review date is told and kept."""
    loaded = load(root, date(2040, 1, 1))
    assert {each.code for each in loaded.diagnostics} == {"review-overdue"}
    assert loaded.errors == ()
    assert refs(loaded) == EVERYTHING


def test_while_editing_a_broken_entry_is_kept_as_it_was(root: Path) -> None:
    """Its page says what is wrong, and goes on saying what it said."""
    good = load(root, AS_OF)
    write_knowledge_base(root, {STORY: BROKEN.replace("half past seven", "seven sharp")})
    kept = load(root, AS_OF, last_good=good)
    assert kept.knowledge_base.entry("case-study/quiet-hours") == good.knowledge_base.entry("case-study/quiet-hours")
    assert [each.code for each in kept.notices[STORY]] == ["unknown-term"]
    html = page(published(kept), "case-studies/quiet-hours.md").html
    assert "half past seven" in html
    assert "Line 7: " in html


def test_the_notice_stays_until_the_entry_is_mended(root: Path) -> None:
    """However often it is read in between; then it is gone."""
    kept = load(root, AS_OF)
    write_knowledge_base(root, {STORY: BROKEN})
    for _ in range(3):
        kept = load(root, AS_OF, last_good=kept)
        assert refs(kept) == EVERYTHING
        assert STORY in kept.notices
    write_knowledge_base(root, {STORY: A_CASE_STUDY.replace("half past seven", "seven sharp")})
    mended = load(root, AS_OF, last_good=kept)
    assert mended.notices == {}
    html = page(published(mended), "case-studies/quiet-hours.md").html
    assert "seven sharp" in html
    assert "gp-notice--wrong" not in html


def test_an_entry_that_was_never_good_is_left_out(root: Path) -> None:
    """There is nothing to keep."""
    good = load(root, AS_OF)
    loaded = load(write_knowledge_base(root, {"hubs/new.yml": "title: Half\n"}), AS_OF, last_good=good)
    assert refs(loaded) == EVERYTHING
    assert "hubs/new.yml" in loaded.notices


def test_deleting_a_file_drops_its_entry(root: Path) -> None:
    """Nothing is kept of it, though it was good a moment ago."""
    good = load(root, AS_OF)
    (root / STORY).unlink()
    loaded = load(root, AS_OF, last_good=good)
    assert refs(loaded) == OTHERS
    assert loaded.notices == {}
    assert "case-studies/quiet-hours.md" not in published(loaded)


def test_deleting_a_broken_file_drops_its_entry(root: Path) -> None:
    """The version kept goes with it."""
    kept = load(root, AS_OF)
    kept = load(write_knowledge_base(root, {STORY: BROKEN}), AS_OF, last_good=kept)
    (root / STORY).unlink()
    assert refs(load(root, AS_OF, last_good=kept)) == OTHERS


def test_while_editing_a_broken_vocabulary_is_kept_as_it_was(root: Path) -> None:
    """Its terms still have their pages."""
    good = load(root, AS_OF)
    write_knowledge_base(root, {"vocabularies/barriers.yml": BARRIERS.replace("label: Barrier\n", "")})
    kept = load(root, AS_OF, last_good=good)
    assert kept.knowledge_base.vocabularies == good.knowledge_base.vocabularies
    assert "browse/barriers/worry.md" in published(kept)
    assert "vocabularies/barriers.yml" in kept.notices


def test_without_a_last_good_version_there_are_no_notices(root: Path) -> None:
    """A build stops at a mistake and has no page to show it on."""
    assert load(write_knowledge_base(root, {STORY: BROKEN}), AS_OF).notices == {}


def test_links_in_a_story_follow_the_addresses_of_the_site(root: Path) -> None:
    """With folders and without."""
    linked = A_CASE_STUDY.replace("Many pupils", "[Many](hub/anytown) pupils")
    write_knowledge_base(root, {STORY: linked})
    for addresses, href in (
        (Addresses(), "../../hubs/anytown/"),
        (Addresses(directory_urls=False), "../hubs/anytown.html"),
    ):
        story = load(root, AS_OF, addresses).stories["case-study/quiet-hours"]
        assert f'<a href="{href}">Many</a>' in story.html
        assert story.broken_links == ()


def test_captions_become_a_transcript(root: Path) -> None:
    """By the webinar that names them, and on its page; others have none."""
    assert load(root, AS_OF).transcripts == {}
    loaded = load(write_knowledge_base(root, CAPTIONED), AS_OF)
    assert loaded.diagnostics == ()
    assert loaded.transcripts == {
        "webinar/opening-early": (Spoken(754, "The door opens", "A. Nobody"), Spoken(757, "at seven."))
    }
    assert '<span id="at-754">The door opens</span>' in page(published(loaded), "webinars/opening-early.md").html


def test_captions_are_handed_on_as_they_were_written(root: Path) -> None:
    """Beside the page that names them; not while something is wrong with them, and not where nobody names them."""
    loaded = load(write_knowledge_base(root, CAPTIONED), AS_OF)
    assert loaded.captions == {CAPTIONS: CAPTIONED[CAPTIONS].encode()}
    assert CAPTIONS in {each.uri for each in publish(loaded, Settings())}
    write_knowledge_base(root, {CAPTIONS: CAPTIONED[CAPTIONS].replace("12:39.000", "soon")})
    assert load(root, AS_OF, last_good=loaded).captions == {}
    assert load(write_knowledge_base(root, {**CAPTIONED, TALK: A_WEBINAR}), AS_OF).captions == {}


@pytest.mark.parametrize("text", [b"", b"WEBVTT", bytes(range(256)), b"x" * 2_000_001, b"1\n0:0 --> 0:0\n<"])
def test_broken_captions_never_stop_the_others(root: Path, text: bytes) -> None:
    """Their webinar is there without them, and what is told is about their file alone."""
    loaded = load(write_knowledge_base(root, {**CAPTIONED, CAPTIONS: text}), AS_OF)
    assert refs(loaded) == EVERYTHING
    assert {each.path for each in loaded.errors} == {CAPTIONS}
    assert published(loaded)


def test_while_editing_broken_captions_are_kept_as_they_were(root: Path) -> None:
    """The page says what is wrong with them, until they are mended or deleted."""
    good = load(write_knowledge_base(root, CAPTIONED), AS_OF)
    write_knowledge_base(root, {CAPTIONS: CAPTIONED[CAPTIONS].replace("12:39.000", "soon")})
    kept = load(root, AS_OF, last_good=good)
    assert kept.transcripts == good.transcripts
    assert f"{CAPTIONS}, line 6: `soon` is not a time." in page(published(kept), "webinars/opening-early.md").html
    write_knowledge_base(root, {TALK: A_WEBINAR})
    (root / CAPTIONS).unlink()
    assert load(root, AS_OF, last_good=kept).transcripts == {}
