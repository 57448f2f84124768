"""The knowledge base as files of a website, each a value; nothing here knows the host."""
