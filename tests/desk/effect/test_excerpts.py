"""Excerpts: short texts whole, of long ones what differs."""

import pytest

from components.desk.effect.excerpts import MOST, excerpt

W = "word " * 40
FOUND = [
    ("short", "12 people", "13 people", "12 people", "13 people"),
    ("long and new", "", "x " * 400, "", "x " * (MOST // 2 - 1) + "x …"),
    ("at the start", f"12 {W}end", f"13 {W}end", f"12 {'word ' * 6}…", f"13 {'word ' * 6}…"),
    ("at the end", f"{W}12", f"{W}13", f"… {'word ' * 6}12", f"… {'word ' * 6}13"),
    (
        "twice",
        f"1 {W}2",
        f"3 {W}4",
        f"1 {'word ' * 6}… {'word ' * 6}2",
        f"3 {'word ' * 6}… {'word ' * 6}4",
    ),
    ("left out", f"{W}not {W}end", f"{W}{W}end", f"… {'word ' * 6}not {'word ' * 6}…", f"… {'word ' * 12}…"),
]


@pytest.mark.parametrize(
    ("before", "after", "old", "new"), [each[1:] for each in FOUND], ids=[each[0] for each in FOUND]
)
def test_excerpts(before: str, after: str, old: str, new: str) -> None:
    assert excerpt(before, after) == (old, new)
