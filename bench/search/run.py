"""The search beside Pagefind and lunr: how well it ranks, and what a query costs a reader.

    python bench/search/run.py --collection FOLDER … --natural FOLDER … --sizes 1000,5000

Collections are folders in BEIR form (`corpus.jsonl`, `queries.jsonl`, `qrels.tsv`). Pagefind is installed here, once.
"""

import sys
from pathlib import Path

BENCH = Path(__file__).parent.parent
sys.path[:1] = [str(BENCH), str(BENCH.parent / "tests")]

from search.command import main  # noqa: E402  # the modules here are the package `search`, for which its parent is needed

if __name__ == "__main__":
    main()
