"""One server on the other side of the world, without a locale: what it shows there, what it endures, and that it heals.

What strikes the files of a page in one process is tests/test_recovery.py, a publication broken off tests/desk/ledger/.
"""

import asyncio
import itertools
import os
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from components.screen.rooms import list_rooms
from components.server.places import SAID
from tests.bench.readers import Place
from tests.conftest import ROOT, wait_for_health
from tests.faults.clients import HOST, hold_open, open_never_read, read_at_once, read_pages, run_apart
from tests.faults.servers import Running, limit, run
from tests.server.clients import ask
from tests.sweeps import sweep

FAR = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
NAME, TABLE, ELSEWHERE = "signatories.csv", Place("signatories"), Place("accessibility")
ADDRESSES = (
    "/",
    "/figures?lang=ar",
    "/data/data.zip",
    "/data/figures.csv",
    "/data/figures/DE25.json",
    "/editions.json",
)
PORT = re.compile(rb"127\.0\.0\.1:\d+")
CROWD, SILENT, HANDLES = 200, 100, 64
Strike = Callable[[Path], object]


@pytest.fixture(scope="module")
def far(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("far")
    shutil.copytree(ROOT / "data", folder / "data")
    with run(folder / "data", folder / "log.txt", surroundings=FAR) as running:
        yield running
    assert "Traceback" not in running.read_log()


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 20)


def put_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def fill_with_nothing(path: Path) -> None:
    """As after a power cut: as long as it was, of zeros."""
    path.write_bytes(bytes(path.stat().st_size))


def put_back(path: Path, content: bytes) -> None:
    if path.is_dir():
        path.rmdir()
    path.write_bytes(content)


def find_difference(one: str, two: str) -> tuple[str, str]:
    """The first line that is not the same."""
    lines = itertools.zip_longest(one.splitlines(), two.splitlines(), fillvalue="")
    return next((pair for pair in lines if pair[0] != pair[1]), ("", ""))


def test_other_zone_and_no_locale_change_no_byte(far: Running, server: str) -> None:
    here, there = ({path: PORT.sub(b"", ask(each, path).body) for path in ADDRESSES} for each in (server, far.address))
    assert [path for path in ADDRESSES if here[path] != there[path]] == []
    places = [*map(Place, list_rooms()), Place("figures", "lang=ar&known=2018-07-03")]
    usual, found = (read_pages(port, places) for port in (int(server.rpartition(":")[2]), far.port))
    assert [run.faults for run in found] == [[]] * len(places)
    pairs = zip(places, usual, found, strict=True)
    assert [
        (place.name, find_difference(one.said, two.said)) for place, one, two in pairs if one.said != two.said
    ] == []


@sweep("strike", [Path.unlink, cut, put_folder, fill_with_nothing])
def test_struck_file_is_named_the_rest_goes_on_and_put_back_all_is_as_before(strike: Strike, far: Running) -> None:
    path = far.data / NAME
    whole = path.read_bytes()
    strike(path)
    broken, other = read_pages(far.port, [TABLE, ELSEWHERE])
    refused, given = ask(far.address, f"/data/{NAME}"), ask(far.address, "/data/events.csv")
    put_back(path, whole)
    assert NAME in broken.broken
    assert (other.broken, broken.faults, other.faults) == ("", [], [])
    assert (refused.status in (404, 503), given.status) == (True, 200), refused.text
    assert NAME in refused.text
    assert read_pages(far.port, [TABLE])[0].broken == ""
    assert ask(far.address, f"/data/{NAME}").body == whole


def test_folder_that_is_away_for_a_while_is_named_on_each_page(far: Running) -> None:
    away = far.data.with_name("away")
    far.data.rename(away)
    pages, health = read_pages(far.port, [*map(Place, list_rooms())]), ask(far.address, "/_stcore/health")
    away.rename(far.data)
    assert [page.faults for page in pages] == [[]] * len(pages)
    assert "datapackage.json" in pages[0].broken
    assert health.status == 200
    assert read_pages(far.port, [TABLE])[0].broken == ""


def test_file_replaced_while_it_is_read_is_the_old_or_the_new_one(far: Running) -> None:
    path, over = far.data / NAME, threading.Event()
    old = path.read_bytes()
    new = old.replace(b"Wifaq", b"Changed by the test", 1)
    assert new != old

    def replace() -> None:
        for content in itertools.cycle((new, old)):
            path.with_name(".new").write_bytes(content)
            path.with_name(".new").replace(path)
            if over.wait(0.001):
                return

    writer = threading.Thread(target=replace)
    writer.start()
    found = [ask(far.address, f"/data/{NAME}").body for _ in range(40)]
    over.set()
    writer.join()
    put_back(path, old)
    assert {*found} <= {old, new}
    assert ask(far.address, f"/data/{NAME}").body == old


def test_two_hundred_who_ask_at_the_same_instant_all_get_their_page(far: Running) -> None:
    rooms = [room for _, room in zip(range(CROWD), itertools.cycle(list_rooms()), strict=False)]
    runs = read_at_once(far.port, [*map(Place, rooms)])
    assert [run.faults for run in runs] == [[]] * CROWD
    alone = {room: read_pages(far.port, [Place(room)])[0].said for room in list_rooms()}
    assert [room for room, run in zip(rooms, runs, strict=True) if run.said != alone[room]] == []


@sweep("sent", [b"", b"GET / HTTP/1.1\r\nHost: 127", b"GET /data/data.zip HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"])
def test_those_who_never_ask_or_never_read_keep_nobody_waiting(sent: bytes, far: Running) -> None:
    with hold_open(far.port, SILENT, sent):
        assert read_pages(far.port, [TABLE])[0].broken == ""
        assert ask(far.address, "/data/data.zip").status == 200


def test_sessions_that_never_read_what_they_ask_for_keep_nobody_waiting(far: Running) -> None:
    async def outlast() -> None:
        async with open_never_read(far.port, Place("map"), sessions=10, times=20):
            assert (await asyncio.to_thread(read_pages, far.port, [TABLE]))[0].broken == ""

    run_apart(outlast())


@sweep("method", ["PUT", "DELETE"])
def test_upload_of_a_session_that_is_none_is_refused(method: str, far: Running) -> None:
    health = ask(far.address, "/_stcore/health")
    cookie = health.headers.get("set-cookie", "").partition(";")[0]
    sent = {"cookie": cookie, "x-xsrftoken": cookie.partition("=")[2]}
    for headers, statuses in (({}, {403}), (sent, {400} if method == "PUT" else {204, 400, 404})):
        connection = HTTPConnection(HOST, far.port, timeout=20)
        connection.request(method, "/_stcore/upload_file/made-up/file", b"x" * 10_000, headers)
        assert connection.getresponse().status in statuses
        connection.close()


@pytest.mark.skipif(os.name != "posix", reason="There are no such limits here.")
def test_with_few_handles_it_starts_and_answers_and_tells_those_beyond(tmp_path: Path) -> None:
    with run(ROOT / "data", tmp_path / "log.txt", limit("RLIMIT_NOFILE", HANDLES)) as running:
        assert read_pages(running.port, [TABLE])[0].broken == ""
        with hold_open(running.port, SILENT, b"") as held:
            held[-1].settimeout(20)
            assert held[-1].recv(4096).endswith(SAID)
        wait_for_health(running.port, running.process, running.log)
        assert read_pages(running.port, [TABLE])[0].broken == ""
        assert len(running.read_log()) < 10_000
        assert "Traceback" not in running.read_log()
