"""Opens, updates and closes the issues that say what is past its review date. Run every week by “Freshness”."""

import argparse
import os
import sys
from datetime import date
from pathlib import Path
from typing import Any

from github_api import GitHub, Refused, github_here
from goodpractice.dates import today
from goodpractice.pipeline import load
from overdue import Reminder, owner_in, reminders
from safe_text import code

AUTHOR = "github-actions[bot]"
"""Who opens the issues; nobody else's is ever touched."""


def main() -> int:
    """Bring the open issues into line with what is overdue; return 1 where GitHub refuses."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--as-of", type=date.fromisoformat, help="the day to tell for; today unless said")
    wanted = reminders(load(Path.cwd(), parser.parse_args().as_of or today()))
    try:
        done = _bring_into_line(github_here(), dict(wanted))
    except Refused as error:
        print(f"GitHub refused: {error}")
        return 1
    text = "\n".join(["## Past their review date", "", *(done or ["Nothing is overdue, and no issue is open."]), ""])
    with Path(os.environ["GITHUB_STEP_SUMMARY"]).open("a", encoding="utf-8") as file:
        file.write(text)
    return 0


def _bring_into_line(github: GitHub, wanted: dict[str, Reminder]) -> list[str]:
    """Update and close the issues that are open, and open those that are missing; return what was done, in words."""
    done = []
    for issue in _open_issues(github):
        number, owner = int(issue["number"]), owner_in(issue["body"] or "")
        reminder = wanted.pop(owner, None)
        if reminder is None:
            # Nothing is left, or an older issue says the same.
            github.ask("PATCH", f"issues/{number}", {"state": "closed", "state_reason": "completed"})
            done.append(f"- {code(owner)}: closed {number}")
        elif _as_read(issue) == (reminder.title, reminder.body.strip()):
            done.append(f"- {code(owner)}: {number} says it already")
        else:
            github.ask("PATCH", f"issues/{number}", {"title": reminder.title, "body": reminder.body})
            done.append(f"- {code(owner)}: {number} written anew")
    for owner, reminder in wanted.items():
        github.ask("POST", "issues", {"title": reminder.title, "body": reminder.body})
        done.append(f"- {code(owner)}: opened")
    return done


def _open_issues(github: GitHub) -> list[dict[str, Any]]:
    """Return our own open issues about reviews, the oldest first."""
    found = github.every("issues?state=open&creator=github-actions%5Bbot%5D&sort=created&direction=asc")
    return [
        each
        for each in found
        if "pull_request" not in each and (each["user"] or {}).get("login") == AUTHOR and owner_in(each["body"] or "")
    ]


def _as_read(issue: dict[str, Any]) -> tuple[str, str]:
    """Return what an issue says; a box that somebody ticked is no difference."""
    body = (issue["body"] or "").replace("\r\n", "\n").replace("- [x] ", "- [ ] ")
    return issue["title"], body.strip()


if __name__ == "__main__":
    sys.exit(main())
