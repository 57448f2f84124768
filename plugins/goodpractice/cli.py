"""The command `goodpractice`. The only file that prints."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

import click

from goodpractice import __version__
from goodpractice.answers import answer_lines, chosen_terms, counted
from goodpractice.dates import as_epoch, today
from goodpractice.diagnostics import Diagnostic, in_file_order
from goodpractice.model.kinds import entry_types
from goodpractice.model.verdicts import Verdict
from goodpractice.pipeline import SEARCHES, Loaded, explain_score, judge, load, search
from goodpractice.report import as_annotation, as_json, as_text

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


_as_of = click.option(
    "--as-of", type=_Day(), help="The day to build or check for, such as 2026-01-31; today unless said."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="goodpractice")
def main() -> None:
    """Check, search, build and serve the knowledge base in the current folder."""


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github"]), default="text", help="How to print mistakes."
)
@click.option("--strict", is_flag=True, help="Let warnings count as mistakes.")
@_as_of
def validate(paths: Sequence[Path], form: str, strict: bool, as_of: date | None) -> None:
    """Check every file, or only PATHS, and print every mistake with its place and its mend.

    Runs the searches in searches.yml as well, where that is checked and nothing is wrong.

    Ends with 0 where nothing is wrong, 1 where there are mistakes, 2 where the checks could not run.
    """
    root = _root()
    wanted = [_within(root, path) for path in paths]
    loaded = _load(root, as_of)
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
    if any(each.severity == "error" or strict for each in shown):
        sys.exit(1)
    if not_run:
        sys.exit(COULD_NOT_RUN)


@main.command("search")
@click.argument("query", nargs=-1, required=True)
@click.option(
    "--filter",
    "filters",
    multiple=True,
    metavar="FACET=TERM",
    help="Only entries that carry a term; can be given again.",
)
@click.option("--limit", type=click.IntRange(min=1), default=10, show_default=True, help="How many results to print.")
@click.option("--exact", is_flag=True, help="Take every word as it is typed: mend no spelling.")
@click.option("--explain", is_flag=True, help="Say of each result why it has its score.")
@click.option("--json", "as_json_", is_flag=True, help="Print the answer as the browser's query gives it.")
@_as_of
def search_(  # noqa: PLR0913, PLR0917  # one for each option
    query: Sequence[str],
    filters: Sequence[str],
    limit: int,
    exact: bool,
    explain: bool,
    as_json_: bool,
    as_of: date | None,
) -> None:
    """Search the knowledge base, ranked as the site ranks."""
    loaded = _load(_root(), as_of)
    if loaded.errors:
        click.echo(
            f"Entries with mistakes are left out: {len(loaded.errors):,} found by `goodpractice validate`.",
            err=True,
        )
    engine = search(loaded)
    try:
        chosen = chosen_terms(filters, engine.facets)
    except ValueError as error:
        _stop(str(error))
    text = " ".join(query).encode(errors="replace").decode()  # what is no text could not be printed again
    answer = engine.query(text, chosen, limit, exact=exact)
    question = engine.understand(text, exact=exact).question
    found = [loaded.knowledge_base.entry(f"{each['kind']}/{each['id']}") for each in answer["results"]]
    explained = [explain_score(loaded, engine, question, entry) for entry in found if explain and entry is not None]
    if as_json_:
        for result, portions in zip(answer["results"], explained, strict=False):
            result["explanation"] = [each.as_json() for each in portions]
        click.echo(json.dumps(answer, ensure_ascii=False, indent=2))
        return
    for line in answer_lines(answer, explained, partial(click.style, bold=True)):
        click.echo(line)


@main.command()
@click.option(
    "--site-dir",
    type=click.Path(path_type=Path),
    default=Path("site"),
    show_default=True,
    help="Where to put the site.",
)
@click.option("--strict", is_flag=True, help="Let warnings stop the build.")
@_as_of
def build(site_dir: Path, strict: bool, as_of: date | None) -> None:
    """Check everything and build the site; the last good site stays as it was unless this one is good."""
    root = _root(needs_site=True)
    day = as_of or _today()
    arguments = ["build", "--quiet", "--site-dir", str(site_dir.resolve()), *(["--strict"] if strict else [])]
    code = _mkdocs(root, arguments, day)
    if code:
        sys.exit(1)
    loaded = load(root, day)
    for line in _built_lines(loaded, site_dir):
        click.echo(line)


@main.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve it.")
@_as_of
def serve(address: str, as_of: date | None) -> None:
    """Serve the site while you edit; a mistake is shown and stops nothing."""
    _root(needs_site=True)
    # In the place of this process, so that whoever ends it ends the server and not only its parent.
    os.execve(sys.executable, _mkdocs_command("serve", "--dev-addr", address), _environment(as_of))  # noqa: S606


def _mkdocs(root: Path, arguments: list[str], day: date | None) -> int:
    try:
        return subprocess.run(_mkdocs_command(*arguments), cwd=root, env=_environment(day), check=False).returncode  # noqa: S603
    except KeyboardInterrupt:
        return 0


def _mkdocs_command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "mkdocs", *arguments]


def _environment(day: date | None) -> dict[str, str]:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    return environment if day is None else {**environment, "SOURCE_DATE_EPOCH": as_epoch(day)}


def _root(*, needs_site: bool = False) -> Path:
    root = Path.cwd()
    if needs_site and not (root / "mkdocs.yml").is_file():
        _stop("There is no mkdocs.yml here. Run this in the folder of a knowledge base.")
    return root


def _today() -> date:
    try:
        return today()
    except ValueError:
        _stop("SOURCE_DATE_EPOCH is not a number of seconds. Unset it, or use --as-of.")


def _load(root: Path, as_of: date | None) -> Loaded:
    if not (root / "vocabularies").is_dir():
        _stop("There is no vocabularies/ folder here. Run this in the folder of a knowledge base.")
    return load(root, as_of or _today())


def _stop(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(COULD_NOT_RUN)


def _within(root: Path, path: Path) -> str:
    absolute = Path(os.path.abspath(path))  # noqa: PTH100  # resolve() would follow a link, which we refuse by its own name
    if not os.path.lexists(absolute) or not absolute.is_relative_to(root):
        _stop(f"There is no file or folder '{path}' in this knowledge base.")
    return absolute.relative_to(root).as_posix()


def _is_in(path: str, wanted: Sequence[str]) -> bool:
    return any(each in (".", path) or path.startswith(f"{each}/") for each in wanted)


def _verdict(loaded: Loaded, shown: Sequence[Diagnostic], verdicts: Sequence[Verdict]) -> str:
    errors = sum(each.severity == "error" for each in shown)
    held = sum(each.holds for each in verdicts)
    if shown:
        counts = f"{counted(errors, 'mistake')} and {counted(len(shown) - errors, 'warning')}."
        searches = f" {held:,} of {counted(len(verdicts), 'search', 'searches')} hold." if verdicts else ""
        return f"{counts}{searches} What each code means stands on the site's page reference/mistakes."
    searches = f"; {counted(held, 'search holds', 'searches hold')}" if verdicts else ""
    return f"Nothing wrong: {_contents(loaded)}{searches}."


def _contents(loaded: Loaded) -> str:
    knowledge_base = loaded.knowledge_base
    counts = [
        counted(len(knowledge_base.of_kind(model.kind.name)), model.kind.one, model.kind.many)
        for model in entry_types().values()
    ]
    return f"{', '.join(counts)} and {counted(len(loaded.vocabularies), 'vocabulary', 'vocabularies')}"


def _built_lines(loaded: Loaded, site_dir: Path) -> list[str]:
    shards = [each for each in (site_dir / "search").rglob("*") if each.suffix in {".json", ".bin"}]
    size = sum(each.stat().st_size for each in shards)
    pages = sum(1 for _ in site_dir.rglob("*.html"))
    return [
        f"Built {counted(pages, 'page')} from {_contents(loaded)}.",
        f"The search index is {counted(len(shards), 'shard')} of {size / 1000:,.0f} kB in all.",
        f"To look at it: python3 -m http.server --directory {site_dir}   then open http://127.0.0.1:8000/",
        "To edit with a live preview: make serve",
    ]
