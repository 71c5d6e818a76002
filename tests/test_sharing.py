"""The order of the tests: all of them, the slow ones first in each process's stretch."""

import pytest

from tests.sharing import share_out


@pytest.mark.parametrize(
    ("quick", "slow", "processes", "order"),
    [
        (["abc", "def"], [], 1, "abcdef"),
        (["abc", "def"], [], 2, "abcdef"),
        (["abcdef"], ["X"], 1, "Xabcdef"),
        (["abcd"], ["XY", "Z"], 2, "XYabZcd"),
        (["abcdef"], ["X", "YZ", "VW"], 3, "YZabVWcdXef"),
        (["a"], ["VWXYZ"], 2, "VWXYZa"),
        ([], [], 3, ""),
    ],
)
def test_each_stretch_begins_with_slow_ones(quick: list[str], slow: list[str], processes: int, order: str) -> None:
    assert "".join(share_out(quick, slow, processes)) == order
