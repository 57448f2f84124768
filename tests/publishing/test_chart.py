"""Figures as bars: honest scales, nothing drawn that is not given, and lengths that are the figures."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodpractice.model.types.case_study import Impact
from goodpractice.publishing.templates.chart import Chart, charts, in_words, not_drawn, round_maximum, told


def a_row(unit: str = "percent", **fields: Any) -> Impact:
    """Return a row of figures."""
    return Impact.model_validate({"measure": "Late arrivals", "unit": unit, **fields})


def the_chart(*rows: Impact) -> Chart:
    """Return the one chart of some rows."""
    (chart,) = charts(rows)
    return chart


def test_percentages_stand_on_a_scale_from_0_to_100() -> None:
    """However small they are: a rise from 1 to 2 does not look like one from 50 to 100."""
    chart = the_chart(a_row(before=1.8, after=1.1))
    assert [(tick.text, tick.at) for tick in chart.ticks] == [("0%", 0), ("50%", 50), ("100%", 100)]
    assert [(bar.label, bar.text, bar.length) for bar in chart.pairs[0].bars] == [
        ("Before", "1.8%", 1.8),
        ("After", "1.1%", 1.1),
    ]
    assert chart.scale == "from 0% to 100%"


def test_other_units_start_at_zero_and_end_at_a_round_number() -> None:
    """The highest figure of the chart decides."""
    chart = the_chart(a_row("days", before=13, after=11))
    assert [tick.text for tick in chart.ticks] == ["0", "7.5", "15"]
    assert [bar.length for bar in chart.pairs[0].bars] == [86.67, 73.33]
    assert [bar.text for bar in chart.pairs[0].bars] == ["13", "11"]


def test_rows_of_one_unit_share_a_scale() -> None:
    """And each unit has a chart, in the order of the rows; capital letters make no other unit."""
    rows = (a_row("Days", before=4, after=2), a_row(before=50, after=60), a_row("days", before=20, after=10))
    days, percent = charts(rows)
    assert (days.unit, percent.unit) == ("Days", "percent")
    assert [[bar.length for bar in pair.bars] for pair in days.pairs] == [[20, 10], [100, 50]]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (a_row(change=4), "Only the change is given, not the figures before and after."),
        (a_row(after=4), "Only the figure after is given."),
        (a_row(before=4, change=1), "Only the figure before is given."),
        (a_row(before=-0.4, after=1), "A figure is below zero, so it is not drawn."),
        (a_row(before=90, after=104), "A figure is above 100 percent, so it is not drawn."),
        (a_row("pupils", before=90, after=104), ""),
        (a_row(before=0, after=100), ""),
    ],
)
def test_what_cannot_be_drawn_is_told_with_the_reason(row: Impact, why: str) -> None:
    """A row is drawn or told, never both and never neither."""
    assert not_drawn(row) == why
    assert [each.why for each in told((row,))] == [why] * bool(why)
    assert len(charts((row,))) == (not why)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (a_row(before=-0.4, after=1), "from −0.4% to 1%"),
        (a_row("days", change=-0.21), "−0.21 days"),
        (a_row("weeks", change=6), "+6 weeks"),
        (a_row("pupils", after=1500), "1,500 pupils"),
        (a_row("per cent", after=51), "51%"),
    ],
)
def test_a_row_in_words(row: Impact, words: str) -> None:
    """With its unit and its sign; a minus is a minus."""
    assert in_words(row) == words


def test_nothing_is_drawn_of_nothing() -> None:
    """And figures that are all zero have a scale all the same."""
    assert charts(()) == ()
    assert [bar.length for bar in the_chart(a_row("days", before=0, after=0)).pairs[0].bars] == [0, 0]


def test_a_drawing_is_described_in_words() -> None:
    """For those who do not see it."""
    assert the_chart(a_row(before=88.5, after=91.6)).pairs[0].described == "Before 88.5%, after 91.6%"


@given(st.floats(min_value=1e-6, max_value=1e9))
def test_a_scale_is_round_and_holds_its_highest_figure(highest: float) -> None:
    """It is never so long that the highest bar takes less than half of it."""
    maximum = round_maximum(highest)
    assert highest <= maximum * (1 + 1e-9)
    assert maximum <= highest * 2
    assert len(f"{maximum:.3g}".replace(".", "").strip("0").split("e")[0]) <= 2


@given(st.lists(st.tuples(st.floats(0, 1e6), st.floats(0, 1e6)), min_size=1, max_size=5))
def test_lengths_are_in_proportion_to_the_figures(figures: list[tuple[float, float]]) -> None:
    """Of all rows on a scale, none is longer than the scale."""
    chart = the_chart(*(a_row("pupils", before=before, after=after) for before, after in figures))
    maximum = round_maximum(max(max(each) for each in figures))
    for pair, values in zip(chart.pairs, figures, strict=True):
        for bar, value in zip(pair.bars, values, strict=True):
            assert 0 <= bar.length <= 100.01
            assert bar.length == pytest.approx(100 * value / maximum, abs=0.01)
