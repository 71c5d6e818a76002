"""The usual kit made ahead: what is there is given at once, what is missing is made, no process outlives its server."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from filelock import FileLock

from components.kit.orders import Order
from components.kit.products import PRODUCTS, Product, list_files
from components.model.history.shelf import open_edition
from components.server import ahead
from components.server.ahead import COMMAND, LOCK, MOST, clear_store, fetch, is_ready, make_ahead, name_folder
from components.view.viewpoint import list_withheld

ROOT = Path(__file__).parents[2]
SLIDES, DATA = PRODUCTS[0], PRODUCTS[4]


def order(known: date | None = None, slides: str = "", origin: str = "") -> Order:
    return Order(open_edition(ROOT / "data", "", known, list_withheld()), "en", slides, origin)


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were made, in a store of its own."""
    files: list[str] = []

    def produce(product: Product, order: Order) -> bytes:
        files.append(product.file(order.lang))
        return b"made"

    monkeypatch.setattr(ahead, "produce", produce)
    monkeypatch.setattr(ahead, "find_store", lambda: tmp_path)
    monkeypatch.delenv("PUBLIC_ADDRESS", raising=False)
    return files


def keep(product: Product, order: Order) -> None:
    path = ahead.find_place(product, order)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"ahead")


def test_file_made_ahead_is_given_and_another_is_made(made: list[str]) -> None:
    keep(SLIDES, order())
    assert (is_ready(SLIDES, order()), fetch(SLIDES, order()), made) == (True, b"ahead", [])
    others = [
        (SLIDES, replace(order(), lang="ar")),
        (SLIDES, order(slides="cover")),
        (SLIDES, order(origin="https://syria.example.org")),
        (SLIDES, order(known=date(2018, 7, 3))),
        (SLIDES, replace(order(), opened=replace(order().opened, id="0123456789"))),
        (DATA, order()),
    ]
    for product, other in others:
        assert (is_ready(product, other), fetch(product, other)) == (False, b"made")
    assert len(made) == len(others)


def test_what_no_choice_of_slides_changes_is_given_with_one_too(made: list[str]) -> None:
    keep(DATA, order())
    assert fetch(DATA, order(slides="cover")) == b"ahead"
    assert made == []


def test_another_program_has_files_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    before = name_folder("0123456789", "")
    monkeypatch.setattr(ahead, "hash_program", lambda: "another")
    assert name_folder("0123456789", "") != before


def test_only_what_is_missing_is_made_and_whole(made: list[str]) -> None:
    keep(SLIDES, order())
    folder = name_folder(order().opened.id, "")
    make_ahead("", folder)
    assert set(made) == set(list_files()) - {SLIDES.file("en")}
    assert {path.name for path in folder.iterdir()} - {LOCK} == set(list_files())
    make_ahead("", folder)
    assert len(made) == len(list_files()) - 1


def test_two_processes_do_not_make_the_same(made: list[str], tmp_path: Path) -> None:
    (tmp_path / "kit").mkdir()
    with FileLock(tmp_path / "kit" / LOCK):
        make_ahead("", tmp_path / "kit")
    assert made == []


def test_folders_used_last_are_kept(tmp_path: Path) -> None:
    for at in range(MOST + 3):
        (tmp_path / f"{at}").mkdir()
        os.utime(tmp_path / f"{at}", (at, at))
    clear_store(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {str(at) for at in range(3, MOST + 3)}


@pytest.fixture
def start() -> Callable[..., "subprocess.Popen[bytes]"]:
    """Starts the process as the server does, for data that there is or not."""

    def start(data: Path, folder: Path) -> "subprocess.Popen[bytes]":
        environment = {**os.environ, "DATA_FOLDER": str(data)}
        command = [sys.executable, *COMMAND, "", str(folder)]
        pipe = subprocess.PIPE
        return subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, env=environment)

    return start


def test_process_ends_with_the_server_that_started_it(
    start: Callable[..., "subprocess.Popen[bytes]"], tmp_path: Path
) -> None:
    process = start(ROOT / "data", tmp_path / "kit")
    assert process.communicate() == (b"", b"")
    assert process.returncode == 0
    assert not set(list_files()) <= {path.name for path in (tmp_path / "kit").glob("*")}


@pytest.mark.parametrize("lost", ["data", "folder"])
def test_data_that_is_missing_and_a_disk_that_keeps_nothing_are_no_fault(
    lost: str, start: Callable[..., "subprocess.Popen[bytes]"], tmp_path: Path
) -> None:
    data = tmp_path / "nothing" if lost == "data" else ROOT / "data"
    with start(data, Path(os.devnull) / "kit" if lost == "folder" else tmp_path / "kit") as process:
        assert process.wait() == 0
        assert process.stderr
        assert process.stderr.read() == b""
