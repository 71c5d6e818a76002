"""What the full handout says, as plain data for its template."""

from collections.abc import Sequence

from components.kit.handout.drawings import draw_code
from components.kit.handout.figures import (
    leave_out,
    list_drawn,
    list_own_cards,
    tell_card,
    tell_chart,
    tell_deaths,
)
from components.kit.handout.lacks import list_lacking
from components.kit.handout.lists import choose_demands, tell_demands, tell_questions, tell_signatories, tell_sources
from components.kit.handout.maps import list_counted, tell_map, tell_named
from components.kit.handout.passages import tell_statement
from components.kit.handout.runs import Data, Raw, lead_to, tag_of
from components.kit.omissions import name_left
from components.kit.orders import Order
from components.model.figures import Figure, require_figure
from components.view.citations import cite_edition
from components.view.languages import direction
from components.view.links import safe_link
from components.view.numbers import say_date
from components.view.palette import LIGHT
from components.view.talk.listed import SIGNATORIES, SOURCES
from components.view.talk.quoted import STATEMENT, make_cover
from components.view.talk.slides import Chart, Map, Number
from components.view.talk.talk import Talk
from components.view.words import Words


def tell_handout(order: Order) -> Data:
    """All of it, or only the parts that the slides chosen are about."""
    lacking = name_left(list_lacking(order), order.words)
    sources = tell_sources(order, _list_sources(order), lacking) if _has(order, SOURCES) else None
    return {
        **tell_imprint(order),
        "cover": tell_cover(order),
        "contents": order.words("handout.contents"),
        "questions": _tell_questions(order),
        "statement": tell_statement(order) if _has(order, STATEMENT) else None,
        "figures": tell_figures(order),
        "demands": _tell_demands(order),
        "signatories": tell_signatories(order) if _has(order, SIGNATORIES) else None,
        "sources": sources,
        "cite": _tell_citation(order, "" if sources else lacking),
    }


def tell_imprint(order: Order) -> dict[str, Data]:
    """What both kinds of handout need: language, colours, edition, the day where one is chosen, the digits."""
    words, imprint = order.words, order.imprint
    language, country = tag_of(order.lang)
    return {
        "language": language,
        "country": country,
        "dir": Raw(direction(order.lang)),
        **_tell_colours(),
        "digits": [Raw(words.write(str(digit))) for digit in range(10)],
        "name": Raw(words("site.name")),
        "heading": words("overview.heading"),
        "edition": words("embed.edition", edition=imprint.edition, version=imprint.version),
        "known": words("embed.known", date=say_date(imprint.known, words)) if imprint.known else "",
        "code": tell_code(order),
        "labels": _tell_labels(words),
        "rests": words("notes.rests_on"),
        "columns": {
            "day": words("handout.day"),
            "what": words("handout.on_record"),
            "reading": words("aftermath.editors_reading"),
        },
    }


def _tell_labels(words: Words) -> dict[str, Data]:
    """What the fields of a figure are called."""
    return {
        "definition": words("card.definition"),
        "caveat": words("card.caveat"),
        "who": words("card.who"),
        "as_of": words("card.as_of"),
    }


def _tell_colours() -> dict[str, Data]:
    return {name: Raw(getattr(LIGHT, name)) for name in ("ink", "quiet", "line", "panel", "accent")}


def tell_cover(order: Order) -> Data:
    """What stands on the first page: the statement's title, who published it and when."""
    cover = make_cover(order.talk)
    return {
        "lead": order.words("overview.lead"),
        "statement": {"lang": Raw(cover.lang), "text": cover.statement},
        "published": cover.published,
    }


def tell_code(order: Order) -> Data:
    """The edition's address with its QR code; None where the product has no public address."""
    place = order.live
    if not place:
        return None
    return {
        "drawing": draw_code(place),
        "alt": Raw(order.words("handout.code", address=place)),
        "url": Raw(place),
        "address": {"lang": Raw("en"), "text": place},
    }


def tell_figures(order: Order) -> Data:
    """The parts on figures: each drawing with the figures in it; every figure has its card once."""
    talk, words = order.talk, order.words
    told: list[str] = []
    first = [require_figure(talk.tables, each.id) for each in order.deck if isinstance(each, Number)]
    if not order.slides:
        first = list_own_cards(talk)
    parts: list[Data] = [_tell_part(talk, words("handout.own"), first, told)] if first else []
    for slide in order.deck:
        if isinstance(slide, Chart):
            parts.append(_tell_part(talk, "", list_drawn(slide.curve), told, tell_chart(order, slide)))
    if not order.slides:
        parts.append({"title": "", "cards": [], "deaths": tell_deaths(order), "drawn": None, "named": []})
    for slide in order.deck:
        if isinstance(slide, Map):
            part = _tell_part(talk, "", list_counted(slide), told, tell_map(order, slide))
            parts.append({**part, "named": tell_named(talk, slide)})
    titles = {"drawn": words("handout.drawn"), "named": words("handout.named")}
    return (
        {"title": words("figures.title"), "about": words("figures.lead"), **titles, "parts": parts} if parts else None
    )


def _tell_part(
    talk: Talk, title: str, figures: Sequence[Figure], told: list[str], drawn: Data = None
) -> dict[str, Data]:
    """A part with the cards of its figures, but for those told before; it adds them to `told`."""
    own = leave_out(figures, told)
    told += [figure.id for figure in own]
    cards = [tell_card(talk, figure) for figure in own]
    return {"title": title, "drawn": drawn, "deaths": None, "cards": cards, "named": []}


def _tell_questions(order: Order) -> Data:
    asked = {slide.notes.question for slide in order.deck if slide.notes.question} if order.slides else set()
    groups = tell_questions(order, asked) if asked or not order.slides else []
    return {"title": order.words("notes.title"), "groups": groups} if groups else None


def _tell_demands(order: Order) -> Data:
    words = order.words
    about = [words("aftermath.not_because"), words("talk.readings")]
    found = tell_demands(order, choose_demands(order))
    return {"title": words("aftermath.heading"), "about": about, "demands": found} if found else None


def _tell_citation(order: Order, lacking: str) -> Data:
    words, package = order.words, order.talk.tables.package
    return {
        "title": words("handout.cite"),
        "said": cite_edition(words, order.opened),
        "edition": words("sources.edition_id", edition=order.opened.id, version=order.opened.version),
        "licences": [[licence.title, lead_to(safe_link(licence.path))] for licence in package.licences],
        "terms": list(filter(None, (words("sources.terms_sources"), words("map.caption"), lacking))),
    }


def _has(order: Order, name: str) -> bool:
    """Whether a part is in: any, where no slides are chosen, else one of which there is a slide."""
    return not order.slides or any(slide.id == name for slide in order.deck)


def _list_sources(order: Order) -> set[str]:
    """What the slides chosen rest on; nothing where all are shown."""
    return {source for slide in order.deck for source in slide.rests_on} if order.slides else set()
