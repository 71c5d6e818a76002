"""All figures of an edition, table by table, each with its card and what can be quoted of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.kit.orders import Order
from components.model.cautions import find_kind
from components.model.data.tables import FIGURE_TABLES
from components.model.deaths import list_deaths
from components.model.figures import CONTESTED_GRADE, to_figures
from components.model.headlines import list_beside_own, list_own
from components.model.sources import list_weak
from components.model.statement import list_claims
from components.view.cards import Card, make_card
from components.view.claims import Claim, Said
from components.view.lists import WHOLE
from components.view.markup import render
from components.view.periods import make_groups, measure_axis
from components.view.quoting.quote import Quote, make_quote

OWN = "figures"
"""The table of the statement's own figures."""


@dataclass(frozen=True)
class Entry:
    """One figure: its card with all its fields, and what can be quoted of it."""

    card: Card
    quote: Quote


@dataclass(frozen=True)
class Group:
    """The figures of one table, called `name` in the page, under the title of the table."""

    name: str
    title: str
    entries: tuple[Entry, ...]


def list_groups(order: Order) -> list[Group]:
    """The figures by table, the statement's own first, in the order of the tables."""
    titles = {name: order.words.choice("figures.part", "statement" if name == OWN else name) for name in FIGURE_TABLES}
    names = sorted(FIGURE_TABLES, key=lambda name: name != OWN)
    groups = [Group(name, titles[name], tuple(_list_entries(order, name))) for name in names]
    return [group for group in groups if group.entries]


def _list_entries(order: Order, table: str) -> list[Entry]:
    tables, words, opened = order.talk.tables, order.words, order.opened
    sources = {row["id"]: row for _, row in tables.table("sources").iterrows()}
    claims = list_claims(order.talk.statement) if has_statement(order) else {}
    entries = []
    for figure in to_figures(tables.table(table), table):
        source = sources[figure.source]
        kind = find_kind(tables, figure, weak=source["grade"] == CONTESTED_GRADE)
        card = make_card(figure, source, words, claims.get(figure.id, ""))
        entries.append(Entry(card, make_quote(figure, kind, source, opened.id, opened.version, words)))
    return entries


def has_statement(order: Order) -> bool:
    """Whether the statement had been published by the day that is chosen, if one is."""
    return not order.opened.before_statement


def write_claims(order: Order, groups: Sequence[Group]) -> str:
    """The statement's own figures as cards, each with those that stood beside it on its day."""
    tables, cards = order.talk.tables, {each.card.id: each.card for group in groups for each in group.entries}
    labels = tables.table(OWN).set_index("id")["label"]
    beside = list_beside_own(tables, order.talk.statement.published)
    claims = [
        Claim(
            labels[own.id],
            (Said("own", cards[own.id]), *(Said(role, cards[each.id]) for role, each in beside.get(own.id, ()))),
        )
        for own in list_own(tables)
    ]
    return render("claims", order.words, claims=claims, compact=False)


def write_deaths(order: Order) -> str:
    """The counts of deaths over the days that each covers; "" where there are none."""
    tables, words = order.talk.tables, order.words
    deaths = list_deaths(tables)
    axis, count = measure_axis(deaths, words), sum(map(len, deaths.values()))
    return (
        render(
            "deaths",
            words,
            title=words("figures.deaths.title", count=count),
            groups=make_groups(deaths, list_weak(tables), axis, {}, words),
            axis=axis,
            arrive="",
            source=words("figures.deaths.source", edition=order.opened.id),
            pages=WHOLE,
        )
        if count
        else ""
    )


def write_groups(order: Order, groups: Sequence[Group]) -> str:
    """Every figure with all its fields, to be unfolded."""
    return render("offline_figures", order.words, groups=groups)
