"""What pages offer stands at addresses of its own, each with what the page shows: language, day, edition, rows."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest

from components.model.data.tables import Tables
from components.model.signatories import build_index, search
from components.model.sources import search_sources
from components.screen.taking import OFFERS, take
from components.server.asking import open_named
from components.view.downloads import to_csv
from tests.pages.offered import list_addresses
from tests.server.clients import ask

TABLES = Tables(Path(__file__).parents[2] / "data")
Read = Callable[..., str]
VIEWS: dict[str, list[dict[str, str]]] = {
    "overview": [{}, {"lang": "ar"}],
    "statement": [{"find": "civilians"}],
    "figures": [{"figure": "de25", "who": "everyone"}, {"table": "casualties"}, {"table": "response", "lang": "ar"}],
    "map": [{"role": "return"}, {"view": "drawing", "known": "2018-07-03"}],
    "signatories": [{"name": "human", "who_page": "2"}, {"sure": "low"}],
    "aftermath": [{"category": "attack", "span": "all"}],
    "sources": [{"words": "ocha"}, {"grade": "A"}, {"part": "downloads"}],
}


def open_taken(address: str) -> bytes | None:
    """What stands at the address; None for nothing."""
    parts = urlsplit(address)
    _, _, room, name = parts.path.split("/")
    asked = dict(parse_qsl(parts.query))
    found = take(open_named(asked.get("edition", ""), asked.get("known", "")), room, unquote(name), asked)
    return found.content if found else None


def list_all(read_room: Read) -> Iterator[tuple[str, str]]:
    """The name and the address of every file that these views offer, but for pictures, which take long."""
    for room, views in VIEWS.items():
        for asked in views:
            found = list_addresses(read_room(room, **asked))
            assert found, (room, asked)
            yield from ((name, href) for name, href in found.items() if not name.endswith(".png"))


def test_every_page_with_files_is_looked_at() -> None:
    assert set(VIEWS) == set(OFFERS)


def test_every_file_that_a_page_offers_is_there_and_named_by_edition_and_language(read_room: Read) -> None:
    offered = list(list_all(read_room))
    assert [href for _, href in offered if not open_taken(href)] == []
    asked = [dict(parse_qsl(urlsplit(href).query)) for _, href in offered]
    assert [each for each in asked if not {"edition", "lang"} <= set(each)] == []
    assert [name for each in asked for name in each if name.endswith(("-page", "-sort"))] == []


@pytest.mark.parametrize(
    ("room", "asked", "name", "table", "rows"),
    [
        ("signatories", {"name": "human"}, "signatories-shown.csv", "signatories", "searched"),
        ("sources", {"words": "ocha"}, "sources-shown.csv", "sources", "searched"),
        ("signatories", {"name": "human"}, "signatories.csv", "signatories", "all"),
        ("aftermath", {}, "followups.csv", "followups", "all"),
    ],
)
def test_file_holds_the_rows_that_the_page_shows(
    room: str, asked: dict[str, str], name: str, table: str, rows: str, read_room: Read
) -> None:
    searched = {
        "signatories": lambda: search(build_index(TABLES), "human").rows,
        "sources": lambda: search_sources(TABLES, "ocha"),
    }
    recorded = TABLES.recorded(table)
    wanted = recorded if rows == "all" else recorded.loc[searched[table]().index]
    assert open_taken(list_addresses(read_room(room, **asked))[name]) == to_csv(wanted)


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("/take/aftermath/events.csv?lang=ar", 200, "id,"),
        ("/take/aftermath/events.csv?edition=0000000000", 404, "There is no edition"),
        ("/take/aftermath/events.csv?known=nosuch", 400, "known"),
        ("/take/aftermath/nosuch.csv", 404, "offers no file “nosuch.csv”"),
        ("/take/nosuch/events.csv", 404, "offers no file"),
        ("/take/desk/events.csv", 404, "offers no file"),
        ("/take/statement/statement.txt?known=2018-06-25", 404, "offers no file"),
        ("/take", 404, "There is nothing here"),
    ],
)
def test_server_sends_the_file_to_be_kept_or_says_what_is_not_there(
    address: str, status: int, said: str, server: str
) -> None:
    reply = ask(server, address)
    assert reply.status == status
    assert said in reply.text
    kept = reply.headers.get("content-disposition", "")
    assert kept == ("attachment; filename*=UTF-8''events.csv" if status == 200 else "")
