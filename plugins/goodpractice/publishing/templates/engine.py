"""Templates to HTML: everything that goes into one is escaped, and a name nobody gave is an error."""

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template


@cache
def _template(name: str) -> Template:
    environment = Environment(
        loader=PackageLoader("goodpractice.publishing", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["number"] = number
    environment.filters["sentence"] = sentence
    return environment.get_template(f"{name}.html.j2")


def render(name: str, **values: Any) -> str:
    """Return the HTML of a template with its values."""
    return _template(name).render(**values)


def number(value: float) -> str:
    """Return a number as people write it: 1,665 or 91.6, never 91.60000000000001."""
    return f"{value:,.10g}" if value != int(value) else f"{int(value):,}"


def sentence(text: str) -> str:
    """Return a text with a full stop at its end, unless it ends like a sentence already."""
    return text if text.endswith((".", "!", "?")) else f"{text}."
