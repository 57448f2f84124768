"""The script of the workflow “Report”: what it says of pull requests, and what they cannot make it do."""

import os
import re
from pathlib import Path

import pytest

from builders import A_CASE_STUDY, A_DOCS_PAGE, write_knowledge_base
from github.payloads import OPENED, SYNCHRONIZE
from github.proposals import BASE, NEW, STORY, Reported, propose, report
from goodpractice.rules import ALL_RULES
from goodpractice.rules_of_privacy import PRIVATE

BROKEN = STORY.replace("barriers: [exams, travel]", "barriers: [exmas, travel]").replace(
    "started: 2030", "started: 15/05/2030"
)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Reported:
    """What is said of a new entry with nothing wrong."""
    return propose(tmp_path_factory.mktemp("good"), {NEW: STORY})


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Reported:
    """What is said of a new entry with two mistakes."""
    return propose(tmp_path_factory.mktemp("broken"), {NEW: BROKEN})


def test_an_entry_with_nothing_wrong_passes_and_is_praised_for_what_is_good(good: Reported) -> None:
    """For what it has, and not for what it has not."""
    assert good.ran.code == 0
    assert "**Nothing has to be mended.**" in good.ran.summary
    for praise in ("what it was before and after", "It says what did not work", "people's time", "whom to ask"):
        assert praise in good.ran.summary
    for praise in ("what others would need", "Every source", "something to take away", "compared"):
        assert praise not in good.ran.summary
    assert good.ran.printed == ""


def test_the_entries_most_like_it_are_named_with_what_they_share(good: Reported) -> None:
    """In a table, the likest first, each with its own row."""
    (entry,) = good.report["entries"]
    first = entry["neighbours"][0]
    assert (first["path"], first["shared"]) == ("case_studies/far-villages.md", ["Getting there"])
    assert "| A bus for the far villages | Getting there |" in good.ran.summary.splitlines()


def test_the_gap_it_fills_is_named(good: Reported) -> None:
    """Cells of the matrix that were empty: its own terms, and only where nobody carried both."""
    gaps = [(each["row"], each["column"]) for each in good.report["entries"][0]["gaps"]]
    assert gaps == [("Exam nerves", "Primary"), ("Getting there", "Primary")]
    assert "#### The gap it fills" in good.ran.summary
    assert "- Exam nerves × Primary" in good.ran.summary


def test_the_entry_is_shown_as_it_will_read(good: Reported) -> None:
    """Its facts, its figures, its headings, its list; links are told, not made."""
    shown = good.ran.summary.split("<summary>How it will read</summary>", 1)[1]
    assert "| Barriers | Exam nerves, Getting there |" in shown
    assert r"| Late arrivals \(percent\) | 12 | 7 | \-5 | spring and summer 2030 | 60 |  |" in shown
    assert "##### What did not work\n\nMusic in the corridor did not" in shown
    assert re.search(r"^- Another was painted \\\(https", shown, re.MULTILINE)
    assert "](" not in shown


def test_there_is_a_preview_that_opens_without_a_server(good: Reported) -> None:
    """Addresses end in .html, and the new page is among them and named."""
    page = good.report["entries"][0]["page"]
    assert page == "case-studies/calm-corridors.html"
    assert "Doors were crowded." in (good.folder / "preview" / page).read_text()
    assert good.report["preview"]
    assert f"- `{page}`" in good.ran.summary


def test_mistakes_stand_on_their_lines_and_in_the_summary_with_their_mend(broken: Reported) -> None:
    """The run fails, and there is no preview."""
    first, second = broken.ran.printed.splitlines()
    assert first.startswith(f"::error file={NEW},line=6,col=12,title=unknown-term::`exmas` is not one of the barriers")
    assert second.startswith(f"::error file={NEW},line=8,col=10,title=not-a-date::")
    assert "**2 things to mend before this can be published.**" in broken.ran.summary
    assert "- **Line 6**: `exmas` is not one of the barriers" in broken.ran.summary
    assert "**Did you mean `exams`" in broken.ran.summary
    assert (broken.ran.code, broken.report["preview"]) == (1, False)
    assert not (broken.folder / "preview").exists()


