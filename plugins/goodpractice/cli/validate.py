"""`goodpractice validate`: every mistake, with its place and its mend."""

import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from goodpractice.answers import counted
from goodpractice.cli.fixing import fix
from goodpractice.cli.shared import COULD_NOT_RUN, as_of, contents, day_here, load_here, root_here, stop
from goodpractice.diagnostics import Diagnostic, in_file_order
from goodpractice.model.kinds import entry_types
from goodpractice.model.verdicts import Verdict
from goodpractice.pipeline import SEARCHES, Loaded, judge
from goodpractice.report import as_annotation, as_json, as_text


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github"]), default="text", help="How to print mistakes."
)
@click.option("--strict", is_flag=True, help="Let warnings count as mistakes.")
@click.option("--fix", "fixes", is_flag=True, help="Mend what needs no thought, after showing it and asking.")
@click.option("--yes", is_flag=True, help="With --fix: write without asking.")
@as_of
def validate(  # noqa: PLR0913, PLR0917  # one for each option
    paths: Sequence[Path], form: str, strict: bool, fixes: bool, yes: bool, as_of: date | None
) -> None:
    """Check every file, or only PATHS, and print every mistake with its place and its mend.

    Runs the searches in searches.yml as well, where that is checked and nothing is wrong.

    Ends with 0 where nothing is wrong, 1 where there are mistakes, 2 where the checks could not run.
    """
    root = root_here()
    wanted = [_within(root, path) for path in paths]
    if (fixes and form != "text") or (yes and not fixes):
        stop("--fix speaks to people, so it goes with no other --format; --yes goes with --fix only.")
    if fixes:
        day = day_here(root, as_of)
        renamed = fix(root, day, lambda path: not wanted or _is_in(path, wanted), ask=not yes)
        wanted = [renamed.get(each, each) for each in wanted]
    loaded = load_here(root, as_of)
    asked = loaded.searches is not None and (not wanted or _is_in(SEARCHES, wanted))
    not_run = asked and bool(loaded.errors)
    verdicts, missed = judge(loaded) if asked and not not_run else ((), ())
    found = in_file_order((*loaded.diagnostics, *missed))
    shown = [each for each in found if not wanted or _is_in(each.path, wanted)]
    if form == "json":
        click.echo(as_json(shown))
    else:
        for each in shown:
            click.echo(as_annotation(each) if form == "github" else as_text(each) + "\n")
    if form == "text" and (shown or not not_run):
        click.echo(_verdict(loaded, shown, verdicts), err=bool(shown))
    if not_run:
        click.echo(f"The searches in {SEARCHES} were not run: mend all mistakes first.", err=True)
    if any(each.severity == "error" or (strict and each.severity == "warning") for each in shown):
        sys.exit(1)
    if not_run:
        sys.exit(COULD_NOT_RUN)


def _within(root: Path, path: Path) -> str:
    absolute = Path(os.path.abspath(path))  # noqa: PTH100  # resolve() would follow a link, which we refuse by its own name
    if not os.path.lexists(absolute) or not absolute.is_relative_to(root):
        stop(f"There is no file or folder '{path}' in this knowledge base.")
    return absolute.relative_to(root).as_posix()


def _is_in(path: str, wanted: Sequence[str]) -> bool:
    return any(each in (".", path) or path.startswith(f"{each}/") for each in wanted)


def _verdict(loaded: Loaded, shown: Sequence[Diagnostic], verdicts: Sequence[Verdict]) -> str:
    errors, warnings = (sum(each.severity == severity for each in shown) for severity in ("error", "warning"))
    advice = len(shown) - errors - warnings
    held = sum(each.holds for each in verdicts)
    if shown:
        counts = f"{counted(errors, 'mistake')} and {counted(warnings, 'warning')}."
        counts += f" {counted(advice, 'piece')} of advice, which stops nothing." if advice else ""
        searches = f" {held:,} of {counted(len(verdicts), 'search', 'searches')} hold." if verdicts else ""
        return f"{counts}{searches} What each code means stands on the site's page reference/mistakes."
    searches = f"; {counted(held, 'search holds', 'searches hold')}" if verdicts else ""
    entries = {name: len(loaded.knowledge_base.of_kind(name)) for name in entry_types()}
    return f"Nothing wrong: {contents(entries, len(loaded.vocabularies))}{searches}."
