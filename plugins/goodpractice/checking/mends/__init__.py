"""Mends of what a file says: for each mistake that needs no thought, the change that takes it away."""
