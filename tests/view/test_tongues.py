"""The language of a text, as far as its letters show it."""

import pytest

from components.view.tongues import isolate, mark_tongues, tongue_of


@pytest.mark.parametrize(
    ("text", "tongue"),
    [
        ("نتيجة", "ar"),
        ("(نتيجة) 2018", "ar"),
        ("نتيجة التصعيد العسكري (SNHR)", "ar"),
        ("Dar’a", "en"),
        ("an estimated 270,000 to 330,000", "en"),
        ("Centre d'accès", ""),
        ("Dar'a · درعا", ""),
        ("12", ""),
        ("", ""),
    ],
)
def test_language_is_told_by_the_letters(text: str, tongue: str) -> None:
    assert tongue_of(text) == tongue


@pytest.mark.parametrize(
    ("text", "lang", "isolated"),
    [
        ("OCHA (via ReliefWeb)", "ar", "\u2068OCHA (via ReliefWeb)\u2069"),
        ("درعا", "en", "\u2068درعا\u2069"),
        ("درعا", "ar", "درعا"),
        ("OCHA", "en", "OCHA"),
        ("198,000", "ar", "198,000"),
    ],
)
def test_text_that_runs_the_other_way_is_kept_in_one_piece(text: str, lang: str, isolated: str) -> None:
    assert isolate(text, lang) == isolated


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>OCHA</p>", '<p><bdi lang="en">OCHA</bdi></p>'),
        ("<p>نص</p>", "<p>نص</p>"),
        ("<p>نشر \u2068Shaml Coalition\u2069 البيان</p>", '<p>نشر <bdi lang="en">Shaml Coalition</bdi> البيان</p>'),
        ('<q lang="en">most of whom</q>', '<q lang="en">most of whom</q>'),
        ('<a aria-label="\u2068OCHA\u2069" href="./figures?a=b">نص</a>', None),
        ("<p>\n  A &amp; B\n</p>", '<p>\n  <bdi lang="en">A &amp; B</bdi>\n</p>'),
        ("<td></td>198,000", "<td></td>198,000"),
        ("<p>هي \u2068H.R.C (Relief & Aid)\u2069.</p>", '<p>هي <bdi lang="en">H.R.C (Relief &amp; Aid)</bdi>.</p>'),
        ("<p>بيانات 2026-11-22.</p>", '<p>بيانات <bdi lang="en">2026-11-22</bdi>.</p>'),
        ("<p>بيانات 2026-11-22.2.</p>", '<p>بيانات <bdi lang="en">2026-11-22.2</bdi>.</p>'),
        (
            "<p>بلفظ “more than 214” (CA01)</p>",
            '<p>بلفظ <bdi lang="en">“more than 214”</bdi> (<bdi lang="en">CA01</bdi>)</p>',
        ),
        (
            '<div lang="en"><p>a <b>b</b></p></div><p>c</p>',
            '<div lang="en"><p>a <b>b</b></p></div><p><bdi lang="en">c</bdi></p>',
        ),
        ('<div lang="en"><p>Dar’a, درعا</p></div>', '<div lang="en"><p>Dar’a, <bdi lang="ar">درعا</bdi></p></div>'),
        ("<p>Centre d’accès</p>", '<p><bdi lang="en">Centre d’accès</bdi></p>'),
        ("</p></p><br>a", '</p></p><br><bdi lang="en">a</bdi>'),
    ],
)
def test_what_is_wholly_in_another_language_is_marked_and_attributes_stay(html: str, marked: str | None) -> None:
    assert mark_tongues(html, "ar") == (marked or html)


def test_english_page_marks_the_arabic_in_it_and_nothing_else() -> None:
    html = "<p>Dar’a</p><td>درعا</td><p>“\u2068د\u2069” does not stand here</p>"
    said = '<p>Dar’a</p><td><bdi lang="ar">درعا</bdi></td><p>“<bdi lang="ar">د</bdi>” does not stand here</p>'
    assert mark_tongues(html, "en") == said


def test_numbers_stand_in_the_digits_chosen_but_for_ids_and_other_languages() -> None:
    html = '<p id="p2">في 3 تموز 2018 (DE25)، “up to 59,000” &#39; &amp;</p><q lang="en">214 civilians</q>'
    said = mark_tongues(html, "ar", "arab")
    assert "في ٣ تموز ٢٠١٨" in said
    assert [part in said for part in ('id="p2"', "DE25", "up to 59,000", "214 civilians", "&#39; &amp;")] == [True] * 5
