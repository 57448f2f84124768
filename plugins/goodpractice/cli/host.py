"""The host as a process of its own; a disk that is full or may not be written is told in a sentence."""

import runpy
import sys
from importlib.util import find_spec

import click

HOSTS = ("mkdocs", "properdocs")
"""What can build the site: MkDocs, and the fork of it that goes on."""


def main() -> None:
    """Run the host's command with the arguments of this process; exit with 1 where a file cannot be read or written."""
    try:
        runpy.run_module(installed_host(), run_name="__main__", alter_sys=True)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        click.echo(f"{where}{error.strerror or error}.", err=True)
        click.echo("Make room on the disk, or check who may write there, and try again.", err=True)
        sys.exit(1)


def installed_host() -> str:
    """Return the first host that is installed; where none is, the first, so that Python says what is missing."""
    return next((name for name in HOSTS if find_spec(name)), HOSTS[0])


if __name__ == "__main__":
    main()
