"""A comparison in words, in both languages: the lowest and the highest with who says so, and never a sum."""

import re
from pathlib import Path

import pytest

from components.model.comparing import MOST, compare
from components.model.counterparts import list_near
from components.model.data.tables import Tables
from components.model.figures import require_figure
from components.model.measures import read_counts
from components.model.sources import find_source
from components.view.cards import make_card
from components.view.comparing import COMPARE, Sides, list_picks, make_sides, offer_pick, offer_together
from components.view.markup import render
from components.view.tongues import plain
from components.view.words import load_words

RECORD = Tables(Path(__file__).parents[2] / "data")
COUNTS = read_counts(RECORD)
KEPT = {"known": "2018-07-03", "lang": "ar", "figure": "DE25"}


def make(picks: str, lang: str = "en", beyond: tuple[str, ...] = ()) -> Sides:
    tables, words = RECORD.speaking(lang), load_words(lang)
    comparison = compare([require_figure(tables, key) for key in picks.split(",")], COUNTS)
    cards = [make_card(each, find_source(tables, each.source), words) for each in comparison.figures]
    near = [require_figure(tables, key) for key in list_near(picks.split(","), COUNTS)]
    return make_sides(comparison, cards, COUNTS.measures, near, beyond, {COMPARE: picks}, words)


def read(sides: Sides) -> dict[str, list[str]]:
    return {title: [plain(each) for each in said] for title, said in sides.findings}


@pytest.mark.parametrize(
    ("picks", "lang", "found"),
    [
        (
            "CA23,ST02",
            "en",
            {
                "Lowest stated": ["at least 46 (OHCHR (Zeid), CA23)"],
                "Highest stated": ["more than 214 (Syrian CSOs (Shaml coalition statement), ST02)"],
                "Open ends": [
                    "at least 46 (CA23) and more than 214 (ST02): "
                    "the number meant may be higher, even than the highest stated."
                ],
            },
        ),
        (
            "DE25,DE19,ST01",
            "en",
            {
                "Highest stated": ["330,000, the upper end of 270,000–330,000 (UN Spokesperson (OCHA data), DE25)"],
                "How they hang together": ["ST01 repeats the number of DE19: one fact seen twice, not agreement."],
            },
        ),
        (
            "DE25,DE19,ST01",
            "ar",
            {
                "أدنى رقم مذكور": [
                    "نحو 198,000 (الشبكة السورية لحقوق الإنسان، DE19)",
                    "أكثر من 198,000 (منظمات المجتمع المدني السورية (بيان تحالف شمل)، ST01)",
                ],
                "صلة بعضها ببعض": ["ST01 يكرّر رقم DE19: واقعة واحدة شوهدت مرتين، وليس ذلك اتفاقاً بين مصدرين."],
                "لا مجموع ولا متوسط": [
                    "لا تُجمع هذه الأرقام: فمصادرها مختلفة، وقد تكون أحصت الأشخاص أنفسهم أو الأشياء نفسها.",
                    "ولا يُحسب لها متوسط: فهو رقم لم يذكره أحد.",
                ],
            },
        ),
    ],
)
def test_findings_say_the_ends_with_their_quantifier_and_figure(
    picks: str, lang: str, found: dict[str, list[str]]
) -> None:
    said = read(make(picks, lang))
    assert {title: said[title] for title in found} == found


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("picks", ["DE25,DE19,ST01", "CA23,ST02,CA01", "CA34,CA35,CA20", "DL185,DL186", "DE16,DE23"])
def test_no_number_is_said_that_no_figure_has(picks: str, lang: str) -> None:
    figures = [require_figure(RECORD, key) for key in picks.split(",")]
    stated = {f"{number:,.0f}" for figure in figures for number in figure.quantity.printed}
    said = " ".join(re.sub(r"[A-Z]{2}\d+", "", each) for lines in read(make(picks, lang)).values() for each in lines)
    assert set(re.findall(r"\d[\d,]*\d", said)) <= stated


