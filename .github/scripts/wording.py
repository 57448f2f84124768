"""A report in words that a teacher reads: the summary of a run, and the comment on the pull request."""

from collections.abc import Iterator, Mapping, Sequence

from report_values import GOOD, MOST_FINDINGS, ChangedEntry, Finding, Report
from safe_text import code, plain, told

MOST_COMMENT = 60_000
"""How many characters a comment may have; GitHub takes 65,536."""
MOST_SUMMARY = 900_000
"""How many bytes a summary may have; GitHub takes 1 MiB."""
MOST_GAPS = 6
MOST_LISTED = 20
MARK = "<!-- goodpractice: what the checks say -->"
"""What the comment is found by again. Nobody can write it for us: contributed text is never HTML."""
REMOVAL = "docs/reviewing.md"
_HEADING = "## What the checks say"
_KINDS = {
    "error": ("What to mend", "Until these are mended it cannot be published."),
    "warning": ("What to look at", "These stop nothing, and somebody should look at each."),
    "advice": ("Advice", "This would make it more useful. It stops nothing."),
}


def summary(report: Report, rendered: Mapping[str, str]) -> str:
    """Return the summary of the run, each changed entry as it will read included."""
    text = "\n\n".join(_blocks(report, rendered))
    if len(text.encode()) > MOST_SUMMARY:
        text = "\n\n".join([*_blocks(report, {}), "*The entries are too long to be shown here; see the files.*"])
    return f"{text}\n"


def comment(report: Report, run: str) -> str:
    """Return the comment on the pull request; `run` is the address of the run whose summary has more."""
    foot = f"The [summary of the checks]({run}) has more."
    if report.entries and not report.held_back:
        foot = f"How each entry will read, and the preview of the site, are in the [summary of the checks]({run})."
    blocks = [MARK, *_blocks(report, {}), "---", foot, f"Checked: {report.head[:12]}"]
    text = "\n\n".join(blocks)
    if len(text) <= MOST_COMMENT:
        return f"{text}\n"
    short = [MARK, *_head(report), "There is more to say than fits into a comment.", foot]
    return "\n\n".join(short) + "\n"


def own_judge(run: str) -> str:
    """Return the comment for a pull request that changes the workflows: what its own run says proves nothing."""
    why = (
        "**This pull request changes `.github/`, and with that the checks themselves.** So what they say of it is not "
        f"shown here. A maintainer has to read every line of the change before believing the [run]({run})."
    )
    instead = "If you only wanted to send a story: please send it alone, in a pull request without `.github/`."
    return f"{MARK}\n\n{_HEADING}\n\n{why}\n\n{instead}\n"


def _blocks(report: Report, rendered: Mapping[str, str]) -> Iterator[str]:
    yield from _head(report)
    entries = {each.path: each for each in report.entries}
    told_of = [path for path in report.changed if path in entries or any(each.path == path for each in report.findings)]
    for path in told_of:
        if path in report.held_back:
            yield from _held_back(path, report.of(path, "error"))
        else:
            yield from _file(report, path, entries.get(path), rendered.get(path, ""))
    others = [path for path in report.changed if path not in told_of and path not in report.removed]
    if others:
        yield "### Changed as well, with nothing to say"
        yield _listed(others)
    if report.removed:
        yield "### Removed"
        yield "Their pages go from the site. If they have another address now, name the old one in `old_addresses`."
        yield _listed(report.removed)
    if report.elsewhere:
        yield "## What this breaks elsewhere"
        yield "Nothing is wrong with these files themselves; they no longer fit to what is proposed."
        yield "\n".join(f"- {code(each.path)}, line {each.line}: {_said(each)}" for each in report.elsewhere)


def _head(report: Report) -> Iterator[str]:
    yield _HEADING
    if report.held_back:
        yield (
            "**Stop: a person may be recognised in what was sent.** Nothing of it is shown here, and there is no "
            "preview. What to do now stands below."
        )
    elif report.mistakes:
        mistakes = f"{report.mistakes} thing{'s' if report.mistakes > 1 else ''}"
        yield (
            f"**{mistakes} to mend before this can be published.** Each is told below with what to write instead. "
            "Mend them in the same pull request; this text changes with it. Stuck? Say so in a comment, and somebody "
            "will help."
        )
    elif report.changed:
        yield "**Nothing has to be mended.** Thank you. An editor reads it next."
    else:
        yield "No entry, page or vocabulary is changed, so there is nothing to say about content."
    if report.program:
        yield (
            "*For the reviewer: this changes more than content. The content was checked by the program of the main "
            "branch; the check called Check runs the changed program.*"
        )
    if report.preview:
        pages = "".join(f"\n- {code(each.page)}" for each in report.entries)
        about = " New or changed:" if pages else ""
        yield (
            "**Preview.** At the foot of the summary of this run, under *Artifacts*, is `preview`: download it, unpack "
            f"it, and open `index.html`. Search works only on the site itself.{about}{pages}"
        )


