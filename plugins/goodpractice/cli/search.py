"""`goodpractice search`: what the site would find."""

import json
from collections.abc import Sequence
from datetime import date
from functools import partial

import click

from goodpractice.answers import answer_lines, chosen_terms
from goodpractice.cli.shared import as_of, load_here, root_here, stop
from goodpractice.pipeline import explain_score
from goodpractice.pipeline import search as search_of


@click.command()
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
@as_of
def search(  # noqa: PLR0913, PLR0917  # one for each option
    query: Sequence[str],
    filters: Sequence[str],
    limit: int,
    exact: bool,
    explain: bool,
    as_json_: bool,
    as_of: date | None,
) -> None:
    """Search the knowledge base, ranked as the site ranks."""
    loaded = load_here(root_here(), as_of)
    if loaded.errors:
        click.echo(
            f"Entries with mistakes are left out: {len(loaded.errors):,} found by `goodpractice validate`.",
            err=True,
        )
    engine = search_of(loaded)
    try:
        chosen = chosen_terms(filters, engine.facets)
    except ValueError as error:
        stop(str(error))
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
