"""Mending files: from diagnostics that know their mend to changed files, shown first and written whole."""
