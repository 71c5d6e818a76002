"""The parts of the page that are text and lists: made by the templates of the pages, without what only a server can."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from components.kit.omissions import name_left
from components.kit.orders import Order
from components.model.signatories import NAMES, fold
from components.model.sources import Resting, list_resting
from components.model.statement import find_claimed, find_source_id, list_gaps
from components.model.timeline import list_demands, list_events, list_readings, read_record
from components.view.citations import cite_edition, say_published
from components.view.demands import make_demand_card, tally
from components.view.links import safe_link
from components.view.lists import WHOLE, arrange
from components.view.markup import render
from components.view.signatories import Line, list_columns, make_lines, to_cells
from components.view.sources import SourceCard, link_resting, make_source_card
from components.view.statement import say_numbers, set_passages
from components.view.timeline import list_months, say_month

MARKED = "marked"
"""The statement with its notes, each to be opened at its letter."""


@dataclass(frozen=True)
class Read:
    """A source with the rows that rest on it, each with the address where it is shown."""

    card: SourceCard
    rests: tuple[tuple[str, str], ...]


def write_statement(order: Order) -> str:
    """Who published it, then its text; a translation stands beside the record, passage by passage."""
    talk, words = order.talk, order.words
    record, figures = talk.statement, find_claimed(talk.tables, talk.statement)
    texts = [talk.told, record] if talk.told.translation else [record]
    settings = [set_passages(text, words, {}, "", {}, figures) for text in texts]
    groups = [(kind, list(rows)) for kind, rows in groupby(zip(*settings, strict=True), lambda row: row[0].kind)]
    head = render(
        "publication",
        words,
        statement=record,
        publisher=talk.told.publisher,
        published=say_published(record.published, words),
        address=safe_link(record.address),
        source=find_source_id(talk.tables),
    )
    both = len(texts) > 1
    return head + render("statement", words, mode=MARKED, groups=groups, both=both, unofficial=both)


def write_demands(order: Order) -> str:
    """The demands in short, then each with all that is on record."""
    tables, words = order.talk.tables, order.words
    demands, urls = list_demands(tables), _urls(order)
    cards = [make_demand_card(each, urls, {}, words, order.explain_silence(each.number)) for each in demands]
    short = render("demands", words, cards=cards, tallies=tally(demands, list_readings(tables)))
    return "".join([short, *(render("offline_demand", words, card=card) for card in cards)])


def write_timeline(order: Order) -> str:
    """Every event by month; "" where there is none."""
    tables, words = order.talk.tables, order.words
    events = list_events(tables)
    if not events:
        return ""
    record = read_record(tables)
    return render(
        "timeline",
        words,
        title=words("aftermath.timeline", first=say_month(record.first, words), last=say_month(record.last, words)),
        filters=(),
        months=list_months(events, _urls(order), find_source_id(tables), {}, words),
        opened="",
        whole=True,
        whole_href="",
        earlier="",
        later="",
        pages=WHOLE,
    )


def write_signatories(order: Order) -> str:
    """The printed list with what was found about each body; what it is searched by stands at each line."""
    tables, words = order.talk.tables, order.words
    table = tables.table("signatories").sort_values("number")
    rows, schema = table.to_dict("records"), tables.package.table("signatories")
    columns = list_columns(schema.field("type").choices, schema.field("confidence").choices, words)
    plain = [replace(column, sort=None) for column in columns]
    caption = words("signatories.caption")
    listing = arrange("who", caption, plain, rows, lambda row: to_cells(row, words), "signatories", {}, len(rows) or 1)
    numbers = [int(row["number"]) for row in rows]
    gaps = list_gaps(numbers)
    holes = {"gaps": say_numbers(gaps, words), "last": max(numbers, default=0), "count": len(rows)}
    found = {int(row["number"]): _list_names(row) for row in rows}
    lines: tuple[Line, ...] = make_lines(listing, rows, gaps, {}, words)
    said = words("signatories.gaps", **holes) if gaps else ""
    return render("offline_signatories", words, listing=listing, lines=lines, found=found, gaps=said)


def _list_names(row: Mapping[Hashable, Any]) -> str:
    """All names of a body as the search compares them."""
    return " ".join([str(row["number"]), *(fold(str(row[name])) for name in NAMES)])


def write_questions(order: Order) -> str:
    """The hard questions with their answers; "" where there is none."""
    notes = order.talk.questions
    return render("notes", order.words, notes=notes) if notes else ""


def write_sources(order: Order) -> str:
    """Every source with its address, how much of it was read, its terms and what rests on it; what is left out."""
    tables, words = order.talk.tables, order.words
    resting = list_resting(tables)
    read = [
        Read(make_source_card(row, (), tables, words), _list_rests(resting.get(row["id"], []), order))
        for _, row in tables.table("sources").iterrows()
    ]
    return render("offline_sources", words, sources=read, lacking=name_left(order.left, words))


def _list_rests(rows: list[Resting], order: Order) -> tuple[tuple[str, str], ...]:
    """Each row with where it stands; a question by its own id, for the site has no address for one."""
    places = (f"#note-{row.id}" if row.table == "notes" else link_resting(row, order.words) for row in rows)
    return tuple(zip((row.id for row in rows), places, strict=True))


def write_terms(order: Order) -> str:
    """The terms, the edition and how to cite it."""
    words, opened = order.words, order.opened
    return render(
        "terms",
        words,
        licences=[(each.title, safe_link(each.path)) for each in order.talk.tables.package.licences],
        edition=words("sources.edition_id", edition=opened.id, version=opened.version),
        citation=cite_edition(words, opened),
    )


def _urls(order: Order) -> dict[str, str]:
    sources = order.talk.tables.table("sources")
    return dict(zip(sources["id"], sources["url"], strict=True))
