"""What entries say of one another: every name leads somewhere, and no two pages share an address."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from goodpractice.checking.guesses import says_nothing
from goodpractice.checking.mends.of_fields import LEAVE_OUT
from goodpractice.checking.mends.of_names import entry_surely_named, mend_link, mend_name
from goodpractice.checking.mends.tokens import Mends, without_field, without_item
from goodpractice.checking.standing import check_standing
from goodpractice.checking.subject import id_of, type_of
from goodpractice.diagnostics import MOST_TOLD, Diagnostic, Place, closest, near_miss, shortened
from goodpractice.model.addresses import Addresses, listing_uri
from goodpractice.model.entry import Entry, Record
from goodpractice.model.kinds import entry_types
from goodpractice.model.knowledge_base import KnowledgeBase
from goodpractice.model.types.webinar import Webinar
from goodpractice.reading.document import Document, Scalar, Sequence
from goodpractice.reading.document import Mapping as MappingNode
from goodpractice.reading.files import slug
from goodpractice.rules_of_content import (
    BROKEN_LINK,
    DOUBLED_ADDRESS,
    DOUBLED_TERM,
    MISSING_CAPTIONS,
    UNKNOWN_FIELD,
    UNKNOWN_REFERENCE,
    UNUSED_CAPTIONS,
)

MOST_GUESSES = 5
"""How often a file is told which entry it may have meant: to compare a name with those of all entries takes time."""
HOW_TO_NAME = "Write `type/id`; the id is the file's name without its ending."
_HOW_TO_LINK = "Write a whole address such as https://www.example.org/page, or another entry as `case-study/its-id`."
_CAPTIONS = re.compile(r"[a-z0-9-]+\.vtt")


def check_references(
    knowledge_base: KnowledgeBase,
    documents: Mapping[str, Document],
    known: frozenset[str],
    captions: frozenset[str],
) -> Iterator[Diagnostic]:
    """Yield what is wrong between entries, whatever else is wrong with them.

    `documents` are the files by path; `known` are the entries that exist, broken ones among them, as `type/id`;
    `captions` are the captions files there are, by path.
    """
    taken = _pages(known)
    for document in documents.values():
        model = type_of(document)
        if model is None:
            continue
        yield from _check_names(model, document, known)
        if issubclass(model, Record):
            yield from check_standing(document, knowledge_base.as_of)
            yield from _check_inferred(document)
            yield from _check_old_addresses(model, document, taken)
        if issubclass(model, Webinar):
            yield from _check_captions(document, captions)
    yield from _check_unused_captions(documents.values(), captions)


def _texts(document: Document, field: str) -> Iterator[tuple[Scalar, str]]:
    """Yield the texts of a field that holds one or a list of them, and where each stands."""
    node = document.root.get(field)
    for item in node.items if isinstance(node, Sequence) else (node,):
        if isinstance(item, Scalar) and isinstance(item.value, str) and not item.told:
            yield item, item.written.strip()


def _at(document: Document, node: Scalar) -> Place:
    return Place(document.path, node.line, node.column)


def _check_names(model: type[Entry], document: Document, known: frozenset[str]) -> Iterator[Diagnostic]:
    own = f"{model.kind.name}/{id_of(document, model)}"
    for field, kinds in model.reference_fields().items():
        seen: set[str] = set()
        guesses = 0
        for node, ref in islice(_texts(document, field), MOST_TOLD):
            place = _at(document, node)
            shown = f"`{shortened(ref)}`"
            mend: Mends = ()
            if ref in seen:
                message, hint = f"{shown} stands in `{field}` twice.", "Delete one of the two."
                yield document.broken(DOUBLED_TERM, place, message, hint, without_item(document, node))
                continue
            seen.add(ref)
            if says_nothing(ref):
                key = document.root.key(field)
                mend = without_field(document, key, node) if key is not None else ()
                message, hint = f"`{field}` cannot name {shown}.", LEAVE_OUT
            elif ref == own:
                message, hint = f"`{field}` names this entry itself.", "Name another entry, or delete it."
            elif kinds and ref.partition("/")[0] not in kinds:
                wanted = " or ".join(f"`{each}/…`" for each in kinds)
                guesses += 1
                sure = entry_surely_named(ref, known, kinds) if guesses <= MOST_GUESSES else None
                guess = sure or next((each for each in _of_kinds(ref, kinds) if each in known), None)
                mend = mend_name(document, node, sure)
                message = f"`{field}` cannot name {shown}."
                hint = f"Did you mean `{guess}`?" if guess else f"It names entries as {wanted}."
            elif ref not in known:
                guesses += 1
                among = [each for each in known if not kinds or each.partition("/")[0] in kinds]
                sure = entry_surely_named(ref, among) if guesses <= MOST_GUESSES else None
                guess = sure or (closest(ref, among) if guesses <= MOST_GUESSES else None)
                mend = mend_name(document, node, sure)
                message = f"There is no entry {shown}."
                hint = f"Did you mean `{guess}`?" if guess else HOW_TO_NAME
            else:
                continue
            yield document.broken(UNKNOWN_REFERENCE, place, message, hint, mend)


def _of_kinds(ref: str, kinds: tuple[str, ...]) -> Iterator[str]:
    return (f"{kind}/{ref.rpartition('/')[2].partition('.')[0]}" for kind in kinds)


def _check_inferred(document: Document) -> Iterator[Diagnostic]:
    groups = (node for _, node in document.root.entries if isinstance(node, MappingNode))
    present = {*document.root.keys(), *document.unreadable, *(name for group in groups for name in group.keys())}  # noqa: SIM118  # ours, not a dict
    for node, name in islice(_texts(document, "inferred"), MOST_TOLD):
        if name not in present - {"inferred"}:
            mend = mend_name(document, node, near_miss(name, present - {"inferred"}))
            guess = closest(name, sorted(present - {"inferred"}))
            hint = f"Did you mean `{guess}`?" if guess else "Name fields of this file only."
            message = f"`inferred` names `{shortened(name)}`, which is not a field of this file."
            yield document.broken(UNKNOWN_FIELD, _at(document, node), message, hint, mend)


_OF_THE_SITE = frozenset({"404.html", "assets", "browse", "index.html", "reference", "search", "sitemap.xml"})
"""Where the site keeps what is no entry."""


def _pages(known: frozenset[str]) -> dict[str, str]:
    """Return what has an address now: the page of each entry and the list of each type."""
    addresses = Addresses()
    kinds = {name: model.kind for name, model in entry_types().items()}
    pages = {addresses.url(listing_uri(kind)): f"the list of {kind.many}" for kind in kinds.values() if not kind.hosted}
    for ref in sorted(known):
        name, _, entry_id = ref.partition("/")
        pages[addresses.url(posixpath.join(kinds[name].address, f"{entry_id}.md"))] = f"`{ref}`"
    return pages


def _check_old_addresses(model: type[Entry], document: Document, taken: dict[str, str]) -> Iterator[Diagnostic]:
    """Yield the old addresses that lead elsewhere already; those that do not are taken from now on."""
    own = f"`{model.kind.name}/{id_of(document, model)}`"
    for node, address in islice(_texts(document, "old_addresses"), MOST_TOLD):
        path = address.strip("/")
        reserved = path.partition("/")[0] in _OF_THE_SITE
        owner = "the site itself" if reserved else taken.setdefault(f"{path}/", f"{own} too")
        if owner != f"{own} too":
            message = f"`{shortened(address)}` is the address of {owner.removesuffix(' too')} already."
            hint = "Delete it: one address cannot lead to two pages."
            yield document.broken(DOUBLED_ADDRESS, _at(document, node), message, hint)


def _check_captions(document: Document, captions: frozenset[str]) -> Iterator[Diagnostic]:
    for node, name in _texts(document, "captions"):
        if _CAPTIONS.fullmatch(name) and f"{Webinar.kind.folder}/{name}" not in captions:
            message = f"There is no file `{shortened(name)}` beside this one."
            hint = "Put the captions file there, or delete the field."
            yield document.broken(MISSING_CAPTIONS, _at(document, node), message, hint)


def _check_unused_captions(documents: Iterable[Document], captions: frozenset[str]) -> Iterator[Diagnostic]:
    webinars = [each for each in documents if type_of(each) is Webinar]
    if not all(each.lines for each in webinars):
        return  # one that could not be read may name them
    text = "\n".join(line for each in webinars for line in each.lines)
    for path in sorted(captions):
        name = path.rpartition("/")[2]
        if not re.search(
            rf"(?<![\w-]){re.escape(name)}(?!\w)", text
        ):  # named in a misspelt field is named all the same
            good = f"{slug(name.removesuffix('.vtt')) or 'a-short-name'}.vtt"
            rename = "" if name == good else f" Rename the file to {good}."
            hint = f"Add `captions: {good}` to the webinar they are of, or delete them.{rename}"
            yield UNUSED_CAPTIONS.at(Place(path), "No webinar names these captions, so nobody can read them.", hint)


def check_broken_links(document: Document, targets: tuple[str, ...], known: frozenset[str]) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each link in a body that leads nowhere, at the first place where it is written.

    `targets` are the links that could not be followed, those to entries that do not hold among them; `known` are the
    entries that exist.
    """
    broken = (target for target in dict.fromkeys(targets) if target not in known)  # an entry that is broken has a page
    for number, target in enumerate(islice(broken, MOST_TOLD)):
        place = _place_of(document, target)
        mend = mend_link(document, place, target, known) if number < MOST_GUESSES else ()
        near = closest(target, known) if "/" in target and number < MOST_GUESSES else None
        guess = mend[0].right if mend else near
        hint = f"Did you mean `{guess}`?" if guess else _HOW_TO_LINK
        yield document.broken(BROKEN_LINK, place, f"The link to `{shortened(target)}` leads nowhere.", hint, mend)


def _place_of(document: Document, target: str) -> Place:
    for number, line in enumerate(document.lines[document.body_line - 1 :], document.body_line):
        column = line.find(target)
        if column >= 0:
            return Place(document.path, number, column + 1)
    return Place(document.path, document.body_line)
