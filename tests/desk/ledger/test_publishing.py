"""Publishing a change and taking it back: what gets in, what is refused and why, and what is on record afterwards."""

import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock

from components.desk.drafts import Draft, Question
from components.desk.ledger import journal, keeping
from components.desk.ledger.editions import count_version, read_moment
from components.desk.ledger.keeping import recover
from components.desk.ledger.obstacles import find_obstacle
from components.desk.ledger.publishing import Refused, publish, restore
from components.model import cloud
from components.model.data.editions import hash_files, read_files
from components.model.data.problems import Problem
from components.model.data.reading import Rows, read_rows
from components.model.history.archive import Record, list_records, read_edition
from components.model.history.changes import CellChange, Change

ROOT = Path(__file__).parents[3]
Edit = Callable[[Rows], None]


@pytest.fixture
def folder(recorded_once: Path, tmp_path: Path) -> Path:
    """A copy of it for each test."""
    return shutil.copytree(recorded_once, tmp_path / "data")


def draft(folder: Path, table: str, *edits: Edit, base: str = "") -> Draft:
    """The table as it stands, edited."""
    header, *rows = read_rows((folder / f"{table}.csv").read_bytes(), table)
    for edit in edits:
        edit([header, *rows])
    kept = [row for row in rows if row]
    numbers = tuple(range(2, len(kept) + 2))
    letters = tuple(chr(65 + place) for place in range(len(header)))
    return Draft(table, tuple(map(tuple, kept)), numbers, letters, base=base or list_records(folder)[-1].id)


def put(column: str, value: str, row: int = 1, **others: str) -> Edit:
    def edit(rows: Rows) -> None:
        for name, text in {column: value, **others}.items():
            rows[row][rows[0].index(name)] = text

    return edit


def drop(row: int) -> Edit:
    return lambda rows: rows[row].clear()


CAVEAT = put("caveat", "A longer note.")
LOW = put("low", "199000")
WORDS = put("words", "more than 199,000 civilians")


def refusal(folder: Path, *drafts: Draft, **given: object) -> list[Problem]:
    """The problems for which the drafts are refused; that nothing was changed is made sure of."""
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    told: dict[str, object] = {"by": "Rana", "reason": "A better source", **given}
    with pytest.raises(Refused) as refused:
        publish(folder, drafts, **told)  # type: ignore[arg-type]
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    return list(refused.value.problems)


def test_a_published_change_stands_in_the_folder_and_on_record(folder: Path) -> None:
    first = list_records(folder)[-1]
    change = draft(folder, "figures", LOW)
    record = publish(folder, [change], by=" Rana  Q. ", reason="A\nslip", source="S001", unquoted_confirmed=True)
    assert read_rows((folder / "figures.csv").read_bytes(), "")[1][4] == "199000"
    assert list_records(folder) == (first, record)
    assert (record.number, record.kind, record.by, record.reason) == (2, "published", "Rana Q.", "A slip")
    assert (record.source, record.previous, record.restored) == ("S001", first.id, "")
    assert record.changes == (Change("figures", "ST01", "changed", (CellChange("low", "198000", "199000"),)),)
    assert record.id == hash_files(read_files(folder)) == hash_files(read_edition(folder, record.id))
    assert read_moment(record.when) > read_moment(first.when)


def test_version_and_moment_are_all_that_publishing_writes_into_the_package(folder: Path) -> None:
    before = (folder / "datapackage.json").read_bytes().split(b"\n")
    record = publish(folder, [draft(folder, "figures", CAVEAT)], by="Rana", reason="Clearer")
    after = (folder / "datapackage.json").read_bytes().split(b"\n")
    changed = [line for old, line in zip(before, after, strict=True) if old != line]
    assert changed == [
        f' "version": "{record.version}",'.encode(),
        f' "created": "{record.when[:19]}Z",'.encode(),
    ]


@pytest.mark.parametrize(
    ("used", "version"),
    [
        ([], "2026-11-22"),
        (["2026-11-21", "2026-11-21.4"], "2026-11-22"),
        (["2026-11-22"], "2026-11-22.2"),
        (["2026-11-22.2", "2026-11-22", "2026-11-22.10"], "2026-11-22.11"),
        (["1.0"], "2026-11-22"),
    ],
)
def test_each_edition_of_a_day_has_a_version_of_its_own(used: list[str], version: str) -> None:
    assert count_version(read_moment("2026-11-22T10:00:00.000000Z"), used) == version


