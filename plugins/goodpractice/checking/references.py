"""What entries say of one another: every name leads somewhere, and no two pages share an address."""

from collections.abc import Iterator, Mapping
from datetime import date

from goodpractice.diagnostics import Diagnostic, Place, closest
from goodpractice.model.addresses import Addresses, entry_uri
from goodpractice.model.entry import Entry, Record
from goodpractice.model.knowledge_base import KnowledgeBase
from goodpractice.model.types.vocabulary import Vocabulary
from goodpractice.model.types.webinar import Webinar
from goodpractice.reading.document import Document
from goodpractice.rules import (
    BROKEN_LINK,
    DOUBLED_ADDRESS,
    INCONSISTENT,
    MISSING_CAPTIONS,
    REVIEW_OVERDUE,
    UNKNOWN_FIELD,
    UNKNOWN_REFERENCE,
)


def check_references(
    knowledge_base: KnowledgeBase,
    documents: Mapping[str, Document],
    known: frozenset[str],
    captions: frozenset[str],
) -> Iterator[Diagnostic]:
    """Yield what is wrong between entries.

    `documents` are the files by path; `known` are the entries that exist, broken ones among them, as `type/id`;
    `captions` are the captions files there are, by path.
    """
    current_pages = {Addresses().url(entry_uri(entry)): entry.ref for entry in knowledge_base.entries}
    for entry in knowledge_base.entries:
        document = documents.get(entry.path)
        if document is None:
            continue
        yield from _check_names(entry, document, known)
        if isinstance(entry, Record):
            yield from _check_status(entry, document, knowledge_base.as_of)
            yield from _check_inferred(entry, document)
            yield from _check_old_addresses(entry, document, current_pages)
        if isinstance(entry, Webinar) and entry.captions:
            yield from _check_captions(entry, document, captions)


def _check_names(entry: Entry, document: Document, known: frozenset[str]) -> Iterator[Diagnostic]:
    for field, kinds in type(entry).reference_fields().items():
        value = getattr(entry, field)
        refs = ((), value) if isinstance(value, str) else None
        named = [((field,), value)] if refs else [((field, n), each) for n, each in enumerate(value or ())]
        for steps, ref in named:
            kind, _, _ = ref.partition("/")
            if ref == entry.ref:
                message, hint = f"`{field}` names this entry itself.", "Name another entry, or delete it."
            elif kinds and kind not in kinds:
                wanted = " or ".join(f"`{each}/…`" for each in kinds)
                message, hint = f"`{field}` cannot name `{ref[:80]}`.", f"It names entries as {wanted}."
            elif ref not in known:
                guess = closest(ref, [each for each in known if not kinds or each.partition("/")[0] in kinds])
                message = f"There is no entry `{ref[:80]}`."
                hint = (
                    f"Did you mean `{guess}`?"
                    if guess
                    else "Write `type/id`; the id is the file's name without its ending."
                )
            else:
                continue
            yield document.broken(UNKNOWN_REFERENCE, document.place(steps), message, hint)


def _check_status(entry: Record, document: Document, today: date) -> Iterator[Diagnostic]:
    if entry.status == "superseded" and not entry.superseded_by:
        hint = "Add `superseded_by:` with the entry that replaces it, as `type/id`."
        message = "The entry is superseded, and nothing says by what."
        yield document.broken(INCONSISTENT, document.place(("status",)), message, hint)
    if entry.superseded_by and entry.status != "superseded":
        hint = "Write `status: superseded`, or delete `superseded_by`."
        message = f"`superseded_by` is given, but the status is {entry.status}."
        yield document.broken(INCONSISTENT, document.place(("superseded_by",), of_key=True), message, hint)
    if entry.reviewed > today:
        message = f"The day of review, {entry.reviewed}, is after {today}."
        hint = "Write the day on which somebody last read the entry."
        yield document.broken(INCONSISTENT, document.place(("reviewed",)), message, hint)
    if entry.status == "current" and entry.review_due < today:
        message = f"This entry should have been read again by {entry.review_due}."
        hint = "Read it; if it is still true, put today's date in `reviewed`, else mend or archive it."
        yield document.broken(REVIEW_OVERDUE, document.place(("reviewed",)), message, hint)


