"""The archive: records are read strictly, a broken one is left out and named, ids may be shortened."""

import json
import shutil
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from components.model.data.editions import hash_files, read_files, read_signature, read_standing
from components.model.data.problems import DataFault
from components.model.history.archive import (
    Record,
    find_record,
    list_records,
    list_used,
    read_edition,
    read_log,
    write_record,
)
from components.model.history.changes import CellChange, Change

ROW = Change("notes", "N1", "changed", (CellChange("text", "One", "Two"),))
FIRST = Record("aaaa000001", 1, "2026-11-22", "2026-11-22T10:00:00.000000Z", "first", "", "", "", "", "", ())
SECOND = replace(FIRST, id="aaaa000002", number=2, kind="published", by="Rana", previous=FIRST.id, changes=(ROW,))
THIRD = replace(FIRST, id="bbbb000003", number=3, kind="outside", previous=SECOND.id)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "editions").mkdir()
    for record in (THIRD, FIRST, SECOND):
        (tmp_path / "editions" / f"{record.id}.json").write_bytes(write_record(record))
    return tmp_path


def test_records_are_read_as_they_were_written_oldest_first(folder: Path) -> None:
    assert list_records(folder) == (FIRST, SECOND, THIRD)


def test_a_folder_without_archive_has_no_records(tmp_path: Path) -> None:
    assert list_records(tmp_path) == ()
    assert list_records(tmp_path / "nowhere") == ()


@pytest.mark.parametrize(
    "broken",
    [
        {"id": "../../etc"},
        {"id": "bbbb000003"},
        {"number": "2"},
        {"number": True},
        {"when": None},
        {"when": "2026-13-22T10:00:00.000000Z"},
        {"by": 7},
        {"kind": "other"},
        {"changes": {}},
        {"changes": [1]},
        {"changes": [{"table": "notes", "key": "N1", "kind": "other", "cells": []}]},
        {"changes": [{"table": "notes", "key": 1, "kind": "added", "cells": []}]},
        {"changes": [{"table": "notes", "key": "N1", "kind": "changed", "cells": [{"column": "text"}]}]},
    ],
    ids=str,
)
def test_a_broken_record_is_left_out_and_named(folder: Path, broken: dict[str, Any]) -> None:
    path = folder / "editions" / f"{SECOND.id}.json"
    path.write_text(json.dumps(asdict(SECOND) | broken), encoding="utf-8")
    log = read_log(folder)
    assert log.records == (FIRST, THIRD)
    assert [(problem.file, problem.code) for problem in log.problems] == [("editions/aaaa000002.json", "bad-record")]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"\xff", b'{"id": "aaaa000002"}'])
def test_a_record_that_is_none_is_left_out(folder: Path, content: bytes) -> None:
    (folder / "editions" / f"{SECOND.id}.json").write_bytes(content)
    assert list_records(folder) == (FIRST, THIRD)
    assert len(read_log(folder).problems) == 1


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("aaaa000002", SECOND),
        (" AAAA000002 ", SECOND),
        ("bbbb", THIRD),
        ("bbb", "unknown-edition"),
        ("aaaa0000", "unclear-edition"),
        ("cccc", "unknown-edition"),
        ("", "unknown-edition"),
        ("../..", "unknown-edition"),
    ],
)
def test_an_id_may_be_shortened_and_in_capital_letters(folder: Path, asked: str, found: Record | str) -> None:
    if isinstance(found, Record):
        assert find_record(folder, asked) == found
    else:
        with pytest.raises(DataFault) as fault:
            find_record(folder, asked)
        assert [problem.code for problem in fault.value.problems] == [found]


def test_keys_of_rows_that_came_or_went_are_used_up() -> None:
    came, went = (replace(ROW, key=key, kind=kind) for key, kind in (("N8", "added"), ("N9", "removed")))
    records = (FIRST, replace(SECOND, changes=(came, ROW)), replace(THIRD, changes=(went,)))
    assert list_used(records) == {"notes": frozenset({"N8", "N9"})}


def keep(folder: Path, files: dict[str, bytes]) -> str:
    """The files as an edition in the archive of the folder."""
    name = hash_files(files)
    (folder / "editions" / name).mkdir(parents=True)
    for each, content in files.items():
        (folder / "editions" / name / each).write_bytes(content)
    return name


def test_an_edition_is_read_whole_or_not_at_all(tmp_path: Path) -> None:
    files = {"a.csv": b"id\n1\n", "b.csv": b"id\n2\n"}
    name = keep(tmp_path, files)
    assert read_edition(tmp_path, name) == files
    (tmp_path / "editions" / name / "b.csv").write_bytes(b"id\n3\n")
    for asked, code in ((name, "damaged-edition"), ("0" * 10, "unknown-edition"), ("..", "unknown-edition")):
        with pytest.raises(DataFault) as fault:
            read_edition(tmp_path, asked)
        assert [problem.code for problem in fault.value.problems] == [code]


@pytest.mark.parametrize(
    ("journal", "stands"),
    [
        ('{"id": "%s"}', True),
        ('{"id": "0000000000"}', False),
        ('{"id": "../../.."}', False),
        ('{"id": 5}', False),
        ("[]", False),
        ("{", False),
    ],
)
def test_while_an_edition_is_put_in_place_readers_have_it_whole(tmp_path: Path, journal: str, stands: bool) -> None:
    old, new = {"a.csv": b"id\n1\n", "b.csv": b"id\n2\n"}, {"a.csv": b"id\n8\n", "b.csv": b"id\n9\n"}
    name = keep(tmp_path, new)
    for each, content in (old | {"a.csv": new["a.csv"]}).items():
        (tmp_path / each).write_bytes(content)
    before = read_signature(tmp_path)
    path = tmp_path / "editions" / "publishing.json"
    path.write_text(journal.replace("%s", name), encoding="utf-8")
    assert read_signature(tmp_path) != before
    assert (read_files(tmp_path) == new) is stands
    shutil.rmtree(tmp_path / "editions" / name)
    assert read_files(tmp_path)["b.csv"] == old["b.csv"]
    path.unlink()
    assert (read_standing(tmp_path), read_signature(tmp_path)) == ("", before)
