"""Cards of figures on a page: the statement's with what stood beside them, and the one that the address opens."""

from collections.abc import Sequence
from dataclasses import replace

from components.model.cautions import find_kind
from components.model.counterparts import list_together
from components.model.data.problems import DataFault
from components.model.figures import CONTESTED_GRADE, PEOPLE, Figure, find_figure
from components.model.headlines import list_beside_own, list_own
from components.model.history.shelf import list_shelved
from components.model.history.successors import find_successor
from components.model.measures import Counts, read_counts
from components.model.sources import find_source
from components.model.statement import Statement, list_claims, read_statement
from components.screen.address import asked, correct, note_in_vain
from components.screen.pictures import show_figure_files
from components.screen.pieces import piece
from components.screen.sheets import Page, box, show
from components.screen.store import data_folder, open_edition, remember, remember_alike
from components.view.cards import Card, make_card
from components.view.claims import Claim, Said
from components.view.comparing import offer_pick, offer_together
from components.view.history.successors import Became, say_successor
from components.view.links import change
from components.view.quoting.quote import Quote, make_quote
from components.view.viewpoint import say_older

PARAMETER = "figure"


@piece
def show_claims(page: Page, *, people_only: bool = False) -> None:
    """The statement's own figures as cards, each with those that stood beside it on the day it was published.

    With `people_only` just those that count people, in a smaller size.
    """
    if page.edition.before_statement:
        return
    claims = remember(page.edition, ("claims",), lambda: _make_claims(page))
    if people_only:
        claims = [claim for claim in claims if claim.cards[0].card.unit == PEOPLE]
    show(page, "claims", claims=[_place(claim, page) for claim in claims], compact=people_only)


def _place(claim: Claim, page: Page) -> Claim:
    """The claim with the address where its own figure is compared; links keep the rest of the address."""
    kept = page.asked if page.room == "figures" else page.words.address
    own, *others = [said.card.id for said in claim.cards]
    together = offer_together(list_together(own, others, open_counts(page)), kept)
    return replace(claim, cards=tuple(_here(said, page) for said in claim.cards), together=together)


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


def open_counts(page: Page) -> Counts:
    """What can be compared in the edition shown."""
    return remember_alike(page.edition, ("counts",), lambda: read_counts(page.tables))


def make_cards(page: Page, figures: Sequence[Figure]) -> list[Card]:
    """The cards of the figures, each with the sentence of the statement that claims it."""
    claims = {} if page.edition.before_statement else list_claims(open_statement(page))
    return [
        make_card(figure, find_source(page.tables, figure.source), page.words, claims.get(figure.id, ""))
        for figure in figures
    ]


@piece
def show_opened(page: Page) -> None:
    """The card of the figure that the address asks for (`figure`), with the way back; a notice for an unknown one."""
    wish = asked().get(PARAMETER, "")
    figure = find_figure(page.tables, wish.upper()) if wish else None
    hidden = find_figure(page.edition.whole, wish.upper()) if wish and not figure and page.edition.lens else None
    if figure:
        correct(PARAMETER, figure.id)
    elif hidden:
        show(page, "notice", sentence=page.words("lens.not_yet", id=hidden.id))
    elif wish:
        note_in_vain(PARAMETER, wish)
    with box(page):  # Always there, so that what follows keeps its place and is not drawn anew.
        if figure:
            _show_card(page, figure)


def _show_card(page: Page, figure: Figure) -> None:
    """The number with what to say of it, then what to take away, then what not to say and all its fields."""
    edition, words = page.edition, page.words
    card, quote = make_cards(page, [figure])[0], open_quote(page, figure)
    with box(page, "opened"):
        show(
            page,
            "opened",
            card=card,
            quote=quote,
            back=change(page.room, page.asked, **{PARAMETER: None}),
            pick=offer_pick(figure.id, page.asked, words),
            older=say_older(edition.id, edition.version, words) if edition.superseded else "",
            became=_open_successor(page, figure) if edition.superseded and not edition.lens else None,
            present=change(page.room, page.asked, edition=None),
        )
        show_figure_files(page, figure)
        show(page, "card_rest", card=card, quote=quote)


def _open_successor(page: Page, figure: Figure) -> Became | None:
    """What became of the figure in the edition that stands; None where that one cannot be read."""
    standing, words = open_edition(page.words), page.words

    def make() -> Became:
        records = list_shelved(data_folder())
        found = find_successor(figure, page.tables, standing.tables, records, page.edition.id)
        return say_successor(found, records, standing.tables.package, words)

    try:
        return remember(page.edition, ("became", standing.id, figure.id), make)
    except DataFault:
        return None


def open_quote(page: Page, figure: Figure) -> Quote:
    """What can be quoted of the figure, in the edition shown."""

    def make() -> Quote:
        source = find_source(page.tables, figure.source)
        kind = find_kind(page.tables, figure, weak=source["grade"] == CONTESTED_GRADE)
        return make_quote(figure, kind, source, page.edition.id, page.edition.version, page.words)

    return remember(page.edition, ("quote", figure.id), make)
