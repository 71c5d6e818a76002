"""The signatories' page: what each address shows."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.model.data.tables import Tables
from components.screen.address import LONGEST
from components.view.words import load_words
from tests.pages.offered import list_offered

ROOT = Path(__file__).parents[2]
WORDS = load_words("en")
TABLE = Tables(ROOT / "data").table("signatories")
WHOLE = ["signatories.csv", "signatories.csv for Excel"]
SHOWN = ["signatories-shown.csv", "signatories-shown.csv for Excel"]


def list_shown(html: str) -> list[int]:
    """Printed numbers of the rows shown."""
    return [int(number) for number in re.findall(r'id="organisation-(\d+)"', html)]


def list_missing(html: str) -> list[int]:
    """The missing numbers shown in the list."""
    return [int(number) for number in re.findall(r'class="gap"><td [^>]*>(\d+)<', html)]


def read_status(html: str) -> str:
    return unescape("".join(re.findall(r"<p [^>]*data-status>(.*?)</p>", html)))


def test_all_lines_stand_in_printed_order_with_the_missing_numbers_shown(read_room: Callable[..., str]) -> None:
    html = read_room("signatories")
    assert list_shown(html) == list(TABLE["number"])
    assert list_missing(html) == [14, 27, 36]
    assert read_status(html) == "All 44 listed signatories."


def test_page_never_counts_the_printed_numbers_as_signatories(read_room: Callable[..., str]) -> None:
    for html in (
        read_room("signatories"),
        read_room("signatories", name="syrian"),
        read_room("signatories", name="xyzzy"),
        read_room("signatories", name="14"),
    ):
        assert not re.search(r"\b47 (listed )?(signatories|organi[sz]ations|lines|rows)|of 47\b", html)


@pytest.mark.parametrize(
    ("asked", "numbers", "said"),
    [
        ({"name": "الدفاع المدني"}, [47], "1 of 44 listed signatories."),
        ({"name": "white helmet"}, [47], "1 of 44 listed signatories."),
        (
            {"name": "White Helmts"},
            [47],
            "No exact match for “White Helmts”; showing near ones. 1 of 44 listed signatories.",
        ),
        ({"name": "xyzzy"}, [], "No organisation matches “xyzzy”."),
        ({"name": "<b>zzz</b>"}, [], "No organisation matches “<b>zzz</b>”."),
        ({"name": "14"}, [], "The printed list has no number 14."),
        ({"name": "-"}, list(TABLE["number"]), "All 44 listed signatories."),
        ({"type": "media"}, [7, 12], "2 of 44 listed signatories."),
        ({"type": "media", "sure": "none"}, [], "No organisation is filed under these filters."),
        ({"name": "kawakibi", "sure": "high"}, [], "No organisation matches “kawakibi” with these filters."),
        ({"name": "syrian", "type": "emergency response"}, [47], "1 of 44 listed signatories."),
    ],
)
def test_address_says_which_organisations_are_shown(
    asked: dict[str, str], numbers: list[int], said: str, read_room: Callable[..., str]
) -> None:
    html = read_room("signatories", **asked)
    assert list_shown(html) == numbers
    assert read_status(html) == said


@pytest.mark.parametrize(
    "asked", [{"name": "syrian"}, {"type": "media"}, {"who-sort": "name"}, {"who-sort": "-number"}]
)
def test_missing_numbers_are_not_shown_where_the_list_is_not_whole_or_in_another_order(
    asked: dict[str, str], read_room: Callable[..., str]
) -> None:
    assert list_missing(read_room("signatories", **asked)) == []


@pytest.mark.parametrize("sure", ["high", "medium", "low", "none"])
def test_filters_say_how_many_rows_they_give(sure: str, read_room: Callable[..., str]) -> None:
    count = int((TABLE["confidence"] == sure).sum())
    assert re.search(rf'sure={sure}">[^<]*<span class="choices-count">{count}<', read_room("signatories"))
    assert len(list_shown(read_room("signatories", sure=sure))) == count


def test_nothing_found_suggests_names_and_a_way_back(read_room: Callable[..., str]) -> None:
    html = read_room("signatories", name="hope revival")
    assert 'href="./signatories?name=Hope+Volunteering+Team&amp;lang=en"' in html
    assert 'href="./signatories?lang=en">' in html


def test_nothing_found_under_a_filter_offers_the_whole_list(read_room: Callable[..., str]) -> None:
    assert 'href="./signatories?name=kawakibi&amp;lang=en"' in read_room("signatories", name="kawakibi", sure="high")


def test_organisation_asked_for_is_open_and_brought_into_view(read_room: Callable[..., str]) -> None:
    html = read_room("signatories", organisation="40")
    assert html.count('<details class="signatory" open') == 1
    assert 'data-arrive="organisation-40"' in html


def test_organisation_asked_for_outside_the_result_is_named_with_a_link_to_it(read_room: Callable[..., str]) -> None:
    html = read_room("signatories", organisation="40", name="hope")
    assert "data-arrive=" not in html
    assert 'href="./signatories?name=40&amp;organisation=40&amp;lang=en"' in html
    assert "data-arrive=" in read_room("signatories", name="40", organisation="40")


@pytest.mark.parametrize(("name", "value"), [("type", "army"), ("sure", "certain"), ("organisation", "14")])
def test_unknown_value_shows_the_usual_view_and_a_notice(name: str, value: str, read_room: Callable[..., str]) -> None:
    html = read_room("signatories", **{name: value})
    assert len(list_shown(html)) == len(TABLE)
    assert html.count('class="notice"') == 1


@pytest.mark.parametrize(
    ("asked", "files"),
    [({}, WHOLE), ({"name": "hope"}, SHOWN + WHOLE), ({"name": "xyzzy"}, WHOLE), ({"sure": "low"}, SHOWN + WHOLE)],
)
def test_rows_shown_and_the_whole_table_can_be_downloaded(
    asked: dict[str, str], files: list[str], read_room: Callable[..., str]
) -> None:
    assert list_offered(read_room("signatories", **asked)) == files


def test_overlong_search_says_that_a_part_was_left_out_and_shows_the_part_searched_for(
    read_room: Callable[..., str],
) -> None:
    html = read_room("signatories", name="x" * 300)
    assert WORDS("notice.unreadable", name="name") in html
    assert read_status(html) == WORDS("signatories.none", wanted="x" * LONGEST)


def test_links_keep_what_is_typed_at_the_moment(
    open_room: Callable[..., AppTest], read_html: Callable[[AppTest], str]
) -> None:
    app = open_room("signatories")
    app.text_input[0].set_value("hope").run()
    assert "./signatories?name=hope&amp;type=humanitarian+%26+medical" in read_html(app)
    assert list_shown(read_html(app)) == [8, 17, 18]


def test_evidence_leads_to_the_page_it_rests_on(read_room: Callable[..., str]) -> None:
    html = read_room("signatories")
    for url in TABLE["evidence_url"]:
        assert not url or f'href="{url}"'.replace("&", "&amp;") in html
