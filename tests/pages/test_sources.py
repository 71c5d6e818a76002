"""Sources and method: each part, each filter, each file."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.model.data.tables import Tables
from components.model.sources import search_sources
from components.view.words import load_words
from tests.pages.offered import list_offered

ROOT = Path(__file__).parents[2]
WORDS = load_words("en")
TABLES = Tables(ROOT / "data")


def list_shown(html: str) -> list[str]:
    """Ids of the sources in the list."""
    return re.findall(r'data-label="Id"><a [^>]*><bdi>(S\d{3})</bdi>', html)


@pytest.mark.parametrize(
    ("wanted", "grade"), [("", "weak repost"), ("docslib", ""), ("ocha", "primary"), ("الجزيرة", ""), ("درعا", "")]
)
def test_list_shows_the_sources_asked_for(wanted: str, grade: str, read_room: Callable[..., str]) -> None:
    asked = {name: value for name, value in (("words", wanted), ("grade", grade)) if value}
    rows = search_sources(TABLES, wanted)
    found = list(rows.loc[rows["grade"].isin([grade] if grade else rows["grade"]), "id"])
    assert list_shown(read_room("sources", **asked)) == found[:50]


def test_pages_of_the_list_hold_every_source_once(read_room: Callable[..., str]) -> None:
    pages = -(-len(TABLES.table("sources")) // 50)
    shown = [list_shown(read_room("sources", **{"sources-page": str(page + 1)})) for page in range(pages)]
    assert [source for page in shown for source in page] == list(TABLES.table("sources")["id"])


def test_search_without_result_says_so_and_offers_the_way_back(read_room: Callable[..., str]) -> None:
    html = read_room("sources", words="no such words", grade="press")
    assert WORDS("sources.no_match") in html
    assert re.search(r'<a data-go href="\./sources">', html)


def test_what_is_typed_stays_in_the_links_and_starts_on_the_first_page(
    open_room: Callable[..., AppTest], read_html: Callable[[AppTest], str]
) -> None:
    app = open_room("sources", **{"sources-page": "2", "grade": "press"})
    app.text_input[0].set_value("dar").run()
    links = re.findall(r'<th [^>]*><a data-go href="([^"]*)"', read_html(app))
    assert links
    assert all("words=dar" in link and "sources-page" not in link for link in links)


def test_opened_source_shows_what_rests_on_it(read_room: Callable[..., str]) -> None:
    html = read_room("sources", source="S025")
    assert 'href="./figures?figure=ST01&amp;lang=en"' in html
    assert 'href="./aftermath?event=E039&amp;lang=en"' in html


def test_method_gives_each_quantifier_its_rule(read_room: Callable[..., str]) -> None:
    html = read_room("sources", part="method")
    assert all(
        f"<strong>{name}</strong>" in html for name in TABLES.package.tables["figures"].field("quantifier").choices
    )


def test_dictionary_describes_every_column(read_room: Callable[..., str]) -> None:
    html = read_room("sources", part="dictionary")
    assert html.count("<code>") == sum(len(table.columns) for table in TABLES.package.tables.values())


def test_every_table_and_file_is_offered(read_room: Callable[..., str]) -> None:
    labels = list_offered(read_room("sources", part="downloads"))
    files = {path.name for path in (ROOT / "data").iterdir() if path.is_file()}
    assert files <= set(labels)
    assert len(labels) == len(set(labels))


@pytest.mark.parametrize(("asked", "file"), [({}, "displacement.csv"), ({"table": "events"}, "events.csv")])
def test_addresses_for_machines_are_a_part_of_the_page_with_the_table_in_the_examples(
    asked: dict[str, str], file: str, read_room: Callable[..., str]
) -> None:
    shown = read_room("sources", part="machines", **asked)
    assert f'href="./data/{file}"' in shown
    assert re.search(r'aria-current="true">For machines<', shown)


def test_broken_table_is_not_offered_and_the_others_are(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    read_room: Callable[..., str],
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data", folder)
    (folder / "places.csv").write_bytes(b"")
    monkeypatch.setenv("DATA_FOLDER", str(folder))
    html = read_room("sources", part="downloads")
    labels = list_offered(html)
    assert WORDS("sources.broken") in html
    assert "places.csv" not in labels
    assert "events.csv" in labels


@pytest.mark.parametrize("part", ["list", "method", "dictionary", "downloads"])
def test_each_part_answers_the_questions_of_the_page(part: str, read_room: Callable[..., str]) -> None:
    assert 'id="note-reuse"' in read_room("sources", part=part)


@pytest.mark.parametrize(("name", "value"), [("part", "x"), ("source", "S999"), ("grade", "x")])
def test_unknown_value_is_said_and_the_list_shown(name: str, value: str, read_room: Callable[..., str]) -> None:
    html = read_room("sources", **{name: value})
    assert html.count('class="notice"') == 1
    assert len(list_shown(html)) == 50
