"""Good practice: a folder of stories in, a checked and searchable website out."""

__version__ = "0.1.0"
