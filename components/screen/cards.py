"""Cards of figures on a page: the statement's with what stood beside them, and the one that the address opens."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from components.model.figures import PEOPLE, Figure, find_figure
from components.model.headlines import list_beside_own, list_own
from components.model.sources import find_source
from components.model.statement import Statement, list_claims, read_statement
from components.screen.address import asked, correct, note_in_vain
from components.screen.page import Page, show
from components.screen.store import remember
from components.view.cards import Card, make_card
from components.view.claims import Claim, Said
from components.view.links import change

PARAMETER = "figure"


def show_claims(page: Page, *, people_only: bool = False) -> None:
    """The statement's own figures as cards, each with those that stood beside it on the day it was published.

    With `people_only` just those that count people, in a smaller size.
    """
    claims = remember(page.edition, ("claims",), lambda: _make_claims(page))
    if people_only:
        claims = [claim for claim in claims if claim.cards[0].card.unit == PEOPLE]
    shown = [replace(claim, cards=tuple(_here(said, page) for said in claim.cards)) for claim in claims]
    show(page, "claims", claims=shown, compact=people_only)


def _here(said: Said, page: Page) -> Said:
    """The card with a link that keeps the rest of the address where the page is the one that opens cards."""
    if page.room != "figures":
        return said
    return replace(said, card=replace(said.card, href=change("figures", page.asked, figure=said.card.id)))


def _make_claims(page: Page) -> list[Claim]:
    labels = page.tables.table("figures").set_index("id")["label"]
    beside = list_beside_own(page.tables, open_statement(page).published)
    claims = []
    for figure in list_own(page.tables):
        others = beside.get(figure.id, [])
        cards = make_cards(page, [figure, *(other for _, other in others)])
        roles = ["own", *(role for role, _ in others)]
        claims.append(Claim(labels[figure.id], tuple(map(Said, roles, cards))))
    return claims


def open_statement(page: Page) -> Statement:
    """The statement of the edition shown."""
    return remember(page.edition, ("statement",), lambda: read_statement(page.tables))


def make_cards(page: Page, figures: Sequence[Figure]) -> list[Card]:
    """The cards of the figures, each with the sentence of the statement that claims it."""
    claims = list_claims(open_statement(page))
    return [
        make_card(figure, find_source(page.tables, figure.source), page.words, claims.get(figure.id, ""))
        for figure in figures
    ]


def show_opened(page: Page) -> None:
    """The card of the figure that the address asks for (`figure`), with the way back; a notice for an unknown one."""
    wish = asked().get(PARAMETER, "")
    figure = find_figure(page.tables, wish.upper()) if wish else None
    if figure:
        correct(PARAMETER, figure.id)
    elif wish:
        note_in_vain(PARAMETER, wish)
    with st.container():  # Always there, so that what follows keeps its place and is not drawn anew.
        if figure:
            back = change(page.room, page.asked, **{PARAMETER: None})
            show(page, "opened", card=make_cards(page, [figure])[0], back=back)
