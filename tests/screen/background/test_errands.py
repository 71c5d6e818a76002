"""Errands are done by a process of their own, two at once, and leave nothing behind whatever becomes of them."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from components.desk.examining import Brought, examine, examine_files
from components.desk.intake.uploads import Upload
from components.model.data.problems import DataFault, Problem
from components.model.data.tables import Tables
from components.screen.background import errands
from components.screen.background.errands import UndoneError, run_errand

SLOW = ("-c", "import time; print(); time.sleep(300)")


def tell_process() -> int:
    return os.getpid()


def refuse() -> None:
    raise DataFault((Problem("sources.csv", "missing-file"),))


def break_off() -> None:
    os._exit(9)


def fail() -> None:
    raise MemoryError("no room")


def wait() -> None:
    """Nothing is done meanwhile."""


def test_errand_is_done_by_another_process_that_loads_no_streamlit(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run_errand(wait, tell_process) != os.getpid()
    listed = "import sys, components.desk.clerk, components.desk.examining; sys.exit('streamlit' in sys.modules)"
    monkeypatch.setattr(errands, "COMMAND", ("-c", listed))
    with pytest.raises(EOFError):  # It ended well, and gave no answer.
        run_errand(wait, tell_process)


def test_what_was_brought_is_examined_alike_beside_the_server(root: Path) -> None:
    tables = Tables(root / "data")
    content = tables.file("displacement.csv").replace(b",S001,", b",S999,", 1).replace(b"people", b" people", 1)
    brought = [Brought("displacement", Upload("x.csv", content)), Brought("sources", Upload("y.csv", b"%PDF"))]
    here = examine(root / "data", tables, brought)
    assert here.verdict.problems
    assert run_errand(wait, examine_files, root / "data", tables.files, "", brought) == here


def test_fault_in_the_data_comes_back_as_one() -> None:
    with pytest.raises(DataFault) as fault:
        run_errand(wait, refuse)
    assert fault.value.problems == (Problem("sources.csv", "missing-file"),)


@pytest.mark.parametrize(("work", "said"), [(break_off, "ended with 9"), (fail, "MemoryError: no room")])
def test_errand_that_breaks_is_told_and_the_log_says_how(
    work: Callable[[], None], said: str, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(UndoneError) as undone:
        run_errand(wait, work)
    assert undone.value.code == "broken"
    assert said in caplog.text


def test_errand_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(errands, "COMMAND", SLOW)
    monkeypatch.setattr(errands, "PATIENCE", 0)
    with pytest.raises(UndoneError) as undone:
        run_errand(wait, tell_process)
    assert undone.value.code == "late"


def test_who_leaves_ends_the_errand(monkeypatch: pytest.MonkeyPatch) -> None:
    """It would go on for minutes; the test ends at once, for the process is ended and waited for."""
    monkeypatch.setattr(errands, "COMMAND", SLOW)

    def leave() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_errand(leave, tell_process)
    assert errands._places._value == errands.AT_ONCE


def test_only_two_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(errands, "PATIENCE", 0)
    with errands._take_place(wait), errands._take_place(wait), pytest.raises(UndoneError) as undone:
        run_errand(wait, tell_process)
    assert undone.value.code == "busy"
