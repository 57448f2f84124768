"""Files that people fill in, written from the model."""
