"""What becomes of a table once it is chosen, for each place that two have changed, whose change is to stand."""

import pytest

from components.desk.ledger.clashes import CELL, MINE, THEIRS, Clash, Contested, decide
from components.desk.ledger.merging import merge
from components.model.history.changes import read_keyed
from tests.desk.ledger.test_bases import BASE, SCHEMA, draft, write


def settle(mine: str, theirs: str, sides: str) -> tuple[str, str]:
    """The table that comes of both with mine (m) or theirs (t) at each clash, and the numbers of its rows."""
    rows, clashes = merge(SCHEMA, read_keyed(SCHEMA, write(BASE)), read_keyed(SCHEMA, write(theirs)), draft(mine))
    choices = {clash.name: {"m": MINE, "t": THEIRS}[side] for clash, side in zip(clashes, sides, strict=True)}
    made = decide(SCHEMA, rows, clashes, choices)
    said = " ".join("".join(cell or "." for cell in cells) for cells, _ in made)
    return said, "".join(str(number) for _, number in made)


@pytest.mark.parametrize(
    ("mine", "theirs", "sides", "made", "numbers"),
    [
        ("1yA 2bB 3cC", "1xA 2bB 3cC", "m", "1yA 2bB 3cC", "234"),
        ("1yA 2bB 3cC", "1xA 2bB 3cC", "t", "1xA 2bB 3cC", "234"),
        ("1yY 2bB 3cC", "1xX 2bB 3cC", "mt", "1yX 2bB 3cC", "234"),
        ("1yA 2bB 3cC", "1xA 2bB 3cZ", "t", "1xA 2bB 3cZ", "234"),  # What does not clash comes from both.
        ("1aA 3cC", "1aA 2xB 3cC", "m", "1aA 3cC", "23"),
        ("1aA 3cC", "1aA 2xB 3cC", "t", "1aA 2xB 3cC", "203"),
        ("1aA 2xB 3cC", "1aA 3cC", "m", "1aA 2xB 3cC", "234"),
        ("1aA 2xB 3cC", "1aA 3cC", "t", "1aA 3cC", "24"),
        ("1aA 2bB 3cC 4dD", "1aA 2bB 3cC 4eE", "m", "1aA 2bB 3cC 4eE .dD", "23405"),
        ("1aA 2bB 3cC 4dD", "1aA 2bB 3cC 4eE", "t", "1aA 2bB 3cC 4eE", "2340"),
        ("1yA 3zC 4dD", "1xA 2xB 3wC 4eE", "mttm", "1yA 2xB 3wC 4eE .dD", "20304"),
        ("1yA 3zC 4dD", "1xA 2xB 3wC 4eE", "tmmt", "1xA 3zC 4eE", "230"),
    ],
)
def test_what_was_chosen_stands(mine: str, theirs: str, sides: str, made: str, numbers: str) -> None:
    assert settle(mine, theirs, sides) == (made, numbers)


def test_undecided_clash_is_not_passed_over() -> None:
    rows, clashes = merge(SCHEMA, {}, read_keyed(SCHEMA, write("1xA")), draft("1yA"))
    with pytest.raises(KeyError):
        decide(SCHEMA, rows, clashes, {})


def test_choice_is_for_what_both_have_written_and_not_for_the_row_in_which_it_stands() -> None:
    cell = Contested("low", "a", "y", "x")
    name = Clash(CELL, "1", 2, 0, (cell,)).name
    assert Clash(CELL, "1", 7, 5, (cell,)).name == name
    assert Clash(CELL, "2", 2, 0, (cell,)).name != name
    assert Clash(CELL, "1", 2, 0, (Contested("low", "a", "y", "z"),)).name != name
