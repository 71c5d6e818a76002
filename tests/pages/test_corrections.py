"""Corrections: the log of a made-up archive, newest first, with nothing in it that is not the public's."""

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from components.model.history.archive import FOLDER, Record, write_record
from components.model.history.changes import CellChange, Change
from components.view.words import load_words

WORDS = load_words("en")
ARTICLE = re.compile(r'<article class="correction" id="record-([\w.]+)"')
NOTICE = re.compile(r'<div class="notice".*?</div>', re.DOTALL)
LONG = "x" * 300
FIRST = Record("aaaaaaaaaa", 1, "2026-11-20", "2026-11-20T08:00:00.000000Z", "first", "", "", "", "", "", ())
LATER = Record(
    "bbbbbbbbbb",
    2,
    "2026-11-21",
    "2026-11-21T21:05:00.000000Z",
    "published",
    "Jane Person",
    "OCHA corrected <b>its</b> number.",
    "S025",
    FIRST.id,
    "",
    (
        Change("displacement", "DE25", "changed", (CellChange("low", "198000", "196500"),)),
        Change("events", "E048", "changed", (CellChange("title", "<script>alert(1)</script>", LONG),)),
        *(Change("places", f"p{at}", "added", (CellChange("name", "", f"Place {at}"),)) for at in range(40)),
    ),
)
Read = Callable[..., str]
Write = Callable[..., Path]


@pytest.fixture
def write(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Makes the app read a copy of the data folder with these records in its archive."""

    def write(*records: Record) -> Path:
        folder = tmp_path / "data"
        shutil.copytree(root / "data", folder, ignore=shutil.ignore_patterns(FOLDER))
        (folder / FOLDER).mkdir()
        for record in records:
            path = folder / FOLDER / f"{record.id}.json"
            place = path.with_name(f"{record.id}.{record.number}.json") if path.exists() else path
            place.write_bytes(write_record(record))
        monkeypatch.setenv("DATA_FOLDER", str(folder))
        return folder / FOLDER

    return write


def make_many(count: int) -> list[Record]:
    changes = (Change("displacement", "DE25", "changed", (CellChange("low", "1", "2"),)),)
    return [replace(LATER, id=f"c{at:09x}", number=at + 2, changes=changes) for at in range(count)]


@pytest.mark.parametrize("records", [(), (FIRST,)])
def test_without_a_correction_one_sentence_says_so(records: tuple[Record, ...], write: Write, read_room: Read) -> None:
    write(*records)
    html = read_room("corrections")
    assert "Nothing has been corrected since the first edition of" in html
    assert ARTICLE.findall(html) == [record.id for record in records]


def test_entries_stand_newest_first_with_what_why_and_source(write: Write, read_room: Read) -> None:
    write(FIRST, LATER)
    html = read_room("corrections")
    assert ARTICLE.findall(html) == [LATER.id, FIRST.id]
    assert WORDS.many("corrections.count", 1, day="20 November 2026") in html
    assert "21 November 2026, 21:05 UTC" in html
    assert 'href="./sources?source=S025&amp;lang=en"' in html
    assert 'href="./figures?figure=DE25&amp;lang=en"' in html
    assert "<del>198000</del>" in html
    assert "<ins>196500</ins>" in html
    assert WORDS.many("corrections.more", 30) in html
    assert NOTICE.findall(html) == []


def test_nothing_is_markup_and_no_person_is_named(write: Write, read_room: Read) -> None:
    write(FIRST, LATER)
    html = read_room("corrections")
    assert "Jane Person" not in html
    assert "OCHA corrected &lt;b&gt;its&lt;/b&gt; number." in html
    assert "<script>alert" not in html


@pytest.mark.parametrize("wish", [LATER.id, LATER.id.upper()])
def test_address_opens_one_entry_whole(wish: str, write: Write, read_room: Read) -> None:
    write(FIRST, LATER)
    html = read_room("corrections", record=wish)
    assert ARTICLE.findall(html) == [LATER.id]
    assert html.count("<bdi>p3") == 11
    assert 'href="./corrections?lang=en"' in html or 'href="./corrections"' in html
    assert "correction-folded" not in html
    assert NOTICE.findall(html) == []


def test_edition_that_came_back_has_an_entry_of_its_own(write: Write, read_room: Read) -> None:
    again = replace(FIRST, number=3, kind="outside", when="2026-11-22T08:00:00.000000Z", previous=LATER.id)
    write(FIRST, LATER, again)
    html, name = read_room("corrections"), f"{FIRST.id}.3"
    assert ARTICLE.findall(html) == [name, LATER.id, FIRST.id]
    assert f'href="./corrections?record={name}&amp;lang=en"' in html
    for wish, day in ((name, "22 November 2026"), (FIRST.id, "20 November 2026")):
        opened = read_room("corrections", record=wish)
        assert (ARTICLE.findall(opened), day in opened) == ([wish], True)


def test_fifty_entries_stand_on_a_page(write: Write, read_room: Read) -> None:
    records = make_many(60)
    write(FIRST, *records)
    ids = [record.id for record in reversed(records)] + [FIRST.id]
    assert ARTICLE.findall(read_room("corrections")) == ids[:50]
    assert ARTICLE.findall(read_room("corrections", corrections_page="2")) == ids[50:]
    assert "corrections-page = “3”" in read_room("corrections", corrections_page="3")


@pytest.mark.parametrize("content", [b"", b"{", b'{"id": "dddddddddd"}', b"[]", b"\xff\xfe"])
def test_broken_entry_is_left_out_and_said(content: bytes, write: Write, read_room: Read) -> None:
    archive = write(FIRST, LATER)
    (archive / "dddddddddd.json").write_bytes(content)
    html = read_room("corrections")
    assert ARTICLE.findall(html) == [LATER.id, FIRST.id]
    (notice,) = NOTICE.findall(html)
    assert WORDS.many("corrections.broken", 1) in notice


def test_new_entry_shows_on_the_next_run(write: Write, read_room: Read) -> None:
    archive = write(FIRST)
    assert ARTICLE.findall(read_room("corrections")) == [FIRST.id]
    (archive / f"{LATER.id}.json").write_bytes(write_record(LATER))
    assert ARTICLE.findall(read_room("corrections")) == [LATER.id, FIRST.id]


def test_broken_description_of_the_tables_does_not_hide_the_log(write: Write, read_room: Read) -> None:
    archive = write(FIRST, LATER)
    (archive.parent / "datapackage.json").write_text("{", encoding="utf-8")
    assert ARTICLE.findall(read_room("corrections")) == [LATER.id, FIRST.id]
