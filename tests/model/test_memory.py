"""What was made from an edition is kept by its id and day, the last ones only, and without the edition."""

import weakref
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event

import pytest

from components.model.data.tables import Tables
from components.model.history.shelf import Opened
from components.model.lens import Lens
from components.model.memory import Memory

DATA = Path(__file__).parents[2] / "data"


def open_one(edition: str = "1234567890", known: date | None = None) -> Opened:
    tables = Tables(DATA)
    lens = Lens(tables, known, tables, {}, later=False) if known else None
    return Opened(edition, "2026-01-01", tables, "", lens)


def test_thing_is_made_once_for_each_edition_day_and_key() -> None:
    memory, made = Memory[int](9), iter(range(9))
    asked = [
        (open_one(), ("en",)),
        (open_one(), ("en",)),
        (open_one(), ("ar",)),
        (open_one("0987654321"), ("en",)),
        (open_one(known=date(2018, 7, 3)), ("en",)),
        (replace(open_one(), latest="0987654321"), ("en",)),
    ]
    assert [memory.recall(opened, key, made.__next__) for opened, key in asked] == [0, 0, 1, 2, 3, 0]


def test_who_asks_while_it_is_made_waits_for_it() -> None:
    memory, opened, begun, made = Memory[int](2), open_one(), Event(), iter(range(9))

    def make() -> int:
        begun.set()
        wait([later], timeout=0.2)
        return next(made)

    with ThreadPoolExecutor(2) as pool:
        later = pool.submit(lambda: begun.wait(60) and memory.recall(opened, (), made.__next__))
        first = pool.submit(lambda: memory.recall(opened, (), make))
        assert (first.result(), later.result()) == (0, 0)


def test_what_failed_is_made_when_it_is_next_asked_for() -> None:
    memory, opened = Memory[int](2), open_one()
    with pytest.raises(ZeroDivisionError):
        memory.recall(opened, (), lambda: 1 // 0)
    assert memory.recall(opened, (), lambda: 1) == 1


def test_only_the_last_ones_are_kept() -> None:
    memory, made, opened = Memory[int](2), iter(range(9)), open_one()
    assert [memory.recall(opened, (key,), made.__next__) for key in "abacab"] == [0, 1, 0, 2, 0, 3]


def test_what_weighs_more_takes_the_place_of_more() -> None:
    memory, made, opened = Memory[str](6, len), list[str](), open_one()

    def ask(text: str) -> str:
        def make() -> str:
            made.append(text)
            return text

        return memory.recall(opened, (text,), make)

    asked = ["a", "bb", "ccc", "a", "dddd", "a", "bb", "eeeeeee", "a"]
    assert [ask(text) for text in asked] == asked
    assert made == ["a", "bb", "ccc", "dddd", "bb", "eeeeeee", "a"]


def test_edition_is_not_kept() -> None:
    memory, opened = Memory[str](2), open_one()
    gone = weakref.ref(opened.tables)
    memory.recall(opened, (), lambda: "made")
    del opened
    assert gone() is None
