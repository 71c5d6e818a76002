"""Slides: what each says, ready to be set as a page for the projector, as an editable slide or on paper."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.model.movements import Report
from components.model.spots import Flow, Spot
from components.view.cards import Card
from components.view.displacement.curve import Curve, list_voices
from components.view.displacement.signs import list_signs
from components.view.map.alike import Told
from components.view.palette import pick_glyph


@dataclass(frozen=True)
class Notes:
    """What the presenter has beside a slide: what can be said, its caveat, a hard question with the short answer.

    `definition` is that of its one figure, `caveats` are those of the figures drawn, each with whose figure it is;
    `sources` are lines that cite what the slide rests on. Any of these may be blank.
    """

    say: str = ""
    definition: str = ""
    caveat: str = ""
    caveats: tuple[str, ...] = ()
    question: str = ""
    answer: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Slide:
    """What every slide has: its name in the address, its title, the line on its source at the foot, the notes.

    `rests_on` are the ids of the sources that it rests on.
    """

    id: str
    title: str
    source: str
    rests_on: tuple[str, ...]
    notes: Notes

    @property
    def kind(self) -> str:
        """What kind of slide it is: cover, passage, reply, number, chart, map, table, names."""
        return type(self).__name__.lower()

    @property
    def figures(self) -> tuple[str, ...]:
        """The ids of the figures that stand on it, each once."""
        return ()


@dataclass(frozen=True)
class Cover(Slide):
    """The first slide: what the talk is about (`site`), the statement's title, who published it when, how many signed.

    `lang` is the language of the title.
    """

    site: str
    statement: str
    lang: str
    published: str


@dataclass(frozen=True)
class Passage(Slide):
    """A paragraph quoted, in the language `lang`; `label` names it, and says so where it is a translation."""

    text: str
    lang: str
    label: str


@dataclass(frozen=True)
class Reply(Passage):
    """A demand quoted, with the editors' reading of what followed it, and their reasons."""

    reading: str
    reasons: str


@dataclass(frozen=True)
class Number(Slide):
    """One figure with its quantifier, what was counted, its date; `card` has all nine fields, the caveat among them."""

    card: Card

    @property
    def figures(self) -> tuple[str, ...]:
        """Its own."""
        return (self.card.id,)


@dataclass(frozen=True)
class Chart(Slide):
    """The displacement curve; `subtitle` says what, where and in which unit, `line` whose reports the line joins.

    `alt` is the same in words.
    """

    curve: Curve
    subtitle: str
    line: str
    alt: str

    @property
    def voices(self) -> tuple[tuple[str, str], ...]:
        """Who speaks on it, each with the sign of its marks."""
        return tuple((voice, pick_glyph(voice)) for voice in list_voices(self.curve))

    @property
    def signs(self) -> tuple[str, ...]:
        """What its key explains beside who speaks, as list_signs has it."""
        return list_signs(self.curve)

    @property
    def figures(self) -> tuple[str, ...]:
        """Those drawn, in order of date."""
        return tuple(dict.fromkeys(mark.figure.id for mark in self.curve.marks))


@dataclass(frozen=True)
class Map(Slide):
    """Where people fled from, or to: the reports of one `role` of places, what to draw of them; `alt` in words.

    `publishers` names all whose reports these are; `twins` tell what is drawn in the other languages.
    """

    role: str
    publishers: str
    reports: tuple[Report, ...]
    told: Told
    twins: tuple[Told, ...]
    subtitle: str
    alt: str

    @property
    def spots(self) -> Sequence[Spot]:
        """The places and areas to draw."""
        return self.told.spots

    @property
    def flows(self) -> Sequence[Flow]:
        """The journeys to draw."""
        return self.told.flows

    @property
    def figures(self) -> tuple[str, ...]:
        """Those reported, in the order of the reports."""
        return tuple(dict.fromkeys(report.figure.id for report in self.reports))


@dataclass(frozen=True)
class Table(Slide):
    """A few rows under the names of their columns; `lead` is a sentence above them."""

    lead: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Names(Slide):
    """A list of names with the numbers printed before them; `lead` is a sentence above it."""

    lead: str
    names: tuple[tuple[int, str], ...]
