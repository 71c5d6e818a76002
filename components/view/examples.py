"""What can be looked for, with examples taken from the record, so that each of them finds something."""

from components.model.data.tables import Tables
from components.model.figures import to_figures
from components.model.search.entries import EVENT, FIGURE, KINDS, ORGANISATION, PLACE, SOURCE
from components.model.timeline import OFFENSIVE, list_events
from components.view.links import link
from components.view.numbers import say_amount, say_date
from components.view.words import Words

MOST = 2
TABLES = {FIGURE: "figures", PLACE: "places", ORGANISATION: "signatories", EVENT: "events", SOURCE: "sources"}


def list_examples(tables: Tables, words: Words) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    """Each kind with what to look for as (text, address of the search); none where its table is unsound or empty."""
    examples = []
    for kind in KINDS:
        texts = _list_texts(kind, tables, words) if kind in TABLES and not tables.problems(TABLES[kind]) else []
        examples.append((kind, tuple((text, link("search", words, q=text)) for text in texts[:MOST])))
    return examples


def _list_texts(kind: str, tables: Tables, words: Words) -> list[str]:
    rows = tables.table(TABLES[kind])
    if kind == FIGURE:
        counted = [figure for figure in to_figures(rows, TABLES[kind]) if figure.quantity.stated]
        return [text for figure in counted for text in (figure.id, say_amount(figure.quantity, words))]
    if kind == EVENT:
        days = [event.day for event in list_events(tables) if event.day >= OFFENSIVE[0]]
        return [say_date(day, words) for day in dict.fromkeys(days)]
    column = {PLACE: "name", ORGANISATION: "acronym", SOURCE: "id"}[kind]
    return [str(name) for name in rows[column] if name]