def test_several_tables_are_one_change_and_a_new_source_may_come_with_it(folder: Path) -> None:
    rows = read_rows((folder / "sources.csv").read_bytes(), "")
    new = ["S999", *rows[1][1:]]
    sources = draft(folder, "sources")
    sources = replace(sources, rows=(*sources.rows, tuple(new)), numbers=(*sources.numbers, len(rows) + 1))
    figures = draft(folder, "figures", LOW, WORDS, put("source", "S999"))
    record = publish(folder, [figures, sources], by="Rana", reason="New report", source="S999")
    assert [(change.table, change.key, change.kind) for change in record.changes] == [
        ("figures", "ST01", "changed"),
        ("sources", "S999", "added"),
    ]


@pytest.mark.parametrize(
    ("given", "code", "detail"),
    [
        ({"by": " \n"}, "no-name", ""),
        ({"by": "x" * 101}, "long-name", "100"),
        ({"by": "rana@example.org"}, "unplain-name", ""),
        ({"by": "Ra\u202ena"}, "unplain-name", ""),
        ({"reason": ""}, "no-reason", ""),
        ({"reason": "x" * 2001}, "long-reason", "2000"),
        ({"reason": "<script>alert(1)</script>"}, "unplain-reason", ""),
        ({"source": "S000"}, "unknown-source", ""),
    ],
)
def test_name_reason_and_source_must_be_fit_for_the_public_log(
    folder: Path, given: dict[str, str], code: str, detail: str
) -> None:
    found = refusal(folder, draft(folder, "figures", CAVEAT), **given)
    assert [(problem.code, problem.detail) for problem in found] == [(code, detail)]


@pytest.mark.parametrize(
    ("edit", "needs"),
    [
        (put("low", "199000", words="199,000"), True),
        (put("as_of", "2018-07-01"), True),
        (put("period_start", "2018-06-20"), True),
        (CAVEAT, False),
    ],
)
def test_a_figure_changes_only_on_a_source(folder: Path, edit: Edit, needs: bool) -> None:
    changed = draft(folder, "figures", edit)
    if needs:
        assert refusal(folder, changed) == [Problem("", "no-source", detail="1")]
    assert publish(folder, [changed], by="Rana", reason="Why", source="S001" if needs else "").number == 2


def test_removed_rows_must_be_meant(folder: Path) -> None:
    changed = draft(folder, "notes", drop(1), drop(2))
    assert refusal(folder, changed) == [Problem("", "removed-rows", detail="2")]
    record = publish(folder, [changed], by="Rana", reason="Why", removals_confirmed=True)
    assert [change.kind for change in record.changes] == ["removed", "removed"]


def test_a_number_that_the_quoted_words_do_not_hold_must_be_confirmed(folder: Path) -> None:
    quoted = "massive Forcive displacement for more than 198,000 thousand civilians to safer areas"
    [unquoted] = refusal(folder, draft(folder, "figures", LOW), source="S001")
    assert unquoted == Problem("figures.csv", "unquoted-number", 2, "low", "199000", quoted)
    [blank] = refusal(folder, draft(folder, "figures", LOW, put("words", "")), source="S001")
    assert blank == Problem("figures.csv", "unquoted-blank", 2, "low", "199000")
    every = refusal(folder, draft(folder, "figures", LOW), draft(folder, "notes", drop(1)))
    assert [problem.code for problem in every] == ["no-source", "removed-rows", "unquoted-number"]
    quoting = draft(folder, "figures", LOW, WORDS)
    assert publish(folder, [quoting], by="Rana", reason="Why", source="S001").number == 2


def test_what_changes_nothing_is_no_edition(folder: Path) -> None:
    assert refusal(folder, draft(folder, "figures"), source="S001") == [Problem("", "nothing-changed")]


def test_the_check_runs_again_and_open_questions_stay_open(folder: Path) -> None:
    (wrong,) = refusal(folder, draft(folder, "figures", put("low", "many")), source="S001")
    assert (wrong.file, wrong.cell, wrong.value) == ("figures.csv", "E2", "many")
    asked = replace(draft(folder, "figures", CAVEAT), questions=(Question("encoding"),))
    assert refusal(folder, asked) == [Problem("figures", "unanswered", detail="encoding")]


