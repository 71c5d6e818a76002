"""Both editions are built and what they say is compared: with the real pages and a copy of the real data."""

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from components.desk.effect.sayings import Heard
from components.model.data.editions import read_files
from components.screen.background import effects as building
from components.screen.background import workers
from components.screen.background.effects import Effects, Fault, find_effects

Files = dict[str, bytes]
Find = Callable[..., set[tuple[str, str]]]
ALL = "Nasib · نصيب"


@dataclass(frozen=True)
class Compared:
    """What a comparison found and told, and what this process has heard since."""

    effects: Effects
    told: list[float]
    kept: Mapping[tuple[str, tuple[str, ...]], tuple[Heard, ...]]


def change(files: Files, *changes: tuple[str, str, str]) -> Files:
    """The files with one text in each of some of them replaced, which must be there."""
    changed = dict(files)
    for name, old, new in changes:
        assert old.encode() in changed[name], (name, old)
        changed[name] = changed[name].replace(old.encode(), new.encode(), 1)
    return changed


def silent(share: float) -> None:
    assert 0 <= share <= 1


@pytest.fixture(scope="module")
def files(root: Path) -> Files:
    return read_files(root / "data")


@pytest.fixture(scope="module")
def compared(files: Files, once: Callable[[str, Callable[[], Compared]], Compared]) -> Compared:
    """Five changes at once, compared by one of the processes for all: building an edition takes many seconds."""
    after = change(
        files,
        ("figures.csv", "more than,198000,", "more than,199000,"),
        ("displacement.csv", "up to,,184000,", "up to,,185000,"),
        ("signatories.csv", "3,Adaleh organization for relief", "3,Adaleh organisation for relief"),
        ("places.csv", "32.555,36.176", "32.575,36.196"),
        ("notes.csv", "؟", "؟؟"),
    )

    def compare() -> Compared:
        told: list[float] = []
        return Compared(find_effects(files, after, told.append), told, building._kept)

    made = once("compared", compare)
    building._kept.update(made.kept)
    return made


@pytest.fixture(scope="module")
def changed(compared: Compared) -> Effects:
    return compared.effects


@pytest.fixture(scope="module")
def told(compared: Compared) -> list[float]:
    return compared.told


@pytest.fixture(scope="module")
def find(changed: Effects) -> Find:
    """What changes, before and after, in a room where the name of the piece ends so."""

    def find(room: str, lang: str, kind: str, *piece: str) -> set[tuple[str, str]]:
        here = [each for each in changed.effects if (each.room, each.lang, each.kind) == (room, lang, kind)]
        return {(each.before, each.after) for each in here if each.piece[len(each.piece) - len(piece) :] == piece}

    return find


CLAIM = "more than {} civilians displaced"
FOUND = [
    ("card on the first page", ("overview", "en", "card", "ST01"), CLAIM.format("198,000"), CLAIM.format("199,000")),
    (
        "card on its page",
        ("figures", "en", "card", "People displaced", "ST01"),
        CLAIM.format("198,000"),
        CLAIM.format("199,000"),
    ),
    (
        "card that opens",
        ("figures", "en", "card", "ST01", "Value"),
        "more than 198,000 people",
        "more than 199,000 people",
    ),
    (
        "row",
        ("figures", "en", "row", "ST01", "Figure"),
        "more than 198,000 people · ST01",
        "more than 199,000 people · ST01",
    ),
    (
        "sentence of the statement",
        ("statement", "en", "sentence", "p2", "A012"),
        f"The claim as a figure: {CLAIM.format('198,000')}",
        f"The claim as a figure: {CLAIM.format('199,000')}",
    ),
    (
        "source",
        ("sources", "en", "row", "S025", "ST01"),
        f"ST01 {CLAIM.format('198,000')}; Southern Syria; since 19 June 2018",
        f"ST01 {CLAIM.format('199,000')}; Southern Syria; since 19 June 2018",
    ),
    ("Arabic", ("figures", "ar", "card", "ST01", "القيمة"), "أكثر من 198,000 شخص", "أكثر من 199,000 شخص"),
    (
        "row of the curve's table",
        ("overview", "en", "row", "DE47", "Figure"),
        "up to 184,000 people · DE47",
        "up to 185,000 people · DE47",
    ),
    (
        "point of the curve",
        ("figures", "en", "point", "DE47"),
        "up to 184,000 people still displaced as of 1 August 2018 OCHA “up to 184,000 individuals” Figure DE47 "
        "(1 August 2018: 184,000)",
        "up to 185,000 people still displaced as of 1 August 2018 OCHA “up to 184,000 individuals” Figure DE47 "
        "(1 August 2018: 185,000)",
    ),
    (
        "line of the printed list",
        ("signatories", "en", "row", "3", "Name as printed"),
        "Adaleh organization for relief and development",
        "Adaleh organisation for relief and development · Usual name: Adaleh organization for relief and development",
    ),
    (
        "symbol of the map",
        ("map", "en", "symbol", ALL),
        "stands at 32.555° N, 36.176° E",
        "stands at 32.575° N, 36.196° E",
    ),
]


