"""The kit on a page: a link to each of its files, and a button that makes them all, with a bar while it does."""

import streamlit as st

from components.kit.orders import Order
from components.kit.origin import find_public
from components.kit.products import ALL, PRODUCTS, SINGLE
from components.model.shelf import Opened, open_edition
from components.screen.ahead import make_kit_of
from components.screen.sheets import Page, show
from components.screen.store import data_folder
from components.server.ahead import fetch, is_ready
from components.view.kit import offer_kit
from components.view.languages import LOCALES
from components.view.viewpoint import list_withheld

MEGABYTE = 1_000_000


def show_kit(page: Page, slides: str = "") -> None:
    """The files of the kit of the edition shown, as of the day, with the slides chosen ("" for the usual ones)."""
    words, opened = page.words, _open(page)
    orders = {lang: Order(opened, lang, slides, find_public()) for lang in LOCALES}
    named = [(product.name, product.ending, product.spoken) for product in PRODUCTS]
    ready = {(lang, each.name) for lang, order in orders.items() for each in PRODUCTS if is_ready(each, order)}
    show(page, "kit", offered=offer_kit(named, slides, words), ready=ready)
    if opened.id == opened.latest:
        make_kit_of(opened.id)
    if st.button(words("kit.make"), key="kit-make"):
        _make(page, orders[words.lang])


def _make(page: Page, order: Order) -> None:
    """Makes the files one after the other, then links to all in one; says so where no slide may be passed on."""
    words = page.words
    if order.closed:
        show(page, "notice", sentence=words("share.row"))
        return
    bar = st.progress(0.0, words("kit.making", name=words.choice("kit.about", SINGLE[0].name)))
    for made, product in enumerate(SINGLE, 1):
        fetch(product, order)
        coming = SINGLE[min(made, len(SINGLE) - 1)]
        bar.progress(made / len(SINGLE), words("kit.making", name=words.choice("kit.about", coming.name)))
    content = fetch(ALL, order)
    bar.empty()
    named = [(ALL.name, ALL.ending, ALL.spoken)]
    href = offer_kit(named, order.slides, words)[0].href
    size = words("kit.megabytes", size=words.number(round(len(content) / MEGABYTE, 1)))
    show(page, "kit_ready", href=href, file=ALL.title(order), size=size)


def _open(page: Page) -> Opened:
    edition = page.edition
    known = edition.lens.day if edition.lens else None
    return open_edition(data_folder(), edition.id, known, list_withheld())
