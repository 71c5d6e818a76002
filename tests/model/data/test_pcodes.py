"""P-codes: their levels, their names, and codes that no other row knows."""

from pathlib import Path

import pandas as pd
import pytest

from components.model.data.pcodes import check_pcodes
from components.model.data.tables import Tables

TABLES = Tables(Path(__file__).parents[3] / "data")
COLUMNS = ["admin1_pcode", "admin1", "admin2_pcode", "admin2", "admin3_pcode", "admin3", "pcode"]
IZRA = ("SY12", "Dar'a", "SY1203", "Izra'", "SY120303", "Nawa", "")
SANAMAYN = ("SY12", "Dar'a", "SY1202", "As-Sanamayn", "", "", "C5993")
# Row 6 of a table whose rows 2 to 5 are sound, and what is wrong with it: code, column, value, detail.
ROWS: list[tuple[tuple[str, ...], list[tuple[str, str, str, str]]]] = [
    (IZRA, []),
    (("", "", "", "", "", "", ""), []),
    (("SY12", "Dar'a", "", "", "", "", ""), []),
    (("", "Lebanon", "", "", "", "", ""), []),
    (("SY12", "Dar'a", "SY1203", "Izra'", "SY120305", "Tassil", "C1234"), []),
    (("SY08", "Al-Hasakeh", "SY0800", "Al-Hasakeh", "", "", ""), []),
    (
        ("SY12", "Dar'a", "SY1302", "Shahba", "", "", ""),
        [("pcode-level", "admin2_pcode", "SY1302", "SY12")],
    ),
    (
        ("SY12", "Dar'a", "SY1203", "Izra'", "SY120201", "Masmiyeh", ""),
        [("pcode-level", "admin3_pcode", "SY120201", "SY1203")],
    ),
    (("SY12", "Dar'a", "", "", "SY120305", "Tassil", ""), [("pcode-alone", "admin3_pcode", "SY120305", "")]),
    (("SY12", "Daraa", "", "", "", "", ""), [("pcode-name", "admin1", "Daraa", "SY12 (Dar'a)")]),
    (("SY12", "", "", "", "", "", ""), [("pcode-name", "admin1", "", "SY12 (Dar'a)")]),
    (
        ("SY12", "Dar'a", "SY1202", "Izra'", "", "", ""),
        [("pcode-unknown", "admin2_pcode", "SY1202", "SY1203 (Izra')")],
    ),
    (
        ("SY12", "Dar'a", "SY1299", "izra", "", "", ""),
        [("pcode-unknown", "admin2_pcode", "SY1299", "SY1203 (Izra')")],
    ),
    (("SY99", "Nowhere", "", "", "", "", ""), [("pcode-unknown", "admin1_pcode", "SY99", "")]),
    (("SY21", "Nowhere", "", "", "", "", ""), [("pcode-unknown", "admin1_pcode", "SY21", "SY12 (Dar'a)")]),
    (("SY12", "Dar'a", "", "", "", "", "C5993"), [("unique-error", "pcode", "C5993", "4")]),
]


@pytest.mark.parametrize(("row", "expected"), ROWS, ids=[" ".join(filter(None, row)) for row, _ in ROWS])
def test_codes_of_a_place_fit_each_other_and_those_of_other_places(
    row: tuple[str, ...], expected: list[tuple[str, str, str, str]]
) -> None:
    frame = pd.DataFrame([IZRA, IZRA, SANAMAYN, IZRA, row], columns=COLUMNS, dtype="str")
    found = check_pcodes(frame, "places.csv")
    assert [(each.code, each.column, each.value, each.detail) for each in found if each.row == 6] == expected
    assert {each.row for each in found} <= {6}


def test_codes_of_all_published_places_are_sound() -> None:
    places = TABLES.recorded("places")
    assert check_pcodes(places, "places.csv") == []
    assert places["admin3_pcode"].ne("").sum() > 50