@pytest.mark.parametrize(("where", "before", "after"), [each[1:] for each in FOUND], ids=[each[0] for each in FOUND])
def test_effects_are_found(find: Find, where: tuple[str, ...], before: str, after: str) -> None:
    assert find(*where) == {(before, after)}


def test_slides_and_what_is_said_beside_them_are_heard(find: Find) -> None:
    said = "{} people Southern Syria since 19 June 2018"
    assert (said.format("more than 198,000"), said.format("more than 199,000")) in find(
        "present", "en", "slide", "ST01"
    )
    beside = [after for _, after in find("present", "en", "slide", "ST01")]
    assert any(after.startswith("More than 199,000 civilians had been displaced") for after in beside)


def test_an_arabic_cell_has_effects_in_arabic_only(changed: Effects) -> None:
    asked = [each for each in changed.effects if each.after.count("؟") == each.before.count("؟") + 1]
    assert {each.lang for each in asked} == {"ar"}


def test_nothing_else_changes(changed: Effects) -> None:
    # A name on the map may find room, or none, when another symbol moves.
    others = [each for each in changed.effects if each.room != "map" or each.kind not in ("symbol", "picture")]
    telling = ("19", "18", "organi", "؟")
    assert [each for each in others if not any(sign in each.before + each.after for sign in telling)] == []
    assert (changed.faults, changed.unopened) == ((), 0)


def test_the_share_that_is_done_is_reported_and_never_falls(changed: Effects, told: list[float]) -> None:
    assert changed
    assert told == sorted(told)
    assert len(set(told)) > 20
    assert told[-1] == 1


def test_where_nothing_changes_there_is_no_effect(files: Files, changed: Effects) -> None:
    assert changed
    package = change(files, ("datapackage.json", '"version": "', '"version": "9'))
    assert find_effects(files, package, silent) == Effects()


def test_a_page_that_cannot_be_shown_is_a_fault(files: Files) -> None:
    broken = change(files, ("displacement.csv", "up to,,184000,", "up to,,many,"))
    found = find_effects(broken, broken, silent, langs=("en",))
    assert {(each.code, each.room, each.lang) for each in found.faults} >= {
        ("page", "overview", "en"),
        ("page", "figures", "en"),
    }
    assert all("displacement.csv" in " ".join(each.reasons) for each in found.faults)


def give_up(share: float) -> None:
    raise KeyboardInterrupt(share)


SLOW = """
import sys, time
print('{"heard": {"view": {"room": "map", "lang": "en", "params": [], "close": false},'
      '"sayings": [], "links": [], "faults": []}, "ahead": 7}', flush=True)
time.sleep(300)
"""


def test_who_gives_up_leaves_nothing_behind(files: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The worker would go on for minutes; the test ends at once, for it is ended and waited for."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(workers, "COMMAND", ("-c", SLOW))
    with pytest.raises(KeyboardInterrupt):
        find_effects(files, change(files, ("figures.csv", "198000", "199001")), give_up, langs=("en",))
    assert list(tmp_path.iterdir()) == []
    assert not building.TURNS._taken


@pytest.mark.parametrize(
    ("command", "patience", "code"), [(("-c", "raise SystemExit('no')"), 60, "broken"), (("-c", "input()"), 0, "late")]
)
def test_what_does_not_end_well_is_a_fault(
    files: Files, command: tuple[str, ...], patience: float, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "COMMAND", command)
    monkeypatch.setattr(building, "PATIENCE", patience)
    after = change(files, ("figures.csv", "198000", "199002"))
    assert [each.code for each in find_effects(files, after, silent, langs=("en",)).faults] == [code]


def test_only_one_at_a_time(files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "PATIENCE", 0)
    with building.TURNS.take(0, lambda: None, first=False):
        assert find_effects(files, files, silent) == Effects(faults=(Fault("busy"),))
