"""Time, memory and bytes of building generated knowledge bases: does the cost grow in proportion?

    python bench/scale.py [ENTRIES …]      sizes in entries; 200, 1000 and 2000 unless given

One run of each size on the machine at hand: read the columns against one another, not as absolute figures.
"""

import gzip
import os
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from generated import REPOSITORY, write

from goodpractice.pipeline import load

WORDS = 800
AS_OF = "2026-11-23"


def main() -> None:
    """Print a row for each size."""
    real = load(REPOSITORY, date.fromisoformat(AS_OF)).knowledge_base
    print(" entries  seconds  ms/entry  peak MB   pages  site MB  index kB sent  shards")
    for size in [int(each) for each in sys.argv[1:]] or [200, 1000, 2000]:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            write(root, size, WORDS, real)
            seconds, peak = _build(root)
            print(_row(size, seconds, peak, root / "site"), flush=True)


def _build(root: Path) -> tuple[float, float]:
    """Build the site in a process of its own; return its seconds and its largest resident memory in MB."""
    start = time.monotonic()
    command = [sys.executable, "-m", "goodpractice", "build", "--as-of", AS_OF]
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    os.chdir(root)
    environment = {**os.environ, "SITE_URL": "https://example.org/"}  # as a published site has one
    child = os.posix_spawn(sys.executable, command, environment, file_actions=quiet)
    _, status, usage = os.wait4(child, 0)
    os.chdir(REPOSITORY)
    if status:
        sys.exit("The build failed.")
    return time.monotonic() - start, usage.ru_maxrss / 1024


def _row(size: int, seconds: float, peak: float, site: Path) -> str:
    files = [path for path in site.rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    total = sum(path.stat().st_size for path in files) / 1e6
    shards = [path for path in (site / "search").rglob("*") if path.is_file()]
    packed = sum(_sent(path) for path in shards) / 1e3
    return (
        f"{size:>8,} {seconds:>8.1f} {1000 * seconds / size:>9.1f} {peak:>8.0f} {pages:>7,} {total:>8.1f}"
        f" {packed:>14,.0f} {len(shards):>7,}"
    )


def _sent(path: Path) -> int:
    """Return how many bytes of a file a static host sends: JSON is compressed on the way, other data is not."""
    return len(gzip.compress(path.read_bytes())) if path.suffix == ".json" else path.stat().st_size


if __name__ == "__main__":
    main()