def test_a_table_that_changed_meanwhile_is_not_overwritten(folder: Path) -> None:
    mine, theirs = draft(folder, "figures", CAVEAT), draft(folder, "figures", LOW, WORDS)
    other, base = draft(folder, "notes", put("page", "figures")), mine.base
    publish(folder, [theirs], by="Omar", reason="First", source="S001")
    assert refusal(folder, mine) == [Problem("figures.csv", "stale", value=base, detail="Omar")]
    assert refusal(folder, replace(mine, base=""), base=base) == [
        Problem("figures.csv", "stale", value=base, detail="Omar")
    ]
    assert [each.code for each in refusal(folder, replace(mine, base="0" * 10))] == ["unknown-base"]
    assert publish(folder, [other], by="Rana", reason="Another table").number == 3


def test_restoring_gives_every_table_back_byte_for_byte_as_a_new_edition(folder: Path) -> None:
    first, before = list_records(folder)[-1], read_files(folder)
    wrong = draft(folder, "figures", LOW)
    publish(folder, [wrong], by="Rana", reason="Wrong", source="S001", unquoted_confirmed=True)
    record = restore(folder, first.id[:5].upper(), by="Omar", reason="It was right")
    after = read_files(folder)
    assert {name for name in before if after[name] != before[name]} == {"datapackage.json"}
    assert set(after) == set(before)
    assert (record.kind, record.restored, record.number, record.by) == ("restored", first.id, 3, "Omar")
    assert record.id not in (first.id, record.previous)
    assert [change.cells for change in record.changes] == [(CellChange("low", "199000", "198000"),)]


@pytest.mark.parametrize(("asked", "code"), [("0000000000", "unknown-edition"), ("ab", "unknown-edition"), ("", "")])
def test_what_cannot_be_restored_is_said(folder: Path, asked: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        restore(folder, asked or list_records(folder)[-1].id, by="Rana", reason="Why")
    assert [problem.code for problem in refused.value.problems] == [code or "stands-already"]
    assert len(list_records(folder)) == 1


def edit_by_hand(folder: Path, old: str = "198000", new: str = "197000") -> None:
    path = folder / "figures.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_an_edition_is_restored_also_where_the_package_cannot_be_read(folder: Path) -> None:
    first = list_records(folder)[0].id
    (folder / "datapackage.json").write_text("{", encoding="utf-8")
    record = restore(folder, first, by="Rana", reason="It was broken")
    assert [(change.table, change.kind) for change in record.changes] == [("datapackage.json", "file")]
    assert json.loads((folder / "datapackage.json").read_bytes())["version"] == record.version


def test_a_change_is_on_record_also_where_no_record_before_it_can_be_read(folder: Path) -> None:
    first = list_records(folder)[0].id
    change = draft(folder, "notes", put("question", "Why?"), base=first)
    (folder / "editions" / f"{first}.json").write_text("{", encoding="utf-8")
    record = publish(folder, [change], by="Rana", reason="A better question")
    assert record.previous == first
    assert [(each.table, each.kind) for each in record.changes] == [("notes", "changed")]


def test_an_edit_by_hand_is_recorded_by_the_next_start_and_only_once(folder: Path) -> None:
    edit_by_hand(folder)
    recover(folder)
    recover(folder)
    first, record = list_records(folder)
    assert (record.kind, record.by, record.previous) == ("outside", "", first.id)
    assert [change.cells for change in record.changes] == [(CellChange("low", "198000", "197000"),)]


def test_an_edit_by_hand_is_recorded_before_the_next_publication(folder: Path) -> None:
    edit_by_hand(folder)
    publish(folder, [replace(draft(folder, "notes", put("page", "figures")), base="")], by="Rana", reason="Why")
    assert [record.kind for record in list_records(folder)] == ["first", "outside", "published"]


def test_going_back_by_git_to_an_earlier_edition_is_recorded_too(folder: Path) -> None:
    first = list_records(folder)[0].id
    for old, new in (("198000", "197000"), ("197000", "198000")):
        edit_by_hand(folder, old, new)
        recover(folder)
    assert [(record.kind, record.id == first) for record in list_records(folder)] == [
        ("first", True),
        ("outside", False),
        ("outside", True),
    ]


def test_an_edit_by_hand_of_a_folder_in_which_a_publication_was_broken_off_is_not_lost(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_folder: Path) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as broken:
        broken.setattr(journal, "finish", fail)
        mine = [draft(folder, "figures", CAVEAT), draft(folder, "notes", put("page", "map"))]
        record = publish(folder, mine, by="Rana", reason="Why")
    assert hash_files(read_files(folder)) == record.id == list_records(folder)[-1].id
    edit_by_hand(folder)
    by_hand = (folder / "figures.csv").read_bytes()
    recover(folder)
    assert (folder / "figures.csv").read_bytes() == by_hand
    assert (folder / "notes.csv").read_bytes() == read_edition(folder, record.id)["notes.csv"]
    assert [each.kind for each in list_records(folder)] == ["first", "published", "outside"]


def test_a_half_saved_file_is_no_edition_but_is_kept_before_it_is_replaced(folder: Path) -> None:
    first = list_records(folder)[-1].id
    path = folder / "figures.csv"
    half = path.read_bytes()[:-30]
    path.write_bytes(half)
    recover(folder)
    assert len(list_records(folder)) == 1
    restore(folder, first, by="Rana", reason="The file was cut off")
    _, kept, _ = list_records(folder)
    assert read_edition(folder, kept.id)["figures.csv"] == half
    assert kept.changes == (Change("figures", "", "file"),)


def test_an_archive_begins_where_there_is_none_and_an_untouched_folder_stays_untouched(folder: Path) -> None:
    assert [record.kind for record in list_records(folder)] == ["first"]
    (folder / "editions" / ".lock").unlink()
    before = {path: path.stat().st_mtime_ns for path in (folder, *folder.rglob("*"))}
    recover(folder)
    assert {path: path.stat().st_mtime_ns for path in (folder, *folder.rglob("*"))} == before


def test_who_finds_the_folder_in_use_is_told_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "PATIENCE", 0.1)
    mine = draft(folder, "figures", CAVEAT)
    with FileLock(folder / "editions" / ".lock"):
        assert refusal(folder, mine) == [Problem("", "busy")]
    assert publish(folder, [mine], by="Rana", reason="Why").number == 2


