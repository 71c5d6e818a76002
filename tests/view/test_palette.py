"""Each voice has a colour and a shape; one that the staff have just added has a neutral one."""

import re

import pytest

from components.view.palette import (
    DARK,
    GLYPHS,
    LIGHT,
    SHAPES,
    STAND_INS,
    VOICES,
    Palette,
    paint,
    pick_glyph,
    pick_shape,
)

COLOUR = re.compile("#[0-9A-Fa-f]{6}")


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_each_voice_has_its_colour_and_another_the_neutral_one(palette: Palette) -> None:
    assert [palette.colour(voice) for voice in VOICES] == list(palette.voices.values())
    assert palette.colour("eyewitness") == palette.quiet


def test_each_stand_in_is_a_colour_of_its_own_that_no_theme_has() -> None:
    stand_ins, light, dark = (COLOUR.findall(repr(palette)) for palette in (STAND_INS, LIGHT, DARK))
    assert len(set(stand_ins)) == len(stand_ins) == len(light) == len(dark) == 14
    assert not {*stand_ins} & {*light, *dark}
    assert [paint(" ".join(stand_ins), palette).split() for palette in (LIGHT, DARK)] == [light, dark]


def test_shape_of_another_voice_is_that_of_none() -> None:
    assert ([pick_shape(voice) for voice in VOICES], [pick_glyph(voice) for voice in VOICES]) == (
        list(SHAPES.values()),
        list(GLYPHS.values()),
    )
    assert pick_shape("eyewitness") not in SHAPES.values()
    assert pick_glyph("eyewitness") not in GLYPHS.values()
