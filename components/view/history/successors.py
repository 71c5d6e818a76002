"""What became of a figure of an earlier edition, in words: what stands now, since when, why, on which source."""

from collections.abc import Sequence
from dataclasses import dataclass

from babel.lists import format_list

from components.model.data.schema import Package
from components.model.history.archive import Record
from components.model.history.successors import NUMBER, SAME, Successor
from components.view.history.corrections import PARAMETER, ROOM, find_name, name_records
from components.view.history.moments import say_moments_day
from components.view.links import link
from components.view.numbers import say_counted
from components.view.words import Words


@dataclass(frozen=True)
class Became:
    """What stands now; of the change its day, reason, ids of sources and address in the log ("" where unknown)."""

    said: str
    when: str = ""
    reason: str = ""
    sources: tuple[str, ...] = ()
    href: str = ""


def say_successor(successor: Successor, records: Sequence[Record], package: Package, words: Words) -> Became:
    """What became of the figure; `records` is the log, oldest first, `package` names the columns in the language."""
    said, record = _say(successor, package, words), successor.record
    if record is None:
        return Became(said)
    key = "edition.when.gone" if successor.figure is None else "edition.when.other"
    when = words(key, date=say_moments_day(record.when, words))
    address = link(ROOM, words, **{PARAMETER: find_name(record, name_records(records))})
    return Became(said, when, record.reason, tuple(record.source.split()), address)


def _say(successor: Successor, package: Package, words: Words) -> str:
    figure = successor.figure
    if figure is None:
        return words("edition.became.gone")
    if successor.kind == NUMBER:
        return words("edition.became.number", now=say_counted(figure, words))
    if successor.kind == SAME:
        return words("edition.became.same")
    titles = dict.fromkeys(_name(table, column, package) for table, column in successor.columns)
    return words("edition.became.other", columns=format_list(list(titles), locale=words.locale))


def _name(table: str, column: str, package: Package) -> str:
    """The title of a column; a translation goes by the name of what it translates."""
    schema = package.table(table)
    original = column.removesuffix("_ar")
    return schema.field(original if original in schema.columns else column).title
