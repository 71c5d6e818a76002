"""The notes on a passage, and its words cut into pieces where a note or a search hit begins or ends."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from components.model.figures import Figure
from components.model.search.hits import Span
from components.model.statement import Mark, Passage
from components.view.links import link
from components.view.numbers import say_counted
from components.view.words import Words

OWN_VOICE = "statement"


@dataclass(frozen=True)
class Gloss:
    """A note on some printed words: `sign` is its letter in the passage, `reading` blank where none is proposed.

    `figure` is the id of the figure they are tied to ("" for none), `claim` that figure in words; `own` says whether
    it is the statement's own claim, else it is the nearest count by others, `who`. `place` is the note's address on the
    page, where a text and its translation both have it; `beside` the reading as it stands in the text itself.
    """

    id: str
    place: str
    sign: str
    printed: str
    reading: str
    why: str
    certainty: str
    figure: str
    claim: str
    own: bool
    who: str
    href: str
    beside: str


@dataclass(frozen=True)
class Piece:
    """A run of printed text with the same notes over it; `glosses` outer first, `ending` those that end with it."""

    text: str
    glosses: tuple[Gloss, ...]
    ending: tuple[Gloss, ...]
    hit: bool

    @property
    def tail(self) -> str:
        """The last word where a note ends with it: no line may break between the two."""
        return self.text[len(self.head) :]

    @property
    def head(self) -> str:
        """The text before the tail."""
        return self.text[: self.text.rstrip().rfind(" ") + 1] if self.ending else self.text

    @property
    def claims(self) -> bool:
        """Whether a figure is tied to the words."""
        return any(gloss.figure for gloss in self.glosses)


def gloss(passage: Passage, figures: Mapping[str, Figure], words: Words, voice: Words) -> tuple[Gloss, ...]:
    """The notes on a passage, lettered in the order in which their words end.

    `voice` are the words of the passage's language: what stands in the text itself is said in that.
    """
    ordered = sorted(passage.marks, key=lambda mark: (mark.end, -mark.start))
    letters = voice("statement.letters")
    return tuple(_gloss(mark, passage, _letter(at, letters), figures, words, voice) for at, mark in enumerate(ordered))


def cut(
    text: str, marks: Sequence[Mark], glosses: Sequence[Gloss], hits: Sequence[Span], also: int = 0
) -> tuple[Piece, ...]:
    """The text cut wherever a note or a hit begins or ends, and after `also` letters.

    The pieces joined are the text, letter for letter.
    """
    spans = [*((mark.start, mark.end) for mark in marks), *hits]
    bounds = sorted({0, also, len(text), *(at for span in spans for at in span)})
    by_id = {each.id: each for each in glosses}
    return tuple(
        Piece(
            text=text[start:end],
            glosses=tuple(by_id[mark.id] for mark in marks if mark.start <= start and end <= mark.end),
            ending=tuple(each for each in glosses if any(mark.id == each.id and mark.end == end for mark in marks)),
            hit=any(first <= start and end <= last for first, last in hits),
        )
        for start, end in pairwise(bounds)
    )


def _gloss(mark: Mark, passage: Passage, sign: str, figures: Mapping[str, Figure], words: Words, voice: Words) -> Gloss:
    figure = figures.get(mark.figure)
    sure = voice.choice("certainty", mark.certainty)
    return Gloss(
        id=mark.id,
        place=f"{mark.id}-{voice.lang}",
        sign=sign,
        printed=passage.text[mark.start : mark.end],
        reading=mark.reading,
        why=mark.why,
        certainty=words.choice("certainty", mark.certainty),
        figure=mark.figure,
        claim=say_counted(figure, words) if figure else mark.figure,
        own=figure is not None and figure.voice == OWN_VOICE,
        who=figure.publisher if figure else "",
        href=link("figures", words, figure=mark.figure),
        beside=voice("statement.beside", reading=mark.reading, certainty=sure) if mark.reading else "",
    )


def _letter(at: int, letters: str) -> str:
    """The first letter to the last, then the first twice, the first and the second ..."""
    more, last = divmod(at, len(letters))
    return (_letter(more - 1, letters) if more else "") + letters[last]
