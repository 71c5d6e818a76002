"""The walk over the views: pages of lists and parts of pages, and what the focus opens; nothing else."""

from collections.abc import Iterable

import pytest

from components.desk.effect.sayings import ROW, Heard, Link, Params, Saying, View
from components.desk.effect.views import Walk, read_link

RECORDED = {"DE01", "DE02", "press", "primary", "2018-07-01"}


def link(room: str, **params: str) -> Link:
    return room, tuple(sorted((name.replace("_", "-"), value) for name, value in params.items()))


def hear(
    links: dict[tuple[str, Params], list[Link]], focus: Iterable[str] = (), known: Iterable[Heard] = ()
) -> list[Heard]:
    """A walk through two rooms; every view says a row of its own."""

    def listen(view: View) -> Heard:
        said = Saying(view.room, "en", ROW, ("DE01", str(view.params)), (), "12")
        return Heard(view, (said,), tuple(links.get((view.room, view.params), ())))

    walk = Walk(("figures", "map"), "en", RECORDED, frozenset(focus))
    return [heard for heard, _ in walk.hear(listen, known)]


PLAIN = [link("figures"), link("map")]
WALKS = [
    ("the pages", {}, (), PLAIN),
    ("another page of a list", {link("map"): [link("map", rows_page="2")]}, (), [*PLAIN, link("map", rows_page="2")]),
    ("the first page again", {link("map"): [link("map", rows_page="1")]}, (), PLAIN),
    ("a part", {link("map"): [link("map", view="drawing")]}, (), [*PLAIN, link("map", view="drawing")]),
    (
        "a page of a part",
        {
            link("map"): [link("map", view="drawing")],
            link("map", view="drawing"): [
                link("map", view="drawing", rows_page="2"),
                link("map", view="drawing", part="x"),
            ],
        },
        (),
        [*PLAIN, link("map", view="drawing"), link("map", view="drawing", rows_page="2")],
    ),
    (
        "parts of which one is called as a value is",
        {link("map"): [link("map", table="press"), link("map", table="list")]},
        (),
        [*PLAIN, link("map", table="press"), link("map", table="list")],
    ),
    (
        "a kind, an order, a card",
        {link("map"): [link("map", kind="press"), link("map", rows_sort="name"), link("figures", figure="DE01")]},
        (),
        PLAIN,
    ),
    (
        "what is in focus, from wherever",
        {link("map"): [link("map", kind="press"), link("figures", figure="DE01"), link("figures", figure="DE02")]},
        ("DE01", "press"),
        [*PLAIN, link("map", kind="press"), link("figures", figure="DE01")],
    ),
    ("a room that is none", {link("map"): [link("desk", figure="DE01")]}, ("DE01",), PLAIN),
]


@pytest.mark.parametrize(("links", "focus", "found"), [each[1:] for each in WALKS], ids=[each[0] for each in WALKS])
def test_walks(links: dict[Link, list[Link]], focus: tuple[str, ...], found: list[Link]) -> None:
    assert sorted((each.view.room, each.view.params) for each in hear(links, focus)) == sorted(found)


def test_of_an_edition_heard_before_only_the_focus_is_heard() -> None:
    links = {link("map"): [link("map", view="drawing"), link("figures", figure="DE01")]}
    known = hear(links)
    assert [each.view for each in hear(links, {"DE01"}, known)] == [View("figures", "en", (("figure", "DE01"),))]
    assert [each.view.close for each in hear(links, {"DE01"}, known)] == [True]
    assert hear(links, (), known) == []


def test_a_page_of_a_list_without_new_rows_leads_no_further() -> None:
    links = {
        link("map"): [link("map", view="drawing")],
        link("map", view="drawing"): [link("map", view="drawing", rows_page="2")],
    }
    same = Saying("map", "en", ROW, ("DE01", "n"), (), "12")
    walk = Walk(("map",), "en", RECORDED, ())
    found = [
        each for each, _ in walk.hear(lambda view: Heard(view, (same,), tuple(links.get((view.room, view.params), ()))))
    ]
    assert [(each.view.params, each.sayings) for each in found] == [((), (same,)), ((("view", "drawing"),), ())]


@pytest.mark.parametrize(
    ("href", "query", "found"),
    [
        ("./", [("lang", "ar")], ("overview", ())),
        (
            "./map?x#y",
            [("role", "origin"), ("date", "2018-07-01"), ("digits", "arab")],
            link("map", date="2018-07-01", role="origin"),
        ),
        ("https://example.org/map", [], None),
        ("#p1", [], None),
    ],
)
def test_links(href: str, query: list[tuple[str, str]], found: Link | None) -> None:
    assert read_link(href, query) == found
