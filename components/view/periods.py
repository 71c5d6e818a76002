"""Counts of people killed as lines over the days they cover: a line's length is time, never a number of people."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pandas as pd

from components.model.deaths import DIED, ONE_DAY, SEVERAL_DAYS, TABLE
from components.model.figures import Figure, to_figures
from components.view.comparing import Link, offer_pick
from components.view.links import change
from components.view.numbers import say_counted, say_period, say_tick
from components.view.palette import pick_glyph
from components.view.words import Words

DRAWN = (SEVERAL_DAYS, ONE_DAY, DIED)
"""Groups that share one axis of days; the others are context, and are only listed."""


@dataclass(frozen=True)
class Count:
    """One count as a row: its words, and where its line, or the mark of a single day, stands in hundredths of the axis.

    `part` says that its total stands in the same group. `start` and `end` are None where none is drawn. `pick` is the
    link that compares it.
    """

    id: str
    said: str
    href: str
    pick: tuple[Link, ...]
    voice: str
    glyph: str
    publisher: str
    weak: bool
    definition: str
    period: str
    part: bool
    single: bool
    start: float | None
    end: float | None


@dataclass(frozen=True)
class Group:
    """Counts of one kind under their title; `drawn` where they stand on the axis of days."""

    title: str
    about: str
    drawn: bool
    counts: tuple[Count, ...]


@dataclass(frozen=True)
class Axis:
    """The first and the last day of the axis, and the days named on it: words and place in hundredths."""

    first: date
    last: date
    ticks: tuple[tuple[str, float], ...] = ()

    def place(self, day: date) -> float:
        """Where a day begins, in hundredths of the axis."""
        return round(100 * (day - self.first).days / ((self.last - self.first).days + 1), 2)

    def stretch(self, first: date, last: date) -> tuple[float, float]:
        """Where the first of some days begins and the last of them ends."""
        return self.place(first), self.place(last + timedelta(days=1))


def make_groups(
    deaths: Mapping[str, pd.DataFrame], weak: Collection[str], axis: Axis | None, asked: Mapping[str, str], words: Words
) -> list[Group]:
    """The groups of list_deaths as rows; `weak` are the ids of weak sources, links keep the rest of the address."""
    groups = []
    for name, rows in deaths.items():
        ids, line = frozenset(rows["id"]), axis if name in DRAWN else None
        figures = to_figures(rows, TABLE)
        counts = tuple(_count(each, ids, each.source in weak, line, asked, words) for each in figures)
        title, about = words.choice("figures.deaths.group", name), words.choice("figures.deaths.about", name)
        groups.append(Group(title, about, name in DRAWN, counts))
    return groups


def gather(counts: Iterable[tuple[Group, Count]]) -> list[Group]:
    """The groups of these counts, each with those of its counts that are among them."""
    by_group: dict[str, tuple[Group, list[Count]]] = {}
    for group, count in counts:
        by_group.setdefault(group.title, (group, []))[1].append(count)
    return [replace(group, counts=tuple(found)) for group, found in by_group.values()]


def _count(
    figure: Figure, group: Collection[str], weak: bool, axis: Axis | None, asked: Mapping[str, str], words: Words
) -> Count:
    last = figure.as_of
    line = axis.stretch(figure.period_start or last, last) if axis and last else (None, None)
    return Count(
        id=figure.id,
        said=say_counted(figure, words),
        href=change("figures", asked, figure=figure.id),
        pick=offer_pick(figure.id, asked, words),
        voice=figure.voice,
        glyph=pick_glyph(figure.voice),
        publisher=figure.publisher,
        weak=weak,
        definition=figure.definition,
        period=say_period(figure, words),
        part=figure.part_of in group,
        single=figure.period_start in (None, last),
        start=line[0],
        end=line[1],
    )


def measure_axis(deaths: Mapping[str, pd.DataFrame], words: Words) -> Axis | None:
    """The days from the first to the last of the counts that are drawn, with the 1st and the 15th of each month named.

    None where no count is drawn.
    """
    rows = [deaths[name] for name in DRAWN if name in deaths]
    if not rows:
        return None
    days = pd.concat([each[column] for each in rows for column in ("period_start", "as_of")]).dropna()
    bare = Axis(days.min().date(), days.max().date())
    named = [day.date() for day in pd.date_range(bare.first, bare.last) if day.day in (1, 15)]
    ticks = [(say_tick(day, words), bare.place(day)) for day in named]
    return Axis(bare.first, bare.last, tuple(ticks))
