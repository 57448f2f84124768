"""Documents in, entries and diagnostics out: every mistake at once, each with its place and its mend."""
