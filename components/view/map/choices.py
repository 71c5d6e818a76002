"""The choices of the map as links: until which day, which roles, how it is drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from components.model.movements import Report
from components.view.choices import Choice, Choices, offer
from components.view.languages import is_rtl
from components.view.links import change
from components.view.numbers import say_date
from components.view.timeline import say_month
from components.view.words import Words

ROOM = "map"
DATE, ROLE, VIEW, PART, BASEMAP, SIZE, PLACE = "date", "role", "view", "part", "basemap", "size", "place"
"""The parameters of the address."""
INTERACTIVE, DRAWING = "interactive", "drawing"
SOUTH, NORTH = "south", "north"
ONLINE = "online"
BETWEEN = ","
Asked = Mapping[str, str]


@dataclass(frozen=True)
class Day:
    """One day to choose: its number in the month, its whole name, its address."""

    number: int
    label: str
    href: str
    chosen: bool


@dataclass(frozen=True)
class Dates:
    """The days to choose by month, the whole record, and the steps to the day before and after (blank: none).

    `arrows` point to where these two stand in a line: to the left and right, the other way round in Arabic.
    """

    months: tuple[tuple[str, tuple[Day, ...]], ...]
    all_href: str
    all_chosen: bool
    earlier: str
    later: str
    arrows: tuple[str, str]


def offer_dates(days: Sequence[date], until: date | None, asked: Asked, words: Words) -> Dates:
    """The days of the record as links; each shows the map from the beginning up to that day."""
    hrefs = {day: change(ROOM, asked, **{DATE: day.isoformat()}) for day in days}
    months = [
        (say_month(first, words), tuple(Day(day.day, say_date(day, words), hrefs[day], day == until) for day in own))
        for first, own in groupby(days, key=lambda day: day.replace(day=1))
    ]
    before = [day for day in days if until is None or day < until]
    after = [day for day in days if until is not None and day > until]
    return Dates(
        tuple(months),
        change(ROOM, asked, **{DATE: None}),
        until is None,
        hrefs[before[-1]] if before else "",
        hrefs[after[0]] if after else "",
        ("→", "←") if is_rtl(words.lang) else ("←", "→"),
    )


def offer_roles(
    dated: Sequence[Report], roles: Sequence[str], chosen: Sequence[str], asked: Asked, words: Words
) -> Choices:
    """The roles as links that add or take away one; the counts are of `dated`, the reports of the days chosen."""
    whole = len(chosen) == len(roles)
    choices = [Choice(words("map.all_roles"), change(ROOM, asked, **{ROLE: None}), len(dated), whole)]
    for role in roles:
        count = sum(report.role == role for report in dated)
        href = _toggle(role, roles, () if whole else chosen, asked)
        choices.append(Choice(words.choice("role", role), href, count, not whole and role in chosen))
    return Choices(words("map.role"), tuple(choices))


def offer_views(view: str, asked: Asked, words: Words) -> Choices:
    """Interactive or drawing: both stand in the address, for without either the browser decides."""
    values = [(each, words.choice("map.view", each), None) for each in (INTERACTIVE, DRAWING)]
    return offer(words("map.views"), ROOM, asked, VIEW, values, view)


def offer_parts(part: str, asked: Asked, words: Words) -> Choices:
    """Which part of Syria the interactive map opens on."""
    values = [("" if each == SOUTH else each, words.choice("map.part", each), None) for each in (SOUTH, NORTH)]
    return offer(words("map.parts"), ROOM, asked, PART, values, "" if part == SOUTH else part)


def _toggle(role: str, roles: Sequence[str], chosen: Sequence[str], asked: Asked) -> str:
    """The address with the role added to those chosen or taken away; where all or none are left, without any."""
    wanted = [each for each in roles if (each in chosen) != (each == role)]
    return change(ROOM, asked, **{ROLE: BETWEEN.join(wanted) if len(wanted) < len(roles) else None})
