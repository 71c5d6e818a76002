"""How to cite a figure: a short and a full line, BibTeX and RIS.

Addresses of the product begin with HERE, for which the browser puts what it knows.
"""

import re
from dataclasses import dataclass
from datetime import date

import pandas as pd

from components.model.figures import Figure
from components.view.citations import read_published, say_published
from components.view.links import safe_link
from components.view.quoting.sentence import say_phrase, say_when
from components.view.tongues import plain
from components.view.words import Words

HERE = "{origin}"
"""Stands for the address that the product is served at, which the server does not know."""
BRACES = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
BRACES |= {sign: f"\\{sign}" for sign in "{}&%$#_"}
UNSAFE = re.compile(r"[\s{}\\]")


@dataclass(frozen=True)
class Cited:
    """The figure, its source as a row of sources.csv, the edition with its version, and the pinned address."""

    figure: Figure
    source: pd.Series
    edition: str
    version: str
    pinned: str

    @property
    def published(self) -> date | None:
        """The day on which the source was published."""
        return read_published(self.source)

    @property
    def title(self) -> str:
        """The title of the source on one line."""
        return " ".join(str(self.source["title"]).split())

    @property
    def address(self) -> str:
        """The address of the source, where it is one that a reader may be sent to."""
        return safe_link(str(self.source["url"]))

    @property
    def key(self) -> str:
        """The name of the entry in a bibliography: figure and edition."""
        return "-".join(filter(None, (self.figure.id, self.edition)))


def cite_all(sentence: str, cited: Cited, words: Words) -> str:
    """The sentence, its source and the pinned address on lines of their own, as one pastes them into an article."""
    day, address = say_published(cited.published, words), cited.address
    holes = {"title": cited.title, "date": day, "address": address, "version": cited.version, "link": cited.pinned}
    said = plain(words("quote.cite.all", sentence=sentence, **_name(cited, words), **holes))
    return re.sub(" +", " ", said).replace(" \n", "\n")


def cite_short(cited: Cited, words: Words) -> str:
    """Publisher, day, figure and edition."""
    return plain(words("quote.cite.short", date=say_published(cited.published, words), **_name(cited, words)))


def cite_full(cited: Cited, words: Words) -> str:
    """The same with the source's title and address, what the figure says, its caveat and the pinned address."""
    holes = {"title": cited.title, "phrase": say_phrase(cited.figure, words), "link": cited.pinned}
    day, address = say_published(cited.published, words), cited.address
    said = words("quote.cite.full", date=day, address=address, version=cited.version, **_name(cited, words), **holes)
    return plain(_add_caveat(re.sub(" +", " ", said), cited.figure, words))


def cite_bibtex(cited: Cited, words: Words) -> str:
    """The source as an entry of a BibTeX file in UTF-8, with the figure and the pinned address in its note."""
    day = cited.published
    fields = {
        "author": f"{{{escape(cited.figure.publisher)}}}",
        "title": f"{{{escape(cited.title)}}}",
        "year": str(day.year) if day else "",
        "date": day.isoformat() if day else "",
        "url": UNSAFE.sub(_quote, cited.address),
        "note": escape(_note(cited, words)).replace(escape(cited.pinned), rf"\url{{{cited.pinned}}}"),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return ",\n".join([f"@misc{{{cited.key}", *lines]) + "\n}\n"


def cite_ris(cited: Cited, words: Words) -> str:
    """The source as a record of RIS, with the figure and the pinned address in its note."""
    day, who = cited.published, " ".join(cited.figure.publisher.split())
    tags = [
        ("TY", "GEN"),
        ("ID", cited.key),
        ("AU", "" if "," in who else who),  # A comma would make a family name of what stands before it.
        ("PB", who),
        ("TI", cited.title),
        ("PY", str(day.year) if day else ""),
        ("DA", day.strftime("%Y/%m/%d/") if day else ""),
        ("UR", cited.address),
        ("N1", _note(cited, words)),
    ]
    return "\n".join(f"{tag}  - {plain(value)}" for tag, value in tags if value) + "\nER  - \n"


def escape(text: str) -> str:
    """The text as it may stand in a field of BibTeX."""
    return "".join(BRACES.get(letter, letter) for letter in " ".join(plain(text).split()))


def _name(cited: Cited, words: Words) -> dict[str, str]:
    product = words("site.name")
    return {"who": cited.figure.publisher, "id": cited.figure.id, "product": product, "edition": cited.edition}


def _note(cited: Cited, words: Words) -> str:
    figure = cited.figure
    holes = {"phrase": say_phrase(figure, words), "when": say_when(figure, words), "version": cited.version}
    names = {name: value for name, value in _name(cited, words).items() if name != "who"}
    said = words("quote.cite.note", link=cited.pinned, **holes, **names)
    return " ".join(plain(_add_caveat(said, figure, words)).split())


def _add_caveat(said: str, figure: Figure, words: Words) -> str:
    return words("quote.cite.caveat", text=said, caveat=figure.caveat) if figure.caveat else said


def _quote(match: re.Match[str]) -> str:
    return f"%{ord(match[0]):02X}"
