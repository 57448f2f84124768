"""Build the real knowledge base under the forks that go on, and say what differs. For `make test-hosts`."""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from commands import REPOSITORY
from goodpractice.dates import as_epoch, today

ENVIRONMENTS = REPOSITORY / ".environments"
NOT_CONTENT = (".*", "bench", "node_modules", "plugins", "requirements", "site", "tests")
"""What a copy of the knowledge base goes without."""
ADDRESSES = {"SITE_URL": "https://www.example.org/kb/", "REPOSITORY_URL": "https://git.example.org/example/kb"}
"""So that the sitemap, the feeds, full addresses and links to a page's own file are compared as well."""
MOST_NAMED = 10
_STYLE = "assets/stylesheets/main.*.min.css"
_THEME = """
import json, material
from importlib.metadata import version
from pathlib import Path
from sys import argv
folder = Path(material.__file__).parent / "templates"
files = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
print(json.dumps({"versions": {name: version(name) for name in argv[1:]}, "files": files}))
"""


class BuildFailedError(Exception):
    """A host did not build the site."""


@dataclass(frozen=True)
class Host:
    """A way to build the site: what to install, what to call and the name of the theme."""

    name: str
    environment: Path
    module: str
    theme: str
    distributions: tuple[str, str]


PRESENT = Host("MkDocs, Material", REPOSITORY / ".venv", "goodpractice", "material", ("mkdocs", "mkdocs-material"))
OTHERS = (
    # MkDocs is not in this environment, so `goodpractice build` takes what is.
    Host(
        "ProperDocs, Material",
        ENVIRONMENTS / "properdocs",
        "goodpractice",
        "material",
        ("properdocs", "mkdocs-material"),
    ),
    Host("MkDocs, MaterialX", ENVIRONMENTS / "materialx", "mkdocs", "materialx", ("mkdocs", "mkdocs-materialx")),
    Host(
        "ProperDocs, MaterialX",
        ENVIRONMENTS / "materialx",
        "properdocs",
        "materialx",
        ("properdocs", "mkdocs-materialx"),
    ),
)


@dataclass(frozen=True)
class Site:
    """What a host built: our files and pages by their path, and the paths of what the theme brought."""

    ours: Mapping[str, bytes]
    theme: frozenset[str]

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return sum(path.endswith(".html") for path in self.ours)

    @property
    def search(self) -> dict[str, bytes]:
        """The data that the search reads."""
        return {
            path: content
            for path, content in self.ours.items()
            if path.startswith("search/") and not path.endswith(".html")
        }


@dataclass(frozen=True)
class Comparison:
    """What differs between two sites, of ours; each a list of paths."""

    missing: tuple[str, ...]
    added: tuple[str, ...]
    different: tuple[str, ...]
    normalised: tuple[str, ...]
    """The same but for the name of the theme's style sheet."""
    theme: tuple[str, ...]
    """What the theme brings in one of the two only, which is its own affair."""
    same_search: bool

    @property
    def well(self) -> bool:
        """Whether nothing differs that must not."""
        return self.same_search and not (self.missing or self.added or self.different)


def read_site(folder: Path, theme: frozenset[str]) -> Site:
    """Read a built site; `theme` are the files that the theme has."""
    files = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    brought = frozenset(path for path in files if path.startswith("assets/")) & theme
    return Site({path: file.read_bytes() for path, file in files.items() if path not in brought}, brought)


def compare(present: Site, other: Site) -> Comparison:
    """Compare what is ours byte for byte; of pages, the name of the theme's style sheet may differ."""
    both = sorted(present.ours.keys() & other.ours.keys())
    different = tuple(path for path in both if _one_name(present, path) != _one_name(other, path))
    unequal = (path for path in both if present.ours[path] != other.ours[path])
    return Comparison(
        missing=tuple(sorted(present.ours.keys() - other.ours.keys())),
        added=tuple(sorted(other.ours.keys() - present.ours.keys())),
        different=different,
        normalised=tuple(path for path in unequal if path not in different),
        theme=tuple(sorted(present.theme ^ other.theme)),
        same_search=bool(present.search) and present.search == other.search,
    )


def _one_name(site: Site, path: str) -> bytes:
    """Return a page with one name for the theme's style sheet; a name of no file in the site stays as it is."""
    content = site.ours[path]
    if path.endswith(".html"):
        for style in site.theme:
            if Path(style).match(_STYLE):
                content = content.replace(style.encode(), b"assets/stylesheets/main.css")
    return content


