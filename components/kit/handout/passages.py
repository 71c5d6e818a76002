"""The statement on paper, word for word, with the editors' readings below each passage and apart from it."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from components.kit.handout.runs import Data, Raw, lead_to
from components.kit.orders import Order
from components.model.figures import Figure
from components.model.statement import Statement, find_claimed
from components.view.citations import say_published
from components.view.glosses import Gloss
from components.view.links import safe_link
from components.view.statement import Setting, set_passages
from components.view.words import Words


def tell_statement(order: Order) -> Data:
    """Who published it when and where, then the text: the translation where there is one, and the record."""
    talk, words = order.talk, order.words
    record, figures = talk.statement, find_claimed(talk.tables, talk.statement)
    basis = words.choice("statement.basis", record.published_basis)
    texts = [talk.told, record] if talk.told.translation else [record]
    return {
        "title": words("statement.title"),
        "fields": [
            [words("statement.publisher"), talk.told.publisher],
            [words("statement.published"), f"{say_published(record.published, words)}. {basis}"],
        ],
        "address": [words("statement.address"), lead_to(safe_link(record.address)), record.address],
        "texts": [_tell_text(text, figures, words) for text in texts],
    }


def _tell_text(text: Statement, figures: Mapping[str, Figure], words: Words) -> Data:
    settings = set_passages(text, words, {}, "", {}, figures)
    groups = [(kind, list(rows)) for kind, rows in groupby(settings, lambda each: each.kind)]
    translated = words("statement.unofficial")
    return {
        "way": Raw(text.lang),
        "about": translated if text.translation else words("statement.lead"),
        "heading": words("statement.texts.translation" if text.translation else "statement.heading"),
        "groups": [
            {"kind": Raw(kind), "passages": [_tell_passage(row, words) for row in rows]} for kind, rows in groups
        ],
    }


def _tell_passage(setting: Setting, words: Words) -> Data:
    """Pieces in the language of the text, each with whether words in it have a reading; then the readings."""
    return {
        "text": {
            "lang": Raw(setting.lang),
            "stretches": [
                {
                    "lang": Raw(stretch.lang or setting.lang),
                    "pieces": [{"text": piece.text, "read": bool(piece.glosses)} for piece in stretch.pieces],
                }
                for stretch in setting.stretches
            ],
        },
        "glosses": _tell_glosses(setting.glosses, setting.lang, words),
    }


def _tell_glosses(glosses: Sequence[Gloss], lang: str, words: Words) -> list[Data]:
    return [
        {
            "printed": {"lang": Raw(lang), "text": gloss.printed},
            "kind": words("statement.reading" if gloss.reading else "statement.note"),
            "reading": {"lang": Raw(lang), "text": gloss.reading},
            "sure": words("statement.sure", certainty=gloss.certainty) if gloss.reading else "",
            "why": gloss.why,
            "figure": _name_figure(gloss, words) if gloss.figure else "",
        }
        for gloss in glosses
    ]


def _name_figure(gloss: Gloss, words: Words) -> str:
    kind = (
        words("statement.claim")
        if gloss.own
        else words("statement.count", who=gloss.who)
        if gloss.who
        else words("statement.figure")
    )
    return f"{kind} {gloss.claim} ({gloss.figure})" if gloss.who else f"{kind} {gloss.figure}"
