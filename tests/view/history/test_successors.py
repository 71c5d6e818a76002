"""What became of a figure of an earlier edition: its number, what stands beside it, when, why, and on which source."""

from dataclasses import replace
from pathlib import Path

import pytest

from components.model.data.editions import read_files
from components.model.data.tables import Tables
from components.model.figures import require_figure
from components.model.history.archive import PUBLISHED, Record
from components.model.history.changes import compare_files
from components.model.history.successors import find_successor
from components.view.history.successors import Became, say_successor
from components.view.words import load_words

FILES = read_files(Path(__file__).parents[3] / "data")
THEN = Tables(FILES)
OLD, NEW = "0123456789", "abcdef0123"


def become(lang: str, file: str, before: str, after: str) -> Became:
    """What became of DE05 by an edition in which one text of a file is another."""
    assert FILES[file].count(before.encode()) == 1, before
    now = Tables(FILES | {file: FILES[file].replace(before.encode(), after.encode())}).speaking(lang)
    changes = compare_files(THEN.package, THEN.files, now.files)
    when = "2026-11-23T05:50:00.000000Z"
    log = [
        Record(OLD, 1, "2026-11-22", "2026-11-22T05:50:00.000000Z", "first", "", "", "", "", "", ()),
        Record(NEW, 2, "2026-11-23", when, PUBLISHED, "A", "OCHA corrected it.", "S003 S011", OLD, "", changes),
    ]
    figure = require_figure(THEN, "DE05")
    return say_successor(find_successor(figure, THEN, now, log, OLD), log, now.package, load_words(lang))


RANGE = "range,45000,50000,people,2018-06-17,2018-06-26"


@pytest.mark.parametrize(
    ("lang", "before", "after", "said"),
    [
        (
            "en",
            RANGE,
            RANGE.replace("45000", "46000"),
            "In the present edition this figure is: 46,000–50,000 people displaced.",
        ),
        ("en", "one end of this range alone", "one end alone", "the number is the same; what differs: Caveat."),
        ("ar", "one end of this range alone", "one end alone", "الرقم هو نفسه في الإصدار الحالي"),
    ],
)
def test_change_is_said_with_its_day_reason_and_sources(lang: str, before: str, after: str, said: str) -> None:
    became = become(lang, "displacement.csv", before, after)
    assert said in became.said
    assert "2026" in became.when
    assert (became.reason, became.sources) == ("OCHA corrected it.", ("S003", "S011"))
    assert became.href == f"./corrections?record={NEW}&lang={lang}"


def test_link_leads_to_the_entry_and_not_to_an_earlier_one_of_the_same_edition() -> None:
    found = find_successor(require_figure(THEN, "DE05"), THEN, THEN, [], OLD)
    records = [Record(NEW, at, "", f"2026-11-2{at}T05:50:00Z", PUBLISHED, "", "", "", "", "", ()) for at in (1, 2)]
    said = [say_successor(replace(found, record=each), records, THEN.package, load_words("en")) for each in records]
    assert [each.href for each in said] == [f"./corrections?record={NEW}{end}&lang=en" for end in ("", ".2")]


def test_figure_that_others_changed_around_stands_as_it_did() -> None:
    became = become("en", "displacement.csv", "DE12,people displaced", "DE98,people displaced")
    assert became == Became("In the present edition this figure stands as it does here.")


def test_figure_that_was_removed_is_said_to_be_gone() -> None:
    figure = require_figure(THEN, "IR40")
    lines = FILES["response.csv"].decode().splitlines(keepends=True)
    left = "".join(line for line in lines if not line.startswith("IR40,"))
    found = find_successor(figure, THEN, Tables(FILES | {"response.csv": left.encode()}), [], OLD)
    said = say_successor(found, [], THEN.package, load_words("en"))
    assert said == Became("In the present edition this figure is no longer there.")
