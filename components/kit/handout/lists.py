"""Lists on paper: questions with answers, demands with what followed, signatories, sources."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import unquote

from components.kit.handout.runs import Data, Raw, lead_to
from components.kit.orders import Order
from components.model.sources import find_source
from components.model.statement import list_gaps
from components.model.timeline import Demand, FollowUp, list_demands
from components.view.citations import read_published, say_published
from components.view.demands import DemandCard, make_demand_card
from components.view.links import safe_link
from components.view.numbers import say_date
from components.view.signatories import say_usual
from components.view.statement import say_numbers
from components.view.talk.listed import DEMANDS, FOLLOWED
from components.view.talk.quoted import DEMAND
from components.view.tongues import plain, tongue_of
from components.view.words import Words


def tell_questions(order: Order, asked: Collection[str]) -> list[Data]:
    """The hard questions with their answers, those of one page together; only those `asked`, where any are."""
    notes = [note for note in order.talk.questions if not asked or note.question in asked]
    pages = list(dict.fromkeys(note.page for note in notes))
    return [
        {
            "title": order.words(f"{page}.title"),
            "notes": [
                {
                    "question": note.question,
                    "answer": [line for line in note.answer.split("\n") if line.strip()],
                    "rests": order.words.listed((*note.figures, *note.sources)),
                }
                for note in found
            ],
        }
        for page in pages
        for found in [[note for note in notes if note.page == page]]
    ]


def choose_demands(order: Order) -> set[int]:
    """The numbers of the demands that are told: of all, or of those about which slides were chosen."""
    every = {each.number for each in list_demands(order.talk.tables)}
    named = {slide.id for slide in order.deck}
    if not order.slides or named & {DEMANDS, FOLLOWED}:
        return every
    return {number for number in every if f"{DEMAND}{number}" in named}


def tell_demands(order: Order, numbers: Collection[int]) -> list[Data]:
    """Each demand as printed, to whom, the editors' reading with its reasons, and what is on record."""
    demands = [each for each in list_demands(order.talk.tables) if each.number in numbers]
    return [_tell_demand(each, order) for each in demands]


def _tell_demand(demand: Demand, order: Order) -> Data:
    words = order.words
    return {
        "title": f"{words('aftermath.number', number=demand.number)}: {demand.label}",
        **_tell_printed(demand, order),
        "fields": _tell_fields(demand, words),
        "records": _tell_records(demand, order),
        "none": words.choice("aftermath.nothing", order.explain_silence(demand.number)),
    }


def _tell_printed(demand: Demand, order: Order) -> dict[str, Data]:
    """The demand in the language of the handout, with the record below it where that is another."""
    words = order.words
    printed = {"lang": Raw(order.talk.statement.lang), "text": demand.text}
    return {
        "text": {"lang": Raw(order.lang), "text": demand.translation} if demand.translation else printed,
        "record": printed if demand.translation else None,
        "quoted": words("statement.unofficial") if demand.translation else words("aftermath.quoted") + ".",
        "quoted_record": words("aftermath.quoted_record"),
    }


def _tell_fields(demand: Demand, words: Words) -> list[Data]:
    basis = words("aftermath.addressee_basis", basis=demand.addressee_basis)
    reading = words.choice("reading", demand.reading or "none")
    return [
        [words("aftermath.addressee"), f"{demand.addressee}. {basis}"],
        [words("aftermath.editors_reading"), f"{reading}. {demand.reasons}"],
    ]


def _tell_records(demand: Demand, order: Order) -> list[Data]:
    """What is on record after the statement, and before it where anything is."""
    after = {"title": order.words("aftermath.after"), "entries": _tell_entries(demand.after, order)}
    before = {"title": order.words("aftermath.before"), "entries": _tell_entries(demand.before, order)}
    return [after, before] if demand.before else [after]


def _tell_entries(entries: Iterable[FollowUp], order: Order) -> list[Data]:
    words = order.words
    return [
        {
            "day": say_date(entry.day, words),
            "what": entry.what,
            "source": f"{entry.publisher} ({entry.source})",
            "url": lead_to(safe_link(find_source(order.talk.tables, entry.source)["url"])),
            "reading": words.choice("reading", entry.reading),
            "reasons": entry.reasons,
        }
        for entry in entries
    ]


def summarise_demands(order: Order) -> list[Data]:
    """Each demand in short with the editors' reading and how much is on record."""
    return [
        {
            "number": order.words.number(each.number),
            "label": each.label,
            "addressee": each.addressee,
            "reading": order.words.choice("reading", each.reading or "none"),
            "summary": order.words.join(_make_card(each, order).summary),
        }
        for each in list_demands(order.talk.tables)
    ]


def _make_card(demand: Demand, order: Order) -> DemandCard:
    return make_demand_card(demand, {}, {}, order.words, order.explain_silence(demand.number))


def tell_signatories(order: Order) -> Data:
    """The printed list with what was found about each body, the numbers that it leaves out named at their place."""
    words, rows = order.words, order.talk.tables.table("signatories").sort_values("number").to_dict("records")
    by_number = {int(row["number"]): row for row in rows}
    gaps = list_gaps(by_number)
    numbers = sorted([*by_number, *gaps])
    return {
        "title": words("signatories.title"),
        "about": [_say_gaps(gaps, numbers, len(rows), words), words("signatories.about")],
        "columns": [
            words(f"signatories.column.{name}") for name in ("number", "name", "name_ar", "type", "base", "sure")
        ],
        "gap": words("signatories.gap"),
        "rows": [_tell_signatory(number, by_number.get(number), words) for number in numbers],
    }


def _say_gaps(gaps: Sequence[int], numbers: Sequence[int], count: int, words: Words) -> str:
    said = say_numbers(gaps, words)
    return words("signatories.gaps", last=max(numbers), gaps=said, count=count) if gaps else ""


def _tell_signatory(number: int, row: Mapping[Any, Any] | None, words: Words) -> Data:
    if row is None:
        return {"number": words.number(number), "gap": True}
    return {
        "number": words.number(number),
        "gap": False,
        "name": {"lang": Raw("en"), "text": row["printed_name"]},
        "usual": say_usual(row, words),
        "name_ar": {"lang": Raw("ar"), "text": row["name_ar"]},
        "type": words.choice("signatory_type", row["type"]),
        "base": row["base"],
        "sure": words.choice("identified", row["confidence"]),
    }


def tell_sources(order: Order, ids: Collection[str], lacking: str) -> Data:
    """The sources, in the order of the table: only those with these ids, where there are any.

    `lacking` says what is left out for the terms of some; "" for nothing.
    """
    words = order.words
    rows = order.talk.tables.table("sources").to_dict("records")
    return {
        "title": words("sources.title"),
        "about": [words("sources.terms_sources"), *([lacking] if lacking else [])],
        "columns": [
            words("sources.column.id"),
            words("sources.column.publisher"),
            words.join(words(f"sources.column.{name}") for name in ("published", "grade")),
        ],
        "rows": [_tell_source(row, words) for row in rows if not ids or row["id"] in ids],
    }


def _tell_source(row: Mapping[Any, Any], words: Words) -> Data:
    return {
        "id": row["id"],
        "title": {"lang": Raw(tongue_of(row["title"]) or words.lang), "text": plain(row["title"])},
        "publisher": row["publisher"],
        "url": lead_to(safe_link(row["url"])),
        "address": {"lang": Raw("en"), "text": unquote(row["url"])},
        "day": say_published(read_published(row), words),
        "grade": words.choice("grade", row["grade"]),
    }
