"""`goodpractice schema`: types of entries as JSON Schema, for editors."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from goodpractice.cli.shared import as_of, load_here, root_here, stop
from goodpractice.model.json_schema import json_schema
from goodpractice.model.kinds import entry_types


@click.command()
@click.argument("kinds", nargs=-1, metavar="[TYPE]…", type=click.Choice(sorted(entry_types())))
@click.option("--into", type=click.Path(path_type=Path), help="Write a file TYPE.json for each into a folder.")
@as_of
def schema(kinds: Sequence[str], into: Path | None, as_of: date | None) -> None:
    """Print what files of some types, or of all, may hold as JSON Schema, with the terms of this knowledge base."""
    loaded = load_here(root_here(), as_of)
    wanted = kinds or sorted(entry_types())
    made = {kind: json_schema(entry_types()[kind], loaded.vocabularies) for kind in wanted}
    if into is None:
        click.echo(_as_text(made[wanted[0]] if len(wanted) == 1 else made))
        return
    try:
        into.mkdir(parents=True, exist_ok=True)
        for kind, each in made.items():
            (into / f"{kind}.json").write_text(f"{_as_text(each)}\n", encoding="utf-8")
    except OSError as error:
        stop(f"The schemas cannot be written into {into}: {error.strerror}.")


def _as_text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
