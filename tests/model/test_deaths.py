"""Counts of deaths stand in groups that must not be mixed; each count stands in one of them, once."""

from pathlib import Path

import pandas as pd
import pytest

from components.model.data.tables import Tables
from components.model.deaths import CONTEXT, DIED, GROUPS, ONE_DAY, SEVERAL_DAYS, list_deaths, order

TABLES = Tables(Path(__file__).parents[2] / "data")
FRAME = TABLES.table("casualties")
DEATHS = list_deaths(TABLES)


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("CA01", SEVERAL_DAYS),
        ("CA25", SEVERAL_DAYS),
        ("CA23", SEVERAL_DAYS),
        ("CA18", ONE_DAY),
        ("CA24", ONE_DAY),  # the start of its count is not stated
        ("CA28", DIED),
        ("CA30", DIED),
        ("CA46", "As-Sweida attack of 25 July"),
        ("CA06", "all Syria"),
        ("CA40", "whole year 2018"),
        ("CA29", None),  # repeats CA28
        ("CA04", None),  # incidents
        ("CA15", None),  # injured
        ("CA49", None),  # injured
        ("CA50", None),  # killed and injured in one number
        ("CA51", None),  # abducted
        ("CA11", None),  # casualties
    ],
)
def test_count_stands_in_its_group(name: str, group: str | None) -> None:
    assert [found for found, rows in DEATHS.items() if name in set(rows["id"])] == ([group] if group else [])


def test_no_count_stands_twice() -> None:
    ids = [name for rows in DEATHS.values() for name in rows["id"]]
    assert len(ids) == len(set(ids))


def test_context_never_stands_among_the_offensive() -> None:
    for group, rows in DEATHS.items():
        assert set(rows["scope"]) == ({group} if group in CONTEXT else {"offensive"})


@pytest.mark.parametrize("group", DEATHS)
def test_part_follows_its_total(group: str) -> None:
    rows = DEATHS[group]
    ids = list(rows["id"])
    for name, total in zip(rows["id"], rows["part_of"], strict=True):
        if total in ids:
            between = ids[ids.index(total) + 1 : ids.index(name)]
            assert set(rows.set_index("id").loc[between, "part_of"]) <= {total}


@pytest.mark.parametrize("group", DEATHS)
def test_totals_stand_in_order_of_their_days(group: str) -> None:
    rows = DEATHS[group]
    totals = rows[~rows["part_of"].isin(rows["id"])]
    assert totals["period_start"].fillna(totals["as_of"]).is_monotonic_increasing


def test_rows_that_are_parts_of_each_other_are_kept() -> None:
    rows = FRAME[FRAME["id"].isin(["CA01", "CA02"])].copy()
    rows["part_of"] = ["CA02", "CA01"]
    assert sorted(order(rows)["id"]) == ["CA01", "CA02"]


def make_rows(said: str) -> pd.DataFrame:
    """Rows of counts from "A 1-9; B -5 of A": its id, the first and the last day in July, of which it is a part."""
    rows = []
    for name, days, *total in (each.replace(" of ", " ").split() for each in said.split("; ")):
        first, last = (pd.Timestamp(2018, 7, int(day)) if day else pd.NaT for day in days.split("-"))
        rows.append({"id": name, "period_start": first, "as_of": last, "part_of": "".join(total)})
    return pd.DataFrame(rows).astype({"period_start": "datetime64[us]", "as_of": "datetime64[us]"})


@pytest.mark.parametrize(
    ("said", "ids"),
    [
        ("A 2-9; B 1-9", "BA"),
        ("A 1-9; B 1-5", "BA"),  # by the last day where they begin on one
        ("A 1-5; B 1-5", "AB"),  # as they are on record where all is alike
        ("A 3-9; B -2; C -4", "BAC"),  # where no start is stated, the day itself
        ("A 6-7 of C; B 3-4; C 1-9", "CAB"),  # a part comes straight after its total
        ("A 6-7 of C; B 3-4 of C; C 1-9", "CBA"),  # and the parts in order of their days
        ("A 1-2 of C; B 3-4; C 5-9", "BCA"),  # also where the part begins before it
        ("A 1-2 of X; B 3-9", "AB"),  # the total stands elsewhere
    ],
)
def test_counts_stand_by_their_days_and_parts_with_their_total(said: str, ids: str) -> None:
    assert "".join(order(make_rows(said))["id"]) == ids


def test_groups_stand_in_their_order_the_offensive_first() -> None:
    assert list(DEATHS) == [group for group in GROUPS if group in DEATHS]
    assert list(DEATHS)[:3] == [SEVERAL_DAYS, ONE_DAY, DIED]
