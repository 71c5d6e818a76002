"""The kit on a page: a link to each of its files, and a button that makes them all, with a bar while it does."""

import streamlit as st

from components.kit.orders import Order
from components.kit.origin import find_public
from components.kit.products import ALL, PRODUCTS, SINGLE, produce, produce_all
from components.model.shelf import Opened, open_edition
from components.screen.page import Page, show
from components.screen.store import data_folder
from components.view.kit import offer_kit
from components.view.viewpoint import list_withheld

MEGABYTE = 1_000_000


def show_kit(page: Page, slides: str = "") -> None:
    """The files of the kit of the edition shown, as of the day, with the slides chosen ("" for the usual ones)."""
    words = page.words
    named = [(product.name, product.ending, product.spoken) for product in PRODUCTS]
    show(page, "kit", offered=offer_kit(named, slides, words))
    if st.button(words("kit.make"), key="kit-make"):
        _make(page, Order(_open(page), words.lang, slides, find_public()))


def _make(page: Page, order: Order) -> None:
    """Makes the files one after the other, then links to all in one."""
    words = page.words
    bar = st.progress(0.0, words("kit.making", name=words.choice("kit.about", SINGLE[0].name)))
    for made, _ in enumerate(produce_all(order), 1):
        coming = SINGLE[min(made, len(SINGLE) - 1)]
        bar.progress(made / len(SINGLE), words("kit.making", name=words.choice("kit.about", coming.name)))
    content = produce(ALL, order)
    bar.empty()
    named = [(ALL.name, ALL.ending, ALL.spoken)]
    href = offer_kit(named, order.slides, words)[0].href
    size = words("kit.megabytes", size=words.number(round(len(content) / MEGABYTE, 1)))
    show(page, "kit_ready", href=href, file=ALL.title(order), size=size)


def _open(page: Page) -> Opened:
    edition = page.edition
    known = edition.lens.day if edition.lens else None
    return open_edition(data_folder(), edition.id, known, list_withheld())
