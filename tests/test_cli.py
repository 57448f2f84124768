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


SEARCHES = """\
searches:
  - query: bus
    finds: [case-study/far-villages]
  - query: quiet hours
    finds_any: [case-study/quiet-hours]
"""


def test_validate_runs_the_searches_and_counts_those_that_hold(good: Path) -> None:
    """At the end of what it says."""
    done = goodpractice(write_knowledge_base(good, {"searches.yml": SEARCHES}), "validate")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("1 webinar and 4 vocabularies; 2 searches hold.\n")


def test_validate_shows_a_search_that_does_not_hold_as_a_mistake(good: Path) -> None:
    """In every form, and it ends with 1."""
    write_knowledge_base(good, {"searches.yml": SEARCHES.replace("far-villages", "quiet-hours")})
    done = goodpractice(good, "validate")
    assert done.returncode == 1
    assert done.stdout.startswith("searches.yml:3:13  missed-search\n    3 |     finds: [case-study/quiet-hours]\n")
    assert done.stderr.startswith("1 mistake and 0 warnings. 1 of 2 searches hold.")
    done = goodpractice(good, "validate", "--format", "json")
    assert (done.returncode, [each["code"] for each in json.loads(done.stdout)]) == (1, ["missed-search"])
    done = goodpractice(good, "validate", "--format", "github")
    assert done.stdout.startswith("::error file=searches.yml,line=3,col=13,title=missed-search::A search for `bus` ")


def test_validate_runs_the_searches_only_where_they_are_asked_for(good: Path) -> None:
    """By their file, or where no path is given."""
    write_knowledge_base(good, {"searches.yml": SEARCHES.replace("far-villages", "quiet-hours")})
    assert goodpractice(good, "validate", "searches.yml").returncode == 1
    assert goodpractice(good, "validate", "hubs", "searches.yml").returncode == 1
    assert goodpractice(good, "validate", ".").returncode == 1
    done = goodpractice(good, "validate", "case_studies/far-villages.md")
    assert (done.returncode, "hold" in done.stdout) == (0, False)


def test_validate_does_not_run_the_searches_where_something_is_wrong(broken: Path) -> None:
    """Their verdict would say nothing, as an entry with a mistake is not in search; that is said once."""
    write_knowledge_base(broken, {"searches.yml": SEARCHES})
    said = "The searches in searches.yml were not run: mend all mistakes first.\n"
    done = goodpractice(broken, "validate")
    assert (done.returncode, done.stderr.count(said), "missed-search" in done.stdout) == (1, 1, False)
    done = goodpractice(broken, "validate", "--format", "json")
    assert (done.returncode, len(json.loads(done.stdout)), done.stderr) == (1, 2, said)
    done = goodpractice(broken, "validate", "searches.yml")
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)
    assert goodpractice(broken, "validate", "hubs").stderr == ""


def test_a_search_that_does_not_hold_stops_no_build_and_a_mistake_in_their_file_does(good: Path) -> None:
    """The site is what it should be, but for what people find."""
    write_knowledge_base(good, {"searches.yml": SEARCHES.replace("far-villages", "quiet-hours")})
    assert goodpractice(good, "build").returncode == 0
    write_knowledge_base(good, {"searches.yml": SEARCHES.replace("far-villages", "far-vilages")})
    done = goodpractice(good, "build")
    assert done.returncode == 1
    assert "searches.yml:3:13  unknown-reference" in done.stderr


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
        (("search",), "Missing argument 'QUERY...'."),
        (("search", "room", "--limit", "0"), "0 is not in the range x>=1."),
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
