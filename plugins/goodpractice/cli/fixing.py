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


def fix(root: Path, day: date, wanted: Callable[[str], bool], *, ask: bool) -> None:
    """Show each change to the files that are wanted, ask where `ask` says so, and write them; say what was not written.

    Without a terminal nobody can be asked, so nothing is written then unless `ask` is false.
    """
    changes = list(_changes(root, day, wanted))
    if not changes:
        click.echo("There is nothing that can be mended without thought.\n")
        return
    for change in changes:
        click.echo("\n".join(lines_of(change)) + "\n")
    files = counted(len(changes), "file")
    if ask and not sys.stdin.isatty():
        click.echo(f"Nothing was written. To write these changes to {files}, add --yes.\n")
        return
    if ask and not click.confirm(f"Write these changes to {files}?"):
        click.echo("Nothing was written.\n")
        return
    refused = [why for change in changes if (why := write(root, change))]
    for why in refused:
        click.echo(f"Not written: {why}", err=True)
    click.echo(f"Changed {counted(len(changes) - len(refused), 'file')}. What is left needs a person:\n")


def _changes(root: Path, day: date, wanted: Callable[[str], bool]) -> Iterator[Change]:
    """Yield the change to each file. Whatever else can be mended without thought joins here, a function a sort."""

    def check(folder: Path) -> tuple[Diagnostic, ...]:
        return load(folder, day).diagnostics

    yield from mend_all(root, check, (SEARCHES, SEASONS), wanted)
