"""Slides that quote: the statement's cover, its paragraph with the claims, one demand with what followed."""

from dataclasses import replace

from components.model.statement import Passage as Printed
from components.model.statement import list_claims
from components.model.timeline import Demand
from components.view.citations import cite_edition, say_published
from components.view.statement import name_passage
from components.view.talk.slides import Cover, Notes, Passage, Reply
from components.view.talk.talk import Talk

COVER, STATEMENT, DEMAND = "cover", "statement", "demand-"


def make_cover(talk: Talk) -> Cover:
    """The first slide."""
    told, words = talk.told, talk.words
    signed = words.many("talk.signed", len(talk.statement.of_kind("signatory")))
    return Cover(
        id=COVER,
        title=words("overview.heading"),
        source=cite_edition(words, talk.opened),
        rests_on=talk.own,
        notes=Notes(sources=talk.cite(talk.own)),
        site=words("site.name"),
        statement=told.title,
        lang=told.lang,
        published=words("talk.published", who=told.publisher, date=say_published(told.published, words), signed=signed),
    )


def make_statement(talk: Talk) -> Passage:
    """The paragraph of the statement that holds most claims, quoted; its caveat says how its numbers are read."""
    claims = [each for each in list_claims(talk.statement).values() if each.startswith("p")]
    paragraphs = talk.told.of_kind("paragraph")
    chosen = max(paragraphs, key=lambda each: claims.count(each.id))
    figures = [figure for figure, passage in list_claims(talk.statement).items() if passage == chosen.id]
    notes = talk.note(talk.own, "statement", figures)
    return Passage(
        id=STATEMENT,
        title=talk.words("talk.statement"),
        source=say_record(talk),
        rests_on=talk.own,
        notes=replace(notes, caveat=_say_readings(talk, chosen)),
        text=chosen.text,
        lang=talk.told.lang,
        label=_label(talk, chosen),
    )


def make_reply(talk: Talk, demand: Demand) -> Reply:
    """A demand as printed, or as translated, with the editors' reading of what followed."""
    words, sources = talk.words, (*talk.own, *(each.source for each in demand.after))
    printed = next(each for each in talk.told.of_kind("demand") if each.number == demand.number)
    name = f"{DEMAND}{demand.number}"
    return Reply(
        id=name,
        title=demand.label,
        source=words("aftermath.not_because"),
        rests_on=sources,
        notes=talk.note(sources, "aftermath", names=(name,)),
        text=printed.text,
        lang=talk.told.lang,
        label=_label(talk, printed),
        reading=words.choice("reading", demand.reading or "none"),
        reasons=talk.tell(demand.reasons),
    )


def say_record(talk: Talk) -> str:
    """Who published the statement, and when."""
    day = say_published(talk.statement.published, talk.words)
    return talk.words("talk.source", who=talk.told.publisher, date=day)


def _say_readings(talk: Talk, passage: Printed) -> str:
    """How the editors read the words that state a figure, where they read them otherwise than they are printed.

    "" for a translation, which has no slips of its own; what is said of a figure in it stands on the figure's slide.
    """
    return " ".join(
        talk.words("talk.read", printed=passage.text[mark.start : mark.end], reading=mark.reading)
        for mark in passage.marks
        if mark.figure and mark.reading and not talk.told.translation
    )


def _label(talk: Talk, passage: Printed) -> str:
    name = name_passage(passage, talk.words)
    return talk.words("talk.translated", name=name) if talk.told.translation else name