def test_the_report_says_which_pull_request_and_which_commit(broken: Reported, tmp_path: Path) -> None:
    """Those of the event, whether it was opened or has new commits."""
    later = propose(tmp_path, {NEW: BROKEN}, event=SYNCHRONIZE)
    assert (broken.report["pull_request"], later.report["pull_request"]) == (7, 7)
    assert broken.report["head"] in OPENED.read_text()
    assert later.report["head"] in SYNCHRONIZE.read_text()
    assert broken.report["head"] != later.report["head"]


def test_a_broken_entry_that_was_broken_before_is_not_told_of(tmp_path: Path) -> None:
    """A contributor hears of what they changed, and of what that broke, and of nothing else."""
    old = {"case_studies/old.md": BROKEN}
    base = write_knowledge_base(tmp_path / "base", {**BASE, **old})
    proposed = write_knowledge_base(tmp_path / "proposed", {**BASE, **old, NEW: BROKEN})
    said = report(tmp_path, base, proposed)
    assert {each["path"] for each in said.report["findings"]} == {NEW}
    assert said.report["elsewhere"] == []


def test_what_a_change_breaks_elsewhere_is_told(tmp_path: Path) -> None:
    """Somebody who removes a term hears which entries carry it."""
    words = BASE["vocabularies/barriers.yml"].replace("id: travel", "id: journey")
    said = propose(tmp_path, {"vocabularies/barriers.yml": words})
    assert [each["path"] for each in said.report["elsewhere"]] == ["case_studies/far-villages.md"]
    assert "## What this breaks elsewhere" in said.ran.summary
    assert said.ran.code == 1


def test_a_removed_entry_is_said_to_be_removed(tmp_path: Path) -> None:
    """By its path, and nothing is wrong with that."""
    said = propose(tmp_path, {}, removed="case_studies/far-villages.md")
    assert said.report["removed"] == ["case_studies/far-villages.md"]
    assert "### Removed" in said.ran.summary
    assert said.ran.code == 0


def test_the_judge_is_that_of_the_base_branch(tmp_path: Path) -> None:
    """Python files, settings and templates of the pull request are neither run nor used, wherever they stand."""
    trap = f"import pathlib; pathlib.Path({str(tmp_path / 'ran')!r}).touch()\n"
    traps = ("yaml.py", "sitecustomize.py", "goodpractice/__init__.py", "case_studies/yaml.py", "docs/markdown.py")
    hooks = "site_name: Mine\nhooks: [trap.py]\nplugins: [goodpractice]\n"
    said = propose(
        tmp_path, {**dict.fromkeys((*traps, "trap.py"), trap), "mkdocs.yml": hooks, "docs/new.md": A_DOCS_PAGE}
    )
    assert not (tmp_path / "ran").exists()
    assert said.report["program"]
    # One of them stands where entries do, and is told of as what it is. The run does not fail: Check has the last word.
    assert [(each["path"], each["code"]) for each in said.report["findings"]] == [
        ("case_studies/yaml.py", "unexpected-file")
    ]
    assert said.ran.code == 0


def test_pages_that_may_hold_scripts_are_not_in_the_preview(tmp_path: Path) -> None:
    """The host prints the HTML of docs/ as it is; a reviewer opens the preview on their own machine."""
    about = f"{A_DOCS_PAGE}\n<script>alert(1)</script>\n"
    said = propose(tmp_path, {"docs/about.md": about, "docs/more.md": about})
    assert said.report["preview"]
    assert said.report["changed"] == ["docs/about.md", "docs/more.md"]
    pages = [page.read_text() for page in (said.folder / "preview").rglob("*.html")]
    assert pages
    assert not any("alert(1)" in page for page in pages)
    assert not (said.folder / "preview/more.html").exists()


def test_links_are_never_followed(tmp_path: Path) -> None:
    """What a link of the pull request leads to is neither read nor shown."""
    (tmp_path / "secret.md").write_text(STORY.replace("Calm corridors", "A secret"))
    base = write_knowledge_base(tmp_path / "base", BASE)
    proposed = write_knowledge_base(tmp_path / "proposed", BASE)
    (proposed / NEW).symlink_to(tmp_path / "secret.md")
    (proposed / "docs/more").symlink_to(tmp_path)
    said = report(tmp_path, base, proposed)
    assert {each["code"] for each in said.report["findings"]} == {"symbolic-link"}
    assert "secret" not in said.ran.summary.replace(str(tmp_path), "")
    assert said.report["entries"] == []


