"""Each voice has a colour and a shape; one that the staff have just added has a neutral one."""

import pytest

from components.view.palette import DARK, GLYPHS, LIGHT, SHAPES, VOICES, Palette, pick_glyph, pick_shape


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_each_voice_has_its_colour_and_another_the_neutral_one(palette: Palette) -> None:
    assert [palette.colour(voice) for voice in VOICES] == list(palette.voices.values())
    assert palette.colour("eyewitness") == palette.quiet


def test_shape_of_another_voice_is_that_of_none() -> None:
    assert ([pick_shape(voice) for voice in VOICES], [pick_glyph(voice) for voice in VOICES]) == (
        list(SHAPES.values()),
        list(GLYPHS.values()),
    )
    assert pick_shape("eyewitness") not in SHAPES.values()
    assert pick_glyph("eyewitness") not in GLYPHS.values()
