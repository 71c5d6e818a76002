"""Colours by role, light and dark: colour says who speaks, and a marker's shape says it too."""

from dataclasses import dataclass

VOICES = ("statement", "united nations", "monitoring group", "local or other", "party to the conflict")
SHAPES = dict(zip(VOICES, ("diamond", "circle", "square", "triangle-up", "cross"), strict=True))
GLYPHS = dict(zip(VOICES, "◆●■▲✚", strict=True))
"""The same shapes as signs, for keys and rows."""


def pick_shape(voice: str) -> str:
    """The shape of a voice's marks; of its own for voices that the data has gained since."""
    return SHAPES.get(voice, "triangle-down")


def pick_glyph(voice: str) -> str:
    """The same shape as a sign."""
    return GLYPHS.get(voice, "▼")


@dataclass(frozen=True)
class Palette:
    """The colours of one theme; `voices` maps each voice of the data to its colour."""

    theme: str
    ground: str
    panel: str
    ink: str
    quiet: str
    line: str
    voices: dict[str, str]
    land: str
    subject: str
    sea: str
    mark: str

    @property
    def accent(self) -> str:
        """The colour of the statement and its sources."""
        return self.voices["statement"]

    def colour(self, voice: str) -> str:
        """The colour of a voice; a neutral one for voices that the data has gained since."""
        return self.voices.get(voice, self.quiet)


LIGHT = Palette(
    theme="light",
    ground="#FAF8F4",
    panel="#F1EDE5",
    ink="#1E1B18",
    quiet="#5B554E",
    line="#D8D1C5",
    voices=dict(zip(VOICES, ("#9C2F1F", "#1F5A8C", "#7A5A00", "#3F6B3A", "#6B4C8A"), strict=True)),
    land="#F1EDE5",
    subject="#E4DCCD",
    sea="#E9EDEF",
    mark="#F3E3C8",
)
DARK = Palette(
    theme="dark",
    ground="#16181B",
    panel="#1F2327",
    ink="#EDE9E3",
    quiet="#B0A89E",
    line="#3A3F45",
    voices=dict(zip(VOICES, ("#F08A75", "#7FB6E6", "#D9B44A", "#8FC587", "#C3A3E3"), strict=True)),
    land="#202428",
    subject="#2C3136",
    sea="#12161A",
    mark="#4A3B22",
)

STAND_INS = Palette(
    theme="",
    ground="#000001",
    panel="#000002",
    ink="#000003",
    quiet="#000004",
    line="#000005",
    voices=dict(zip(VOICES, ("#000006", "#000007", "#000008", "#000009", "#000010"), strict=True)),
    land="#000011",
    subject="#000012",
    sea="#000013",
    mark="#000014",
)
"""Colours that no theme has: what is drawn in them is drawn once, and painted for each theme."""


def paint(drawing: str, palette: Palette) -> str:
    """The drawing, made in STAND_INS, in the colours of the palette."""
    for stand_in, colour in zip(_list_colours(STAND_INS), _list_colours(palette), strict=True):
        drawing = drawing.replace(stand_in, colour)
    return drawing


def _list_colours(palette: Palette) -> list[str]:
    roles = {name: told for name, told in vars(palette).items() if name not in ("theme", "voices")}
    return [*roles.values(), *(palette.voices[voice] for voice in VOICES)]


def pick_palette(theme: str | None) -> Palette:
    """The palette of the theme the reader has ("dark", else light)."""
    return DARK if theme == "dark" else LIGHT


def to_css(palette: Palette) -> str:
    """The palette as CSS custom properties on :root, for the styles to use; paper is always light."""
    return f":root{{{_write(_name_properties(palette))}}}@media print{{:root{{{_write(_name_properties(LIGHT))}}}}}"


def to_following_css() -> str:
    """Both palettes at once: each colour is that of the `color-scheme` where it is used; paper is always light.

    Browsers without light-dark() (those of before 2024) go by the theme that the system has.
    """
    light, dark = (_name_properties(each) for each in (LIGHT, DARK))
    both = {name: f"light-dark({light[name]},{dark[name]})" for name in light}
    able = f"@supports (color:light-dark(#000,#fff)){{@media screen{{:root{{{_write(both)}}}}}}}"
    return f"{to_css(LIGHT)}@media screen and (prefers-color-scheme:dark){{:root{{{_write(dark)}}}}}{able}"


def _write(properties: dict[str, str]) -> str:
    return "".join(f"--{name}:{colour};" for name, colour in properties.items())


def _name_properties(palette: Palette) -> dict[str, str]:
    roles = {name: getattr(palette, name) for name in ("ground", "panel", "ink", "quiet", "line", "mark", "accent")}
    return roles | {f"voice-{name.replace(' ', '-')}": colour for name, colour in palette.voices.items()}
