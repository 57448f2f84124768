"""The command `goodpractice` as people meet it: what it prints and how it ends."""

import json
from pathlib import Path

import pytest

from builders import A_CASE_STUDY, A_KNOWLEDGE_BASE, write_knowledge_base
from commands import MKDOCS, goodpractice

BROKEN = A_CASE_STUDY.replace("organisation:", "organisaton:").replace("barriers: [worry]", "barriers: [wory]")


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A knowledge base with nothing wrong."""
    return write_knowledge_base(tmp_path, {**A_KNOWLEDGE_BASE, "mkdocs.yml": MKDOCS})


@pytest.fixture
def broken(good: Path) -> Path:
    """The same with two mistakes in one file."""
    return write_knowledge_base(good, {"case_studies/quiet-hours.md": BROKEN})


def test_validate_says_that_nothing_is_wrong_and_ends_with_0(good: Path) -> None:
    """It also says what there is."""
    done = goodpractice(good, "validate")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Nothing wrong: 2 case studies, 1 docs page, 1 hub, 1 webinar and 4 vocabularies.")


def test_validate_shows_each_mistake_with_its_line_and_its_mend(broken: Path) -> None:
    """Place, code, the line itself, what is wrong, what to write; and it ends with 1."""
    done = goodpractice(broken, "validate")
    assert done.returncode == 1
    assert done.stdout == (
        "case_studies/quiet-hours.md:4:1  unknown-field\n"
        "    4 | organisaton: Example Academy\n"
        "      | ^\n"
        "  A case study has no field called `organisaton`.\n"
        "  Did you mean `organisation`?\n"
        "\n"
        "case_studies/quiet-hours.md:6:12  unknown-term\n"
        "    6 | barriers: [wory]\n"
        "      |            ^\n"
        "  `wory` is not one of the barriers of this knowledge base.\n"
        "  Did you mean `worry` (Worry and dread)?\n"
        "\n"
    )
    assert done.stderr.startswith("2 mistakes and 0 warnings.")


def test_validate_as_json_has_the_documented_keys(broken: Path) -> None:
    """A list of objects with path, line, column, code, severity, message and hint."""
    done = goodpractice(broken, "validate", "--format", "json")
    assert done.returncode == 1
    found = json.loads(done.stdout)
    assert [(each["path"], each["line"], each["column"], each["code"]) for each in found] == [
        ("case_studies/quiet-hours.md", 4, 1, "unknown-field"),
        ("case_studies/quiet-hours.md", 6, 12, "unknown-term"),
    ]
    assert set(found[0]) == {"path", "line", "column", "code", "severity", "message", "hint"}


def test_validate_for_github_annotates_the_lines_of_a_pull_request(broken: Path) -> None:
    """Each mistake is a workflow command."""
    done = goodpractice(broken, "validate", "--format", "github")
    assert done.returncode == 1
    first, *_ = done.stdout.splitlines()
    assert first == (
        "::error file=case_studies/quiet-hours.md,line=4,col=1,title=unknown-field::"
        "A case study has no field called `organisaton`. Did you mean `organisation`?"
    )


def test_validate_shows_only_the_paths_it_is_given(broken: Path) -> None:
    """A file or a folder; what is wrong elsewhere is not shown and does not count."""
    assert goodpractice(broken, "validate", "hubs").returncode == 0
    assert goodpractice(broken, "validate", "case_studies/far-villages.md").returncode == 0
    assert goodpractice(broken, "validate", "case_studies").returncode == 1


def test_warnings_count_only_when_strict(good: Path) -> None:
    """An entry past its review date passes, and does not with --strict."""
    arguments = ("validate", "--as-of", "2040-01-01")
    relaxed = goodpractice(good, *arguments)
    assert (relaxed.returncode, "review-overdue" in relaxed.stdout) == (0, True)
    assert goodpractice(good, *arguments, "--strict").returncode == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("validate", "no/such/file.md"), "There is no file or folder 'no/such/file.md' in this knowledge base."),
        (("validate", "/etc/hostname"), "There is no file or folder '/etc/hostname' in this knowledge base."),
        (("validate", "--as-of", "tomorrow"), "'tomorrow' is not a day such as 2026-01-31."),
        (("search", "room", "--filter", "colour=red"), "There is no filter 'colour=red'."),
        (("search", "room", "--filter", "phases=prmary"), "There is no filter 'phases=prmary'."),
        (("sing",), "No such command 'sing'"),
    ],
)
def test_what_cannot_run_says_why_and_ends_with_2(good: Path, arguments: tuple[str, ...], said: str) -> None:
    """Never a traceback."""
    done = goodpractice(good, *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", [("validate",), ("search", "room"), ("build",)])
def test_an_empty_folder_is_no_knowledge_base(tmp_path: Path, command: tuple[str, ...]) -> None:
    """Every command says so, and ends with 2."""
    done = goodpractice(tmp_path, *command)
    assert done.returncode == 2
    assert "Run this in the folder of a knowledge base." in done.stderr
    assert "Traceback" not in done.stderr


def test_a_date_of_the_environment_that_is_none_is_refused(good: Path) -> None:
    """SOURCE_DATE_EPOCH is checked like any other input."""
    done = goodpractice(good, "validate", SOURCE_DATE_EPOCH="yesterday")
    assert done.returncode == 2
    assert "SOURCE_DATE_EPOCH is not a number of seconds" in done.stderr


def test_search_finds_by_another_name_and_says_so(good: Path) -> None:
    """A search for “anxiety” finds what is filed under worry."""
    done = goodpractice(good, "search", "anxiety")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[:2] == ["1 result", "Also searched: Worry and dread"]
    assert "[case-study/quiet-hours]" in done.stdout


def test_search_can_be_narrowed(good: Path) -> None:
    """Filters on one facet add up, filters on two narrow down."""
    answer = goodpractice(good, "search", "example", "--json", "--filter", "kind=hub", "--filter", "kind=webinar")
    assert {each["kind"] for each in json.loads(answer.stdout)["results"]} == {"hub", "webinar"}
    answer = goodpractice(good, "search", "example", "--json", "--filter", "kind=hub", "--filter", "barriers=worry")
    assert json.loads(answer.stdout)["total"] == 0


def test_search_as_json_is_the_browsers_answer(good: Path) -> None:
    """The same keys as `query` gives."""
    answer = json.loads(goodpractice(good, "search", "bus", "--json", "--limit", "1").stdout)
    assert set(answer) == {"total", "results", "facets", "alsoSearched", "correction", "unmatched"}
    assert len(answer["results"]) == 1


def test_build_ends_with_what_was_built_and_how_to_look_at_it(good: Path) -> None:
    """Counts of pages, entries and shards, and a command to try."""
    done = goodpractice(good, "build", "--as-of", "2031-03-01")
    assert done.returncode == 0, done.stderr
    assert "2 case studies, 1 docs page, 1 hub, 1 webinar" in done.stdout
    assert "The search index is 1 shard of" in done.stdout
    assert "python3 -m http.server --directory site" in done.stdout
    assert (good / "site/index.html").is_file()


def test_build_with_mistakes_ends_with_1_and_shows_them(broken: Path) -> None:
    """The same diagnostics as `validate` shows, and no site."""
    done = goodpractice(broken, "build")
    assert done.returncode == 1
    assert "case_studies/quiet-hours.md:4:1  unknown-field" in done.stderr
    assert not (broken / "site").exists()
