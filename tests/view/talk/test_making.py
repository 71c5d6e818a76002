"""The slides of a talk: which there are, which are chosen, in what order, and what the notes beside them say."""

import re
from datetime import date
from pathlib import Path

import pytest

from components.model.data.editions import read_files
from components.model.data.problems import DataFault
from components.model.data.reading import read_rows, write_rows
from components.model.data.tables import Tables
from components.model.history import shelf
from components.view.mentions import MENTION
from components.view.talk.deck import name_slide
from components.view.talk.making import choose_slides, list_all, list_usual, make_slides
from components.view.talk.slides import Chart, Map, Number, Table
from components.view.talk.talk import Talk
from components.view.tongues import plain
from components.view.viewpoint import list_withheld
from components.view.words import load_words

DATA = Path(__file__).parents[3] / "data"
USUAL = (
    *("cover", "statement", "ST01", "DE25", "ST02", "ST03", "curve", "from", "to"),
    *("demands", "followed", "signatories", "sources"),
)


def open_talk(lang: str, known: date | None = None) -> Talk:
    return Talk(shelf.open_edition(DATA, "", known, list_withheld()), load_words(lang))


TALKS = {lang: open_talk(lang) for lang in ("en", "ar")}


@pytest.mark.parametrize("lang", TALKS)
def test_usual_talk_goes_from_the_cover_to_the_sources(lang: str) -> None:
    assert list_usual(TALKS[lang]) == USUAL
    assert list_all(TALKS[lang])[: len(USUAL)] == USUAL
    assert [slide.id for slide in make_slides(TALKS[lang], USUAL)] == list(USUAL)


@pytest.mark.parametrize(
    ("wish", "names", "missed"),
    [
        ("", USUAL, ()),
        (" , ,", USUAL, ()),
        ("sources,cover", ("sources", "cover"), ()),
        ("ST02,st02,Curve,curve", ("ST02", "curve"), ()),
        ("ca23,DL020", ("CA23", "DL020"), ()),
        ("demand-7,demand-8", ("demand-7",), ("demand-8",)),
        ("nowhere,<b>", USUAL, ("nowhere", "<b>")),
    ],
)
def test_address_chooses_slides_and_their_order(wish: str, names: tuple[str, ...], missed: tuple[str, ...]) -> None:
    chosen = choose_slides(TALKS["en"], wish)
    assert (chosen.names, chosen.missed) == (names, missed)


@pytest.mark.parametrize("lang", TALKS)
@pytest.mark.parametrize("name", ["ST01", "DE25", "ST02", "ST03", "CA23"])
def test_slide_of_a_figure_keeps_its_caveat_source_and_words(lang: str, name: str) -> None:
    talk = TALKS[lang]
    (slide,) = make_slides(talk, (name,))
    assert isinstance(slide, Number)
    assert len(slide.card.caveat) > 0.6 * len(slide.notes.caveat) > 0
    assert not MENTION.search(slide.card.caveat)
    assert slide.card.publisher in slide.source
    assert slide.notes.say
    assert slide.notes.sources == talk.cite(slide.rests_on)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "The editors read “more than 198,000 thousand civilians” as “more than 198,000 civilians”."),
        ("ar", ""),
    ],
)
def test_statement_says_how_its_numbers_are_read(lang: str, said: str) -> None:
    (slide,) = make_slides(TALKS[lang], ("statement",))
    assert slide.notes.caveat.endswith(said)
    assert bool(slide.notes.caveat) is bool(said)


def test_many_documents_are_counted_once_each() -> None:
    talk = TALKS["en"]
    slides = make_slides(talk, ("curve", "from", "sources"))
    assert len(slides[0].rests_on) <= 15 < len(set(slides[1].rests_on))
    table = slides[-1]
    assert isinstance(table, Table)
    assert [row[0] for row in table.rows if slides[0].title in row[0]] == []
    assert [slides[1].title in row[0] for row in table.rows].count(True) == 1


