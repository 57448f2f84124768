"""The knowledge base as an index: ranked answers here, shards for the browser."""
