"""`goodpractice new`: a file to fill in, with the help of every field, or one made by asking."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from goodpractice.atomic import create_file
from goodpractice.cli.questions import ask_fields, ask_story
from goodpractice.cli.shared import as_of, day_of_today, load_here, root_here, stop
from goodpractice.model.entry import Entry
from goodpractice.model.kinds import entry_types
from goodpractice.reading.files import LONGEST_NAME, slug
from goodpractice.writing.skeleton import skeleton

_THERE = "{} is there already, and was left as it is. Give the new one another title."
_TYPES = sorted(name for name, model in entry_types().items() if not model.kind.hosted)


@click.command()
@click.argument("kind", metavar="TYPE", type=click.Choice(_TYPES))
@click.argument("title", nargs=-1)
@as_of
def new(kind: str, title: Sequence[str], as_of: date | None) -> None:
    """Write a file for a new entry, never over another one.

    With a TITLE: every field with its help, to be filled in. Without one: asks question by question, at a terminal.
    """
    root = root_here()
    loaded = load_here(root, as_of)
    model = entry_types()[kind]
    words = " ".join(" ".join(title).split())
    if not words and not sys.stdin.isatty():
        stop("Nobody is here to answer questions. Say a title, and write the rest into the file that it gives.")
    given = {"reviewed": (as_of or day_of_today()).isoformat(), **({"title": words} if words else {})}
    answers = given if words else ask_fields(model, loaded.vocabularies, given)
    path = _path(model, answers["title"])
    if not words and (root / path).exists():
        stop(_THERE.format(path))
    text = skeleton(model, loaded.vocabularies, answers, None if words else ask_story(model.sections))
    _write(root, path, text)
    click.echo(f"Written: {path}")
    if words:
        click.echo("Fill in what stands without a number sign; every field has its help above it.")
    click.echo(f"Then see what is missing:\n  goodpractice validate {path}")


def _path(model: type[Entry], title: str) -> str:
    name = slug(title)[:LONGEST_NAME].strip("-")
    if not name:
        stop("The title needs letters or digits, as the file is named after it.")
    return f"{model.kind.folder}/{name}{model.kind.ending}"


def _write(root: Path, path: str, text: str) -> None:
    folder = (root / path).parent
    if folder.is_symlink():
        stop(f"{folder.name} is a symbolic link, and nothing is written outside the knowledge base.")
    try:
        folder.mkdir(exist_ok=True)
        create_file(root / path, text.encode(errors="replace"))
    except FileExistsError:
        stop(_THERE.format(path))
    except OSError as error:
        stop(f"{path} cannot be written: {error.strerror}.")
