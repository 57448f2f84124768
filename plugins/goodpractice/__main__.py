"""Lets `python -m goodpractice` be the command `goodpractice`."""

from goodpractice.cli.main import main

main(prog_name="goodpractice")
