"""Numbers of measurements: percentiles, and the measures themselves with what they are compared with."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

FLOOR, OURS, DEFAULT, LONG = "floor", "ours", "default", "long"
APPS = (FLOOR, OURS, DEFAULT, LONG)
"""What is measured: a bare page, the dashboard, the same in Streamlit's own configuration, and with long tables."""


@dataclass(frozen=True)
class Measure:
    """A number: measured in which part, what it is and its unit, where (a page, a number of sessions), of which app."""

    part: str
    what: str
    place: str
    app: str
    value: float


@dataclass(frozen=True)
class Measures:
    """All that was measured, in the order of measuring."""

    all: tuple[Measure, ...] = ()

    def find(self, part: str, what: str, place: str, app: str) -> float | None:
        """The number measured there; None where it was not measured."""
        found = [
            each.value for each in self.all if (each.part, each.what, each.place, each.app) == (part, what, place, app)
        ]
        return found[-1] if found else None

    def list_places(self, part: str, what: str) -> list[str]:
        """Where this was measured, in the order of measuring."""
        return list(dict.fromkeys(each.place for each in self.all if (each.part, each.what) == (part, what)))

    def divide(self, part: str, what: str, app: str, by: str) -> dict[str, float]:
        """By place how many times as much `app` takes as `by`, where both were measured."""
        found = {}
        for place in self.list_places(part, what):
            over, under = self.find(part, what, place, app), self.find(part, what, place, by)
            if over is not None and under:
                found[place] = over / under
        return found


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest of the values that at least this share (0-1) of them do not exceed; NaN of none."""
    ordered = sorted(values)
    return ordered[max(math.ceil(share * len(ordered)), 1) - 1] if ordered else math.nan


def median(values: Iterable[float]) -> float:
    """The value in the middle; of an even number the lower of the two. NaN of none."""
    return percentile(list(values), 0.5)
