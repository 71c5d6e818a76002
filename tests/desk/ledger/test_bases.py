"""Which edition a file was made from, what has changed since, and bringing two changes together."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from components.desk.drafts import Draft
from components.desk.ledger.bases import find_conflicts, find_stale, guess_base, rebase, settle_clashes, tell
from components.desk.ledger.clashes import MINE, THEIRS
from components.desk.ledger.editions import Note, describe, read
from components.desk.ledger.journal import commit
from components.model.data.editions import read_files
from components.model.data.problems import DataFault
from components.model.data.schema import TableSchema, read_package
from components.model.history.archive import list_records

FIELDS = [{"name": name, "type": "string", "title": name, "description": name} for name in ("id", "low", "text")]
PACKAGE = json.dumps(
    {
        "title": "Small",
        "description": "One table",
        "version": "1",
        "resources": [
            {
                "name": "notes",
                "path": "notes.csv",
                "title": "Notes",
                "description": "Notes",
                "schema": {"fields": FIELDS, "primaryKey": "id"},
            }
        ],
    }
).encode()
SCHEMA: TableSchema = read_package(PACKAGE).table("notes")
NINE = datetime(2026, 1, 1, 9, tzinfo=UTC)
BASE = "1aA 2bB 3cC"


def write(rows: str) -> bytes:
    """A table from "1aA 2bB": rows of one letter or digit in each cell; "." is a blank one."""
    lines = [",".join(row.replace(".", " ")).replace(" ", "") for row in rows.split()]
    return "\n".join(["id,low,text", *lines, ""]).encode()


def draft(rows: str, base: str = "") -> Draft:
    cells = tuple(tuple("" if cell == "." else cell for cell in row) for row in rows.split())
    return Draft("notes", cells, tuple(range(2, len(cells) + 2)), ("A", "B", "C"), base=base)


def say(made: Draft) -> str:
    return " ".join("".join(cell or "." for cell in row) for row in made.rows)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three editions, of nine, ten and eleven o'clock, each with one cell more changed."""
    (tmp_path / "editions").mkdir()
    (tmp_path / "datapackage.json").write_bytes(PACKAGE)
    for hour, rows in enumerate((BASE, "1xA 2bB 3cC", "1xA 2yB 3cC")):
        publish(tmp_path, rows, f"Person {hour}", NINE + timedelta(hours=hour))
    return tmp_path


def publish(folder: Path, rows: str, by: str, when: datetime) -> None:
    before = read_files(folder)
    after = {**before, "notes.csv": write(rows)}
    commit(folder, describe(before, after, Note("published", by, "Why"), list_records(folder), when), after)


@pytest.mark.parametrize(
    ("mine", "theirs", "merged", "clashes"),
    [
        (BASE, "1xA 2bB 3cC", "1xA 2bB 3cC", []),
        ("1aA 2bB 3cZ", "1xA 2bB 3cC", "1xA 2bB 3cZ", []),
        ("1aZ 2bB 3cC", "1xA 2bB 3cC", "1xZ 2bB 3cC", []),
        ("1xA 2bB 3cC", "1xA 2bB 3cC", "1xA 2bB 3cC", []),
        ("1yA 2bB 3cC", "1xA 2bB 3cC", "1yA 2bB 3cC", ["clash-cell B2 low y x"]),
        ("1aA 2bB 3cC 4dD", "1aA 2bB 3cC 5eE", "1aA 2bB 3cC 4dD 5eE", []),
        ("1aA 4dD 2bB 3cC", "1aA 2bB 5eE 3cC", "1aA 4dD 2bB 5eE 3cC", []),
        ("1aA 2bB 3cC 4dD", "1aA 2bB 3cC 4dD", "1aA 2bB 3cC 4dD", []),
        ("1aA 2bB 3cC 4dD", "1aA 2bB 3cC 4eE", "1aA 2bB 3cC 4dD", ["clash-added A5 id 4 "]),
        ("1aA 2bB 3cC .dD", "1aA 2bB 3cC 4eE", "1aA 2bB 3cC .dD 4eE", []),
        ("1aA 3cC", "1xA 2bB 3cC", "1xA 3cC", []),
        ("1aA 3cC", "1aA 2xB 3cC", "1aA 3cC", ["clash-removed-here  id 2 "]),
        ("1aA 3cC", "1aA 3cC", "1aA 3cC", []),
        ("1aA 2xB 3cC", "1aA 3cC", "1aA 2xB 3cC", ["clash-removed-there A3 id 2 "]),
        ("3cC 2bB 1aA", "1xA 2bB 3cC 4dD", "3cC 4dD 2bB 1xA", []),
        ("1aA 2bB 3cZ", "3cC 1aA 2bB", "3cZ 1aA 2bB", []),
        ("1aA 1zZ 2bB 3cC", "1xA 2bB 3cC", "1xA 1zZ 2bB 3cC", []),
    ],
)
def test_two_changes_are_brought_together_where_they_touch_different_cells(
    mine: str, theirs: str, merged: str, clashes: list[str]
) -> None:
    made, found = rebase(draft(mine, "old"), SCHEMA, write(BASE), write(theirs), "new")
    assert say(made) == merged
    told = [tell(clash, draft(mine), SCHEMA) for clash in found]
    assert [f"{each.code} {each.cell} {each.column} {each.value} {each.detail}" for each in told] == clashes
    assert made.base == ("old" if clashes else "new")


