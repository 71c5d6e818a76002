"""The view of the map: what the address asks for, and what answers it, each made once and remembered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from components.model.movements import Report, choose_reports, list_dates, list_reports, list_roles
from components.model.spots import Flow, Spot, list_flows, list_spots
from components.screen.address import asked, choose, correct, note_in_vain
from components.screen.sheets import Page
from components.screen.store import remember
from components.view.map.choices import (
    BASEMAP,
    BETWEEN,
    DATE,
    DRAWING,
    INTERACTIVE,
    NORTH,
    ONLINE,
    PART,
    ROLE,
    SIZE,
    SOUTH,
    VIEW,
)
from components.view.map.projection import FRAMES, WIDE, Frame
from components.view.map.scenes import compose
from components.view.map.symbols import Scene


@dataclass(frozen=True)
class View:
    """What the address asks for, and the reports that answer it."""

    until: date | None
    roles: tuple[str, ...]
    way: str
    part: str
    size: str
    online: bool
    dated: tuple[Report, ...]
    chosen: tuple[Report, ...]

    @property
    def key(self) -> tuple[str, ...]:
        """What the symbols depend on."""
        return (str(self.until), BETWEEN.join(self.roles))


def read_view(page: Page) -> View:
    """The view that the address asks for."""
    reports = open_reports(page)
    until = _choose_day(list_dates(reports))
    every = list_roles(page.tables)
    roles = _choose_roles(every)
    return View(
        until,
        roles,
        choose(VIEW, (INTERACTIVE, DRAWING), INTERACTIVE),
        choose(PART, (SOUTH, NORTH), SOUTH),
        choose(SIZE, tuple(FRAMES), WIDE.name),
        bool(choose(BASEMAP, (ONLINE,))),
        choose_reports(reports, until, every),
        choose_reports(reports, until, roles),
    )


def open_reports(page: Page) -> tuple[Report, ...]:
    """Every report of the edition shown."""
    return remember(page.edition, ("reports",), lambda: list_reports(page.tables))


def open_spots(page: Page, view: View) -> tuple[tuple[Spot, ...], tuple[Flow, ...]]:
    """What to draw for each place, and the journeys."""
    return remember(
        page.edition,
        ("spots", *view.key),
        lambda: (list_spots(view.chosen, view.until), list_flows(view.chosen, view.until)),
    )


def open_scene(page: Page, view: View, frame: Frame) -> Scene:
    """The symbols in the frame, composed once for each choice."""
    spots, flows = open_spots(page, view)
    key = ("scene", frame.name, *view.key)
    return remember(page.edition, key, lambda: compose(spots, flows, frame, page.words))


def _choose_day(days: Sequence[date]) -> date | None:
    """The day that the address asks for, between the first and the last of `days`; None for all."""
    wish = asked().get(DATE, "")
    if not wish:
        return None
    try:
        day = date.fromisoformat(wish)
    except ValueError:
        day = date.min
    if not days or not days[0] <= day <= days[-1]:
        note_in_vain(DATE, wish)
        return None
    correct(DATE, day.isoformat())
    return day


def _choose_roles(every: Sequence[str]) -> tuple[str, ...]:
    """The roles that the address asks for, in the order of the schema; all where it names none that there is."""
    wished = [each for each in asked().get(ROLE, "").split(BETWEEN) if each]
    for wish in wished:
        if wish not in every:
            note_in_vain(ROLE, wish)
    return tuple(role for role in every if role in wished) or tuple(every)
