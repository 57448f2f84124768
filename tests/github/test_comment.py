"""The script of the workflow “Comment”: one comment on the right pull request, or nothing at all."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from github.fake_github import FakeGitHub, fake_github
from github.invented_report import A_REPORT
from github.payloads import COMPLETED, OPENED, REPOSITORY_NAME, SYNCHRONIZE, payload
from github.scripts import Ran, run_script
from github.test_artifact import a_zip
from report_values import Report
from wording import MARK

REPO = f"/repos/{REPOSITORY_NAME}"
RUN = payload(COMPLETED)["workflow_run"]
PULL = payload(OPENED)["pull_request"]
BOT = {"login": "github-actions[bot]", "type": "Bot"}
FILES = [{"filename": "case_studies/calm-corridors.md", "status": "added"}]
COMMENTS = f"GET {REPO}/issues/7/comments"
POSTED = f"POST {REPO}/issues/7/comments"


def answers(archive: bytes, **more: Any) -> dict[str, Any]:
    """Return what a GitHub answers for the run and the pull request of the payloads."""
    artifact = {"id": 9009, "name": "report", "size_in_bytes": len(archive), "expired": False}
    preview = {"id": 9010, "name": "preview", "size_in_bytes": 9_000_000, "expired": False}
    return {
        f"GET {REPO}/actions/runs/6006/artifacts": {"total_count": 2, "artifacts": [preview, artifact]},
        f"GET {REPO}/actions/artifacts/9009/zip": "HERE/storage/report.zip",
        "GET /storage/report.zip": archive,
        f"GET {REPO}/pulls/7": PULL,
        f"GET {REPO}/pulls/7/files": FILES,
        COMMENTS: [],
        POSTED: {"id": 1},
        f"PATCH {REPO}/issues/comments/33": {"id": 33},
        **more,
    }


def zipped(report: Report = A_REPORT) -> bytes:
    """Return a report as the artifact of a run."""
    return a_zip(("report.json", report.as_json().encode()))


def tell(folder: Path, said: Mapping[str, Any], run: Mapping[str, Any] = RUN) -> tuple[Ran, FakeGitHub]:
    """Run the script for a run that ended, beside a GitHub that answers."""
    event = folder / "event.json"
    event.write_text(json.dumps({**payload(COMPLETED), "workflow_run": {**RUN, **run}}))
    with fake_github(said) as github:
        ran = run_script(
            "comment_on_pull_request.py",
            folder,
            GITHUB_EVENT_PATH=str(event),
            GITHUB_API_URL=github.address,
            GITHUB_REPOSITORY=REPOSITORY_NAME,
            GITHUB_TOKEN="a-token",  # for a GitHub of our own
        )
    return ran, github


def test_the_comment_is_written_once(tmp_path: Path) -> None:
    """On the pull request of the run, by one request that changes anything."""
    ran, github = tell(tmp_path, answers(zipped()))
    assert (ran.code, ran.printed) == (0, "The comment is written.\n")
    ((called, body),) = github.written()
    assert called == POSTED
    assert body["body"].startswith(MARK)
    assert "Calm corridors" in body["body"]
    assert RUN["html_url"] in body["body"]


def test_the_comment_is_written_anew_where_there_is_one(tmp_path: Path) -> None:
    """Our own; those of others stay, even where they begin as ours does."""
    others = [
        {"id": 31, "user": {"login": "example-teacher", "type": "User"}, "body": f"{MARK}\n\nMine"},
        {"id": 32, "user": BOT, "body": "Something else of a bot"},
        {"id": 34, "user": None, "body": None},
    ]
    many = [{"id": number, "user": PULL["user"], "body": "Hello"} for number in range(100, 220)]
    ours = {"id": 33, "user": BOT, "body": f"{MARK}\n\nAn older report"}
    ran, github = tell(tmp_path, {**answers(zipped()), COMMENTS: [*others, *many, ours]})
    assert (ran.code, ran.printed) == (0, "The comment is written anew.\n")
    ((called, _),) = github.written()
    assert called == f"PATCH {REPO}/issues/comments/33"


def test_a_comment_that_says_it_already_is_left_alone(tmp_path: Path) -> None:
    """Nobody is told twice."""
    _, github = tell(tmp_path, answers(zipped()))
    body = github.written()[0][1]["body"]
    said = {**answers(zipped()), COMMENTS: [{"id": 33, "user": BOT, "body": body}]}
    ran, github = tell(tmp_path, said)
    assert (ran.code, github.written()) == (0, [])


def test_a_pull_request_without_content_gets_no_comment(tmp_path: Path) -> None:
    """One that changes the program only."""
    empty = replace(A_REPORT, changed=(), findings=(), entries=(), program=True, preview=False)
    ran, github = tell(tmp_path, answers(zipped(empty)))
    assert (ran.code, github.written()) == (0, [])


def test_the_token_goes_to_the_api_only(tmp_path: Path) -> None:
    """Not to where the artifact is kept."""
    _, github = tell(tmp_path, answers(zipped()))
    assert github.tokens["/storage/report.zip"] == ""
    assert github.tokens[f"{REPO}/pulls/7"] == "Bearer a-token"


def _with(**changes: Any) -> dict[str, Any]:
    return {**PULL, **changes}


def _head(**changes: Any) -> dict[str, Any]:
    return _with(head={**PULL["head"], **changes})


@pytest.mark.parametrize(
    ("pull", "why"),
    [
        (_head(repo={**PULL["head"]["repo"], "full_name": "somebody/else"}), "another repository than the run"),
        (_head(repo=None), "another repository than the run"),
        (_head(ref="another-branch"), "another branch than the run"),
        (_with(base={**PULL["base"], "repo": PULL["head"]["repo"]}), "one of another repository"),
    ],
    ids=["another-fork", "no-fork", "another-branch", "another-base"],
)
def test_a_run_cannot_speak_for_another_pull_request(tmp_path: Path, pull: dict[str, Any], why: str) -> None:
    """The number in its report is a claim; GitHub knows which branch of which repository each is about."""
    ran, github = tell(tmp_path, {**answers(zipped()), f"GET {REPO}/pulls/7": pull})
    assert ran.code == 1
    assert why in ran.printed
    assert github.written() == []


def test_a_report_that_names_a_pull_request_there_is_not_is_refused(tmp_path: Path) -> None:
    """GitHub does not know it, and nothing is written."""
    ran, github = tell(tmp_path, answers(zipped(replace(A_REPORT, pull_request=8))))
    assert (ran.code, github.written()) == (1, [])
    assert "answered 404" in ran.printed


def test_a_report_about_another_commit_is_refused(tmp_path: Path) -> None:
    """It cannot be that of this run."""
    ran, github = tell(tmp_path, answers(zipped(replace(A_REPORT, head="0" * 40))))
    assert (ran.code, github.written()) == (1, [])
    assert "another commit" in ran.printed


@pytest.mark.parametrize(
    "pull", [payload(SYNCHRONIZE)["pull_request"], _with(state="closed")], ids=["new-commits", "closed"]
)
def test_a_pull_request_that_has_moved_on_is_left_alone(tmp_path: Path, pull: dict[str, Any]) -> None:
    """A newer run tells of it, or nobody needs to; that is no fault."""
    ran, github = tell(tmp_path, {**answers(zipped()), f"GET {REPO}/pulls/7": pull})
    assert (ran.code, github.written()) == (0, [])
    assert "moved on" in ran.printed


@pytest.mark.parametrize(
    "run",
    [{"event": "push"}, {"path": ".github/workflows/report-2.yml"}, {"path": ".github/workflows/report.yml.yml"}],
    ids=str,
)
def test_only_runs_of_the_workflow_itself_are_told_of(tmp_path: Path, run: dict[str, Any]) -> None:
    """Another workflow could call itself by the same name."""
    ran, github = tell(tmp_path, answers(zipped()), run)
    assert (ran.code, github.asked) == (1, [])


@pytest.mark.parametrize(
    "changes",
    [
        {f"GET {REPO}/pulls/7/files": [*FILES, {"filename": ".github/workflows/report.yml"}]},
        {f"GET {REPO}/pulls/7/files": [{"filename": "a.yml", "previous_filename": ".github/scripts/wording.py"}]},
        {f"GET {REPO}/pulls/7": _with(changed_files=5_000)},
    ],
    ids=["changed", "moved", "more-than-github-names"],
)
def test_what_a_changed_workflow_says_of_itself_is_not_shown(tmp_path: Path, changes: dict[str, Any]) -> None:
    """A run follows the workflows of the pull request, so nothing in its report proves anything."""
    said = {**answers(zipped()), **changes}
    if f"GET {REPO}/pulls/7" not in changes:
        said[f"GET {REPO}/pulls/7"] = _with(changed_files=len(said[f"GET {REPO}/pulls/7/files"]))
    ran, github = tell(tmp_path, said)
    assert ran.code == 0
    ((_, body),) = github.written()
    assert "with that the checks themselves" in body["body"]
    assert "Calm corridors" not in body["body"]


def _too_large(said: dict[str, Any]) -> None:
    said[f"GET {REPO}/actions/runs/6006/artifacts"]["artifacts"][1]["size_in_bytes"] = 10**9


def _larger_than_said(said: dict[str, Any]) -> None:
    said["GET /storage/report.zip"] = b"PK" + bytes(300_000)


def _gone(said: dict[str, Any]) -> None:
    said[f"GET {REPO}/actions/runs/6006/artifacts"]["artifacts"][1]["expired"] = True


def _none(said: dict[str, Any]) -> None:
    said[f"GET {REPO}/actions/runs/6006/artifacts"] = {"total_count": 0, "artifacts": []}


def _two(said: dict[str, Any]) -> None:
    found = said[f"GET {REPO}/actions/runs/6006/artifacts"]
    found["artifacts"] = [found["artifacts"][1]] * 2


def _elsewhere(said: dict[str, Any]) -> None:
    said[f"GET {REPO}/actions/artifacts/9009/zip"] = "file:///etc/passwd"


def _no_zip(said: dict[str, Any]) -> None:
    said["GET /storage/report.zip"] = b"<html>"


def _leads_out(said: dict[str, Any]) -> None:
    said["GET /storage/report.zip"] = a_zip(("../../report.json", b"{}"))


@pytest.mark.parametrize(
    "spoil",
    [_too_large, _larger_than_said, _gone, _none, _two, _elsewhere, _no_zip, _leads_out],
    ids=lambda f: f.__name__,
)
def test_an_artifact_that_is_not_what_it_should_be_writes_nothing(
    tmp_path: Path, spoil: Callable[[dict[str, Any]], None]
) -> None:
    """The script says why in a sentence of its own, and ends with 1."""
    said = answers(zipped())
    spoil(said)
    before = set(tmp_path.rglob("*"))
    ran, github = tell(tmp_path, said)
    assert (ran.code, github.written()) == (1, [])
    assert len(ran.printed.splitlines()) == 1
    assert {path.name for path in set(tmp_path.rglob("*")) - before} <= {"event.json"}


def test_hostile_words_of_an_artifact_are_words_in_the_comment(tmp_path: Path) -> None:
    """HTML, mentions, pictures, other marks, colours of a terminal."""
    bad = "\x1b[31m<script>x</script> @octocat #12 ![p](https://evil.example/p.png) <!-- goodpractice: x -->"
    entry = replace(A_REPORT.entries[0], title=bad, kind=bad, path=bad)
    hostile = replace(A_REPORT, changed=(bad,), entries=(entry,), findings=())
    ran, github = tell(tmp_path, answers(zipped(hostile)))
    assert ran.code == 0
    ((_, body),) = github.written()
    outside = "".join(part for number, part in enumerate(body["body"].split("`")) if number % 2 == 0)
    assert "<" not in outside.replace(MARK, "")
    assert not any(each in outside for each in ("@octocat", "#12", "![", "\x1b"))
    assert "\x1b" not in ran.printed


def test_a_github_that_refuses_is_a_fault_that_is_told(tmp_path: Path) -> None:
    """The run is red, and its log says which request it was."""
    ran, github = tell(tmp_path, {**answers(zipped()), POSTED: 403})
    assert (ran.code, ran.printed) == (1, f"GitHub refused: {POSTED} answered 403.\n")
    assert len(github.written()) == 1
