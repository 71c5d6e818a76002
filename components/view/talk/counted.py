"""Slides that count: one figure each, the displacement curve, the maps of where people fled from and to."""

from collections.abc import Sequence
from dataclasses import replace

from components.model.figures import Figure
from components.model.movements import Report, choose_reports
from components.model.sources import find_source
from components.model.spots import list_flows, list_spots
from components.view.citations import read_published, say_published
from components.view.displacement.curve import describe_curve, say_sources, title_curve
from components.view.map.alike import Told
from components.view.map.movements import describe
from components.view.talk.slides import Chart, Map, Notes, Number
from components.view.talk.talk import Talk
from components.view.words import Words, load_words

CURVE = "curve"
MAPS = {"from": "origin", "to": "destination"}
"""The names of the maps, and the role of the places on each."""


def make_number(talk: Talk, figure: Figure) -> Number:
    """One figure; its title is what was counted. Its caveat on the slide has no ids; that in the notes has them."""
    card, quote = talk.card(figure), talk.quote(figure)
    notes = talk.note([figure.source], figures=[figure.id])
    day = say_published(read_published(find_source(talk.tables, figure.source)), talk.words)
    return Number(
        id=figure.id,
        title=figure.measure[:1].upper() + figure.measure[1:],
        source=talk.words("talk.source", who=figure.publisher, date=day),
        rests_on=(figure.source,),
        notes=replace(notes, say=quote.sentence, definition=card.definition, caveat=quote.caveat),
        card=replace(card, caveat=talk.tell(card.caveat)),
    )


def make_chart(talk: Talk) -> Chart:
    """The displacement curve."""
    curve, words = talk.curve, talk.words
    figures = [mark.figure for mark in curve.marks]
    notes = _note(talk, figures, "figures")
    return Chart(
        id=CURVE,
        title=title_curve(curve, words),
        source=_warn(words("picture.curve_sources", who=say_sources(curve.marks, words)), notes, words),
        rests_on=tuple(each.source for each in figures),
        notes=notes,
        curve=curve,
        subtitle=words("figures.curve.subtitle"),
        line=say_sources(curve.line, words),
        alt=describe_curve(curve, words),
    )


def make_map(talk: Talk, name: str) -> Map:
    """The map of one of MAPS."""
    role, words = MAPS[name], talk.words
    reports = choose_reports(talk.reports, None, (role,))
    told = _tell(reports, words)
    who = words.join(dict.fromkeys(report.figure.publisher for report in reports))
    figures = [report.figure for report in reports]
    notes = _note(talk, figures, "map")
    return Map(
        id=name,
        title=words.choice("talk.map", role),
        source=_warn(words("map.slide.source"), notes, words),
        rests_on=tuple(each.source for each in figures),
        notes=notes,
        role=role,
        publishers=words("picture.sources", who=who),
        reports=reports,
        told=told,
        twins=tuple(_tell(choose_reports(own, None, (role,)), load_words(lang)) for lang, own in talk.twins.items()),
        subtitle=words("map.rule_all"),
        alt=describe(told.spots, words, total=len(reports)),
    )


def _tell(reports: Sequence[Report], words: Words) -> Told:
    """What a map of these reports draws."""
    return Told(list_spots(reports, None), list_flows(reports, None), words)


def _note(talk: Talk, figures: Sequence[Figure], page: str) -> Notes:
    """The notes of a slide on which these figures are drawn, with the caveats that have no room on it."""
    notes = talk.note([each.source for each in figures], page, [each.id for each in figures])
    return replace(notes, caveats=talk.warn(figures))


def _warn(source: str, notes: Notes, words: Words) -> str:
    """The line at the foot, which also says how many of the figures carry a caveat."""
    return f"{source} {words.many('talk.caveats', len(notes.caveats))}" if notes.caveats else source
