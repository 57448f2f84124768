"""Markdown in; safe HTML, plain words and a table of contents out."""
