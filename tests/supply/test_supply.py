"""What the product is made from: locked by hash, as asked for and no more, free to pass on, no binary of our own."""

import importlib.metadata
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.conftest import ROOT
from tests.supply.licences import list_licences, read_licence
from tests.supply.locks import list_running, read_lock, read_wishes

LOCKS = ("requirements", "requirements-dev")
HASHED = re.compile(r"[\w.-]+==\S+.*\\\n\s+--hash=sha256:[0-9a-f]{64}")
# In words of the packages' own papers, which say the same in many ways. None asks of a program that it be passed on
# under its own terms: the product is under MIT, and is passed on whole (deploy/Dockerfile).
OPEN = re.compile(r"\b(MIT|BSD|0BSD|Apache|PSF|PSFL|Python Software Foundation|MPL|Mozilla|OFL|Zlib|CC0)\b")
BINDING = re.compile(r"\bA?GPL|LGPL|SSPL|Commons Clause|Proprietary", re.IGNORECASE)
FAULTY = ("tests/desk/zoo/", "tests/model/data/broken/")
"""Files with the faults that the reader is to find."""


def follow(wishes: Iterable[Requirement]) -> set[str]:
    """The names of all installed packages that these need on this system, themselves among them."""
    left: list[tuple[Requirement, str]] = [(wish, "") for wish in wishes]
    found: set[str] = set()
    while left:
        wish, extra = left.pop()
        if wish.marker and not wish.marker.evaluate({"extra": extra}):
            continue
        name = canonicalize_name(wish.name)
        found.add(name)
        for each in importlib.metadata.requires(name) or ():
            deeper = Requirement(each)
            if canonicalize_name(deeper.name) not in found:
                left += [(deeper, part) for part in ("", *wish.extras)]
    return found


@pytest.mark.parametrize("name", LOCKS)
def test_lock_gives_each_package_a_version_and_hashes(name: str) -> None:
    blocks = re.split(r"\n(?=[a-z])", (ROOT / f"{name}.txt").read_text(encoding="utf-8"))
    assert [block[:60] for block in blocks if not HASHED.match(block)] == []


@pytest.mark.parametrize("name", LOCKS)
def test_lock_holds_what_is_asked_for_in_a_version_that_fits(name: str) -> None:
    lock = read_lock(name)
    versions = {package: next(iter(each[0].specifier)).version for package, each in lock.items()}
    wishes = {canonicalize_name(wish.name): wish for wish in read_wishes(name)}
    assert wishes.keys() - lock.keys() == set()
    assert [str(wish) for package, wish in wishes.items() if not wish.specifier.contains(versions[package])] == []


def test_lock_holds_all_that_is_needed_and_nothing_more() -> None:
    assert set(list_running()) == follow(read_wishes("requirements"))


def test_both_locks_agree() -> None:
    run, test = read_lock("requirements"), read_lock("requirements-dev")
    assert {name: test[name] for name in run if name in test} == {name: run[name] for name in run if name in test}


def test_what_is_installed_is_what_is_locked() -> None:
    lock = read_lock("requirements")
    locked = {name: {next(iter(each.specifier)).version for each in wanted} for name, wanted in lock.items()}
    assert [name for name in list_running() if importlib.metadata.version(name) not in locked[name]] == []


@pytest.mark.parametrize("name", list_running())
def test_package_may_be_passed_on_with_the_product(name: str) -> None:
    licence = read_licence(name)
    assert OPEN.search(licence), licence
    assert not BINDING.search(licence), licence


def test_list_of_licences_names_each_package_once() -> None:
    assert [line.partition(" ")[0] for line in list_licences()] == list_running()


def test_no_binary_is_in_the_repository() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    names = [name for name in listed.decode().split("\0") if name and not name.startswith(FAULTY)]
    assert [name for name in names if (ROOT / name).is_file() and not is_text(ROOT / name)] == []


def is_text(path: Path) -> bool:
    try:
        return "\0" not in path.read_bytes().decode()
    except UnicodeDecodeError:
        return False
