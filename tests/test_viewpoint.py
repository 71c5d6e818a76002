"""Frozen and live: a view pinned to an edition shows it as it was, whatever was published since."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from components.desk.ledger.keeping import recover
from components.model.data.editions import hash_files, read_files

Read = Callable[..., str]
OLD, NEW = 'more than</span>\n<span class="card-amount">198,000', "199,000"


@pytest.fixture
def corrected(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """The ids of two editions: the second says 199,000 where the first says 198,000."""
    folder = tmp_path / "data"
    shutil.copytree(root / "data", folder)
    recover(folder)
    before = hash_files(read_files(folder))
    table = folder / "figures.csv"
    table.write_bytes(table.read_bytes().replace(b"more than,198000", b"more than,199000", 1))
    recover(folder)
    monkeypatch.setenv("DATA_FOLDER", str(folder))
    return before, hash_files(read_files(folder))


def test_pinned_view_keeps_the_old_value_and_says_that_there_is_a_newer_one(
    corrected: tuple[str, str], read_room: Read
) -> None:
    before, after = corrected
    live, pinned = (read_room("figures", lang="en", figure="ST01", **kept) for kept in ({}, {"edition": before}))
    assert "199,000" in live
    assert "A newer one" not in live
    assert pinned.count(f"You see edition {before}") == 2  # Under the heading and in the card, which is scrolled to.
    assert "<del>198000</del>" in pinned
    assert "<ins>199000</ins>" in pinned
    card = pinned[pinned.index('id="figure-ST01"') :] if 'id="figure-ST01"' in pinned else pinned
    assert "198,000" in card
    assert f"Edition {before}, data of" in pinned
    assert f"Edition {after}, data of" in live


def test_every_link_of_a_pinned_view_stays_in_its_edition(corrected: tuple[str, str], read_room: Read) -> None:
    before, _ = corrected
    said = read_room("overview", lang="en", edition=before, known="2018-07-03")
    links = [part.partition('"')[0] for part in said.split("<a data-go")[1:] for part in [part.partition('href="')[2]]]
    plain = [each for each in links if f"edition={before}" not in each]
    assert len(links) > 30
    assert len(plain) == 1  # The one that leads to the present edition.
    assert [each for each in links if "known=2018-07-03" not in each and "known" in each] == []


def test_edition_may_be_shortened(corrected: tuple[str, str], read_room: Read) -> None:
    before, _ = corrected
    assert f"Edition {before}, data of" in read_room("overview", lang="en", edition=before[:6].upper())


def test_the_edition_that_stands_is_not_called_old(corrected: tuple[str, str], read_room: Read) -> None:
    _, after = corrected
    said = read_room("overview", lang="en", edition=after)
    assert f"Edition {after}, data of" in said
    assert "A newer one" not in said


def test_unknown_edition_is_said_with_the_nearest(corrected: tuple[str, str], read_room: Read) -> None:
    before, after = corrected
    said = read_room("overview", lang="en", edition=f"{before[:-1]}x")
    assert "There is no edition" in said
    assert f"edition={before}" in said
    assert f"edition={after}" in said
    assert f"Edition {after}, data of" in said


def test_edition_that_is_not_whole_is_said_and_nothing_else_shown_in_its_place(
    corrected: tuple[str, str], tmp_path: Path, read_room: Read
) -> None:
    before, after = corrected
    (tmp_path / "data" / "editions" / before / "casualties.csv").unlink()
    said = read_room("figures", lang="en", edition=before)
    assert "are not those that were published" in said
    assert "199,000" not in said
    assert f"Edition {after}, data of" in said


def test_data_that_cannot_be_read_is_said_whatever_day_or_edition_is_looked_at(
    corrected: tuple[str, str], tmp_path: Path, read_room: Read
) -> None:
    (tmp_path / "data" / "datapackage.json").write_text("{")
    assert "datapackage.json" in read_room("overview", lang="en", known="2018-07-03")
    assert "You see edition" in read_room("figures", lang="en", edition=corrected[0])


VAIN = ["yesterday", "2018-13-01", "1850-01-01", date.max.isoformat(), "2018-7-3"]


@pytest.mark.parametrize("wish", VAIN)
def test_day_that_cannot_be_is_said(wish: str, read_room: Read) -> None:
    said = read_room("overview", lang="en", known=wish)
    assert "which this page does not have" in said
    assert "Only what had been published" not in said


@pytest.mark.parametrize("room", ["desk", "corrections"])
def test_pages_about_editing_have_but_the_edition_that_stands(
    room: str, corrected: tuple[str, str], read_room: Read
) -> None:
    before, after = corrected
    said = read_room(room, lang="en", edition=before, known="2018-07-03")
    assert f"Edition {after}, data of" in said
    assert f"edition={before}" in said


@pytest.mark.usefixtures("corrected")
def test_log_of_corrections_is_left_out_where_a_day_is_chosen(read_room: Read) -> None:
    assert "199,000" in read_room("corrections", lang="en")
    said = read_room("corrections", lang="en", known="2018-07-03")
    assert "199,000" not in said
    assert "Show it as known now" in said


def test_figure_that_was_not_known_on_the_day_is_not_called_unknown(read_room: Read) -> None:
    said = read_room("figures", lang="en", figure="DE40", known="2018-07-03")
    assert "DE40 was not published by that day" in said
    assert "which this page does not have" not in said
    assert "which this page does not have" in read_room("figures", lang="en", figure="DE999", known="2018-07-03")


@pytest.mark.parametrize(("room", "still"), [("overview", "curve"), ("aftermath", 'id="E0'), ("figures", "DE0")])
def test_before_the_statement_a_page_shows_what_was_known_and_says_once_what_is_left_out(
    room: str, still: str, read_room: Read
) -> None:
    said = read_room(room, lang="en", known="2018-06-28")
    assert said.count("The statement had not been published by that day") == (room != "figures")
    assert still in said
