"""`goodpractice validate --fix`: shows what can be mended without thought, asks, and writes it."""

import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import click

from goodpractice.answers import counted
from goodpractice.diagnostics import Diagnostic
from goodpractice.mending.change import Change, write
from goodpractice.mending.rounds import mend_all
from goodpractice.mending.showing import lines_of
from goodpractice.pipeline import SEARCHES, SEASONS, load
from goodpractice.rules_of_privacy import PRIVATE


def fix(root: Path, day: date, wanted: Callable[[str], bool], *, ask: bool) -> dict[str, str]:
    """Show each change to the files that are wanted, ask where `ask` says so, and write them.

    Without a terminal nobody can be asked, so nothing is written then unless `ask` is false. Returns the new paths of
    files that got another name, by the old ones.
    """
    changes = list(_changes(root, day, wanted))
    for change in changes:
        click.echo("\n".join(lines_of(change)) + "\n")
    files = counted(len(changes), "file")
    if not changes:
        click.echo("There is nothing that can be mended without thought.\n")
    elif ask and not sys.stdin.isatty():
        click.echo(f"Nothing was written. To write these changes to {files}, add --yes.\n")
    elif ask and not click.confirm(f"Write these changes to {files}?"):
        click.echo("Nothing was written.\n")
    else:
        return _written(root, changes)
    return {}


def _written(root: Path, changes: list[Change]) -> dict[str, str]:
    refused = {change.path: why for change in changes if (why := write(root, change))}
    for why in refused.values():
        click.echo(f"Not written: {why}", err=True)
    click.echo(f"Changed {counted(len(changes) - len(refused), 'file')}.\n")
    return {each.path: each.becomes for each in changes if each.renames and each.path not in refused}


def _changes(root: Path, day: date, wanted: Callable[[str], bool]) -> Iterator[Change]:
    """Yield the change to each file. Whatever else can be mended without thought joins here, a function a sort."""

    def check(folder: Path) -> tuple[Diagnostic, ...]:
        return load(folder, day).diagnostics

    yield from mend_all(root, check, (SEARCHES, SEASONS), wanted, private=PRIVATE)
