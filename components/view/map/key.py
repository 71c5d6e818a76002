"""The key of a map: what its shapes, sizes, colours and lines mean, arranged in columns."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from components.model.figures import FAMILIES, PEOPLE
from components.view.languages import is_rtl
from components.view.letters import break_lines
from components.view.map.projection import Frame
from components.view.map.shapes import size_mark
from components.view.map.symbols import Glyph
from components.view.palette import VOICES
from components.view.words import Words

SCALE = {PEOPLE: (60_000, 10_000, 1_000), FAMILIES: (3_000, 300)}
"""The round numbers whose symbols the key shows."""
INDENT = 2.6
"""Where the words of an entry begin, in sizes of the text."""


@dataclass(frozen=True)
class Entry:
    """One entry: its kind ("title", "scale", "role" ...), what of that kind, its lines, and where it begins.

    It begins at the right where the words are written from right to left (`rtl`).
    """

    kind: str
    what: str
    lines: tuple[str, ...]
    height: float
    indent: float
    sizes: tuple[tuple[float, str], ...] = ()
    x: float = 0.0
    y: float = 0.0
    rtl: bool = False

    def at(self, distance: float) -> float:
        """The x that is `distance` pixels further along the line."""
        return self.x - distance if self.rtl else self.x + distance

    @property
    def glyph(self) -> Glyph:
        """The shape of the role that the entry is about."""
        text = self.indent / INDENT
        return Glyph((self.at(text), self.y + text * 0.62), text * 0.38, self.what, "")


def arrange_key(
    roles: Sequence[str], frame: Frame, words: Words, begin: float, wanted: Callable[["Entry"], bool] = lambda _: True
) -> tuple[Entry, ...]:
    """The key's entries in three columns, in one where the frame is narrow; only those `wanted`, and no title alone.

    The first column begins `begin` pixels from the edge of the frame where reading begins.
    """
    every = (_numbers(frame, words), _roles(roles, frame, words), _voices(frame, words))
    kept = [list(filter(wanted, column)) for column in every]
    columns = [column for column in kept if any(entry.kind != "title" for entry in column)]
    if not columns:
        return ()
    width = frame.width - begin
    step = width / len(columns)
    if frame.narrow:
        placed = _stack((kind for column in columns for kind in column), begin, width, frame)
    else:
        starts = [begin + index * step for index in range(len(columns))]
        stacks = zip(columns, starts, strict=True)
        placed = [each for column, start in stacks for each in _stack(column, start, step - 2 * frame.text, frame)]
    if is_rtl(words.lang):
        return tuple(replace(each, x=frame.width - each.x, rtl=True) for each in placed)
    return tuple(placed)


def height_of(entries: Iterable[Entry]) -> float:
    """How far down the entries reach."""
    return max((entry.y + entry.height for entry in entries), default=0.0)


def _numbers(frame: Frame, words: Words) -> list[Entry]:
    scales = [_scale(unit, frame, words) for unit in SCALE]
    plain = [_entry(kind, "", _say(kind, frame, words), frame) for kind in ("area", "hollow", "rough", "journey")]
    return [_title(words("map.key.numbers"), frame), *scales, *plain]


def _say(kind: str, frame: Frame, words: Words) -> str:
    """What a kind of symbol means; on a slide in fewer words."""
    return words.choice("map.slide", kind) if frame.slide else words.choice("map.key", kind)


def _scale(unit: str, frame: Frame, words: Words) -> Entry:
    sizes = tuple((size_mark(number, unit, frame), words.number(number)) for number in SCALE[unit])
    height = 2 * sizes[0][0] + frame.text * 0.6
    indent = 2 * sizes[0][0] + frame.text * 5
    text = _say(unit, frame, words)
    return Entry("scale", unit, (text,), max(height, len(sizes) * frame.text * 1.25), indent, sizes)


def _roles(roles: Sequence[str], frame: Frame, words: Words) -> list[Entry]:
    named = [_entry("role", role, words.choice("map.key.role", role), frame) for role in roles]
    return [_title(words("map.key.roles"), frame), *named]


def _voices(frame: Frame, words: Words) -> list[Entry]:
    named = [_entry("voice", voice, words.choice("voice", voice), frame) for voice in VOICES]
    return [_title(words("map.key.voices"), frame), *named]


def _title(text: str, frame: Frame) -> Entry:
    return Entry("title", "", (text,), frame.text * 1.9, 0)


def _entry(kind: str, what: str, text: str, frame: Frame) -> Entry:
    return Entry(kind, what, (text,), 0, INDENT * frame.text)


def _stack(entries: Iterable[Entry], left: float, width: float, frame: Frame) -> list[Entry]:
    """The entries under one another, their words wrapped to the width of the column."""
    top = 0.0
    placed: list[Entry] = []
    for entry in entries:
        room = max(6.0, (width - entry.indent) / frame.text)
        lines = tuple(line for text in entry.lines for line in break_lines(text, room))
        height = max(entry.height, len(lines) * frame.text * 1.28 + frame.text * (0.3 if frame.slide else 0.5))
        gap = frame.text * 0.9 if entry.kind == "title" and placed else 0.0
        placed.append(replace(entry, lines=lines, height=height, x=left, y=top + gap))
        top += height + gap
    return placed
