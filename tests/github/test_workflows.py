"""What the workflows may do, read from their files: little, and nothing for those who only propose."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from artifact import FILE, NAME
from builders import write_knowledge_base
from changes import changed_paths
from commands import REPOSITORY
from comment_on_pull_request import WORKFLOW
from github.workflows import PROPOSED, WORKFLOWS, read


@pytest.mark.parametrize("name", WORKFLOWS)
def test_every_workflow_begins_with_no_permission_and_each_job_has_few(name: str) -> None:
    """And a limit of time."""
    workflow = read(name)
    assert workflow["permissions"] == {}
    for job in workflow["jobs"].values():
        assert job["permissions"]
        assert job["timeout-minutes"] <= 40


@pytest.mark.parametrize("name", WORKFLOWS)
def test_every_action_is_pinned_and_leaves_no_token_behind(name: str) -> None:
    """By its whole hash, with its version beside it."""
    text = WORKFLOWS[name].read_text()
    used = re.findall(r"uses: (\S+)(.*)", text)
    assert used
    for action, version in used:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action)
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", version)
    assert text.count("persist-credentials: false") == text.count("actions/checkout@")


@pytest.mark.parametrize("name", PROPOSED)
def test_what_runs_for_a_pull_request_may_only_read_and_knows_no_secret(name: str) -> None:
    """So it works from a fork, and nothing is lost whoever changes it."""
    assert "pull_request" in read(name)["on"]
    assert all(job["permissions"] == {"contents": "read"} for job in read(name)["jobs"].values())
    assert not re.search(r"secrets\.|github\.token|GITHUB_TOKEN", WORKFLOWS[name].read_text())


def test_no_workflow_runs_for_a_pull_request_with_the_rights_of_the_repository() -> None:
    """The event that would is not used at all."""
    assert not any("pull_request_target" in path.read_text() for path in WORKFLOWS.values())


def test_the_one_that_comments_may_write_nothing_else_and_fetches_nothing_of_the_pull_request() -> None:
    """It checks out the scripts of the default branch only."""
    workflow = read("comment.yml")
    (job,) = workflow["jobs"].values()
    assert job["permissions"] == {"actions": "read", "contents": "read", "pull-requests": "write"}
    (checkout,) = [step["with"] for step in job["steps"] if "checkout" in step.get("uses", "")]
    assert checkout["ref"] == "${{ github.event.repository.default_branch }}"
    assert checkout["sparse-checkout"] == ".github/scripts"
    text = WORKFLOWS["comment.yml"].read_text()
    assert "download-artifact" not in text
    assert "head_sha" not in text


@pytest.mark.parametrize("name", WORKFLOWS)
def test_no_command_is_put_together_from_what_others_wrote(name: str) -> None:
    """What an expression gives stands in the environment, never within a command."""
    for job in read(name)["jobs"].values():
        for step in job["steps"]:
            assert "${{" not in step.get("run", "")


def test_the_workflows_and_their_scripts_agree_on_names() -> None:
    """Of the workflow that reports, of its artifact and of the file in it; and every script is there."""
    report = read("report.yml")
    assert WORKFLOW == ".github/workflows/report.yml"
    assert read("comment.yml")["on"]["workflow_run"]["workflows"] == [report["name"]]
    uploads = [step["with"] for step in report["jobs"]["report"]["steps"] if "upload" in step.get("uses", "")]
    assert uploads[0]["name"] == NAME
    assert Path(uploads[0]["path"]).name == FILE
    named = {
        each for path in WORKFLOWS.values() for each in re.findall(r"\.github/scripts/(\w+\.py)", path.read_text())
    }
    assert len(named) == 4
    assert all((REPOSITORY / ".github/scripts" / each).is_file() for each in named)


def test_the_judge_is_installed_and_run_from_the_base_branch() -> None:
    """No command of “Report” runs anything below the proposed files."""
    commands = [step["run"] for step in read("report.yml")["jobs"]["report"]["steps"] if "run" in step]
    assert [line for each in commands for line in each.splitlines() if "proposed" in line] == [
        "git -C proposed worktree add --quiet --detach ../base HEAD^1",
        "  --base base --proposed proposed --report report/report.json --preview preview",
    ]


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


def _merged(folder: Path, changes: Mapping[str, str]) -> Path:
    """Return a repository whose last commit merges some changes into an earlier one."""
    _git(folder, "init", "--quiet", "--initial-branch=main")
    write_knowledge_base(folder, {"case_studies/a.md": "A\n", "Makefile": "all:\n"})
    for each in ("add -A", "commit --quiet -m Base", "switch --quiet -c story"):
        _git(folder, *each.split())
    write_knowledge_base(folder, changes)
    for each in ("add -A", "commit --quiet -m Story", "switch --quiet main"):
        _git(folder, *each.split())
    _git(folder, "merge", "--quiet", "--no-ff", "--no-edit", "story")
    return folder


@pytest.mark.parametrize(
    ("changes", "entries_only"),
    [
        ({"case_studies/b.md": "B\n"}, True),
        ({"hubs/b.yml": "B\n", "webinars/b.vtt": "B\n", "searches.yml": "B\n"}, True),
        ({"case_studies/b.md": "B\n", "Makefile": "all: other\n"}, False),
        ({"vocabularies/b.yml": "B\n"}, False),
        ({"docs/b.md": "B\n"}, False),
        ({"case_studies/b/c.md": "B\n"}, False),
        ({"hubs/b\nMakefile": "B\n"}, False),
        ({"plugins/case_studies/b.md": "B\n"}, False),
        ({".github/workflows/case_studies/b.md": "B\n"}, False),
    ],
    ids=str,
)
@pytest.mark.parametrize("event", ["pull_request", "push"])
def test_the_program_is_tested_wherever_anything_but_entries_changes(
    tmp_path: Path, changes: dict[str, str], entries_only: bool, event: str
) -> None:
    """The step itself, over a real merge; on main everything is tested, whatever changed."""
    (command,) = [step["run"] for step in read("check.yml")["jobs"]["check"]["steps"] if step.get("id") == "changed"]
    (tmp_path / "repository").mkdir()
    repository = _merged(tmp_path / "repository", changes)
    output = tmp_path / "output"
    output.touch()
    environment = {**os.environ, "GITHUB_EVENT_NAME": event, "GITHUB_OUTPUT": str(output)}
    subprocess.run(["bash", "-eo", "pipefail", "-c", command], cwd=repository, env=environment, check=True)
    assert output.read_text() == ("entries-only=true\n" if entries_only and event == "pull_request" else "")


def test_the_base_branch_stands_beside_the_proposed_files(tmp_path: Path) -> None:
    """The step itself, over a real merge: what differs between the two folders is what the pull request changes."""
    (tmp_path / "proposed").mkdir()
    _merged(tmp_path / "proposed", {"case_studies/b.md": "B\n", "Makefile": "all: other\n"})
    commands = [step["run"] for step in read("report.yml")["jobs"]["report"]["steps"] if "run" in step]
    (command,) = [each for each in commands if "worktree" in each]
    subprocess.run(["bash", "-e", "-c", command], cwd=tmp_path, check=True)
    assert changed_paths(tmp_path / "base", tmp_path / "proposed") == ("Makefile", "case_studies/b.md")


def test_the_script_that_comments_needs_nothing_but_python() -> None:
    """Nothing is installed where comments may be written: no package of anybody's runs there."""
    command = [sys.executable, "-S", "-c", "import comment_on_pull_request, sys; print('yaml' in sys.modules)"]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY / ".github/scripts")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "False\n", "")
