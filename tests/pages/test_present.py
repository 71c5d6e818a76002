"""The page of slides: what the address asks for is there, with notes, caveats, edition and day; else a word on why."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

from components.model.data.tables import Tables
from components.view.mentions import MENTION
from components.view.words import load_words

Read = Callable[..., str]
TABLES = Tables(Path(__file__).parents[2] / "data")
WORDS = load_words("en")
SLIDE = re.compile(r'<section class="slide .*?</section>', re.DOTALL)
NOTICE = re.compile(r'<div class="notice".*?</div>', re.DOTALL)


def list_slides(html: str) -> dict[str, str]:
    """Each slide by its name in the address, in order."""
    return {re.findall(r'data-slide="(.*?)"', slide)[0]: unescape(slide) for slide in SLIDE.findall(html)}


@pytest.fixture(scope="module", params=["en", "ar"])
def slides(request: pytest.FixtureRequest, read_room: Read) -> dict[str, str]:
    return list_slides(read_room("present", lang=request.param))


def test_all_slides_are_there_at_once_and_ask_for_nothing(slides: dict[str, str]) -> None:
    assert list(slides)[:2] == ["cover", "statement"]
    assert list(slides)[-1] == "sources"
    loaded = [address for slide in slides.values() for address in re.findall(r'(?:src|href)="(.*?)"', slide)]
    assert len(loaded) == 6
    assert all(address.startswith("data:image/svg+xml;base64,") for address in loaded)


def test_each_slide_has_edition_counter_and_source(slides: dict[str, str]) -> None:
    edition = re.findall(r"<bdi lang=\"en\">([0-9a-f]{10})</bdi>|Edition ([0-9a-f]{10})", slides["ST01"])[0]
    for at, slide in enumerate(slides.values(), start=1):
        assert any(each and each in slide for each in edition)
        assert re.search(rf'slide-counter">{at} (/|من) {len(slides)}<', slide)
        assert re.search(r'slide-source">\S', slide)


def test_number_stands_under_its_quantifier_and_over_its_caveat(read_room: Read) -> None:
    slide = list_slides(read_room("present"))["ST02"]
    frame = TABLES.table("figures")
    caveat = frame.loc[frame["id"].eq("ST02"), "caveat"].iloc[0]
    parts = ["more than", "214", "civilians killed", "since 19 June 2018; published 3 July 2018", caveat[:40]]
    places = [slide.find(part) for part in parts]
    assert places == sorted(places)
    assert -1 not in places


def test_words_stand_in_place_of_a_number_that_is_not_stated(slides: dict[str, str]) -> None:
    figure = slides["ST03"].partition('class="slide-figure"')[2].partition("</h2>")[0]
    assert "hundreds of injured and wounded" in figure
    assert "slide-amount" not in figure


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ({"slides": "sources,cover"}, ["sources", "cover"]),
        ({"slides": "cover,ST01,sources", "slide": "ca23"}, ["cover", "ST01", "CA23", "sources"]),
        ({"slides": "cover,ST01", "slide": "st01"}, ["cover", "ST01"]),
        ({"slides": "cover", "slide": "demand-3"}, ["cover", "demand-3"]),
    ],
)
def test_address_says_which_slides(asked: dict[str, str], names: list[str], read_room: Read) -> None:
    html = read_room("present", **asked)
    assert list(list_slides(html)) == names
    assert f'data-slides="{",".join(names)}"' in html
    assert NOTICE.findall(html) == []


def test_unknown_slides_are_named_in_a_notice_on_the_slides_too(read_room: Read) -> None:
    html = read_room("present", slides="cover,zz1", slide="nowhere")
    on_slides = html.partition('class="deck-notice"')[2].partition("</div>")[0]
    assert all(name in on_slides and name in " ".join(NOTICE.findall(html)) for name in ("zz1", "nowhere"))


def test_buttons_choose_another_talk(read_room: Read) -> None:
    def list_buttons(html: str) -> list[tuple[str, str]]:
        return [(act, name) for act, name in re.findall(r'data-arrange="(.*?)" data-name="(.*?)"', html)]

    every = list_buttons(read_room("present", slides="cover,ST01,sources"))
    assert {name for act, name in every if act == "earlier"} == {"ST01", "sources"}
    assert {name for act, name in every if act == "later"} == {"cover", "ST01"}
    assert {name for act, name in every if act == "drop"} == {"cover", "ST01", "sources"}
    assert ("add", "curve") in every
    assert [name.split(",")[:2] for act, name in every if act == "usual"] == [["cover", "statement"]]
    assert "usual" not in dict(list_buttons(read_room("present")))
    assert "drop" not in dict(list_buttons(read_room("present", slides="cover")))


def test_slide_that_is_in_is_not_offered_again(read_room: Read) -> None:
    html = read_room("present", slides=",".join(f"CA{at:02}" for at in range(1, 30)) + ",sources")
    assert len([name for name in list_slides(html) if name.startswith("sources")]) > 1
    assert re.findall(r'data-arrange="add" data-name="(sources.*?)"', html) == []


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_slides_show_no_ids_and_notes_keep_them(lang: str, read_room: Read) -> None:
    html = read_room("present", lang=lang, slides="cover,ST01,DE25,DE37,ST02,demand-1,followed")
    seen = {name: re.sub(r"<[^>]*>", " ", slide) for name, slide in list_slides(html).items()}
    assert {name: found for name, slide in seen.items() if (found := MENTION.findall(slide))} == {}
    assert all(name in html.partition('class="deck-notes"')[2] for name in ("DE19", "DE38", "CA23"))


def test_each_slide_says_the_day_that_is_looked_from(read_room: Read) -> None:
    slides = list_slides(read_room("present", known="2018-07-03"))
    said = WORDS("embed.known", date="3 July 2018")
    assert slides
    assert [name for name, slide in slides.items() if said not in slide] == []


def test_before_the_statement_there_are_no_slides_but_a_word_on_why(read_room: Read) -> None:
    html = read_room("present", known="2018-06-28")
    assert list_slides(html) == {}
    assert any(WORDS("lens.before_statement")[:40] in notice for notice in NOTICE.findall(html))


def test_notes_say_what_can_be_said_and_how_many_more_sources(read_room: Read) -> None:
    html = unescape(read_room("present"))
    notes = dict(re.findall(r'data-note="(.*?)"(.*?)</section>', html, re.DOTALL))
    assert "according to a statement by 44 Syrian organisations" in notes["ST01"]
    assert "Is 198,000 exaggerated?" in notes["ST01"]
    assert notes["to"].rpartition("<details>")[2].count("<li>") == 9
    assert notes["ST01"].count("<details>") == 2
    assert WORDS.many("talk.caveats_title", 58) in notes["to"]
    assert WORDS.many("present.more_sources", 18) in notes["to"]