@pytest.mark.parametrize("clash", ["1yA 2bB 3cC", "1aA 3cC"])
def test_publication_that_is_refused_names_the_places_that_both_have_changed(clash: str, folder: Path) -> None:
    first = list_records(folder)[0]
    made = draft(clash, first.id)
    stale, *told = find_stale(folder, read_files(folder), made)
    assert (stale.code, stale.detail) == ("stale", "Person 1, Person 2")
    found = find_conflicts(folder, made)
    assert found
    assert told == [tell(each, made, SCHEMA) for each in found.clashes]
    assert len(told) == 1


def test_settled_clashes_make_a_draft_of_the_edition_that_stands(folder: Path) -> None:
    first, _, third = list_records(folder)
    made = draft("1zA 2zB 3cZ", first.id)
    found = find_conflicts(folder, made)
    assert found
    one, two = (clash.name for clash in found.clashes)
    settled = settle_clashes(found, SCHEMA, {one: MINE, two: THEIRS})
    assert (say(settled), settled.base, settled.numbers) == ("1zA 2yB 3cZ", third.id, made.numbers)
    assert find_conflicts(folder, settled) is None
    with pytest.raises(KeyError):
        settle_clashes(found, SCHEMA, {one: MINE})


def test_rows_of_others_have_no_number_in_the_persons_file() -> None:
    made, _ = rebase(draft("1aA 2bB 3cC 4dD"), SCHEMA, write(BASE), write("1aA 2bB 3cC 5eE"), "new")
    assert made.numbers == (2, 3, 4, 5, 0)


def test_who_changed_what_meanwhile_is_told(folder: Path) -> None:
    first, second, third = list_records(folder)
    found = find_conflicts(folder, draft("1aA 2bB 3cZ", first.id))
    assert found
    assert (found.base, found.current) == (first.id, third.id)
    assert [(change.key, change.cells[0].after) for change in found.changes] == [("1", "x"), ("2", "y")]
    assert [record.by for record in found.records] == [second.by, third.by] == ["Person 1", "Person 2"]
    assert (say(found.merged), found.merged.base, found.clashes) == ("1xA 2yB 3cZ", third.id, ())


@pytest.mark.parametrize(("rows", "base"), [("1aA 2bB 3cZ", 2), ("1xA 2yB 3cZ", 0), ("1xA 2yB 3cC", 0)])
def test_nothing_conflicts_with_the_present_edition_or_where_its_changes_are_in_the_draft(
    folder: Path, rows: str, base: int
) -> None:
    assert find_conflicts(folder, draft(rows, list_records(folder)[base].id)) is None


def test_where_the_table_that_stands_cannot_be_read_that_is_told(folder: Path) -> None:
    base = list_records(folder)[-1].id
    (folder / "notes.csv").write_bytes(b"id,low,text\n1,a\n")
    found = find_stale(folder, read_files(folder), draft("1xA 2yB 3cZ", base))
    assert [(each.code, each.value) for each in found] == [("stands-unreadable", base)]


def test_a_base_that_is_not_on_record_is_a_fault(folder: Path) -> None:
    with pytest.raises(DataFault):
        find_conflicts(folder, draft(BASE, "0123456789"))
    found = find_stale(folder, read_files(folder), draft(BASE, "0123456789"))
    assert [(each.code, each.value) for each in found] == [("unknown-base", "0123456789")]


@pytest.mark.parametrize(
    ("rows", "saved", "base"),
    [
        ("1aA 2bB 3cZ", None, 0),  # Nearest by what it holds,
        ("1xA 2bB 3cZ", None, 1),
        ("1xA 2yB 3cZ", None, 2),
        ("1aA 2yB 3cZ", None, 2),
        ("1xA 2yB 3cC", None, 2),
        ("1xA 2yB 3cC", 9.5, 0),  # but never from an edition that came after it was saved;
        ("1xA 2yB 3cZ", 10.5, 1),
        ("1aA 2bB 3cZ", 11.5, 0),  # one that was saved later may be older.
        ("1aA 2bB 3cC", 11.5, 2),  # What holds just an earlier edition, and was saved now, goes back to it.
        ("1aA 2bB 3cC", 9.5, 0),
        ("1aA 2bB 3cC", None, 0),
        ("1aA 2bB 3cC", 8.0, 2),  # Saved before all of them: nothing is known.
    ],
)
def test_the_edition_that_a_file_was_made_from_is_told_by_what_it_holds(
    folder: Path, rows: str, saved: float | None, base: int
) -> None:
    when = None if saved is None else NINE + timedelta(hours=saved - 9)
    guessed = guess_base(folder, read_files(folder), draft(rows), when)
    assert [record.id for record in list_records(folder)].index(guessed) == base


def test_a_clock_of_the_disk_may_be_a_little_behind(folder: Path) -> None:
    third = list_records(folder)[-1]
    for behind, known in ((0.04, True), (0.06, False)):
        saved = NINE + timedelta(hours=2, seconds=-behind)
        assert (guess_base(folder, read_files(folder), draft("1xA 2yB 3cZ"), saved) == third.id) is known


def test_a_shortened_base_is_understood(folder: Path) -> None:
    first = list_records(folder)[0]
    found = find_conflicts(folder, replace(draft("1aA 2bB 3cZ"), base=first.id[:6].upper()))
    assert found
    assert found.base == first.id
    assert read(read_files(folder)).version == "1"
