"""A publication broken off at any call of the system leaves the old or the new state whole, and nothing behind."""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
PROGRAM = ROOT / "tests" / "desk" / "faults.py"
MEMORY = Path("/dev/shm")
# What is done, and what strikes: kill -9, one error, or a disk that is full from then on.
CASES = [
    ("publish", "kill"),
    ("publish", "once"),
    ("publish", "on"),
    ("restore", "kill"),
    ("restore", "on"),
    ("edit", "kill"),
]
Step = dict[str, Any]


@pytest.fixture(scope="module", params=CASES, ids=["-".join(case) for case in CASES])
def steps(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, list[Step]]:
    """What was done, and what was found for each call of the system that it makes."""
    if not hasattr(os, "fork"):
        pytest.skip("Processes cannot be forked here.")
    operation, fault = request.param
    # In memory where there is such a folder: a disk would take ten times as long to be told of each file.
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else tmp_path_factory.getbasetemp()) as folder:
        command = [sys.executable, str(PROGRAM), f"{folder}/data", operation, fault]
        done = subprocess.run(command, cwd=ROOT, env=os.environ | {"PYTHONPATH": "."}, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return operation, [json.loads(line) for line in done.stdout.splitlines()]


def test_each_call_was_struck_until_none_was_left(steps: tuple[str, list[Step]]) -> None:
    *struck, last = steps[1]
    assert last["ended"] == "over"
    assert len(struck) > 40
    assert {step["ended"].partition(" ")[0] for step in struck} <= {"killed", "done", "refused"}


def test_readers_have_the_old_or_the_new_state_whole(steps: tuple[str, list[Step]]) -> None:
    new = steps[1][-1]["after"]["texts"]
    assert [step for step in steps[1] if step["found"]["texts"] not in (step["old"]["texts"], new)] == []
    assert [step for step in steps[1] if step["after"]["texts"] not in (step["old"]["texts"], new)] == []


def test_what_was_said_to_be_done_is_done_and_what_was_refused_is_not(steps: tuple[str, list[Step]]) -> None:
    new = steps[1][-1]["after"]["texts"]
    for step in steps[1]:
        if step["ended"] == "done":
            assert step["found"]["texts"] == new
        elif step["ended"].startswith("refused"):
            assert step["ended"] in ("refused io-error", "refused disk-full")
            assert step["found"] == step["old"]


def test_after_the_next_start_disk_log_and_readers_agree_and_nothing_is_left_over(
    steps: tuple[str, list[Step]],
) -> None:
    for step in steps[1]:
        after = step["after"]
        assert after["read"] == after["disk"] == after["last"]
        assert (after["debris"], after["journal"]) == ([], False)


def test_the_lock_is_free_and_every_edition_on_record_is_whole(steps: tuple[str, list[Step]]) -> None:
    assert [step for step in steps[1] if not (step["free"] and step["found"]["whole"] and step["after"]["whole"])] == []
