"""The script that tells what is past its review date: one issue for each hub, and one for the editors."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from builders import A_CASE_STUDY, A_HUB, A_KNOWLEDGE_BASE, write_knowledge_base
from github.fake_github import FakeGitHub, fake_github
from github.payloads import REPOSITORY_NAME
from github.scripts import Ran, run_script
from overdue import mark_of, owner_in

REPO = f"/repos/{REPOSITORY_NAME}"
ISSUES = f"GET {REPO}/issues"
BOT = {"login": "github-actions[bot]", "type": "Bot"}
OF_HUB = A_CASE_STUDY.replace("written_by:", "hub: hub/anytown\nwritten_by:").replace("Quiet hours", "Ask @octocat <b>")
LATER, EARLIER = "2040-01-01", "2031-03-01"


def tell(
    folder: Path, as_of: str, issues: list[Any], files: Mapping[str, str] = A_KNOWLEDGE_BASE
) -> tuple[Ran, FakeGitHub]:
    """Run the script over an invented knowledge base, beside a GitHub with some issues."""
    root = write_knowledge_base(folder / "kb", {**files, "case_studies/of-the-hub.md": OF_HUB})
    said: dict[str, Any] = {ISSUES: issues, f"POST {REPO}/issues": {"number": 1}}
    said |= {f"PATCH {REPO}/issues/{each['number']}": {} for each in issues}
    with fake_github(said) as github:
        ran = run_script(
            "tell_what_is_overdue.py",
            root,
            "--as-of",
            as_of,
            GITHUB_API_URL=github.address,
            GITHUB_REPOSITORY=REPOSITORY_NAME,
            GITHUB_TOKEN="a-token",  # for a GitHub of our own
        )
    return ran, github


def opened(github: FakeGitHub) -> dict[str, Any]:
    """Return the issues that were opened, by whom they are for."""
    return {owner_in(body["body"]): body for called, body in github.written() if called.startswith("POST")}


def as_issues(github: FakeGitHub) -> list[dict[str, Any]]:
    """Return the issues that were opened, as GitHub would list them the next time."""
    return [
        {"number": number, "user": BOT, "state": "open", **body}
        for number, (_, body) in enumerate(github.written(), start=11)
    ]


def test_there_is_one_issue_for_each_hub_and_one_for_the_editors(tmp_path: Path) -> None:
    """A hub answers for its own record and for the stories that name it."""
    ran, github = tell(tmp_path, LATER, [])
    issues = opened(github)
    assert ran.code == 0
    assert list(issues) == ["editors", "hub/anytown"]
    assert "`hubs/anytown.yml`" in issues["hub/anytown"]["body"]
    assert "`case_studies/of-the-hub.md`, due 30 January 2033" in issues["hub/anytown"]["body"]
    assert "quiet-hours" not in issues["hub/anytown"]["body"]
    assert "`case_studies/quiet-hours.md`" in issues["editors"]["body"]
    assert issues["hub/anytown"]["title"] == "Past its review date: 2 entries of Anytown hub"
    assert "opened" in ran.summary


def test_what_was_written_by_others_is_only_words(tmp_path: Path) -> None:
    """A title mentions nobody and is no HTML."""
    _, github = tell(tmp_path, LATER, [])
    body = opened(github)["hub/anytown"]["body"]
    assert "@octocat" not in body
    assert "<b>" not in body


def test_an_issue_that_says_it_already_is_left_alone(tmp_path: Path) -> None:
    """Also where somebody has ticked a box, and where GitHub ends lines in another way."""
    _, github = tell(tmp_path, LATER, [])
    issues = as_issues(github)
    issues[0]["body"] = issues[0]["body"].replace("- [ ]", "- [x]", 1).replace("\n", "\r\n")
    ran, github = tell(tmp_path, LATER, issues)
    assert (ran.code, github.written()) == (0, [])


def test_an_issue_is_written_anew_when_what_is_overdue_changes(tmp_path: Path) -> None:
    """In place, and no second one is opened."""
    _, github = tell(tmp_path, LATER, [])
    issues = as_issues(github)
    issues[1]["body"] = issues[1]["body"].replace("of-the-hub", "something-else")
    _, github = tell(tmp_path, LATER, issues)
    ((called, body),) = github.written()
    assert called == f"PATCH {REPO}/issues/12"
    assert "of-the-hub" in body["body"]


def test_an_issue_is_closed_when_nothing_is_left(tmp_path: Path) -> None:
    """And where two say the same, the younger one."""
    _, github = tell(tmp_path, LATER, [])
    issues = as_issues(github)
    ran, github = tell(tmp_path, EARLIER, issues)
    assert ran.code == 0
    assert github.written() == [
        (f"PATCH {REPO}/issues/{number}", {"state": "closed", "state_reason": "completed"}) for number in (11, 12)
    ]
    _, github = tell(tmp_path, LATER, [*issues, {**issues[0], "number": 40}])
    ((called, body),) = github.written()
    assert (called, body["state"]) == (f"PATCH {REPO}/issues/40", "closed")


def test_issues_of_others_are_never_touched(tmp_path: Path) -> None:
    """Not even one that begins as ours does, and no pull request."""
    mark = mark_of("editors")
    others = [
        {"number": 21, "user": {"login": "example-teacher"}, "title": "Mine", "body": f"{mark}\n\nMine"},
        {"number": 22, "user": None, "title": "Nobody's", "body": None},
        {"number": 23, "user": BOT, "title": "A bot's", "body": "Something else"},
        {"number": 24, "user": BOT, "title": "Pull", "body": mark, "pull_request": {"url": "x"}},
    ]
    _, github = tell(tmp_path, EARLIER, others)
    assert github.written() == []


def test_where_nothing_is_overdue_that_is_said(tmp_path: Path) -> None:
    """In the summary of the run."""
    ran, _ = tell(tmp_path, EARLIER, [])
    assert "Nothing is overdue" in ran.summary


def test_many_overdue_entries_fit_into_an_issue(tmp_path: Path) -> None:
    """The first two hundred, the longest overdue first, and how many more; GitHub takes 65,536 characters."""
    story = A_CASE_STUDY.replace("Quiet hours before lessons", "A very long title " * 6)
    many = {f"case_studies/{'long-name-' * 8}{number}.md": story for number in range(230)}
    _, github = tell(tmp_path, LATER, [], {**A_KNOWLEDGE_BASE, **many})
    body = opened(github)["editors"]["body"]
    assert "- and 33 more" in body
    assert len(json.dumps(body)) < 65_536


def test_a_github_that_refuses_makes_the_run_red(tmp_path: Path) -> None:
    """And its log says which request it was."""
    with fake_github({ISSUES: 403}) as github:
        write_knowledge_base(tmp_path, {**A_KNOWLEDGE_BASE, "hubs/anytown.yml": A_HUB})
        ran = run_script(
            "tell_what_is_overdue.py",
            tmp_path,
            GITHUB_API_URL=github.address,
            GITHUB_REPOSITORY=REPOSITORY_NAME,
            GITHUB_TOKEN="a-token",  # for a GitHub of our own
        )
    assert ran.code == 1
    assert "answered 403" in ran.printed


@pytest.mark.parametrize("owner", ["editors", "hub/anytown", "hub/a-b-c"])
def test_an_owner_is_read_from_its_mark(owner: str) -> None:
    """And from nothing else."""
    assert owner_in(f"{mark_of(owner)}\n\nWords") == owner
    assert owner_in(f"Words\n{mark_of(owner)}") == ""
