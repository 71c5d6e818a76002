"""Finding a signatory by whatever name a reader knows it by."""

from pathlib import Path

import pandas as pd
import pytest

from components.model.data.tables import Tables
from components.model.signatories import build_index, choose_rows, fold, index_rows, search
from tests.sweeps import sweep

TABLES = Tables(Path(__file__).parents[2] / "data")
INDEX = build_index(TABLES)
ALL = [int(number) for number in TABLES.table("signatories")["number"]]


def find(wanted: str) -> list[int]:
    """Printed numbers of the signatories found."""
    return [int(number) for number in search(INDEX, wanted).rows["number"]]


@pytest.mark.parametrize(
    ("wanted", "number"),
    [
        ("الدفاع المدني", 47),
        ("الدفاع المدنى", 47),
        ("الخوذ البيضا", 47),
        ("الخـــوذ البَيضاء", 47),
        ("white helmet", 47),
        ("WHITE HELMETS", 47),
        ("whitehelmets", 47),
        ("helm", 47),
        ("Syria Civil Defence", 47),
        ("civil defense", 47),
        ("snhr", 40),
        ("s.n.h.r.", 40),
        ("sn4hr", 40),
        ("الشبكة السوريه لحقوق الانسان", 40),
        ("kawakibi", 23),
        ("Al-Kawakibi", 23),
        ("kawakbi", 23),
        ("yad biyad", 46),
        ("Yad bi-Yad", 46),
        ("يدا بيد", 46),
        ("UOSSM", 42),
        ("u.o.s.s.m.", 42),
        ("Soins Medicaux", 42),
        ("عين المدينه", 7),
        ("عَيْن المدينة", 7),
        ("Ain al Madina", 7),
        ("aynalmadina", 7),
        ("el marj", 5),
        ("al-Marj", 5),
        ("Almarj", 5),
        ("Syrian Institute for Justice", 39),
        ("Syrian Institute for Juctice", 39),
        ("centre d’acces", 2),
        ("Centre d'Accès", 2),
        ("the day after", 41),
        ("اليوم التالى", 41),
        ("HRC", 15),
        ("H.R.C", 15),
        ("Sakha'a", 29),
        ("daraya", 13),
        ("small projects", 26),
        ("لجان التنسيق المحليه", 25),
        ("نسا الان", 45),
        ("40", 40),
        ("٤٠", 40),
        (" 47 ", 47),
    ],
)
def test_signatory_is_found_by_any_of_its_names_or_its_number(wanted: str, number: int) -> None:
    assert find(wanted) == [number]
    assert not search(INDEX, wanted).near


@pytest.mark.parametrize(
    ("wanted", "number"),
    [
        ("White Helmts", 47),
        ("wite helmets", 47),
        ("white helmets damascus", 47),
        ("the day aftr", 41),
        ("kawakebi", 23),
        ("snrh", 40),
        ("syrian network humn rights", 40),
        ("jusitce", 39),
        ("daryya", 13),
        ("والعدالة", 3),
    ],
)
def test_misspelt_word_still_finds_and_the_answer_says_that_it_is_only_near(wanted: str, number: int) -> None:
    assert number in find(wanted)
    assert len(find(wanted)) < 5
    assert search(INDEX, wanted).near


@pytest.mark.parametrize(
    "wanted", ["xyzzy", "محمد", "a" * 200, "<script>alert(1)</script>", "14", "27", "36", "48", "0", "9" * 200]
)
def test_words_that_are_nowhere_find_nothing(wanted: str) -> None:
    assert find(wanted) == []
    assert not search(INDEX, wanted).near


@pytest.mark.parametrize("wanted", ["", "   ", "-", ".*", "()", "%", "ـ", "'"])
def test_where_no_letter_is_wanted_the_whole_list_stands_in_printed_order(wanted: str) -> None:
    assert find(wanted) == ALL


@pytest.mark.parametrize("wanted", ["syrian", "organization", "s", "a", "حقوق", "<b>hope</b>"])
def test_common_words_find_several_or_one_in_printed_order(wanted: str) -> None:
    assert find(wanted) == sorted(find(wanted))
    assert 0 < len(find(wanted)) < len(ALL)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("organisation", "Organization"),
        ("centre", "center"),
        ("peace-building", "peace building"),
        ("LDSPS", "ldsps"),
        ("حقوق الإنسان", "حقوق الانسان"),
        ("سوريا", "سوريـــا"),
        ("الآن", "الان"),
        ("Relief and Development", "relief,and  development"),
    ],
)
def test_spelling_variants_find_the_same(one: str, other: str) -> None:
    assert find(one) == find(other) != []


def test_words_that_begin_so_go_before_words_that_contain_it() -> None:
    assert find("the") == [41]
    assert 5 in find("marj")


@sweep("number", ALL)
def test_every_signatory_is_found_by_its_printed_and_usual_name(number: int) -> None:
    table = TABLES.table("signatories")
    for names in table.loc[table["number"].eq(number), ["printed_name", "usual_name", "name_ar"]].values:
        for name in names:
            assert number in find(str(name))


@pytest.mark.parametrize(("wanted", "name"), [("hope revival", "Hope Volunteering Team"), ("hopeful moon", "Hope")])
def test_where_nothing_is_found_names_with_a_like_word_are_suggested(wanted: str, name: str) -> None:
    found = search(INDEX, wanted)
    assert found.rows.empty
    assert any(name in suggestion for suggestion in found.suggestions)
    assert len(found.suggestions) <= 3


def test_where_something_is_found_nothing_is_suggested() -> None:
    assert search(INDEX, "snhr").suggestions == search(INDEX, "snrh").suggestions == ()


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Al-Marj", "marj"),
        ("el Marj", "marj"),
        ("as-Sham", "sham"),
        ("Aladdin", "aladdin"),
        ("al", "al"),
        ("Défense", "defense"),
        ("Women's", "womens"),
        ("H.R.C.", "hrc"),
        ("a.b", "ab"),
        ("end. Next", "end next"),
        ("الدفاعُ المدنيّ", "دفاع مدني"),
        ("ٱلآن", "ان"),
        ("ال", "ال"),
        ("مؤسّسة", "موسسه"),
        ("snake_case & more", "snake case more"),
        ("", ""),
    ],
)
def test_names_are_folded_to_one_form(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(("kind", "sure"), [("", ""), ("media", ""), ("", "none"), ("media", "high"), ("media", "low")])
def test_filters_leave_the_rows_of_one_type_and_confidence(kind: str, sure: str) -> None:
    rows = TABLES.table("signatories")
    wanted = rows[(rows["type"].eq(kind) | (kind == "")) & (rows["confidence"].eq(sure) | (sure == ""))]
    pd.testing.assert_frame_equal(choose_rows(rows, kind, sure), wanted)


def test_empty_table_is_searched_without_fault() -> None:
    index = index_rows(TABLES.table("signatories").iloc[:0])
    assert search(index, "snhr").rows.empty
    assert search(index, "").rows.empty
