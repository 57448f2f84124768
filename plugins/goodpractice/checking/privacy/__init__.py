"""The privacy guard: what a file may give away of a child or a family, found in its raw text and never shown."""
