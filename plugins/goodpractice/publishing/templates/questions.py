"""Questions a team can talk about when it has read an entry: made from its fields, and never a claim."""

from collections.abc import Iterator, Sequence

from goodpractice.model.entry import Entry
from goodpractice.model.knowledge_base import KnowledgeBase

MOST = 3
"""How many questions there are."""
_NAMED = 3
"""How many terms a question names."""
_ALWAYS = (
    "What would we stop doing to make room for this?",
    "Whom should we ask before we decide?",
    "How would we know that it works here?",
)


def questions(knowledge_base: KnowledgeBase, entry: Entry) -> tuple[str, ...]:
    """Return what to discuss about an entry: what its vocabularies ask of its terms, then what holds of any entry.

    What is in the way comes before what was done about it, and both before what is known of the result: the
    vocabularies that weigh most in search lead, among them those whose terms answer a question of their own.
    """
    return (*_asked(knowledge_base, entry), *_ALWAYS)[:MOST]


def _asked(knowledge_base: KnowledgeBase, entry: Entry) -> Iterator[str]:
    carried = knowledge_base.vocabularies_of(entry.kind.name)
    for vocabulary in sorted(carried, key=lambda each: (-each.search_weight, not each.question, each.key)):
        found = [term for each in entry.terms.get(vocabulary.key, ()) if (term := vocabulary.term(each))]
        own = [term for term in found if term.discuss]
        for term in own:
            yield f"{term.label}: {term.discuss}"
        if vocabulary.discuss and (others := [term.label for term in found if term not in own]):
            yield f"{_listed(others[:_NAMED])}: {vocabulary.discuss}"


def _listed(labels: Sequence[str]) -> str:
    """Return labels one after the other; commas would run into those within a label."""
    return "; ".join(labels)