def _held_back(path: str, findings: tuple[Finding, ...]) -> Iterator[str]:
    yield f"### {code(path)}"
    yield "Nothing else of this file is shown, on purpose."
    yield "\n".join(
        f"- **Line {each.line}**: {code(each.code)}. {told(each.message)}{_example(each)}"
        for each in findings
        if each.private
    )
    yield (
        "**What to do now**\n\n"
        "1. Do not repeat it, not even in a comment here.\n"
        "2. Take it out of the file. Instead, say what holds for a group: for example “a small group of pupils”.\n"
        "3. That alone does not remove it: what was sent once stays readable in the history of the pull request. "
        f"**An editor removes it from GitHub; the steps are in `{REMOVAL}`**, under “Remove something that should "
        "never have been here”.\n"
        "4. Nobody blames you. This check exists because it happens."
    )


def _file(report: Report, path: str, entry: ChangedEntry | None, rendered: str) -> Iterator[str]:
    if entry:
        yield f"### {plain(entry.title)}"
        yield f"{'A new' if entry.new else 'A changed'} {plain(entry.kind)}: {code(path)}"
    else:
        yield f"### {code(path)}"
    if entry and entry.accepted:
        yield (
            f"**For the reviewer:** this file accepts {entry.accepted} of its own warnings about privacy, under "
            "`accepted`. Read each passage, and whether its reason holds."
        )
    if entry and entry.good:
        yield "#### What is good"
        yield "\n".join(f"- {GOOD[each]}" for each in entry.good)
    if not entry and len(report.of(path, "error")) < MOST_FINDINGS:
        yield "Everything else in this file is as it should be, as far as a program can tell."
    for severity, (heading, about) in _KINDS.items():
        found = report.of(path, severity)
        if found:
            yield f"#### {heading}"
            yield about
            yield "\n".join(f"- **Line {each.line}**: {_said(each)}" for each in found)
    if entry:
        yield from _context(entry)
    if rendered:
        yield f"<details><summary>How it will read</summary>\n\n{rendered}\n\n</details>"
    elif entry and any(each.private for each in report.findings if each.path == path):
        yield "*Its text is not shown here until an editor has looked at the warnings about privacy.*"


def _context(entry: ChangedEntry) -> Iterator[str]:
    if entry.neighbours:
        yield "#### What is here already and most like it"
        rows = "\n".join(
            f"| {plain(each.title)} | {plain(', '.join(each.shared)) or '–'} |" for each in entry.neighbours
        )
        yield f"| Entry | What both are about |\n| --- | --- |\n{rows}"
        for each in entry.neighbours:
            if each.same_story:
                yield (
                    f"**It may be the same story told twice**: compare it with {code(each.path)}. If it is, add what "
                    "is new to that file instead."
                )
    if entry.gaps:
        yield "#### The gap it fills"
        yield "No entry told of these together before:"
        lines = [f"- {plain(each.row)} × {plain(each.column)}" for each in entry.gaps[:MOST_GAPS]]
        more = len(entry.gaps) - MOST_GAPS
        yield "\n".join([*lines, *([f"- and {more} more"] if more > 0 else [])])
    elif entry.new:
        yield "It fills no gap of the matrix: others tell of the same. One more story is welcome all the same."


def _listed(paths: Sequence[str]) -> str:
    more = [f"- and {len(paths) - MOST_LISTED} more"] if len(paths) > MOST_LISTED else []
    return "\n".join([*(f"- {code(path)}" for path in paths[:MOST_LISTED]), *more])


def _example(each: Finding) -> str:
    return f" Write instead, for example: {code(each.hint)}" if each.hint else ""


def _said(each: Finding) -> str:
    instead = f" **{told(each.hint)}**" if each.hint.strip() else ""
    return f"{told(each.message)}{instead} ({code(each.code)})"
