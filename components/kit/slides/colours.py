"""Colours of the file by role: each is one of the theme, so that staff change it in one place for all slides."""

from components.view.palette import LIGHT, VOICES

ACCENTS = tuple(f"accent{number}" for number in range(1, 7))
SCHEME = {"ink": "tx1", "quiet": "tx2", "ground": "bg1", "panel": "bg2", "land": "bg2", "line": "accent6"}
VOICE = dict(zip(VOICES, ACCENTS, strict=False))
SUBJECT, DARKER = "subject", 94
"""The land that maps are about: that of the neighbours, somewhat darker (in hundredths of its lightness)."""


def pick_scheme(role: str) -> tuple[str, int]:
    """The theme's colour for a role or a voice, and its lightness in hundredths; that of quiet text for any other."""
    if role == SUBJECT:
        return SCHEME["land"], DARKER
    return SCHEME.get(role) or VOICE.get(role) or SCHEME["quiet"], 100


def list_theme() -> dict[str, str]:
    """The colours of the theme as six hexadecimal digits, in the order in which the file wants them."""
    voices = [LIGHT.colour(voice) for voice in VOICES]
    names = ("dk1", "lt1", "dk2", "lt2", *ACCENTS, "hlink", "folHlink")
    colours = (LIGHT.ink, LIGHT.ground, LIGHT.quiet, LIGHT.panel, *voices, LIGHT.line, voices[1], voices[4])
    return {name: colour.removeprefix("#") for name, colour in zip(names, colours, strict=True)}
