"""A card says its nine fields and leaves none blank; a figure as a row and as a claim keeps its words."""

from dataclasses import replace
from pathlib import Path

import pytest

from components.model.cautions import find_kind
from components.model.data.tables import FIGURE_TABLES, Tables
from components.model.deaths import CONTEXT
from components.model.figures import find_figure, require_figure, to_figures
from components.model.headlines import list_known, list_own
from components.model.sources import find_source, list_weak
from components.model.statement import read_statement
from components.view.cards import Card, make_card
from components.view.claims import say_opening
from components.view.markup import render
from components.view.numbers import say_counted, say_span, say_unit
from components.view.quoting.quote import make_quote
from components.view.rows import list_rows, note_rows
from components.view.words import load_words
from tests.sweeps import sweep

TABLES = Tables(Path(__file__).parents[2] / "data")
WORDS = load_words("en")
NINE = ("quantifier", "amount", "unit", "as_of", "published", "source_title", "definition", "licence", "phrase")


def card(name: str) -> Card:
    figure = require_figure(TABLES, name)
    return make_card(figure, find_source(TABLES, figure.source), WORDS)


def open_card(made: Card, **changes: object) -> str:
    """The whole card as it is opened on its page, with what can be quoted of the figure after some changes."""
    figure = replace(require_figure(TABLES, made.id), **changes)  # type: ignore[arg-type]
    source = find_source(TABLES, figure.source)
    quote = make_quote(figure, find_kind(TABLES, figure), source, "0123456789", "2018-07-03", WORDS)
    return "".join(render(part, WORDS, card=made, quote=quote, older="") for part in ("card", "card_rest"))


FIGURES = [figure for table in FIGURE_TABLES for figure in to_figures(TABLES.table(table), table)]


@sweep("figure", FIGURES)
def test_every_figure_makes_a_card_with_no_field_blank(figure: object) -> None:
    made = card(figure.id)  # type: ignore[attr-defined]
    blank = [name for name in NINE if not getattr(made, name)]
    assert blank == ([] if made.stated else ["quantifier"])


@pytest.mark.parametrize(
    ("name", "quantifier", "amount", "beside", "when"),
    [
        ("ST01", "more than", "198,000", "", "since 19 June 2018; published 3 July 2018"),
        ("ST03", "", "no number stated", "", "since 19 June 2018; published 3 July 2018"),
        ("ST04", "nearly", "1", "year", "as-of day not stated; published 3 July 2018"),
        ("ST05", "exactly", "44", "organisations", "as-of day not stated; published 3 July 2018"),
        ("ST06", "exactly", "7", "", "as-of day not stated; published 3 July 2018"),
        ("DE25", WORDS.choice("quantifier", "range"), "270,000–330,000", "", "as of 3 July 2018"),
        ("DE19", "about", "198,000", "", "15–30 June 2018"),
        ("IR33", "exactly", "84.8", "million US dollars", "as of 11 July 2018"),
        ("IR05", "about", "40", "per cent", "as of 26 June 2018"),
    ],
)
def test_card_shows_quantifier_number_unit_and_day(
    name: str, quantifier: str, amount: str, beside: str, when: str
) -> None:
    made = card(name)
    assert (made.quantifier, made.amount, made.beside, made.when) == (quantifier, amount, beside, when)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("DE25", ["an estimated 270,000 to 330,000", 'href="./figures?figure=DE26&amp;lang=en"', "not stated", "S022"]),
        ("DE23", ["weak source", "second-hand"]),
        ("ST01", ['href="./figures?figure=DE28&amp;lang=en"', "more than 198,000 thousand"]),
        ("CA02", ['href="./figures?figure=CA01&amp;lang=en"', "never add the two"]),
    ],
)
def test_opened_card_shows_words_sources_and_what_it_belongs_to(name: str, parts: list[str]) -> None:
    html = open_card(card(name))
    for part in parts:
        assert part in html


def test_card_without_a_number_shows_the_word_instead_and_no_number() -> None:
    html = render("mapheads", WORDS, title="Movements", cards=[card("ST03")])
    assert "hundreds of injured and wounded" in html
    assert "no number stated" in html
    assert ">0<" not in html


def test_quotes_say_which_language_they_are_in() -> None:
    html = open_card(replace(card("DE25"), quotes=("up to 5", "نحو 5 آلاف", "5,000", "Türkiye")))
    for lang, quote in (("en", "up to 5"), ("ar", "نحو 5 آلاف"), ("", "5,000"), ("", "Türkiye")):
        assert f'<q><bdi lang="{lang}">{quote}</bdi></q>' in html


