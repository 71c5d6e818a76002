"""Pictures of the charts and the map: the drawing of the page with its finding, its key, its sources, its edition."""

from collections.abc import Sequence
from datetime import date

from components.model.movements import Report
from components.view.displacement.curve import Curve, list_voices, say_sources, title_curve
from components.view.displacement.drawings import sketch_curve
from components.view.displacement.plot import Size
from components.view.displacement.signs import say_signs
from components.view.map.drawing import draw_map
from components.view.map.symbols import Scene
from components.view.numbers import say_date
from components.view.palette import LIGHT
from components.view.periods import Axis, Group
from components.view.pictures.deaths import draw_groups
from components.view.pictures.paper import BOLD, Column, Paragraph, stack
from components.view.pictures.sheets import QUIET, SMALL, Body, Imprint, Sheet, draw_sheet, place_inside
from components.view.pictures.signs import set_key
from components.view.words import Words

TITLE, SUBTITLE = 32.0, 19.0
CURVE = Size(1060, 560, 18, 52)


def picture_curve(curve: Curve, imprint: Imprint, words: Words) -> str:
    """The displacement curve as a picture, SVG."""
    title, signs = title_curve(curve, words), say_signs(curve, words)
    who = say_sources(curve.marks, words)

    def fill(column: Column, top: float) -> Body:
        drawn = place_inside(sketch_curve(curve, LIGHT, words, CURVE), column, top)
        lines, marks, bottom = set_key(list_voices(curve), column, drawn.bottom + 18, words)
        key, bottom = stack([_quiet(" · ".join(signs), 4)], column, bottom + 4)
        return Body(bottom, [*lines, *key], marks, (), drawn.inside, drawn.at, drawn.scale)

    foot = [_quiet(words("picture.curve_sources", who=who), 8)]
    return draw_sheet(Sheet(title, _head(title, words("figures.curve.subtitle")), foot), fill, imprint, words)


def picture_deaths(groups: Sequence[Group], axis: Axis | None, imprint: Imprint, words: Words) -> str:
    """The counts of deaths over the days that they cover as a picture, SVG."""
    title = words("figures.deaths.title", count=sum(len(group.counts) for group in groups))
    foot = [_quiet(words("picture.deaths_source"), 3)]
    sheet = Sheet(title, _head(title, words("figures.deaths.subtitle")), foot)
    return draw_sheet(sheet, lambda column, top: draw_groups(groups, axis, column, top, words), imprint, words)


def picture_map(
    scenes: tuple[Scene, Scene],
    chosen: Sequence[Report],
    until: date | None,
    roles: tuple[Sequence[str], Sequence[str]],
    imprint: Imprint,
    words: Words,
) -> str:
    """The map as a picture, SVG: `scenes` are the south and the north, made of the reports `chosen` up to a day.

    `roles` are the roles shown and all that there are.
    """
    shown, every = roles
    title = words("map.heading")
    about = words("picture.map_until", date=say_date(until, words)) if until else words("picture.map_all")
    named = words.listed(words.choice("role", role) for role in shown)
    only = words("picture.map_roles", roles=named) if len(shown) < len(every) else ""
    drawing = draw_map(*scenes, every, "", words, LIGHT)
    who = words.join(dict.fromkeys(report.figure.publisher for report in chosen))
    foot = [
        _quiet(words("map.rule_until" if until else "map.rule_all"), 3),
        Paragraph(words("picture.sources", who=who) if who else "", 15, QUIET, most=20, before=6),
    ]
    sheet = Sheet(title, _head(title, " ".join(filter(None, (about, only)))), foot)
    return draw_sheet(sheet, lambda column, top: place_inside(drawing, column, top), imprint, words)


def _head(title: str, subtitle: str) -> list[Paragraph]:
    return [
        Paragraph(title, TITLE, LIGHT.ink, BOLD, most=4),
        Paragraph(subtitle, SUBTITLE, QUIET, most=4, before=8),
    ]


def _quiet(text: str, most: int) -> Paragraph:
    return Paragraph(text, SMALL, QUIET, most=most, before=6)
