"""The editions at the desk: what the log no longer holds when it is read again is passed over."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.model.history.archive import Record
from components.model.history.shelf import list_shelved
from components.model.memory import Memory
from components.screen import pieces
from components.screen.desk import editions


@pytest.mark.parametrize(("gone", "shown"), [(0, 3), (1, 2), (3, 0)])
def test_editions_gone_since_they_were_listed_are_passed_over(
    gone: int,
    shown: int,
    root: Path,
    open_room: Callable[..., AppTest],
    read_html: Callable[[AppTest], str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    newest = list_shelved(root / "data")[-1]
    listed = tuple(replace(newest, number=newest.number + more) for more in range(3))
    readings = [listed]

    def list_once(_folder: Path) -> tuple[Record, ...]:
        return readings.pop() if readings else listed[gone:]

    monkeypatch.setattr(editions, "list_shelved", list_once)
    monkeypatch.setattr(pieces, "PIECES", Memory[pieces.Piece](pieces.MOST, lambda piece: piece.weight))
    html = read_html(open_room("desk", lang="en"))
    assert html.count('<section class="edition"') == shown
    assert "verdict-problems" not in html
