"""Sentences about movements: what a report says, what a place on the map stands for, what the whole map shows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from components.model.figures import PEOPLE, Figure
from components.model.movements import Place, Report
from components.model.spots import Flow, Spot
from components.view.numbers import names_unit, say_claim, say_counted, say_date, say_day, say_quantity
from components.view.tongues import isolate
from components.view.words import Words

LARGEST = 5
APPROXIMATE = "approximate"
UNKNOWN = "none"


@dataclass(frozen=True)
class Tip:
    """What is said of a symbol: its title, what is reported, when, by whom, and how much more there is."""

    title: str
    figure: str
    when: str
    who: str
    more: str


def say_place(place: Place) -> str:
    """The name of a place, in Arabic too where a source gives it."""
    return place.name if place.name_ar in ("", place.name) else f"{place.name} · {place.name_ar}"


def say_way(report: Report, place: Place, words: Words) -> str:
    """What the place is in the report: "fled to: Nasib"; the role's name where no such phrase is written for it."""
    if words.names("map.way", report.role):
        return words.choice("map.way", report.role, place=place.name)
    return say_role(report, place, words)


def say_role(report: Report, place: Place, words: Words) -> str:
    """What the place is where no number is given: "origin: Nawa"."""
    return words("map.named", role=words.choice("role", report.role), place=place.name)


def say_number(report: Report, words: Words) -> str:
    """The number with its quantifier and unit, as short as a label needs it: "up to 59,000 people"."""
    return say_quantity(report.figure.quantity, words)


def say_what(figure: Figure, words: Words) -> str:
    """The number with what was counted, the unit said once: "more than 3,000 families displaced"."""
    if figure.quantity.stated and names_unit(figure, words):
        return words("quantity.of", claim=say_claim(figure.quantity, words), measure=figure.measure)
    return say_counted(figure, words)


def say_who(report: Report, words: Words) -> str:
    """Who states the number, with a warning where the source is of doubtful standing."""
    who = report.figure.publisher
    return words("map.weak", who=who) if report.weak else isolate(who, words.lang)


def say_when_and_who(report: Report, words: Words) -> str:
    """Day and speaker as a label has them, the speaker by the whole name: a part of it may be another's."""
    day = report.figure.as_of
    when = say_day(day, words) if day else words("map.undated")
    return words("map.label.weak" if report.weak else "map.label.who", when=when, who=report.figure.publisher)


def say_in_label(report: Report, words: Words) -> str:
    """A further number of a label in one line, with its own day and speaker."""
    return words("map.label.second", number=say_number(report, words), source=say_when_and_who(report, words))


def say_position(place: Place | None, words: Words) -> str:
    """How exactly the position of a place is known."""
    return words.choice("map.precision", (place.precision if place else "") or UNKNOWN)


def say_voice(report: Report, words: Words) -> str:
    """What kind of speaker it is, with a warning where the source is of doubtful standing."""
    voice = words.choice("voice", report.figure.voice)
    return words("map.weak", who=voice) if report.weak else voice


def tell_spot(spot: Spot, words: Words) -> Tip:
    """What is said of a place on the map."""
    title = say_place(spot.place)
    if spot.place.precision == APPROXIMATE:
        title = words("map.tip.rough", place=title, precision=say_position(spot.place, words))
    return _tell(title, spot.ranked, spot.reports, words)


def tell_flow(flow: Flow, words: Words) -> Tip:
    """What is said of a journey."""
    title = words("map.journey", origin=flow.origin.name, destination=flow.destination.name)
    return _tell(title, flow.ranked, flow.reports, words)


def describe(spots: Sequence[Spot], words: Words, key: str = "map.alt", **holes: object) -> str:
    """What a map of the spots shows, for those who do not see it: how many places of each kind, the largest numbers."""
    return words(
        key,
        counted=count_places(spots, area=False, counted=True),
        named=count_places(spots, area=False, counted=False),
        areas=count_places(spots, area=True),
        largest=words.join(say_largest(spots, words)) or words("map.none"),
        **holes,
    )


def say_largest(spots: Iterable[Spot], words: Words) -> list[str]:
    """The largest figures shown, each with place, day and publisher; people only, for units are not compared."""
    shown = [(spot.shown, spot.place) for spot in spots if spot.shown and spot.shown.unit == PEOPLE]
    shown.sort(key=lambda pair: pair[0].size, reverse=True)
    return [say_in_short(report, place, words) for report, place in shown[:LARGEST]]


def say_in_short(report: Report, place: Place, words: Words) -> str:
    """One report in a phrase: number, place, day, publisher."""
    return words(
        "map.short",
        number=say_number(report, words),
        way=say_way(report, place, words),
        date=say_date(report.figure.as_of, words),
        who=say_who(report, words),
    )


def count_places(spots: Iterable[Spot], *, area: bool, counted: bool | None = None) -> int:
    """How many areas, or single places, are drawn; with a number, without one, or either."""
    return len({spot.place.id for spot in spots if spot.area == area and counted in (None, spot.shown is not None)})


def _tell(title: str, ranked: Sequence[Report], reports: Sequence[Report], words: Words) -> Tip:
    """The number shown, or what the latest of the reports says where none gives a number; how many more there are."""
    report = ranked[0] if ranked else max(reports, key=lambda each: each.figure.as_of or date.min)
    said = say_what(report.figure, words) if ranked else report.figure.definition
    others = len(reports) - 1
    return Tip(
        title,
        words("map.tip.said", role=words.choice("role", report.role), said=said),
        say_date(report.figure.as_of, words),
        say_who(report, words),
        words.many("map.tip.more", others) if others else "",
    )
