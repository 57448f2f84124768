"""The host as a process of its own; a disk that is full or may not be written is told in a sentence."""

import runpy
import sys

import click


def main() -> None:
    """Run the host's command with the arguments of this process; exit with 1 where a file cannot be read or written."""
    try:
        runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        click.echo(f"{where}{error.strerror or error}.", err=True)
        click.echo("Make room on the disk, or check who may write there, and try again.", err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