def test_of_two_who_publish_at_once_one_is_told_and_nothing_is_lost(folder: Path) -> None:
    program = """
import sys
from pathlib import Path
from components.desk.drafts import Draft
from components.desk.ledger.publishing import Refused, publish
from components.model.data.reading import read_rows
folder, who, base = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
header, *rows = read_rows((folder / "figures.csv").read_bytes(), "")
rows[0][header.index("caveat")] = who
draft = Draft("figures", tuple(map(tuple, rows)), tuple(range(2, len(rows) + 2)), ("",) * len(header), base=base)
sys.stdin.readline()
try:
    print(publish(folder, [draft], by=who, reason="Why").id)
except Refused as refused:
    print(*(f"{each.code} {each.detail}" for each in refused.problems))
"""
    base = list_records(folder)[-1].id
    started = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(folder), who, base],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for who in ("Rana", "Omar")
    ]
    for process in started:
        assert process.stdin
        process.stdin.write("\n")
        process.stdin.flush()
    said = [process.communicate()[0].strip() for process in started]
    won = list_records(folder)[-1]
    assert set(said) == {won.id, f"stale {won.by} clash-cell {won.by}"}
    assert read_rows((folder / "figures.csv").read_bytes(), "")[1].count(won.by) == 1


def test_a_reader_never_sees_a_mix_while_others_publish(folder: Path) -> None:
    seen: set[str] = set()
    over = threading.Event()

    def read() -> None:
        while not over.is_set():
            seen.add(hash_files(read_files(folder)))

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(4):
        text = put("caveat", f"State {number}.")
        page = put("page", ("figures", "map")[number % 2])
        publish(folder, [draft(folder, "figures", text), draft(folder, "notes", page)], by="Rana", reason="Why")
    over.set()
    reader.join()
    assert len(seen) > 1
    assert seen <= {record.id for record in list_records(folder)}


