"""The coach: advice on how an entry could be more useful to those who read it."""
