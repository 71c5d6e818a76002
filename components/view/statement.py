"""The statement ready to be set: its passages with their notes and search hits, and what is copied of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from babel.lists import format_list

from components.model.data.texts import SIGNATORY
from components.model.figures import Figure
from components.model.search.hits import Span
from components.model.statement import Passage, Statement
from components.view.citations import say_published
from components.view.glosses import Gloss, Piece, cut, gloss
from components.view.languages import LOCALES, direction
from components.view.links import change
from components.view.tongues import plain, tongue_of
from components.view.words import Words


@dataclass(frozen=True)
class Stretch:
    """A run of pieces: `lang` and `dir` are blank where it is in the language of its passage."""

    pieces: tuple[Piece, ...]
    lang: str = ""
    dir: str = ""


@dataclass(frozen=True)
class Setting:
    """A passage as it is set in one language: its name, address, text and notes, and what is copied of it.

    `take` is what the button says that copies it.
    """

    id: str
    kind: str
    lang: str
    dir: str
    name: str
    href: str
    asked: bool
    stretches: tuple[Stretch, ...]
    glosses: tuple[Gloss, ...]
    copy: str
    take: str


def set_passages(
    statement: Statement,
    words: Words,
    asked: Mapping[str, str],
    passage_asked: str,
    hits: Mapping[str, Sequence[Span]],
    figures: Mapping[str, Figure] | None,
) -> tuple[Setting, ...]:
    """All passages in order, `hits` marked, with their notes; without any note where `figures` is None."""
    voice = voice_of(statement, words)
    return tuple(
        Setting(
            id=passage.id,
            kind=passage.kind,
            lang=voice.lang,
            dir=direction(voice.lang),
            name=name_passage(passage, words),
            href=change("statement", asked, passage=passage.id),
            asked=passage.id == passage_asked,
            stretches=_stretch(passage, glosses, hits.get(passage.id, ()), voice.lang),
            glosses=glosses,
            copy=plain(f"{passage.text}\n\n{cite_passage(statement, name_passage(passage, words).lower(), words)}"),
            take=words("statement.copy_translation" if statement.translation else "statement.copy_record"),
        )
        for passage in statement.passages
        for glosses in [() if figures is None else gloss(passage, figures, words, voice)]
    )


def _stretch(passage: Passage, glosses: Sequence[Gloss], hits: Sequence[Span], lang: str) -> tuple[Stretch, ...]:
    """The passage's pieces; a name of a signatory in letters of another language is a stretch of its own."""
    number = SIGNATORY.match(passage.text) if passage.kind == "signatory" else None
    begin = number.end() if number else 0
    tongue = tongue_of(passage.text[begin:])
    marks = passage.marks if glosses else ()
    if not begin or tongue in ("", lang):
        return (Stretch(cut(passage.text, marks, glosses, hits)),)
    pieces = cut(passage.text, marks, glosses, hits, begin)
    ends = list(accumulate(len(piece.text) for piece in pieces))
    before = sum(end <= begin for end in ends)
    return (Stretch(pieces[:before]), Stretch(pieces[before:], tongue, direction(tongue)))


def voice_of(statement: Statement, words: Words) -> Words:
    """The words of the statement's language: those of the page where it is the same."""
    return words.turn(statement.lang) if statement.lang in LOCALES else words


def name_passage(passage: Passage, words: Words) -> str:
    """The passage's name: "Paragraph 2", "Demand 3"."""
    return words(f"statement.name.{passage.kind}", number=passage.number)


def say_numbers(numbers: Sequence[int], words: Words) -> str:
    """The numbers as a list in words: "14, 27 and 36"."""
    return str(format_list([str(number) for number in numbers], locale=words.locale)) if numbers else ""


def cite_passage(statement: Statement, name: str, words: Words) -> str:
    """The line to cite a passage by: publisher, title, date, the passage's name, address; and what a translation is."""
    cited = words(
        "statement.cite",
        publisher=statement.publisher,
        title=statement.title,
        date=say_published(statement.published, words),
        name=name,
        address=statement.address,
    )
    return f"{words('statement.unofficial')}\n{cited}" if statement.translation else cited


def write_text(statement: Statement, words: Words) -> bytes:
    """The statement as a plain text file: what a translation is, what is known of its publication, then the text."""
    basis = words.choice("statement.basis", statement.published_basis)
    head = [words("statement.unofficial")] if statement.translation else []
    head += [statement.publisher, f"{say_published(statement.published, words)} ({basis})", statement.address]
    return "\n\n".join(["\n".join(head), *(passage.text for passage in statement.passages)]).encode() + b"\n"