def _check_inferred(entry: Record, document: Document) -> Iterator[Diagnostic]:
    present = set(document.root.keys()) - {"inferred"}
    for number, name in enumerate(entry.inferred):
        if name not in present:
            guess = closest(name, sorted(present))
            hint = f"Did you mean `{guess}`?" if guess else "Name fields of this file only."
            message = f"`inferred` names `{name}`, which is not a field of this file."
            yield document.broken(UNKNOWN_FIELD, document.place(("inferred", number)), message, hint)


def _check_old_addresses(entry: Record, document: Document, pages: Mapping[str, str]) -> Iterator[Diagnostic]:
    for number, address in enumerate(entry.old_addresses):
        taken = pages.get(address.strip("/") + "/")
        if taken:
            message = f"`{address}` is the address of `{taken}` now."
            place = document.place(("old_addresses", number))
            yield document.broken(
                DOUBLED_ADDRESS, place, message, "Delete it: an old address cannot lead to two pages."
            )


def _check_captions(entry: Webinar, document: Document, captions: frozenset[str]) -> Iterator[Diagnostic]:
    if f"{entry.kind.folder}/{entry.captions}" not in captions:
        message = f"There is no file `{entry.captions}` beside this one."
        place = document.place(("captions",))
        yield document.broken(MISSING_CAPTIONS, place, message, "Put the captions file there, or delete the field.")


def check_broken_links(document: Document, targets: tuple[str, ...], known: frozenset[str]) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each link in a body that leads nowhere, at the first place where it is written."""
    for target in dict.fromkeys(targets):
        place = _place_of(document, target)
        guess = closest(target, known) if "/" in target else None
        hint = "Write a whole web address such as https://www.example.org/page, or another entry as `type/its-id`."
        if guess:
            hint = f"Did you mean `{guess}`?"
        yield document.broken(BROKEN_LINK, place, f"The link to `{target[:80]}` leads nowhere.", hint)


def _place_of(document: Document, target: str) -> Place:
    for number, line in enumerate(document.lines[document.body_line - 1 :], document.body_line):
        column = line.find(target)
        if column >= 0:
            return Place(document.path, number, column + 1)
    return Place(document.path, document.body_line)


def check_vocabularies(
    vocabularies: Mapping[str, Vocabulary], documents: Mapping[str, Document], kinds: frozenset[str]
) -> Iterator[Diagnostic]:
    """Yield what is wrong within and between vocabularies."""
    terms = {f"{key}/{term.id}" for key, vocabulary in vocabularies.items() for term in vocabulary.terms}
    for key, vocabulary in vocabularies.items():
        document = documents[key]
        for field in ("used_by", "required_by"):
            for number, kind in enumerate(getattr(vocabulary, field)):
                if kind not in kinds:
                    guess = closest(kind, kinds)
                    hint = f"Did you mean `{guess}`?" if guess else f"Types are {', '.join(sorted(kinds))}."
                    message = f"There is no type of entry called `{kind}`."
                    yield document.broken(UNKNOWN_REFERENCE, document.place((field, number)), message, hint)
        seen: set[str] = set()
        for number, term in enumerate(vocabulary.terms):
            if term.id in seen:
                message = f"The term `{term.id}` is here a second time."
                place = document.place(("terms", number, "id"))
                yield document.broken(DOUBLED_ADDRESS, place, message, "Give each term an id of its own.")
            seen.add(term.id)
            if term.broader and term.broader not in terms:
                guess = closest(term.broader, terms)
                hint = f"Did you mean `{guess}`?" if guess else "Write `vocabulary/term`."
                message = f"There is no term `{term.broader}`."
                place = document.place(("terms", number, "broader"))
                yield document.broken(UNKNOWN_REFERENCE, place, message, hint)
