"""Knowledge bases of any size, made of invented words: for measuring only."""

import random
import shutil
from itertools import accumulate
from pathlib import Path

from goodpractice.model.knowledge_base import KnowledgeBase
from goodpractice.model.types.case_study import CaseStudy
from goodpractice.model.types.vocabulary import Vocabulary

REPOSITORY = Path(__file__).parent.parent
DISTINCT_WORDS = 12_000
SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi zo bra cle dri flo gru ster ment tion ing ly".split()


def write(root: Path, entries: int, words: int, real: KnowledgeBase) -> None:
    """Write a knowledge base of some case studies of about `words` words each, frequencies after Zipf's law.

    Each has as many terms of a vocabulary as one of the real case studies, whichever chance picks.
    """
    for name in ("mkdocs.yml", "overrides", "vocabularies", "docs"):
        source = REPOSITORY / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, root / name)
    chance = random.Random(7)  # the same knowledge base each time
    lexicon = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(DISTINCT_WORDS)]
    weights = list(accumulate(1 / (rank + 2) for rank in range(DISTINCT_WORDS)))
    used = [each for each in real.vocabularies_of(CaseStudy.kind.name) if each.terms]
    carried = {each.key: _numbers(each, real) for each in used}
    folder = root / CaseStudy.kind.folder
    folder.mkdir()
    for number in range(entries):
        text = chance.choices(lexicon, cum_weights=weights, k=words)
        (folder / f"entry-{number:05}.md").write_text(
            _entry(number, text, chance, [_coded(each, carried[each.key], chance) for each in used])
        )


def _entry(number: int, text: list[str], chance: random.Random, coded: list[str]) -> str:
    lines = [
        "---",
        f"title: {' '.join(text[:6]).capitalize()} {number}",
        f"summary: {' '.join(text[6:30]).capitalize()}.",
        "organisation: Example Academy",
        *filter(None, coded),
        f"written: {chance.randint(2015, 2026)}",
        "written_by: editors",
        "sources: [{title: A report, publisher: Example Academy, link: https://www.example.org/report}]",
        "reviewed: 2026-11-01",
        "---",
    ]
    share = len(text) // len(CaseStudy.sections)
    for place, heading in enumerate(CaseStudy.sections):
        part = text[place * share : (place + 1) * share]
        sentences = [" ".join(part[start : start + 14]).capitalize() + "." for start in range(0, len(part), 14)]
        lines += ["", f"## {heading}", "", " ".join(sentences)]
    return "\n".join(lines) + "\n"


def _numbers(vocabulary: Vocabulary, real: KnowledgeBase) -> list[int]:
    """Return how many terms of a vocabulary each real case study has."""
    return [len(each.terms.get(vocabulary.key, ())) for each in real.of_kind(CaseStudy.kind.name)]


def _coded(vocabulary: Vocabulary, numbers: list[int], chance: random.Random) -> str:
    ids = chance.sample([term.id for term in vocabulary.terms], k=chance.choice(numbers))
    value = f"[{', '.join(ids)}]" if vocabulary.many else "".join(ids)
    return f"{vocabulary.key}: {value}" if ids else ""
