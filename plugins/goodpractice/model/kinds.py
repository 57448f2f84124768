"""The types of entry there are: one for each file of `types/`."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from goodpractice.model import types
from goodpractice.model.entry import Entry


@cache
def entry_types() -> Mapping[str, type[Entry]]:
    """Return each type of entry by its name, in the order of the names."""
    found: dict[str, type[Entry]] = {}
    for module in iter_modules(types.__path__):
        for value in vars(import_module(f"{types.__name__}.{module.name}")).values():
            if isinstance(value, type) and issubclass(value, Entry) and "kind" in vars(value):
                found[value.kind.name] = value
    return dict(sorted(found.items()))
