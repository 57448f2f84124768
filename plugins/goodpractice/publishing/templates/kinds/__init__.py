"""What the page of an entry has that only its type has: a template, and the values it needs."""
