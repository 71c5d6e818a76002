"""Slides that count: one figure each, the displacement curve, the maps of where people fled from and to."""

from dataclasses import replace

from components.model.figures import Figure
from components.model.movements import choose_reports, list_reports
from components.model.sources import find_source
from components.model.spots import list_flows, list_spots
from components.view.citations import read_published, say_published
from components.view.curve import describe_curve, say_sources, title_curve
from components.view.map.movements import describe
from components.view.talk.slides import Chart, Map, Number
from components.view.talk.talk import Talk

CURVE = "curve"
MAPS = {"from": "origin", "to": "destination"}
"""The names of the maps, and the role of the places on each."""


def make_number(talk: Talk, figure: Figure) -> Number:
    """One figure; its title is what was counted."""
    card, quote = talk.card(figure), talk.quote(figure)
    notes = talk.note([figure.source], figures=[figure.id])
    day = say_published(read_published(find_source(talk.tables, figure.source)), talk.words)
    return Number(
        id=figure.id,
        title=figure.measure[:1].upper() + figure.measure[1:],
        source=talk.words("talk.source", who=figure.publisher, date=day),
        rests_on=(figure.source,),
        notes=replace(notes, say=quote.sentence, caveat=quote.caveat),
        card=card,
    )


def make_chart(talk: Talk) -> Chart:
    """The displacement curve."""
    curve, words = talk.curve, talk.words
    figures = [mark.figure for mark in curve.marks]
    return Chart(
        id=CURVE,
        title=title_curve(curve, words),
        source=words("picture.curve_sources", who=say_sources(curve.marks, words)),
        rests_on=tuple(each.source for each in figures),
        notes=talk.note([each.source for each in figures], "figures", [each.id for each in figures]),
        curve=curve,
        subtitle=words("figures.curve.subtitle"),
        alt=describe_curve(curve, words),
    )


def make_map(talk: Talk, name: str) -> Map:
    """The map of one of MAPS."""
    role, words = MAPS[name], talk.words
    reports = choose_reports(list_reports(talk.tables), None, (role,))
    spots = list_spots(reports, None)
    who = words.join(dict.fromkeys(report.figure.publisher for report in reports))
    figures = [report.figure for report in reports]
    return Map(
        id=name,
        title=words.choice("talk.map", role),
        source=words("picture.sources", who=who),
        rests_on=tuple(each.source for each in figures),
        notes=talk.note([each.source for each in figures], "map", [each.id for each in figures]),
        role=role,
        reports=reports,
        spots=spots,
        flows=list_flows(reports, None),
        subtitle=words("map.rule_all"),
        alt=describe(spots, words, total=len(reports)),
    )
