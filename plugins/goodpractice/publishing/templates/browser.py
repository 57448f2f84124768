"""The browser's files: what each is called on the site. They share a folder named by what they all hold."""

import re
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

FOLDER = "assets/goodpractice"

_IMPORT = re.compile(r'^(?:import|export|\}) ?[^;"]*from "\./([^"]+)";', re.MULTILINE)


@cache
def contents() -> Mapping[str, bytes]:
    """Return the browser's files by name: the modules as they stand in the package, and the styles as one sheet."""
    folder = files("goodpractice") / "browser"
    names = sorted(each.name for each in folder.iterdir() if each.name.endswith(".js"))
    sheets = sorted((each for each in (folder / "styles").iterdir() if each.name.endswith(".css")), key=_name)
    style = b"\n".join(each.read_bytes() for each in sheets)
    return {**{name: (folder / name).read_bytes() for name in names}, "style.css": style}


def _name(file: Traversable) -> str:
    return file.name


@cache
def _version() -> str:
    everything = b"".join(name.encode() + content for name, content in contents().items())
    return sha256(everything).hexdigest()[:12]


def modules() -> Mapping[str, str]:
    """Return the path on the site of each module, by name."""
    return {name: f"{FOLDER}/{_version()}/{name}" for name in contents() if name.endswith(".js")}


def stylesheet() -> str:
    """Return the path on the site of the style sheet."""
    return f"{FOLDER}/{_version()}/style.css"


@cache
def needed(module: str) -> frozenset[str]:
    """Return a module and all that it imports, near or far, which a browser would else find out one after another."""
    found: set[str] = set()
    left = {module}
    while left:
        name = left.pop()
        found.add(name)
        left |= set(_IMPORT.findall(contents()[name].decode())) - found
    return frozenset(found)
