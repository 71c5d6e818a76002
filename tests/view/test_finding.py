"""Hits in words: where each leads, what it says, and which words of it are marked."""

from pathlib import Path

import pytest

from components.model.data.tables import Tables
from components.model.search.entries import list_entries
from components.model.search.finding import search
from components.model.search.index import build_index
from components.view.examples import list_examples
from components.view.finding import LONGEST, TRANSLATED, Hit, _cut, list_hits, mark_sought, spell_day
from components.view.words import load_words

TABLES = Tables(Path(__file__).parents[2] / "data")
INDEX = build_index(TABLES, TRANSLATED, spell_day)


def hit(wanted: str, lang: str = "en") -> Hit:
    found = search(INDEX, wanted)
    return list_hits(found.hits[:1], found.sought, TABLES.speaking(lang), load_words(lang))[0]


@pytest.mark.parametrize(
    ("wanted", "title", "href"),
    [
        ("ST01", "more than 198,000 civilians displaced", "./figures?figure=ST01&lang=en"),
        ("Nasib", "Nasib", "./map?place=nasib&lang=en"),
        ("SNHR", "Syrian Network for Human Rights.", "./signatories?organisation=40&lang=en"),
        ("scorched earth", "Paragraph 1", "./statement?passage=p1&lang=en"),
        ("resolution 2254", "Demand 1", "./statement?passage=d1&lang=en"),
        ("Is 198,000 exaggerated", "Is 198,000 exaggerated?", "./?lang=en"),
    ],
)
def test_hit_says_what_it_is_and_leads_there(wanted: str, title: str, href: str) -> None:
    assert (hit(wanted).title, hit(wanted).href) == (title, href)


def test_everything_on_record_can_be_told_in_each_language_and_leads_somewhere() -> None:
    for lang in ("en", "ar"):
        entries = [entry for entry, _ in list_entries(TABLES, TRANSLATED, spell_day)]
        hits = list_hits(entries, (), TABLES.speaking(lang), load_words(lang))
        assert [entry for entry, each in zip(entries, hits, strict=True) if not each.title or not each.href] == []


def test_excerpt_shows_the_words_where_title_and_facts_lack_them() -> None:
    assert "scorched-earth policy" in hit("scorched earth").excerpt
    assert hit("White Helmets").excerpt == ""
    assert hit("how many people were displaced").excerpt == ""
    assert hit("scorched earth", "ar").title == load_words("ar")("statement.name.paragraph", number="1")
    assert "كلمتان ملتصقتان" in hit("كلمتان ملتصقتان").excerpt
    assert "Two words run together" in hit("two words run together", "ar").excerpt


@pytest.mark.parametrize("before", ["a " * 100, "a" * 200 + " ", "a" * 200 + "/", ""])
@pytest.mark.parametrize("after", [" a" * 200, "/" + "a" * 300 + " a", ""])
def test_excerpt_holds_the_word_sought_wherever_blanks_are(before: str, after: str) -> None:
    said = _cut(f"{before}Daraa{after}", len(before))
    assert "Daraa" in said
    assert len(said) <= LONGEST + 4 or " " not in after[:LONGEST]


@pytest.mark.parametrize(
    ("html", "sought", "marked"),
    [
        ('<bdi class="sought">White Helmets</bdi>', ["white"], '<bdi class="sought"><mark>White</mark> Helmets</bdi>'),
        ('<b>White</b> <i class="sought">a</i>', ["white"], '<b>White</b> <i class="sought">a</i>'),
        ('<i class="sought"><b>Dar&#39;a,</b></i>', ["dara"], '<i class="sought"><b><mark>Dar&#39;a</mark>,</b></i>'),
        ('<i class="sought">198,000</i>', ["198"], '<i class="sought"><mark>198,000</mark></i>'),
        ('<i class="sought">والخوذ</i>', ["خوذ"], '<i class="sought"><mark>والخوذ</mark></i>'),
        ('<i class="sought">بنصيب</i>', ["نصيب"], '<i class="sought"><mark>بنصيب</mark></i>'),
        ('<i class="sought">a</i> a', ["a"], '<i class="sought"><mark>a</mark></i> a'),
        ('<i class="sought">Nasib/Jaber</i>', ["nasib"], '<i class="sought"><mark>Nasib</mark>/Jaber</i>'),
        ('<i class="sought">&lt;b&gt;</i>', ["b"], '<i class="sought">&lt;<mark>b</mark>&gt;</i>'),
    ],
)
def test_only_words_sought_are_marked_and_nothing_loses_its_escape(html: str, sought: list[str], marked: str) -> None:
    assert mark_sought(html, sought) == marked


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_each_example_finds_something(lang: str) -> None:
    examples = [text for _, texts in list_examples(TABLES.speaking(lang), load_words(lang)) for text, _ in texts]
    assert len(examples) > 6
    assert [text for text in examples if not search(INDEX, text).hits] == []
