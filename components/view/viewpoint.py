"""The viewpoint in words: the days to choose from, and what is left out or has changed since."""

from collections.abc import Mapping, Sequence
from datetime import date

from components.model.history.archive import Record
from components.model.lens import Lens
from components.view.choices import Choices, offer
from components.view.languages import FIRST, LOCALES
from components.view.links import EDITION, KNOWN, change
from components.view.numbers import say_date
from components.view.words import Words, load_words

PARAMETERS = (EDITION, KNOWN)
"""What an address says of the viewpoint."""


def list_withheld() -> dict[str, str]:
    """By language, "" for that of the record, what stands in place of a text that speaks of later things."""
    return {"" if lang == FIRST else lang: load_words(lang)("lens.withheld") for lang in LOCALES}


def drop_withheld(text: str) -> str:
    """The text without what stands in place of sentences that speak of later things, to be copied elsewhere."""
    for said in list_withheld().values():
        text = text.replace(said, "")
    return " ".join(text.split())


def offer_days(
    room: str, asked: Mapping[str, str], known: date | None, statement: date | None, words: Words
) -> Choices:
    """Now, the day of the statement, and the day chosen where it is another: in the addresses of this same view."""
    days = [("", words("lens.now"), None)]
    if statement:
        days.append((statement.isoformat(), words("lens.statement_day", date=say_date(statement, words)), None))
    if known not in (None, statement):
        days.append((str(known), words("lens.day", date=say_date(known, words)), None))
    return offer(words("lens.title"), room, asked, KNOWN, days, known.isoformat() if known else "")


def say_left_out(lens: Lens, words: Words) -> str:
    """How many sources of all are left out because their day of publication is not known; "" where none is."""
    count = len(lens.undated.get("sources", ()))
    rows = sum(len(ids) for name, ids in lens.undated.items() if name != "sources")
    return words.many("lens.undated", count, rows=rows, total=len(lens.whole.recorded("sources"))) if count else ""


def say_older(edition: str, version: str, words: Words) -> str:
    """That a newer edition has taken the place of this one."""
    return words("edition.older", edition=edition, version=version)


def offer_near(room: str, asked: Mapping[str, str], records: Sequence[Record], words: Words) -> list[tuple[str, str]]:
    """The editions to look at instead, each with its address."""
    return [
        (words("edition.named", edition=each.id, version=each.version), change(room, asked, **{EDITION: each.id}))
        for each in records
    ]