def test_a_broken_record_is_left_out_and_takes_nothing_down(folder: Path) -> None:
    publish(folder, [draft(folder, "figures", CAVEAT)], by="Rana", reason="Why")
    path = folder / "editions" / f"{list_records(folder)[-1].id}.json"
    whole = path.read_bytes()
    path.write_bytes(b"{")
    recover(folder)
    assert [record.number for record in list_records(folder)] == [1]
    stood = read_files(folder)
    record = publish(folder, [draft(folder, "notes", put("page", "map"), base=hash_files(stood))], by="R", reason="Why")
    assert hash_files(read_files(folder)) == record.id
    path.write_bytes(whole)
    assert len(list_records(folder)) == 3


@pytest.fixture
def small_disk(recorded_once: Path, tmp_path: Path) -> Iterator[Callable[..., Path]]:
    """Mounts a small disk with a copy of the data, in memory; only root may."""
    mounted = tmp_path / "disk"
    mounted.mkdir()

    def mount(size: str, *options: str) -> Path:
        settings = ",".join([f"size={size}", *options])
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", settings, "tmpfs", str(mounted)], check=False)
        if done.returncode:
            pytest.skip("FULL DISK NOT TRIED: mounting a small disk needs root.")
        return shutil.copytree(recorded_once, mounted / "data")

    if os.name == "nt" or not shutil.which("mount"):
        pytest.skip("FULL DISK NOT TRIED: there is no command mount.")
    yield mount
    subprocess.run(["umount", str(mounted)], check=False)


def fill(path: Path) -> None:
    """A file that takes all that is left on its disk."""
    with path.open("wb", buffering=0) as stream, suppress(OSError):
        while stream.write(b"x" * 4096):
            pass


def test_a_full_disk_changes_nothing_and_is_noticed_before_work_is_lost(small_disk: Callable[..., Path]) -> None:
    folder = small_disk("8m")
    mine, room = draft(folder, "figures", CAVEAT), folder.parent / "filler"
    fill(room)
    for freed in (0, 300_000, 300_000, 290_000):  # Room for nothing; for some of the archive; for all but the table.
        os.truncate(room, room.stat().st_size - freed)
        assert refusal(folder, mine) == [Problem(str(folder), "disk-full", detail="No space left on device")]
        assert find_obstacle(folder) == Problem(str(folder), "disk-full")
    room.unlink()
    assert find_obstacle(folder) is None
    assert publish(folder, [mine], by="Rana", reason="Why").number == 2


def test_a_read_only_disk_is_noticed_also_by_root(small_disk: Callable[..., Path]) -> None:
    folder = small_disk("8m")
    mine = draft(folder, "figures", CAVEAT)
    subprocess.run(["mount", "-o", "remount,ro", str(folder.parent)], check=True)
    obstacle = find_obstacle(folder)
    assert obstacle
    assert (obstacle.code, obstacle.file) == ("read-only", str(folder))
    assert [problem.code for problem in refusal(folder, mine)] == ["read-only"]
    recover(folder)


def test_obstacles_leave_no_trace_and_a_folder_without_data_is_one(folder: Path, tmp_path: Path) -> None:
    before = sorted(folder.rglob("*"))
    assert find_obstacle(folder) is None
    assert sorted(folder.rglob("*")) == before
    assert find_obstacle(tmp_path / "nowhere") == Problem(str(tmp_path / "nowhere"), "no-data-folder")
    recover(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_records_are_plain_json_in_their_own_letters(folder: Path) -> None:
    record: Record = publish(folder, [draft(folder, "figures", CAVEAT)], by="رنا", reason="ملاحظة أوضح")
    text = (folder / "editions" / f"{record.id}.json").read_text(encoding="utf-8")
    assert '\n "by": "رنا",\n' in text
    assert json.loads(text)["changes"][0]["cells"][0]["after"] == "A longer note."


@pytest.mark.parametrize(
    ("said", "place", "kept"),
    [("no", "", False), (" No", "", False), ("", "", True), ("", ".", False), ("yes", ".", True)],
)
def test_nothing_is_published_where_nothing_is_kept(
    said: str, place: str, kept: bool, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATA_KEPT", said)
    if place:
        monkeypatch.setattr(cloud, "PLACE", folder.parent)
    assert (find_obstacle(folder) is None) == kept
    if kept:
        publish(folder, [draft(folder, "displacement", CAVEAT)], by="Rana", reason="A note")
    else:
        assert [problem.code for problem in refusal(folder, draft(folder, "displacement", CAVEAT))] == ["not-kept"]
