"""Figures as bars: before and after on one scale, as lengths in percent of its width."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from goodpractice.model.types.case_study import Impact
from goodpractice.publishing.templates.engine import number

_PERCENT = frozenset({"percent", "per cent", "%"})
"""The units whose scale goes from 0 to 100, whatever the figures are."""
_ROUND = (1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
"""Where a scale may end, times a power of ten."""
_LEAST = 1e-9
"""Figures below this are drawn as nothing."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure as a bar."""

    label: str
    text: str
    """The figure as it is written at the bar."""
    length: float
    """Its share of the scale, in percent."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One row of figures that is drawn."""

    row: Impact
    bars: tuple[Bar, Bar]

    @property
    def described(self) -> str:
        """The drawing in words."""
        before, after = self.bars
        return f"Before {before.text}, after {after.text}"


@dataclass(frozen=True, slots=True)
class Tick:
    """A number at the foot of a scale, and where it stands, in percent of the width."""

    text: str
    at: float


@dataclass(frozen=True, slots=True)
class Chart:
    """The rows of one unit that can be drawn, on a scale that all share."""

    unit: str
    ticks: tuple[Tick, ...]
    pairs: tuple[Pair, ...]

    @property
    def scale(self) -> str:
        """From where to where the scale goes, in words."""
        return f"from {self.ticks[0].text} to {self.ticks[-1].text}"


def charts(rows: Iterable[Impact]) -> tuple[Chart, ...]:
    """Return the drawings of some rows, one for each unit, in the order of the rows; `told` has those left out."""
    by_unit: dict[str, list[Impact]] = {}
    for row in rows:
        if not not_drawn(row):
            by_unit.setdefault(row.unit.casefold(), []).append(row)
    return tuple(_chart(unit) for unit in by_unit.values())


@dataclass(frozen=True, slots=True)
class Told:
    """A row that is told in words and not drawn."""

    row: Impact
    figure: str
    why: str
    """Why it is not drawn."""


def told(rows: Iterable[Impact]) -> tuple[Told, ...]:
    """Return the rows that cannot be drawn, with what is given of each."""
    return tuple(Told(row, in_words(row), why) for row in rows if (why := not_drawn(row)))


def in_words(row: Impact) -> str:
    """Return what is given of a row, with its unit: from 12% to 7%, +6 weeks, 500 pupils."""
    if row.before is not None and row.after is not None:
        return f"from {_with_unit(row, row.before)} to {_with_unit(row, row.after)}"
    if row.change is not None:
        return ("+" if row.change > 0 else "") + _with_unit(row, row.change)
    return _with_unit(row, row.after or 0.0)


def _with_unit(row: Impact, value: float) -> str:
    figure = number(value).replace("-", "−")
    return f"{figure}%" if _is_percent(row) else f"{figure} {row.unit}"


def not_drawn(row: Impact) -> str:
    """Return why a row cannot be drawn, in words; nothing where it can."""
    if row.before is None and row.after is None:
        return "Only the change is given, not the figures before and after."
    if row.before is None or row.after is None:
        return "Only the figure after is given." if row.before is None else "Only the figure before is given."
    if row.before < 0 or row.after < 0:
        return "A figure is below zero, so it is not drawn."
    if _is_percent(row) and max(row.before, row.after) > 100:
        return "A figure is above 100 percent, so it is not drawn."
    return ""


def round_maximum(highest: float) -> float:
    """Return where a scale from zero ends that holds a figure: the next round number."""
    if highest < _LEAST:
        return 1.0
    power = 10.0 ** math.floor(math.log10(highest))
    return next(float(f"{each * power:.2g}") for each in _ROUND if each * power >= highest * (1 - 1e-9))


def _chart(rows: Sequence[Impact]) -> Chart:
    highest = max(max(row.before or 0.0, row.after or 0.0) for row in rows)
    maximum = 100.0 if _is_percent(rows[0]) else round_maximum(highest)
    sign = "%" if _is_percent(rows[0]) else ""
    ticks = tuple(Tick(f"{number(maximum * part / 2)}{sign}", part * 50.0) for part in range(3))
    return Chart(rows[0].unit, ticks, tuple(_pair(row, maximum, sign) for row in rows))


def _pair(row: Impact, maximum: float, sign: str) -> Pair:
    before, after = (
        Bar(label, f"{number(value)}{sign}", round(100 * value / maximum, 2))
        for label, value in (("Before", row.before or 0.0), ("After", row.after or 0.0))
    )
    return Pair(row, (before, after))


def _is_percent(row: Impact) -> bool:
    return row.unit.casefold() in _PERCENT
