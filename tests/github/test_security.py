"""SECURITY.md is held to the workflows: who starts them, what each job may do, and what it reads of a contributor."""

import re
from typing import Any

import pytest

from commands import REPOSITORY
from github.workflows import PROPOSED, WORKFLOWS, read

SECURITY = (REPOSITORY / "SECURITY.md").read_text()
UNMERGED = {"pull_request", "workflow_run"}
"""What starts a workflow while nobody has approved anything."""


def _table() -> dict[tuple[str, str], list[str]]:
    """Return the rows of the table of workflows, by file and job."""
    rows = re.findall(r"^\| `(\w+\.yml)` \| `(\w+)` \| (.*) \| (.*) \| (.*) \|$", SECURITY, re.MULTILINE)
    return {(file, job): cells for file, job, *cells in rows}


def _jobs() -> dict[tuple[str, str], tuple[set[str], dict[str, str]]]:
    """Return what starts each job and what it may do, as the workflows have it."""
    found: dict[str, Any] = {name: read(name) for name in WORKFLOWS}
    return {
        (name, key): (set(workflow["on"]), job["permissions"])
        for name, workflow in found.items()
        for key, job in workflow["jobs"].items()
    }


def _named(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def test_every_job_has_its_row_and_no_other() -> None:
    """In the order of their files."""
    assert list(_table()) == list(_jobs())


@pytest.mark.parametrize(("file", "job"), _jobs(), ids=" ".join)
def test_what_starts_a_job_and_what_it_may_do_is_what_the_table_says(file: str, job: str) -> None:
    """Each trigger and each right, and none besides."""
    triggers, rights = _jobs()[file, job]
    started, may, _ = _table()[file, job]
    assert _named(started) == sorted(triggers)
    assert _named(may) == sorted(f"{area}: {level}" for area, level in rights.items())


@pytest.mark.parametrize(("file", "job"), _jobs(), ids=" ".join)
def test_a_job_that_starts_before_a_merge_says_what_it_reads(file: str, job: str) -> None:
    """And only such a job reads anything of a contributor."""
    triggers, _ = _jobs()[file, job]
    assert _table()[file, job][2].startswith("nothing") == (not triggers & UNMERGED)


def test_nothing_that_anybody_writes_in_an_issue_or_comment_starts_a_workflow() -> None:
    """Nor any other event than these."""
    started = set().union(*(triggers for triggers, _ in _jobs().values()))
    assert started == {*UNMERGED, "push", "schedule", "workflow_dispatch"}


def test_no_job_has_a_secret_or_may_change_files_of_the_repository() -> None:
    """Their own token aside, which can what the table says."""
    assert not any(re.search(r"\bsecrets\b", path.read_text()) for path in WORKFLOWS.values())
    assert not any("write" in rights.get("contents", "") for _, rights in _jobs().values())


def test_what_may_comment_installs_nothing_and_every_action_is_of_github() -> None:
    """So no package can write where people talk."""
    commands = [step.get("run", "") for step in read("comment.yml")["jobs"]["comment"]["steps"]]
    assert [each for each in commands if each] == ["python .github/scripts/comment_on_pull_request.py"]
    assert all(re.findall(r"uses: (\w+)/", path.read_text()) for path in WORKFLOWS.values())
    assert {each for path in WORKFLOWS.values() for each in re.findall(r"uses: (\w+)/", path.read_text())} == {
        "actions"
    }


def test_those_that_a_pull_request_can_change_are_named() -> None:
    """As the ones that GitHub runs as the pull request has them."""
    (sentence,) = re.findall(r"GitHub runs (.*?) as the pull request has them", SECURITY)
    assert tuple(_named(sentence)) == PROPOSED


def test_every_link_of_the_page_leads_to_a_file_and_to_a_heading_in_it() -> None:
    """So the way to report does not lead nowhere."""
    links = re.findall(r"\]\(([^)#:]+)(?:#([^)]+))?\)", SECURITY)
    assert len(links) > 5
    for path, anchor in links:
        text = (REPOSITORY / path).read_text()
        headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
        assert not anchor or anchor in {re.sub(r"\W+", "-", each.lower()).strip("-") for each in headings}, path
