"""Fields marked as facets: vocabularies made from the values they hold, with filters and pages like any other."""

import re
from collections.abc import Iterable, Mapping

from goodpractice.model.entry import Entry
from goodpractice.model.types.vocabulary import Term, Vocabulary


def with_facet_fields(
    entries: Iterable[Entry], vocabularies: Mapping[str, Vocabulary]
) -> tuple[tuple[Entry, ...], dict[str, Vocabulary]]:
    """Return the entries with a term for each value of a facet field, and the vocabularies with those terms."""
    labelled: list[Entry] = []
    values: dict[str, dict[str, str]] = {}
    owners: dict[str, type[Entry]] = {}
    for entry in entries:
        found = {name: _terms(getattr(entry, name)) for name in type(entry).facet_fields()}
        for name, terms in found.items():
            values.setdefault(name, {}).update(terms)
            owners[name] = type(entry)
        added = {name: tuple(terms) for name, terms in found.items() if terms}
        labelled.append(entry.model_copy(update={"terms": {**entry.terms, **added}}) if added else entry)
    made = {name: _vocabulary(name, owners[name], terms) for name, terms in values.items() if terms}
    return tuple(labelled), dict(sorted({**vocabularies, **made}.items()))


def _terms(value: object) -> dict[str, str]:
    """Return the texts a field holds, by the ids they get."""
    texts = (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()
    ids = {text: "-".join(re.findall(r"[a-z0-9]+", text.lower())) or "other" for text in texts}
    return {"the-index" if each == "index" else each: text for text, each in ids.items()}


def _vocabulary(name: str, owner: type[Entry], values: Mapping[str, str]) -> Vocabulary:
    mark = owner.facet_fields()[name]
    return Vocabulary(
        key=name,
        label=mark.label,
        label_many=mark.many,
        help=owner.model_fields[name].description or mark.label,
        used_by=(owner.kind.name,),
        facet=True,
        search_weight=0,
        terms=tuple(
            Term(id=each, label=label, meaning=f"{mark.label}: {label}.") for each, label in sorted(values.items())
        ),
    )
