"""What is past its review date, by the hub that answers for it, and the issue that says so."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from goodpractice.model.entry import Entry, Record
from goodpractice.model.kinds import entry_types
from goodpractice.model.knowledge_base import KnowledgeBase
from goodpractice.pipeline import Loaded
from goodpractice.rules_of_content import REVIEW_OVERDUE
from safe_text import code, plain

EDITORS = "editors"
"""Who answers for what belongs to no hub."""
MOST_LISTED = 200
"""How many entries one issue names."""
_TO_DO = """\
**What to do with each**

- Is it still true? Put today's date into `reviewed`.
- Is something else true now? Change it, and put today's date into `reviewed`.
- Is it over? Write `status: archived`. Its address goes on working.
- Is it replaced? Write `status: superseded`, and in `superseded_by` by what."""
_HUB = next(name for name, model in entry_types().items() if model.kind.folder == "hubs")


@dataclass(frozen=True, slots=True)
class Reminder:
    """An issue to open: whom it is for, and what it says."""

    owner: str
    """A hub as `hub/its-name`, or `editors`."""
    title: str
    body: str


def mark_of(owner: str) -> str:
    """Return what the issue of an owner is found by again, at the start of its body."""
    return f"<!-- goodpractice: past its review date: {owner} -->"


def reminders(loaded: Loaded) -> Mapping[str, Reminder]:
    """Return the issues that should be open, by owner: one for each hub, and one for the editors, that has any."""
    overdue = {each.path for each in loaded.diagnostics if each.code == REVIEW_OVERDUE.code}
    by_owner: dict[str, list[Record]] = {}
    for entry in loaded.knowledge_base.entries:
        if entry.path in overdue and isinstance(entry, Record):
            by_owner.setdefault(_owner(entry, loaded.knowledge_base), []).append(entry)
    return {
        owner: _reminder(owner, sorted(found, key=lambda each: (each.review_due, each.path)), loaded)
        for owner, found in sorted(by_owner.items())
    }


def _owner(entry: Entry, knowledge_base: KnowledgeBase) -> str:
    if entry.kind.name == _HUB:
        return entry.ref
    hub = getattr(entry, "hub", None)
    return hub if hub and knowledge_base.entry(hub) else EDITORS


def _reminder(owner: str, overdue: list[Record], loaded: Loaded) -> Reminder:
    hub = loaded.knowledge_base.entry(owner) if owner != EDITORS else None
    whose = plain(hub.title, 120) if hub else "the editors"
    count = f"{len(overdue)} {'entry' if len(overdue) == 1 else 'entries'}"
    lines = [
        f"- [ ] {plain(each.title, 120)} ({plain(each.kind.one)}): {code(each.path)}, due {_said(each.review_due)}"
        for each in overdue[:MOST_LISTED]
    ]
    if len(overdue) > MOST_LISTED:
        lines.append(f"- and {len(overdue) - MOST_LISTED} more")
    body = "\n\n".join(
        [
            mark_of(owner),
            f"These belong to {whose}, and nobody has read them again in time. Their pages say so to every reader.",
            "\n".join(lines),
            _TO_DO,
            "If you do not use GitHub, answer this in words; an editor changes the files.",
            "This list is written anew every week, and the issue closes by itself when nothing is left.",
        ]
    )
    title = f"Past its review date: {count} of {_title(hub) if hub else 'the editors'}"
    return Reminder(owner, title, f"{body}\n")


def _title(hub: Entry) -> str:
    """Return a hub's title as the title of an issue can hold it: no Markdown is read there."""
    return " ".join(hub.title.replace("@", "").split())[:100]


def _said(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def owner_in(body: str) -> str:
    """Return the owner whose mark a body begins with; empty where it begins with none."""
    head = body.split("\n", 1)[0].strip()
    before, after = mark_of("\n").split("\n")
    return head.removeprefix(before).removesuffix(after) if head.startswith(before) and head.endswith(after) else ""
