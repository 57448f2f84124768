"""What the commands share: the folder they act on, the day, what is said of both, and how they end."""

import sys
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, NoReturn

import click

from goodpractice.answers import counted
from goodpractice.dates import today
from goodpractice.model.kinds import entry_types
from goodpractice.pipeline import Loaded, load

COULD_NOT_RUN = 2


class _Day(click.ParamType[date]):
    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007  # a day has no time zone
        except ValueError:
            self.fail(f"'{value}' is not a day such as 2026-01-31.", param, ctx)


as_of = click.option(
    "--as-of", type=_Day(), help="The day to build or check for, such as 2026-01-31; today unless said."
)
"""The option that says the day."""


def root_here(*, needs_site: bool = False) -> Path:
    """Return the current folder; stop where no site can be built from it and one is needed."""
    root = Path.cwd()
    if needs_site and not (root / "mkdocs.yml").is_file():
        stop("There is no mkdocs.yml here. Run this in the folder of a knowledge base.")
    return root


def day_of_today() -> date:
    """Return the day that the environment says, else today; stop where it says nonsense."""
    try:
        return today()
    except ValueError:
        stop("SOURCE_DATE_EPOCH is not a number of seconds. Unset it, or use --as-of.")


def day_here(root: Path, as_of: date | None) -> date:
    """Return the day to check the knowledge base in a folder for; stop where there is none."""
    if not (root / "vocabularies").is_dir():
        stop("There is no vocabularies/ folder here. Run this in the folder of a knowledge base.")
    return as_of or day_of_today()


def load_here(root: Path, as_of: date | None) -> Loaded:
    """Return the knowledge base in a folder; stop where there is none."""
    return load(root, day_here(root, as_of))


def stop(message: str) -> NoReturn:
    """Say why a command cannot run, and end it."""
    click.echo(message, err=True)
    sys.exit(COULD_NOT_RUN)


def contents(entries: Mapping[str, int], vocabularies: int) -> str:
    """Return what there is, in words: the entries of each type, by its name, and vocabularies."""
    counts = [counted(entries[name], model.kind.one, model.kind.many) for name, model in entry_types().items()]
    return f"{', '.join(counts)} and {counted(vocabularies, 'vocabulary', 'vocabularies')}"