def table(rows: Sequence[tuple[str, Site, Comparison | None]]) -> str:
    """Return what was found as a table of plain text, the present host first."""
    head = ("Built by", "Pages", "Files", "Same", "But style", "Missing", "Added", "Different", "Search data")
    lines = [head, *(_row(*each) for each in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def _row(name: str, site: Site, found: Comparison | None) -> tuple[str, ...]:
    size = (name, f"{site.pages:,}", f"{len(site.ours):,}")
    if found is None:
        return (*size, *[""] * 6)
    same = len(site.ours) - len(found.added) - len(found.different) - len(found.normalised)
    counts = (same, len(found.normalised), len(found.missing), len(found.added), len(found.different))
    return (*size, *(f"{count:,}" for count in counts), "same bytes" if found.same_search else "DIFFERENT")


def details(name: str, found: Comparison) -> list[str]:
    """Return a line for each file that differs and must not, and one for what the theme brings."""
    lines = []
    for what in ("missing", "added", "different"):
        paths = getattr(found, what)
        lines += [f"{name}: {what}: {path}" for path in paths[:MOST_NAMED]]
        if len(paths) > MOST_NAMED:
            lines.append(f"{name}: {what}: {len(paths) - MOST_NAMED:,} more")
    if found.theme:
        lines.append(f"{name}: {len(found.theme):,} files of the theme itself are in one of the two sites only.")
    return lines


def _ask(host: Host) -> tuple[str, frozenset[str]]:
    """Return the name of a host with its versions, and the files that its theme has."""
    command = [str(host.environment / "bin/python"), "-c", _THEME, *host.distributions]
    told = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    named = zip(host.name.split(", "), host.distributions, strict=True)
    versions = [f"{name} {told['versions'][each]}" for name, each in named]
    return " + ".join(versions), frozenset(told["files"])


def _build(host: Host, root: Path, environment: Mapping[str, str]) -> tuple[Site, frozenset[str]]:
    """Build a copy of the knowledge base; return the site, and the warnings of the host."""
    copy = root / f"{host.module}-{host.theme}-{host.environment.name}"
    shutil.copytree(REPOSITORY, copy, ignore=shutil.ignore_patterns(*NOT_CONTENT))
    settings = copy / "mkdocs.yml"
    themed, count = re.subn(r"^  name: material$", f"  name: {host.theme}", settings.read_text(), flags=re.MULTILINE)
    if count != 1:
        raise ValueError("mkdocs.yml does not name its theme as expected.")
    settings.write_text(themed)
    command = [str(host.environment / "bin/python"), "-m", host.module, "build", "--site-dir", "site"]
    done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BuildFailedError(f"{host.name}: the build failed.\n{done.stderr[-3000:]}")
    warnings = frozenset(line for line in done.stderr.splitlines() if line.startswith("WARNING"))
    return read_site(copy / "site", _ask(host)[1]), warnings


def report(day: date, folder: Path) -> int:
    """Build under each host and print what differs; return 1 where something is missing or differs that must not."""
    environment = {**os.environ, **ADDRESSES, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": as_epoch(day)}
    present, known = _build(PRESENT, folder, environment)
    rows: list[tuple[str, Site, Comparison | None]] = [(_ask(PRESENT)[0], present, None)]
    said: list[str] = []
    for host in OTHERS:
        site, warnings = _build(host, folder, environment)
        found = compare(present, site)
        rows.append((_ask(host)[0], site, found))
        said += details(host.name, found)
        said += [f"{host.name}: {line}" for line in sorted(warnings - known)]
    print(table(rows), "", *said, sep="\n")
    print("Compared byte for byte. “But style” are pages that differ in the name of the theme's style sheet only.")
    return 0 if all(found.well for _, _, found in rows if found) else 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the day from the command line, and report."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--as-of", type=date.fromisoformat, help="The day to build for; today unless given.")
    day = options.parse_args(arguments).as_of or today()
    with tempfile.TemporaryDirectory(prefix="goodpractice-hosts-") as folder:
        try:
            return report(day, Path(folder))
        except BuildFailedError as failed:
            print(failed)
            return 1


if __name__ == "__main__":
    sys.exit(main())
