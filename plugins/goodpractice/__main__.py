"""Lets `python -m goodpractice` be the command `goodpractice`."""

from goodpractice.cli import main

main(prog_name="goodpractice")
