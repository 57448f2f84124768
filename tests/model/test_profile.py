"""What readers can say of their own place, and what an entry states of its own in the same fields."""

import pytest

from builders import a_case_study, a_hub, a_term, a_vocabulary, kb_of
from goodpractice.model.profile import Band, OwnBand, OwnTerm
from goodpractice.model.profile_fields import ProfileField, profile_fields
from goodpractice.model.types.vocabulary import Measure, Vocabulary

BANDS = (Band(id="small", label="Small", up_to=100), Band(id="middle", label="Middle", up_to=250.5))
SIZE = OwnBand(label="size", weight=3, bands=(*BANDS, Band(id="large", label="Large")))
SEATS = Measure(id="seats", label="Seats", unit="seats", minimum=1, maximum=999, help="How many.", profile=SIZE)
NUMBERS = Vocabulary(
    key="numbers", label="Number", label_many="Numbers", help="Figures.", used_by=("case-study",), measures=(SEATS,)
)
PHASES = a_vocabulary(
    "phases",
    a_term("early"),
    a_term("late"),
    a_term("all"),
    used_by=("case-study", "hub"),
    profile=OwnTerm(label="phase", weight=5, wider=("all",)),
)
TRAITS = a_vocabulary(
    "traits",
    a_term("wet"),
    a_term("rural"),
    a_term("urban"),
    profile=OwnTerm(label="surroundings", weight=2, terms=("rural", "urban")),
)
FIELDS = profile_fields((NUMBERS, PHASES, TRAITS, a_vocabulary("others", a_term("one"))))


def field(key: str) -> ProfileField:
    """Return the field of that key."""
    return next(each for each in FIELDS if each.key == key)


def test_the_fields_that_weigh_most_come_first() -> None:
    """A vocabulary that says nothing of it is none of them; the key of a measure names its vocabulary too."""
    assert [each.key for each in FIELDS] == ["phases", "numbers-seats", "traits"]
    assert kb_of(vocabularies=(TRAITS, PHASES)).profile == (field("phases"), field("traits"))


def test_terms_that_are_too_wide_cannot_be_chosen() -> None:
    """All others can, unless the terms to choose from are named."""
    assert [each.id for each in field("phases").choices] == ["early", "late"]
    assert [each.label for each in field("phases").wider] == ["All"]
    assert [each.id for each in field("traits").choices] == ["rural", "urban"]


def test_words_that_no_entry_carries_are_no_field() -> None:
    """A list of words that only explains cannot make two places alike."""
    assert profile_fields((a_vocabulary("words", *PHASES.terms, used_by=(), profile=PHASES.profile),)) == ()


@pytest.mark.parametrize(("seats", "band"), [(1, 0), (100, 0), (100.5, 1), (250.5, 1), (251, 2), (999, 2)])
def test_a_value_falls_into_the_first_band_that_reaches_it(seats: float, band: int) -> None:
    """The last band has no end."""
    assert SIZE.band_of(seats) == band
    entry = a_case_study("a", measures={"numbers": {"seats": seats}})
    assert field("numbers-seats").values_of(entry) == (band + 1,)


@pytest.mark.parametrize(
    ("carried", "values"),
    [((), ()), (("late",), (2,)), (("late", "early"), (1, 2)), (("all",), (-1,)), (("all", "early"), (-1, 1))],
)
def test_an_entry_states_its_terms_as_numbers(carried: tuple[str, ...], values: tuple[int, ...]) -> None:
    """Choices count from 1, wider terms from -1 down."""
    assert field("phases").values_of(a_case_study("a", terms={"phases": carried})) == values


def test_terms_that_are_neither_state_nothing() -> None:
    """That it rains says nothing about town and country."""
    assert field("traits").values_of(a_case_study("a", terms={"traits": ("wet",)})) == ()
    assert field("traits").values_of(a_case_study("a", terms={"traits": ("wet", "urban")})) == (2,)


def test_an_entry_without_the_measure_states_nothing() -> None:
    """Nor does one of a type that has no such measures."""
    assert field("numbers-seats").values_of(a_case_study("a")) == ()
    assert field("numbers-seats").values_of(a_hub("b")) == ()
    assert [each.is_carried_by(a_hub("b").kind) for each in FIELDS] == [True, False, False]
