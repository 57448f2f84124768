"""The command `goodpractice`: one module a command. The only place that prints."""
