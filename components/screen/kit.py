"""The kit on a page: a link to each of its files, and a button that makes them all, with a bar while it does."""

import streamlit as st

from components.kit.orders import Order
from components.kit.origin import find_public
from components.kit.products import ALL, PRODUCTS, Product, list_single
from components.model.data.problems import DataFault
from components.screen.background.ahead import make_kit_of
from components.screen.pieces import piece
from components.screen.sheets import Page, show
from components.screen.store import remember
from components.server.ahead import fetch, is_ready
from components.view.kit import offer_kit
from components.view.languages import LOCALES

MEGABYTE = 1_000_000


def show_kit(page: Page, slides: str = "") -> None:
    """The files of the kit of the edition shown, as of the day, with the slides chosen ("" for the usual ones)."""
    words, opened = page.words, page.edition.opened
    orders = {lang: Order(opened, lang, slides, find_public()) for lang in LOCALES}
    ready = [(lang, each.name) for lang, order in orders.items() for each in _list_made(page) if is_ready(each, order)]
    _show_files(page, slides, tuple(ready))
    if opened.id == opened.latest:
        make_kit_of(opened.id)
    if st.button(words("kit.make"), key="kit-make"):
        _make(page, orders[words.lang])


@piece
def _show_files(page: Page, slides: str, ready: tuple[tuple[str, str], ...]) -> None:
    """The links; those `ready`, by language and name, are there at once."""
    words, opened = page.words, page.edition.opened
    named = [(product.name, product.ending, product.spoken) for product in _list_made(page)]
    early = words("kit.early") if opened.before_statement else ""
    lacks = [early, *_say_left(page, Order(opened, words.lang, slides, find_public()))]
    show(page, "kit", offered=offer_kit(named, slides, words), ready=ready, lacks=list(filter(None, lacks)))


def _list_made(page: Page) -> list[Product]:
    return [product for product in PRODUCTS if product.is_made(page.edition.opened)]


def _make(page: Page, order: Order) -> None:
    """Makes the files one after the other, then links to all in one; says so where no slide may be passed on."""
    words = page.words
    if order.closed:
        show(page, "notice", sentence=words("share.row"))
        return
    single = list_single(order.opened)
    bar = st.progress(0.0, words("kit.making", name=words.choice("kit.about", single[0].name)))
    for made, product in enumerate(single, 1):
        fetch(product, order)
        coming = single[min(made, len(single) - 1)]
        bar.progress(made / len(single), words("kit.making", name=words.choice("kit.about", coming.name)))
    content = fetch(ALL, order)
    bar.empty()
    named = [(ALL.name, ALL.ending, ALL.spoken)]
    href = offer_kit(named, order.slides, words)[0].href
    size = words("kit.megabytes", size=words.number(round(len(content) / MEGABYTE, 1)))
    show(page, "kit_ready", href=href, file=ALL.title(order), size=size)


def _say_left(page: Page, order: Order) -> list[str]:
    """How many rows are in none of the files, and which of them the slides lack; nothing where nobody can say."""
    words = page.words
    try:
        lacking = remember(page.edition, ("kit", "lacking", order.slides), lambda: order.lacking) if order.left else ()
    except DataFault:
        return []
    said = [words.many("share.left", len(order.left))] if order.left else []
    return [*said, words("kit.lacking", ids=words.listed(lacking))] if lacking else said