def test_voice_that_staff_have_just_added_has_a_card() -> None:
    figure = replace(require_figure(TABLES, "DE25"), voice="eyewitness")
    made = make_card(figure, find_source(TABLES, figure.source), WORDS)
    assert (made.glyph, "· eyewitness</p>" in open_card(made)) == ("▼", True)


def test_text_of_the_data_cannot_become_markup() -> None:
    evil = {"measure": "<script>alert(1)</script>", "caveat": "<img src=x> (DE26)", "publisher": '"><img src=x>'}
    html = open_card(replace(card("DE25"), **evil), **evil)  # type: ignore[arg-type]
    assert "<script>" not in html
    assert "<img" not in html


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("ST02", "more than 214 civilians killed"),
        ("DE39", "up to 234,500 people still displaced"),
        ("IR01", "1 facility: health centres destroyed"),
        ("IR11", "5 facilities: hospitals directly targeted, in SAMS's words"),
        ("IR33", "84.8 million US dollars: funding required by the UN and partners"),
    ],
)
def test_figure_is_said_with_what_was_counted(name: str, said: str) -> None:
    assert say_counted(require_figure(TABLES, name), WORDS) == said


@pytest.mark.parametrize(("name", "unit"), [("IR01", "facility"), ("IR07", "facilities"), ("ST04", "year")])
def test_one_of_a_kind_has_the_unit_in_the_singular(name: str, unit: str) -> None:
    assert say_unit(require_figure(TABLES, name).quantity, WORDS) == unit


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("DE19", "DE19", "15–30 June 2018"),
        ("CA25", "CA25", "19 June – 4 July 2018"),
    ],
)
def test_days_are_said_once_where_shared(first: str, last: str, said: str) -> None:
    start, end = require_figure(TABLES, first).period_start, require_figure(TABLES, last).as_of
    assert start is not None
    assert end is not None
    assert say_span(start, end, WORDS) == said


def test_opening_says_what_is_claimed_and_what_was_known() -> None:
    statement = read_statement(TABLES)
    sentences = say_opening(statement, list_own(TABLES), list_known(TABLES, statement.published), WORDS)
    assert sentences == [
        "The statement was published on 3 July 2018 by Shaml Coalition with 44 signatories.",
        "It says that the campaign left more than 198,000 civilians displaced and more than 214 civilians killed.",
        "For that day the United Nations gave between 270,000 and 330,000 people displaced.",
    ]


def test_opening_leaves_out_what_is_not_known() -> None:
    undated = replace(read_statement(TABLES), published=None)
    assert say_opening(undated, [require_figure(TABLES, "ST03")], [], WORDS) == [
        "The statement was published by Shaml Coalition with 44 signatories; the day is not known."
    ]


@pytest.mark.parametrize(
    ("table", "name", "note"),
    [
        ("displacement", "DE21", "movements tracked"),
        ("displacement", "DE29", "displaced since the start"),
        ("casualties", "CA46", WORDS.choice("figures.deaths.group", CONTEXT[0])),
        ("casualties", "CA01", None),
        ("response", "IR01", None),
    ],
)
def test_row_says_which_series_or_scope_it_belongs_to(table: str, name: str, note: str | None) -> None:
    assert note_rows(TABLES.table(table), WORDS).get(name) == note


def test_scope_that_staff_have_just_added_is_noted_as_written() -> None:
    frame = TABLES.table("casualties").head(2).assign(scope=["Northern Homs", ""])
    assert note_rows(frame, WORDS) == {frame["id"].iloc[0]: "Northern Homs"}


@pytest.mark.parametrize(
    ("wish", "first"), [("number", "5,890 people"), ("-number", "about 350,000 people"), ("", "5,890 people")]
)
def test_rows_sort_by_their_number(wish: str, first: str) -> None:
    figures = to_figures(TABLES.table("displacement"), "displacement")
    asked = {"rows-sort": wish} if wish else {}
    listing = list_rows("rows", "Rows", figures, list_weak(TABLES), {}, "figures", asked, WORDS)
    assert listing.rows[0][0].text == first
    assert (listing.total, len(listing.rows)) == (len(figures), 50)


def test_row_of_a_weak_source_says_so_and_opens_its_card() -> None:
    figure = find_figure(TABLES, "DE23")
    assert figure is not None
    for room, href in (
        ("figures", "./figures?who=everyone&figure=DE23"),
        ("overview", "./figures?lang=en&figure=DE23"),
    ):
        listing = list_rows("rows", "Rows", [figure], list_weak(TABLES), {}, room, {"who": "everyone"}, WORDS)
        (row,) = listing.rows
        assert (row[0].href, row[0].note) == (href, "DE23")
        assert row[3].note == "United Nations; weak source"
