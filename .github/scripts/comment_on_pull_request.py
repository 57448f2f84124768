"""Puts what the checks say under a pull request. Run by the workflow “Comment”, which may write comments.

All it is given by the run that it tells of is data: one small JSON file, whose pull request it asks GitHub about, and
whose texts it makes harmless. It runs as the default branch has it, and fetches nothing else of the pull request.
"""

import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from artifact import report_of_run
from github_api import GitHub, Refused, github_here
from report_values import Malformed, Report
from wording import MARK, comment, own_judge

WORKFLOW = ".github/workflows/report.yml"
"""The workflow whose runs are told of; any other could call itself by the same name."""
AUTHOR = "github-actions[bot]"
"""Who writes the comment; nobody else's is ever touched."""


def main() -> int:
    """Comment on the pull request of a finished run; return 1 where what the run left cannot be believed."""
    run = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text())["workflow_run"]
    if run["event"] != "pull_request" or run["path"].partition("@")[0] != WORKFLOW:
        return _refused(f"It was not {WORKFLOW} that ran, or not for a pull request.")
    try:
        github = github_here()
        report = report_of_run(github, int(run["id"]))
        pull_request = github.ask("GET", f"pulls/{report.pull_request}")
        why_not = _mismatch(pull_request, run, report, github.repository)
        if why_not:
            return _refused(why_not)
        if pull_request["state"] != "open" or pull_request["head"]["sha"] != run["head_sha"]:
            print("The pull request has moved on or is closed: there is nothing to say of this run.")
            return 0
        own = _changes_its_judge(github, pull_request)
        _put(github, report, own_judge(_page(run)) if own else comment(report, _page(run)))
    except Malformed as error:
        return _refused(str(error))
    except Refused as error:
        print(f"GitHub refused: {error}")
        return 1
    return 0


def _refused(why: str) -> int:
    print(f"Nothing is written: {why}")
    return 1


def _mismatch(pull_request: Mapping[str, Any], run: Mapping[str, Any], report: Report, repository: str) -> str:
    """Return why a run cannot be that of a pull request; empty where it can.

    The number comes from the run, so a run of one pull request could name another. GitHub knows which branch of which
    repository each is about.
    """
    head = pull_request["head"]
    if pull_request["base"]["repo"]["full_name"] != repository:
        return "The pull request is one of another repository."
    if head["repo"] is None or head["repo"]["full_name"] != run["head_repository"]["full_name"]:
        return "The pull request comes from another repository than the run."
    if head["ref"] != run["head_branch"]:
        return "The pull request is about another branch than the run."
    return "" if report.head == run["head_sha"] else "The report is about another commit than the run."


def _changes_its_judge(github: GitHub, pull_request: Mapping[str, Any]) -> bool:
    """Return whether a pull request changes the workflows: a run follows those of the pull request itself.

    Where GitHub does not name every file, it is taken to.
    """
    files = list(github.every(f"pulls/{int(pull_request['number'])}/files"))
    names = (str(each.get(key, "")) for each in files for key in ("filename", "previous_filename"))
    return len(files) != pull_request["changed_files"] or any(name.startswith(".github/") for name in names)


def _page(run: Mapping[str, Any]) -> str:
    """Return the address of the run's page; GitHub wrote it."""
    return str(run["html_url"])


def _put(github: GitHub, report: Report, text: str) -> None:
    """Write the comment, or write it anew where there is one; where there is nothing to say, none is begun."""
    number = report.pull_request
    ours = [
        each
        for each in github.every(f"issues/{number}/comments")
        if (each["user"] or {}).get("login") == AUTHOR and (each["body"] or "").startswith(MARK)
    ]
    if ours and ours[0]["body"].strip() == text.strip():
        print("The comment says it already.")
    elif ours:
        github.ask("PATCH", f"issues/comments/{int(ours[0]['id'])}", {"body": text})
        print("The comment is written anew.")
    elif report.changed or report.elsewhere:
        github.ask("POST", f"issues/{number}/comments", {"body": text})
        print("The comment is written.")
    else:
        print("No content is changed: there is nothing to say.")


if __name__ == "__main__":
    sys.exit(main())
