"""The templates of our pages, and the one door to Jinja."""
