"""The kit as a whole: each file by its name, the same bytes for the same order, made once, and all in one."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from components.kit import products
from components.kit.orders import Order
from components.kit.products import ALL, PRODUCTS, SINGLE, Product, find_product, list_files, produce
from components.model.data.problems import DataFault
from components.model.data.tables import Tables
from components.model.history.shelf import Opened, open_edition
from components.model.memory import Memory
from components.view.viewpoint import list_withheld
from tests.closed import LEFT, close_sources
from tests.sweeps import sweep

ROOT = Path(__file__).parents[2]
BEFORE = date(2018, 6, 1)
Found = tuple[str, str] | None


def open_data(known: date | None = None) -> Opened:
    return open_edition(ROOT / "data", "", known, list_withheld())


def order_usual() -> tuple[str, ...]:
    return Order(open_data()).chosen.names


@sweep("file", list_files())
def test_each_file_is_found_by_its_name(file: str) -> None:
    found = find_product(file)
    assert found is not None
    assert found[0].file(found[1]) == file


@pytest.mark.parametrize(
    ("file", "found"),
    [
        ("slides-ar.pptx", ("slides", "ar")),
        ("data.zip", ("data", "en")),
        ("kit-ar.zip", ("kit", "ar")),
        ("slides-fr.pptx", None),
        ("slides.pptx", None),
        ("data-en.zip", None),
        ("", None),
    ],
)
def test_name_leads_to_a_product_and_its_language_or_nowhere(file: str, found: Found) -> None:
    there = find_product(file)
    assert (there and (there[0].name, there[1])) == found


def test_files_of_one_language_are_listed_alone() -> None:
    own = [product.file("ar") for product in PRODUCTS]
    assert list_files(["ar"]) == own
    assert len(list_files()) == len({*own, *(product.file("en") for product in PRODUCTS)})


@pytest.mark.parametrize("product", SINGLE, ids=lambda product: product.name)
def test_title_bears_edition_and_day(product: Product) -> None:
    opened = open_data()
    assert product.title(Order(opened, "ar")) == f"southern-syria-2018-{opened.id}-{product.file('ar')}"
    looked_back = Order(open_data(date(2018, 7, 3)), "ar")
    assert product.title(looked_back) == f"southern-syria-2018-{opened.id}-known-2018-07-03-{product.file('ar')}"
    chosen = product.title(Order(opened, "ar", "cover,ST01"))
    assert chosen == f"southern-syria-2018-{opened.id}{'-selection' * product.picked}-{product.file('ar')}"


@pytest.mark.parametrize("product", PRODUCTS, ids=lambda product: product.name)
def test_before_the_statement_there_is_what_does_not_tell_of_it(
    product: Product, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(products, "MADE", Memory[bytes](24))
    order = Order(open_data(BEFORE), "en", "cover").settle()
    assert (order.slides, order.chosen.names, order.closed) == ("", (), False)
    assert product.is_made(open_data())
    assert product.is_made(order.opened) is (product.name in ("offline", "data", "kit"))
    if product.is_made(order.opened):
        assert produce(product, order)
    else:
        with pytest.raises(DataFault):
            produce(product, order)


def test_kit_of_such_a_day_holds_what_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(products, "produce", lambda *_: b"made")
    order = Order(open_data(BEFORE), "ar")
    with ZipFile(io.BytesIO(ALL.make(order))) as bundle:
        named = [f"{order.entitle(file)}" for file in ("data.zip", "offline-ar.html", "offline-en.html")]
        assert sorted(bundle.namelist()) == named


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Order]:
    """Orders for which the product made by `count` was really made, in a memory of its own."""
    monkeypatch.setattr(products, "MADE", Memory[bytes](24))
    return []


def count(made: list[Order]) -> Callable[[Order], bytes]:
    def make(order: Order) -> bytes:
        made.append(order)
        return b"made"

    return make


def test_same_order_is_made_once_and_another_anew(made: list[Order]) -> None:
    product, opened = Product("slides", "pptx", "", count(made)), open_data()
    first = Order(opened, "en")
    others = [
        replace(first, lang="ar"),
        replace(first, slides="cover"),
        replace(first, origin="https://syria.example.org"),
        replace(first, opened=open_data(date(2018, 7, 3))),
        replace(first, opened=replace(opened, id="0123456789")),
    ]
    for order in (first, first, Order(open_data(), "en"), *others, *others):
        assert produce(product, order) == b"made"
    assert made == [first, *others]


def test_slides_chosen_make_no_new_file_of_what_they_are_not_in(made: list[Order]) -> None:
    product, opened = Product("offline", "html", "", count(made), picked=False), open_data()
    for slides in ("", "cover", "cover,ST01"):
        assert produce(product, Order(opened, "en", slides)) == b"made"
    assert made == [Order(opened, "en")]


@pytest.mark.parametrize(
    ("wish", "slides"),
    [("", ""), (",", ""), (" Curve, st01,ST01", "curve,ST01"), (",".join(order_usual()), ""), ("cover", "cover")],
)
def test_order_is_settled_on_the_names_of_slides(wish: str, slides: str) -> None:
    assert Order(open_data(), "en", wish).settle().slides == slides


def test_all_in_one_holds_each_file_as_it_is_alone_and_is_the_same_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    order = Order(open_data(), "ar", "cover,ST01,DE25,sources")
    content = produce(ALL, order)
    with ZipFile(io.BytesIO(content)) as bundle:
        assert bundle.testzip() is None
        held = {name: bundle.read(name) for name in bundle.namelist()}
    other = replace(order, lang="en")
    asked = [(product, order) for product in SINGLE] + [(product, other) for product in SINGLE if product.paired]
    assert held == {product.title(each): produce(product, each) for product, each in asked}
    page = held[order.entitle("offline-ar.html")].decode()
    assert f'href="{other.entitle("offline-en.html")}"' in page
    monkeypatch.setattr(products, "MADE", Memory[bytes](24))
    assert produce(ALL, Order(open_data(), "ar", "cover,ST01,DE25,sources")) == content


def test_what_may_not_be_passed_on_is_in_no_slide_but_can_be_asked_for() -> None:
    order = Order(Opened("0123456789", "2026-11-22", Tables(close_sources()), "0123456789"), "en", "DE01,DE25,ST01")
    assert order.chosen.names == ("DE01", "DE25", "ST01")
    assert [replace(order, slides=slides).closed for slides in ("", "DE01", "DE01,DE02", "DE01,ST01")] == [
        False,
        True,
        True,
        False,
    ]
    assert [slide.id for slide in order.deck] == ["DE25", "ST01"]
    assert [name for name in LEFT if set(order.talk.tables.recorded(name)["id"]) & set(LEFT[name])] == []
