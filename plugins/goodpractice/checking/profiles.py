"""What vocabularies declare of a reader's own place: every choice leads to a term, and there is something to choose."""

from collections.abc import Iterator

from goodpractice.diagnostics import Rule, closest, shortened
from goodpractice.model.profile import OwnBand, OwnTerm
from goodpractice.model.types.vocabulary import Measure, Vocabulary
from goodpractice.reading.document import Steps
from goodpractice.rules_of_content import DOUBLED_ADDRESS, DOUBLED_TERM, INCONSISTENT, OUT_OF_RANGE, UNKNOWN_TERM

_Broken = tuple[Rule, Steps, str, str]


def check_profile(vocabulary: Vocabulary) -> Iterator[_Broken]:
    """Yield what is wrong with how readers say a vocabulary's terms or measures of their own place."""
    own = vocabulary.profile
    if own is not None and vocabulary.measures:
        message = "Terms are said of a place here, and this vocabulary has measures."
        yield (
            INCONSISTENT,
            ("profile",),
            message,
            "Write `profile:` with its `bands:` below a measure.",
        )
    elif own is not None:
        yield from _check_terms(vocabulary, own)
    if own is not None and not vocabulary.used_by:
        message = "No type of entry carries these terms, so none can be like a reader's own place."
        yield INCONSISTENT, ("profile",), message, "Add a type to `used_by`, or delete `profile:`."
    for number, measure in enumerate(vocabulary.measures):
        if measure.profile is not None:
            yield from _check_bands(measure, measure.profile, ("measures", number, "profile", "bands"))


def _check_terms(vocabulary: Vocabulary, own: OwnTerm) -> Iterator[_Broken]:
    known = [term.id for term in vocabulary.terms]
    seen: set[str] = set()
    for field in ("terms", "wider"):
        for number, term_id in enumerate(getattr(own, field)):
            steps = ("profile", field, number)
            if term_id not in known:
                guess = closest(term_id, known)
                hint = f"Did you mean `{guess}`?" if guess else "Use the id of a term below."
                yield UNKNOWN_TERM, steps, f"There is no term `{shortened(term_id)}` in this vocabulary.", hint
            elif term_id in seen:
                message = f"`{term_id}` stands in `profile` twice."
                yield (
                    DOUBLED_TERM,
                    steps,
                    message,
                    "Delete one of the two: a term can be chosen, or is too wide for that.",
                )
            seen.add(term_id)
    choices = own.terms or [each for each in known if each not in own.wider]
    if len(choices) < 2:
        message = "There are not two terms to choose from."
        yield INCONSISTENT, ("profile",), message, "Name more in `terms`, or delete `profile:`."


def _check_bands(measure: Measure, own: OwnBand, steps: Steps) -> Iterator[_Broken]:
    seen: set[str] = set()
    for number, band in enumerate(own.bands):
        if band.id in seen:
            message = f"The band `{band.id}` is here a second time."
            yield DOUBLED_ADDRESS, (*steps, number, "id"), message, "Give each band an id of its own."
        seen.add(band.id)
        if band.up_to is not None and not measure.minimum <= band.up_to < measure.maximum:
            least, most = (f"{bound:.15g}" for bound in (measure.minimum, measure.maximum))
            message = f"A band ends at {band.up_to:.15g}, and `{measure.id}` is from {least} to {most}."
            hint = "Check `up_to`; it must leave numbers for the last band."
            yield OUT_OF_RANGE, (*steps, number, "up_to"), message, hint