def test_a_publisher_spelt_in_two_ways_is_counted_once_in_both_languages() -> None:
    tables = [make_slides(talk, USUAL)[-1] for talk in TALKS.values()]
    counts = {re.findall(r"^\d+", table.rows[-1][0])[0] for table in tables if isinstance(table, Table)}
    assert len(counts) == 1


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Overlaps with the figure of SOHR via AFP/The News (more than 60,000 people): never add."),
        ("ar", "يتداخل مع رقم المرصد السوري لحقوق الإنسان عبر فرانس برس/The News (أكثر من 60,000 شخص): لا يُجمع"),
    ],
)
def test_figure_that_a_caveat_cannot_do_without_is_named(lang: str, said: str) -> None:
    (slide,) = make_slides(TALKS[lang], ("DE37",))
    assert isinstance(slide, Number)
    assert plain(slide.card.caveat).startswith(said)
    assert "(DE38)" in slide.notes.caveat


def test_titles_of_figures_say_whose_they_are() -> None:
    talk = TALKS["en"]
    titles = [plain(name_slide(slide, talk.words)) for slide in make_slides(talk, (*USUAL, "CA23", "CA25"))]
    assert "Civilians killed: SOHR" in titles
    assert len(set(titles)) == len(titles)


def test_curve_tells_who_speaks_and_whose_line_it_is() -> None:
    (slide,) = make_slides(TALKS["en"], ("curve",))
    assert isinstance(slide, Chart)
    assert dict(slide.voices) == {"statement": "◆", "united nations": "●"}
    assert slide.line == "OCHA"


def test_number_that_the_source_does_not_state_is_none_on_the_slide() -> None:
    (slide,) = make_slides(TALKS["en"], ("ST03",))
    assert isinstance(slide, Number)
    assert (slide.card.stated, slide.card.quotes) == (False, ("hundreds of injured and wounded",))
    assert not any(letter.isdigit() for letter in slide.card.amount)


@pytest.mark.parametrize(
    ("name", "question"),
    [
        ("ST01", "Is 198,000 exaggerated?"),
        ("followed", "Does “what followed” mean that the statement caused it?"),
        ("demands", "What does demand 6 about the surroundings of Dar'a city mean?"),
        ("demand-6", "What does demand 6 about the surroundings of Dar'a city mean?"),
        ("demand-1", "Does “what followed” mean that the statement caused it?"),
        ("signatories", "Why 44 signatories and not 47?"),
        ("sources", "What is not known or missing?"),
        ("cover", ""),
    ],
)
def test_notes_have_the_question_that_the_slide_draws(name: str, question: str) -> None:
    (slide,) = make_slides(TALKS["en"], (name,))
    assert slide.notes.question.replace('"', "”") == question.replace("“", "”")
    assert bool(slide.notes.answer) is bool(question)


def test_demands_draw_no_question_that_is_not_about_one() -> None:
    rows = read_rows((DATA / "notes.csv").read_bytes(), "notes.csv")
    files = read_files(DATA) | {"notes.csv": write_rows([row for row in rows if row[0] != "demand-6"])}
    talk = Talk(shelf.Opened("", "", Tables(files), ""), load_words("en"))
    assert [slide.notes.question for slide in make_slides(talk, ("demands",))] == [""]


def test_talk_of_a_day_says_nothing_that_was_published_later() -> None:
    talk = open_talk("en", date(2018, 7, 3))
    slides = make_slides(talk, list_usual(talk))
    known = set(talk.tables.table("sources")["id"])
    assert {source for slide in slides for source in slide.rests_on} <= known
    assert choose_slides(talk, "DE49").missed == ("DE49",)


def test_before_the_statement_there_is_no_talk() -> None:
    with pytest.raises(DataFault):
        list_usual(open_talk("en", date(2018, 6, 28)))


@pytest.mark.parametrize("lang", TALKS)
@pytest.mark.parametrize("name", ["curve", "from", "to"])
def test_caveats_of_drawn_figures_are_in_the_notes_and_counted_at_the_foot(name: str, lang: str) -> None:
    talk = TALKS[lang]
    (slide,) = make_slides(talk, (name,))
    assert isinstance(slide, Chart | Map)
    marks = slide.curve.marks if isinstance(slide, Chart) else slide.reports
    wanted = {figure.id: talk.tell(figure.caveat) for each in marks if (figure := each.figure).caveat}
    assert [line for line, caveat in zip(slide.notes.caveats, wanted.values(), strict=True) if caveat not in line] == []
    assert slide.source.endswith(talk.words.many("talk.caveats", len(wanted)))
