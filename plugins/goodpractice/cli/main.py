"""The command `goodpractice` itself: the group that its commands belong to."""

import click

from goodpractice import __version__
from goodpractice.cli.neighbours import neighbours
from goodpractice.cli.new import new
from goodpractice.cli.schema import schema
from goodpractice.cli.search import search
from goodpractice.cli.site import build, serve
from goodpractice.cli.validate import validate


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="goodpractice")
def main() -> None:
    """Check, search, build and serve the knowledge base in the current folder."""


for _command in (validate, new, neighbours, schema, search, build, serve):
    main.add_command(_command)
