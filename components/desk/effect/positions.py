"""Positions: where the point of a chart or the symbol of a map stands, in words, and how far it moves."""

import re
from datetime import date
from math import asin, cos, hypot, radians, sin, sqrt

from components.view.numbers import say_date
from components.view.words import Words

EXACT = 4
"""Decimals of a position in degrees: ten metres."""
EARTH = 6371.0
"""Its radius in kilometres."""
DEGREES = re.compile(r"(-?\d+(?:\.\d+)?)°")


def say_spot(lat: float, lon: float, words: Words) -> str:
    """A place on the map: "stands at 32.555° N, 36.176° E"."""
    return words("desk.position.spot", lat=str(round(lat, EXACT)), lon=str(round(lon, EXACT)))


def say_point(across: object, up: object, words: Words) -> str:
    """A place in a chart: "1 August 2018: 184,000"; a day and a number in words, anything else as it is."""
    return words("desk.position.point", across=_say(across, words), up=_say(up, words))


def measure_move(before: str, after: str) -> float | None:
    """Kilometres between two places that `say_spot` says; None where they are no such places."""
    ends = [[radians(float(each)) for each in DEGREES.findall(text)] for text in (before, after)]
    if [len(end) for end in ends] != [2, 2]:
        return None
    (lat, lon), (lat_to, lon_to) = ends
    half = hypot(sin((lat_to - lat) / 2), sqrt(cos(lat) * cos(lat_to)) * sin((lon_to - lon) / 2))
    return 2 * EARTH * asin(min(1.0, half))


def _say(value: object, words: Words) -> str:
    if isinstance(value, int | float):
        return words.number(value)
    try:
        return say_date(date.fromisoformat(str(value)), words)
    except ValueError:
        return str(value)
