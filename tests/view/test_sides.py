"""Left and right in a drawing, by language."""

import pytest

from components.view.sides import pick_sides


@pytest.mark.parametrize(("lang", "start", "end", "onward"), [("en", "left", "right", 7), ("ar", "right", "left", -7)])
def test_a_drawing_starts_where_its_language_starts(lang: str, start: str, end: str, onward: int) -> None:
    sides = pick_sides(lang)
    assert (sides.align("start"), sides.align("end"), sides.align("center")) == (start, end, "center")
    assert (sides.right(7), sides.mirrored) == (onward, onward < 0)
