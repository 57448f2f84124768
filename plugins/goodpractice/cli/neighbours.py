"""`goodpractice neighbours`: the entries most like one, and whether its story has been told before."""

import json
from datetime import date
from pathlib import Path

import click

from goodpractice.checking.check import check_entries
from goodpractice.cli.shared import as_of, load_here, root_here, stop
from goodpractice.model.entry import Entry
from goodpractice.model.kinds import entry_types
from goodpractice.pipeline import Loaded, neighbours_of
from goodpractice.pipeline import search as search_of
from goodpractice.reading.files import LARGEST, bytes_of, read_document, split
from goodpractice.search.neighbours import Neighbour


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--count", type=click.IntRange(min=1), default=3, show_default=True, help="How many to name.")
@click.option("--json", "as_json_", is_flag=True, help="Print them for programs.")
@as_of
def neighbours(path: Path, count: int, as_json_: bool, as_of: date | None) -> None:
    """Name the entries most like the one in a file, and what they share; the file may stand anywhere."""
    root = root_here()
    loaded = load_here(root, as_of)
    entry = _entry(loaded, root, path)
    found = neighbours_of(loaded, search_of(loaded), entry, count)
    if as_json_:
        click.echo(json.dumps([_as_json(each) for each in found], ensure_ascii=False, indent=2))
        return
    if not found:
        click.echo("No entry is like it.")
    for each in found:
        click.echo(f"{click.style(each.entry.title, bold=True)}\n  {each.entry.path}")
        if each.shared:
            click.echo(f"  Both: {', '.join(loaded.knowledge_base.label(*pair) for pair in each.shared)}.")
        if each.same_story:
            click.echo("  This is probably the same story. Improve that entry rather than adding a second one.")


def _entry(loaded: Loaded, root: Path, path: Path) -> Entry:
    """Return the entry in a file, of the knowledge base or from elsewhere; stop where there is none in it."""
    file = path.resolve()
    within = file.relative_to(root).as_posix() if file.is_relative_to(root) else ""
    for entry in loaded.knowledge_base.entries:
        if entry.path == within:
            return entry
    if not file.exists():
        stop(f"There is no file {path}.")
    raw = bytes_of(file, path.name, LARGEST, "Shorten it.")
    if not isinstance(raw, bytes):
        stop(f"{path}: {raw.message} {raw.hint}")
    models = (each for each in entry_types().values() if not each.kind.hosted and each.kind.ending == path.suffix)
    found = [
        entry
        for model in models
        for document in split(read_document(raw, f"{model.kind.folder}/{path.name}"))[0]
        for entry in check_entries([document], model, loaded.vocabularies).entries
    ]
    if not found:
        stop(
            f"{path} is no entry that holds. Put it where it belongs, and see what `goodpractice validate` says of it."
        )
    return found[0]


def _as_json(each: Neighbour) -> dict[str, object]:
    shared = [{"field": key, "term": term} for key, term in each.shared]
    return {
        "ref": each.entry.ref,
        "path": each.entry.path,
        "title": each.entry.title,
        "shared": shared,
        "same_story": each.same_story,
    }
