"""`goodpractice build` and `goodpractice serve`: the website, through the host as a process of its own."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import click

from goodpractice.answers import counted
from goodpractice.cli.shared import as_of, contents, day_of_today, root_here
from goodpractice.dates import as_epoch
from goodpractice.gathering import count_files


@click.command()
@click.option(
    "--site-dir",
    type=click.Path(path_type=Path),
    default=Path("site"),
    show_default=True,
    help="Where to put the site.",
)
@click.option("--strict", is_flag=True, help="Let warnings stop the build.")
@as_of
def build(site_dir: Path, strict: bool, as_of: date | None) -> None:
    """Check everything and build the site; the last good site stays as it was unless this one is good."""
    root = root_here(needs_site=True)
    day = as_of or day_of_today()
    arguments = ["build", "--quiet", "--site-dir", str(site_dir.resolve()), *(["--strict"] if strict else [])]
    code = _host(root, arguments, day)
    if code:
        sys.exit(1)
    for line in _built_lines(root, site_dir):
        click.echo(line)


@click.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve it.")
@as_of
def serve(address: str, as_of: date | None) -> None:
    """Serve the site while you edit; a mistake is shown and stops nothing."""
    root_here(needs_site=True)
    # In the place of this process, so that whoever ends it ends the server and not only its parent.
    os.execve(sys.executable, _host_command("serve", "--dev-addr", address), _environment(as_of))  # noqa: S606


def _host(root: Path, arguments: list[str], day: date | None) -> int:
    try:
        return subprocess.run(_host_command(*arguments), cwd=root, env=_environment(day), check=False).returncode  # noqa: S603
    except KeyboardInterrupt:
        return 0


def _host_command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "goodpractice.cli.host", *arguments]


def _environment(day: date | None) -> dict[str, str]:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    return environment if day is None else {**environment, "SOURCE_DATE_EPOCH": as_epoch(day)}


def _built_lines(root: Path, site_dir: Path) -> list[str]:
    entries, vocabularies = count_files(root)
    shards = [each for each in (site_dir / "search").rglob("*") if each.suffix in {".json", ".bin"}]
    size = sum(each.stat().st_size for each in shards)
    pages = sum(1 for _ in site_dir.rglob("*.html"))
    return [
        f"Built {counted(pages, 'page')} from {contents(entries, vocabularies)}.",
        f"The search index is {counted(len(shards), 'shard')} of {size / 1000:,.0f} kB in all.",
        f"To look at it: python3 -m http.server --directory {site_dir}   then open http://127.0.0.1:8000/",
        "To edit with a live preview: make serve",
    ]