@pytest.mark.parametrize(
    ("picks", "lang", "said"),
    [
        ("DE25,DE39", "en", "people displaced since the start and people still displaced on a day are two"),
        ("DE25,CA01", "en", "it counts people killed, and DE25 counts people displaced since the start"),
        ("IR12,IR13", "en", "different units, attacks and strikes"),
        ("CA01,CA46", "en", "it is about the attack on As-Sweida of 25 July, and CA01 about the offensive"),
        ("CA01,CA02", "en", "it counts “children killed”, and CA01 counts “civilians killed”"),
        ("DL014,DL035", "en", "it is about another place, Quneitra, and DL014 about Nasib border crossing"),
        ("DE25,ST06", "en", "it counts demands, and DE25 counts people displaced since the start"),
        ("DE25,CA01", "ar", "فهو يحصي القتلى، أما DE25 فيحصي من نزحوا منذ البداية"),
        ("CA01,CA46", "ar", "فهو عن هجوم 25 تموز على السويداء، أما CA01 فعن الهجوم"),
    ],
)
def test_refusal_names_the_reason_and_the_way_out(picks: str, lang: str, said: str) -> None:
    ((sentence, drop),) = make(picks, lang).refused
    assert said in plain(sentence)
    assert drop == f"./figures?compare={picks.split(',')[0]}"


def test_one_figure_alone_has_no_findings_but_others_to_pick() -> None:
    sides = make("DE25")
    assert (sides.findings, len(sides.columns), sides.end) == ((), 1, "./figures")
    assert next(href for _, href in sides.more) == "./figures?compare=DE25%2CDE26"


def test_full_comparison_offers_no_more_and_says_what_is_left_out() -> None:
    sides = make("DE25,DE19,DE16,DE17,DE23,DE22", beyond=("DE29", "DE31"))
    assert (sides.more, plain(sides.beyond)) == (
        (),
        "At most 6 figures stand side by side; left out: DE29 and DE31.",
    )


@pytest.mark.parametrize(
    ("wish", "picks"),
    [
        ("", []),
        ("DE25", ["DE25"]),
        (" de25,,ST01 , DE25", ["DE25", "ST01"]),
    ],
)
def test_ids_are_read_from_the_address(wish: str, picks: list[str]) -> None:
    assert list_picks(wish) == picks


@pytest.mark.parametrize(
    ("picks", "figure", "link"),
    [
        ("", "CA01", ("Compare", "./figures?known=2018-07-03&lang=ar&compare=CA01")),
        ("DE25", "CA01", ("Compare", "./figures?known=2018-07-03&lang=ar&compare=DE25%2CCA01")),
        ("DE25,CA01", "DE25", ("Remove from the comparison", "./figures?known=2018-07-03&lang=ar&compare=CA01")),
        ("CA01", "CA01", ("Remove from the comparison", "./figures?known=2018-07-03&lang=ar")),
        ("A1,A2,A3,A4,A5,A6", "CA01", None),
    ],
)
def test_link_picks_a_figure_and_keeps_the_rest_of_the_address(
    picks: str, figure: str, link: tuple[str, str] | None
) -> None:
    offered = offer_pick(figure, KEPT | {COMPARE: picks}, load_words("en"))
    assert offered == ((link,) if link else ())


def test_figures_are_compared_together_where_they_are_two_or_more() -> None:
    assert offer_together(["ST01"], {}) == ""
    assert offer_together(["ST01", "DE25"], {"lang": "en"}) == "./figures?lang=en&compare=ST01%2CDE25"
    assert offer_together([f"A{each}" for each in range(9)], {}).count("%2C") == MOST - 1


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_page_has_a_column_for_each_figure_with_its_own_words(lang: str) -> None:
    html = render("compare", load_words(lang), sides=make("DE25,DE19,ST01,DE39", lang))
    heads = re.findall(r'<th role="columnheader".*?</th>', html)
    assert [re.findall(r"figure=(\w+)", head) for head in heads] == [["DE25"], ["DE19"], ["ST01"]]
    rows = re.findall(r'<tr role="row" class="comparison.*?</tr>', html, re.DOTALL)
    assert {row.count("<td") for row in rows} == {3}
    assert '<bdi lang="en">an estimated 270,000 to 330,000 people have been displaced</bdi>' in html