HOSTILE = (
    "</details><img src=x onerror=alert(1)> @octocat #12 ![p](https://evil.example/p.png) | x | ::error::y \x1b[31m"
)


def test_nothing_contributed_renders_as_anything_but_words(tmp_path: Path) -> None:
    """No HTML, no mention, no picture, no link, no cell of its own, no command to the runner."""
    hostile = STORY.replace("Calm corridors", "'" + HOSTILE.replace("\x1b", "") + "'")
    hostile = hostile.replace("measure: Late arrivals", f"measure: '{HOSTILE.replace(chr(27), '')}'")
    hostile = hostile.replace("Doors were crowded.", HOSTILE.replace("\x1b", ""))
    said = propose(tmp_path, {NEW: hostile.replace("barriers: [exams, travel]", "barriers: ['::error::@octocat <b>']")})
    for text in (said.ran.summary, propose(tmp_path / "2", {NEW: hostile}).ran.summary):
        outside_code = re.sub(r"`[^`\n]*`", "", text)
        assert "<img" not in outside_code
        assert "<b>" not in outside_code
        assert not re.search(r"@\w|#\d|\]\(|!\[", outside_code)
        assert text.count("</details>") <= 1
    assert all(line.startswith(f"::error file={NEW},") for line in said.ran.printed.splitlines())


def test_nothing_of_an_entry_in_which_a_person_may_be_recognised_is_shown(tmp_path: Path) -> None:
    """Only place, rule and what to do; no preview, no praise, no text, and no other mistake of the same file."""
    address = f"sam.example@{'gmail'}.com"
    said = propose(tmp_path, {NEW: BROKEN.replace("Doors were crowded.", f"Write to {address}.")})
    private = [each for each in said.report["findings"] if each["private"] and each["severity"] == "error"]
    assert private
    assert {each["code"] for each in said.report["findings"]} <= PRIVATE
    whole = said.ran.summary + said.ran.printed + (said.folder / "report/report.json").read_text()
    assert "sam.example" not in whole
    assert "exmas" not in whole
    assert "Calm corridors" not in whole
    assert "What to do now" in said.ran.summary
    assert not (said.folder / "preview").exists()


def test_rules_that_the_summary_may_name_have_words_of_their_own() -> None:
    """Each rule's reason can stand in the place of a message that must not be shown."""
    assert all(rule.why and rule.right for rule in ALL_RULES)


def test_a_pull_request_without_content_has_nothing_to_say(tmp_path: Path) -> None:
    """It passes, and says that Check decides."""
    said = propose(tmp_path, {"README.md": "New words.\n"})
    assert (said.ran.code, said.report["changed"], said.report["program"]) == (0, [], True)
    assert "No entry, page or vocabulary is changed" in said.ran.summary


def test_many_mistakes_are_annotated_as_far_as_github_shows_them(tmp_path: Path) -> None:
    """Ten of each severity; the summary has the others."""
    many = {f"case_studies/broken-{number}.md": A_CASE_STUDY.replace("[worry]", "[wory]") for number in range(12)}
    said = propose(tmp_path, many)
    assert said.ran.printed.count("::error") == 10
    assert said.ran.summary.count("**Line ") == 12


@pytest.mark.parametrize(
    "name", [b"caf\xe9.md", "línea\nnueva.md".encode(), b"--help.md", b"::error::.md", b"$(id).md"]
)
def test_names_of_files_that_no_entry_has_are_told_and_break_nothing(tmp_path: Path, name: bytes) -> None:
    """Letters of another encoding, line breaks, options, commands to the runner or to a shell."""
    base = write_knowledge_base(tmp_path / "base", BASE)
    proposed = write_knowledge_base(tmp_path / "proposed", BASE)
    Path(os.fsdecode(os.fsencode(proposed / "case_studies") + b"/" + name)).write_text(STORY)
    said = report(tmp_path, base, proposed)
    assert said.ran.code == 1
    told = [*said.report["findings"], *said.report["elsewhere"]]
    assert {each["code"] for each in told} == {"bad-file-name"}
    assert all(line.startswith("::error file=case_studies/") for line in said.ran.printed.splitlines())
