"""Whether an entry still stands: what it says of its review and its successor, held against the day of the build."""

from collections.abc import Iterator
from datetime import date

from goodpractice.diagnostics import Diagnostic
from goodpractice.model.entry import REVIEW_AFTER
from goodpractice.reading.document import Document, Scalar
from goodpractice.rules_of_content import INCONSISTENT, REVIEW_OVERDUE


def check_standing(document: Document, today: date) -> Iterator[Diagnostic]:
    """Yield what contradicts itself or the date in a document's status and review."""
    status = _value(document, "status") or "current"
    yield from _check_replacement(document, status)
    yield from _check_review(document, status, today)


def _value(document: Document, field: str) -> object:
    node = document.root.get(field)
    return node.value if isinstance(node, Scalar) else None


def _check_replacement(document: Document, status: object) -> Iterator[Diagnostic]:
    replacement = _value(document, "superseded_by")
    if status == "superseded" and replacement is None and "superseded_by" not in document.unreadable:
        message = "The entry is superseded, and nothing says by what."
        hint = "Add `superseded_by:` with the entry that replaces it, as `type/id`."
        yield document.broken(INCONSISTENT, document.place(("status",)), message, hint)
    if replacement is not None and status in ("current", "archived"):
        message = f"`superseded_by` is given, but the status is {status}."
        hint = "Write `status: superseded`, or delete `superseded_by`."
        yield document.broken(INCONSISTENT, document.place(("superseded_by",), of_key=True), message, hint)


def _check_review(document: Document, status: object, today: date) -> Iterator[Diagnostic]:
    reviewed, by = _value(document, "reviewed"), _value(document, "review_by")
    if not isinstance(reviewed, date):
        return
    if reviewed > today:
        message = f"The day of review, {reviewed}, is after {today}."
        hint = "Write the day on which somebody last read the entry."
        yield document.broken(INCONSISTENT, document.place(("reviewed",)), message, hint)
    elif isinstance(by, date) and by <= reviewed:
        message = f"The entry should be read again by {by}, and it was read on {reviewed}."
        hint = "Write a later day in `review_by`, or delete it: then it is two years after `reviewed`."
        yield document.broken(INCONSISTENT, document.place(("review_by",)), message, hint)
    elif status == "current" and (due := by if isinstance(by, date) else reviewed + REVIEW_AFTER) < today:
        message = f"This entry should have been read again by {due}."
        fields = "`reviewed`, and a later day or nothing in `review_by`" if by else "`reviewed`"
        hint = f"Read it; if it is still true, put today's date in {fields}, else mend or archive it."
        yield document.broken(REVIEW_OVERDUE, document.place(("review_by" if by else "reviewed",)), message, hint)
