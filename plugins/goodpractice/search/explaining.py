"""Why an entry has the score it has: each clause of the question that it holds, and what its impact is made from."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from goodpractice.search.concepts import Concepts
from goodpractice.search.counting import count
from goodpractice.search.documents import SearchDocument
from goodpractice.search.weighing import Reasons, Weighing


@dataclass(frozen=True, slots=True)
class Portion:
    """What one clause of a question adds to a score."""

    token: str
    weight: int
    """How much the clause counts within the question."""
    reasons: Reasons

    @property
    def points(self) -> int:
        """How much of the score it is."""
        return self.weight * self.reasons.impact

    def as_json(self) -> dict[str, Any]:
        """Return it as the command line writes it."""
        return {"token": self.token, "points": self.points, "weight": self.weight, **asdict(self.reasons)}


def explain(
    document: SearchDocument, clauses: Mapping[str, int], concepts: Concepts, weighing: Weighing
) -> tuple[Portion, ...]:
    """Return what each clause that a document holds adds to its score, the most first; together they are its score."""
    counted, _ = count(document.texts, document.carried, concepts)
    portions = (
        Portion(token, weight, weighing.reasons(token, counted, document.share)) for token, weight in clauses.items()
    )
    return tuple(sorted(portions, key=lambda each: (-each.points, each.token)))
