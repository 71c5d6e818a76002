"""Making slides: which there are, which a talk has unless others are chosen, and the slides themselves, in order."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from components.model.figures import PEOPLE, find_figure, require_figure
from components.model.headlines import KNOWN, list_beside_own, list_own
from components.model.timeline import Demand
from components.view.talk.counted import CURVE, MAPS, make_chart, make_map, make_number
from components.view.talk.listed import (
    DEMANDS,
    FOLLOWED,
    SIGNATORIES,
    SOURCES,
    make_demands,
    make_followed,
    make_signatories,
    make_sources,
)
from components.view.talk.quoted import COVER, DEMAND, STATEMENT, make_cover, make_reply, make_statement
from components.view.talk.slides import Slide
from components.view.talk.talk import Talk

BETWEEN = ","
"""What stands between the names of slides in an address."""
MOST = 60
"""How many names one talk may have."""
Make = Callable[[], Sequence[Slide]]


@dataclass(frozen=True)
class Chosen:
    """The names of the slides chosen, in order, and what was asked for that there is not."""

    names: tuple[str, ...]
    missed: tuple[str, ...] = ()


def choose_slides(talk: Talk, wish: str) -> Chosen:
    """What the address asks for: names of slides or ids of figures, each once; the usual ones where it names none."""
    asked = list(dict.fromkeys(name.strip() for name in wish.split(BETWEEN) if name.strip()))[:MOST]
    makers = _list_makers(talk)
    named = [name.lower() if name.lower() in makers else _find_figure(talk, name) for name in asked]
    missed = tuple(name for name, found in zip(asked, named, strict=True) if not found)
    return Chosen(tuple(dict.fromkeys(filter(None, named))) or list_usual(talk), missed)


def make_slides(talk: Talk, names: Sequence[str]) -> tuple[Slide, ...]:
    """The slides called so, in this order; that on the sources tells those of all the others.

    DataFault where the edition does not hold what a slide needs.
    """
    makers = _list_makers(talk)
    made = {name: makers[name]() if name in makers else _make_figure(talk, name) for name in names if name != SOURCES}
    rest = [slide for slides in made.values() for slide in slides]
    return tuple(slide for name in names for slide in (made.get(name) or make_sources(talk, rest)))


def list_usual(talk: Talk) -> tuple[str, ...]:
    """The names of the slides that a talk has unless others are chosen.

    The figures among them are the statement's of people, and the United Nations' for its day. A map that would
    have nothing on it is none of them.
    """
    beside = list_beside_own(talk.tables, talk.statement.published)
    figures = []
    for figure in list_own(talk.tables):
        if figure.quantity.unit == PEOPLE:
            known = [each.id for role, each in beside.get(figure.id, ()) if role == KNOWN]
            figures += [figure.id, *known]
    roles = {report.role for report in talk.reports if report.place and report.place.position}
    maps = [name for name, role in MAPS.items() if role in roles]
    return (
        COVER, STATEMENT, *dict.fromkeys(figures), CURVE, *maps, DEMANDS, FOLLOWED, SIGNATORIES, SOURCES,
    )  # fmt: skip


def list_all(talk: Talk) -> tuple[str, ...]:
    """The names of all slides there are, those of the usual talk in its order; beside these, any figure has one."""
    return tuple(dict.fromkeys([*list_usual(talk), *_list_makers(talk)]))


def _list_makers(talk: Talk) -> dict[str, Make]:
    """How to make each slide that is not one figure, by its name."""
    makers: dict[str, Make] = {
        COVER: lambda: (make_cover(talk),),
        STATEMENT: lambda: (make_statement(talk),),
        CURVE: lambda: (make_chart(talk),),
        DEMANDS: lambda: (make_demands(talk),),
        FOLLOWED: lambda: (make_followed(talk),),
        SIGNATORIES: lambda: make_signatories(talk),
        SOURCES: tuple,
    }
    maps: dict[str, Make] = {name: lambda name=name: (make_map(talk, name),) for name in MAPS}  # type: ignore[misc]
    return makers | maps | {f"{DEMAND}{each.number}": partial(_reply, talk, each) for each in talk.demands}


def _reply(talk: Talk, demand: Demand) -> Sequence[Slide]:
    return (make_reply(talk, demand),)


def _make_figure(talk: Talk, figure_id: str) -> Sequence[Slide]:
    return (make_number(talk, require_figure(talk.tables, figure_id)),)


def _find_figure(talk: Talk, name: str) -> str | None:
    found = find_figure(talk.tables, name.upper())
    return found.id if found else None
