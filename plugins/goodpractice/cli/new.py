"""`goodpractice new`: a file to fill in, with the help of every field."""

from collections.abc import Sequence
from datetime import date

import click

from goodpractice.atomic import create_file
from goodpractice.cli.shared import as_of, day_of_today, load_here, root_here, stop
from goodpractice.model.kinds import entry_types
from goodpractice.reading.files import LONGEST_NAME, slug
from goodpractice.writing.skeleton import skeleton

_TYPES = sorted(name for name, model in entry_types().items() if not model.kind.hosted)


@click.command()
@click.argument("kind", metavar="TYPE", type=click.Choice(_TYPES))
@click.argument("title", nargs=-1, required=True)
@as_of
def new(kind: str, title: Sequence[str], as_of: date | None) -> None:
    """Write a file for a new entry with every field and its help, named after its TITLE; never over another one."""
    root = root_here()
    loaded = load_here(root, as_of)
    model = entry_types()[kind]
    words = " ".join(" ".join(title).split())
    name = slug(words)[:LONGEST_NAME].strip("-")
    if not name:
        stop("The title needs letters or digits, as the file is named after it.")
    text = skeleton(model, loaded.vocabularies, words, as_of or day_of_today())
    path = f"{model.kind.folder}/{name}{model.kind.ending}"
    if (root / model.kind.folder).is_symlink():
        stop(f"{model.kind.folder} is a symbolic link, and nothing is written outside the knowledge base.")
    try:
        (root / model.kind.folder).mkdir(exist_ok=True)
        create_file(root / path, text.encode())
    except FileExistsError:
        stop(f"{path} is there already, and was left as it is. Give the new one another title.")
    except OSError as error:
        stop(f"{path} cannot be written: {error.strerror}.")
    click.echo(f"Written: {path}")
    click.echo("Fill in what stands without a number sign; every field has its help above it.")
    click.echo(f"Then see what is missing:\n  goodpractice validate {path}")
