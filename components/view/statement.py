"""The statement ready to be set: passages cut into pieces at their notes and search hits, and the notes themselves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from babel.lists import format_list

from components.model.figures import Figure
from components.model.hits import Span
from components.model.statement import Mark, Passage, Statement
from components.view.citations import say_published
from components.view.links import change, link
from components.view.numbers import say_counted
from components.view.words import Words

OWN_VOICE = "statement"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Gloss:
    """A note on some printed words: `sign` is its letter in the passage, `reading` blank where none is proposed.

    `figure` is the id of the figure they are tied to ("" for none), `claim` that figure in words; `own` says whether
    it is the statement's own claim, else it is the nearest count by others, `who`.
    """

    id: str
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


@dataclass(frozen=True)
class Setting:
    """A passage as it is set: its name, address, pieces and notes, and what is copied of it."""

    id: str
    kind: str
    name: str
    href: str
    asked: bool
    pieces: tuple[Piece, ...]
    glosses: tuple[Gloss, ...]
    copy: str


def set_passages(
    statement: Statement,
    words: Words,
    asked: Mapping[str, str],
    passage_asked: str,
    hits: Mapping[str, Sequence[Span]],
    figures: Mapping[str, Figure] | None,
) -> tuple[Setting, ...]:
    """All passages in order, `hits` marked, with their notes; without any note where `figures` is None."""
    return tuple(
        Setting(
            id=passage.id,
            kind=passage.kind,
            name=name_passage(passage, words),
            href=change("statement", asked, passage=passage.id),
            asked=passage.id == passage_asked,
            pieces=cut(passage.text, [] if figures is None else passage.marks, glosses, hits.get(passage.id, ())),
            glosses=glosses,
            copy=f"{passage.text}\n\n{cite_passage(statement, name_passage(passage, words).lower(), words)}",
        )
        for passage in statement.passages
        for glosses in [() if figures is None else gloss(passage, figures, words)]
    )


def name_passage(passage: Passage, words: Words) -> str:
    """The passage's name: "Paragraph 2", "Demand 3"."""
    return words(f"statement.name.{passage.kind}", number=passage.number)


def say_numbers(numbers: Sequence[int], words: Words) -> str:
    """The numbers as a list in words: "14, 27 and 36"."""
    return str(format_list([str(number) for number in numbers], locale=words.locale)) if numbers else ""


def cite_passage(statement: Statement, name: str, words: Words) -> str:
    """The line to cite a passage by: publisher, title, date, the passage's name, address."""
    return words(
        "statement.cite",
        publisher=statement.publisher,
        title=statement.title,
        date=say_published(statement.published, words),
        name=name,
        address=statement.address,
    )


def write_text(statement: Statement, words: Words) -> bytes:
    """The statement as a plain text file: what is known of its publication, then the text as printed."""
    basis = words.choice("statement.basis", statement.published_basis)
    head = [statement.publisher, f"{say_published(statement.published, words)} ({basis})", statement.address]
    return "\n\n".join(["\n".join(head), *(passage.text for passage in statement.passages)]).encode() + b"\n"


def gloss(passage: Passage, figures: Mapping[str, Figure], words: Words) -> tuple[Gloss, ...]:
    """The notes on a passage, lettered in the order in which their words end."""
    ordered = sorted(passage.marks, key=lambda mark: (mark.end, -mark.start))
    return tuple(_gloss(mark, passage, _letter(at), figures, words) for at, mark in enumerate(ordered))


def cut(text: str, marks: Sequence[Mark], glosses: Sequence[Gloss], hits: Sequence[Span]) -> tuple[Piece, ...]:
    """The text cut wherever a note or a hit begins or ends; the pieces joined are the text, letter for letter."""
    ends = {0, len(text), *(at for mark in marks for at in (mark.start, mark.end)), *(at for hit in hits for at in hit)}
    bounds = sorted(ends)
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


def _gloss(mark: Mark, passage: Passage, sign: str, figures: Mapping[str, Figure], words: Words) -> Gloss:
    figure = figures.get(mark.figure)
    return Gloss(
        id=mark.id,
        sign=sign,
        printed=passage.text[mark.start : mark.end],
        reading=mark.reading,
        why=mark.why,
        certainty=words.choice("certainty", mark.certainty) if mark.certainty else "",
        figure=mark.figure,
        claim=say_counted(figure, words) if figure else mark.figure,
        own=figure is not None and figure.voice == OWN_VOICE,
        who=figure.publisher if figure else "",
        href=link("figures", words, figure=mark.figure),
    )


def _letter(at: int) -> str:
    """a to z, then aa, ab ..."""
    more, last = divmod(at, len(LETTERS))
    return (_letter(more - 1) if more else "") + LETTERS[last]
