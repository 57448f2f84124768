"""One file for each type of entry; a new file here is a new type everywhere."""
