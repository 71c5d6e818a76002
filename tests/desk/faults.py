"""A program that publishes in a small data folder again and again, each time struck at another call of the system.

    python faults.py FOLDER OPERATION FAULT    FAULT is kill, once or on (an error at one call, or from one call on)

For each call it says in one line of JSON what was found right after, and after the next start.
"""

import errno
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from filelock import FileLock

from components.desk.checks import Verdict
from components.desk.drafts import Draft
from components.desk.intake.writing import write_csv
from components.desk.ledger import publishing
from components.desk.ledger.keeping import recover
from components.desk.ledger.obstacles import Refused
from components.model.data.editions import hash_files, read_files
from components.model.data.tables import Tables
from components.model.history.archive import list_records

CALLS = ("open", "write", "fsync", "replace", "rename", "mkdir", "unlink", "rmdir", "close")
PACKAGE = {
    "title": "Small",
    "description": "Two tables",
    "version": "2026-01-01",
    "created": "2026-01-01T00:00:00Z",
    "resources": [
        {
            "name": name,
            "path": f"{name}.csv",
            "title": name,
            "description": name,
            "schema": {
                "fields": [
                    {"name": column, "type": "string", "title": column, "description": column}
                    for column in ("id", "low")
                ],
                "primaryKey": "id",
            },
        }
        for name in ("notes", "sources")
    ],
}


def make_folder(folder: Path) -> None:
    """A data folder with two tables and its first edition on record."""
    folder.mkdir(parents=True)
    (folder / "datapackage.json").write_text(json.dumps(PACKAGE, indent=1), encoding="utf-8")
    for name in ("notes", "sources"):
        (folder / f"{name}.csv").write_text("id,low\n1,1\n2,2\n", encoding="utf-8")
    recover(folder)


def accept(tables: Tables, drafts: Sequence[Draft], _used: object) -> Verdict:
    """Every draft as it is: what is tried here is not the check."""
    files = {f"{each.table}.csv": write_csv(tables.package.table(each.table), each.rows) for each in drafts}
    return Verdict(True, tuple(drafts), (), (), (), files)


def publish(folder: Path) -> None:
    """Both tables changed together."""
    rows = (("1", "11"), ("2", "2"), ("3", "3"))
    drafts = [
        Draft(name, rows, (2, 3, 4), ("A", "B"), base=list_records(folder)[-1].id) for name in ("notes", "sources")
    ]
    publishing.publish(folder, drafts, by="Rana", reason="New numbers")


def restore(folder: Path) -> None:
    """The first edition again; a file that it did not have goes."""
    publishing.restore(folder, list_records(folder)[0].id, by="Rana", reason="A mistake")


def prepare_restore(folder: Path) -> None:
    """A published change and a file more, recorded by the next start."""
    publish(folder)
    (folder / "more.md").write_text("More.\n", encoding="utf-8")
    recover(folder)


def edit(folder: Path) -> None:
    """What somebody has changed by hand is recorded."""
    recover(folder)


def prepare_edit(folder: Path) -> None:
    """A change by hand."""
    (folder / "notes.csv").write_text("id,low\n1,5\n", encoding="utf-8")


OPERATIONS: dict[str, tuple[Callable[[Path], None], Callable[[Path], None]]] = {
    "publish": (lambda _folder: None, publish),
    "restore": (prepare_restore, restore),
    "edit": (prepare_edit, edit),
}


class Fault:
    """Strikes at the call with a certain number, counted over all calls that change something."""

    def __init__(self, kind: str, at: int) -> None:
        self.kind, self.at, self.count, self.name = kind, at, 0, ""

    def install(self) -> None:
        for name in CALLS:
            setattr(os, name, self.wrap(name, getattr(os, name)))

    def wrap(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any, **more: Any) -> Any:  # noqa: ANN401
            self.count += 1
            if self.count == self.at or (self.kind == "on" and self.count > self.at and name in ("write", "mkdir")):
                self.strike(name, real, given)
            return real(*given, **more)

        return call

    def strike(self, name: str, real: Callable[..., Any], given: tuple[Any, ...]) -> None:
        self.name = self.name or name
        if self.kind == "kill":
            if name == "write":
                real(given[0], bytes(given[1])[: len(given[1]) // 2])
            os.kill(os.getpid(), signal.SIGKILL)
        if name == "close":
            real(*given)  # The system closes a file also where it reports an error.
        raise OSError(errno.EIO if self.kind == "once" else errno.ENOSPC, "struck")


def strike(folder: Path, operation: Callable[[Path], None], kind: str, at: int) -> tuple[str, str]:
    """How the operation ended in a process of its own: killed, done, refused or over (nothing struck); and the call."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        fault = Fault(kind, at)
        say = os.write
        fault.install()
        try:
            operation(folder)
            ended = "done" if fault.count >= at else "over"
        except Refused as refused:
            ended = "refused " + ",".join(problem.code for problem in refused.problems)
        except BaseException as other:
            ended = f"raised {other!r}"
        say(writing, f"{ended}\t{fault.name}".encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        said = stream.read().decode()
    os.waitpid(child, 0)
    ended, _, name = said.partition("\t")
    return ended or "killed", name


def look(folder: Path) -> dict[str, Any]:
    """What a reader finds, what stands on the disk, and what is left over."""
    flat = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file() and path.name[0] != "."}
    hidden = [path.name for path in folder.rglob(".*") if path.name != ".lock"]
    archived = {path.name for path in (folder / "editions").iterdir() if path.is_dir() and path.name[0] != "."}
    records = list_records(folder)
    return {
        "read": hash_files(read_files(folder)),
        "disk": hash_files(flat),
        "last": records[-1].id,
        "debris": [*hidden, *(archived - {record.id for record in records})],
        "journal": (folder / "editions" / "publishing.json").exists(),
        "whole": all(hash_files(read_files(folder / "editions" / record.id)) == record.id for record in records),
        "texts": {name: content.decode() for name, content in read_files(folder).items() if name.endswith(".csv")},
    }


def is_free(folder: Path) -> bool:
    lock = FileLock(folder / "editions" / ".lock", timeout=0)
    with lock:
        return lock.is_locked


def main(base: Path, name: str, kind: str) -> None:
    vars(publishing)["check_drafts"] = accept
    prepare, operation = OPERATIONS[name]
    make_folder(base / "start")
    prepare(base / "start")
    for at in range(1, 400):
        folder = base / str(at)
        shutil.copytree(base / "start", folder)
        old = look(folder)
        ended, call = strike(folder, operation, kind, at)
        found = look(folder)
        free = is_free(folder)
        recover(folder)
        after = look(folder)
        sys.stdout.write(
            json.dumps({"ended": ended, "call": call, "old": old, "found": found, "free": free, "after": after}) + "\n"
        )
        shutil.rmtree(folder)
        if ended == "over":
            return


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
