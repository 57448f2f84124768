"""Text in, documents out: what each file says, and where each of its values stands."""
