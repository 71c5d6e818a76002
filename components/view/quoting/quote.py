"""A figure to be quoted: what can be said, with its caveat, what should not be said, how to cite it, its addresses."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import pandas as pd

from components.model.cautions import Kind
from components.model.figures import Figure
from components.view.citations import read_published
from components.view.links import address
from components.view.quoting.cautions import list_avoid, list_misread
from components.view.quoting.citations import HERE, Cited, cite_all, cite_bibtex, cite_full, cite_ris, cite_short
from components.view.quoting.sentence import say_sentence
from components.view.tongues import plain
from components.view.viewpoint import drop_withheld
from components.view.words import Words

EDITION, MOVEMENTS = "edition", "movements"
Copy = tuple[str, str, str]
"""What a button says, what is said once it has copied, and the text."""


@dataclass(frozen=True)
class Quote:
    """A figure to be quoted, in the language of `words`; what is to be copied is without isolates.

    `avoid` are two wordings with their reasons, `misread` what the figure is not. In all that names it
    the product's own address is written as HERE. The ways to cite are made when they are asked for.
    """

    sentence: str
    caveat: str
    link: str
    avoid: tuple[tuple[str, str], ...]
    misread: tuple[str, ...]
    cited: Cited = field(compare=False, repr=False)
    words: Words = field(compare=False, repr=False)

    @property
    def pinned(self) -> str:
        """The address of the figure in its edition."""
        return self.cited.pinned

    @cached_property
    def whole(self) -> str:
        """The sentence with its source and the pinned address, ready to be pasted."""
        return cite_all(self.sentence, self.cited, self.words)

    @cached_property
    def short(self) -> str:
        """Publisher, day, figure and edition."""
        return cite_short(self.cited, self.words)

    @cached_property
    def full(self) -> str:
        """The citation in full, the caveat with it."""
        return cite_full(self.cited, self.words)

    @cached_property
    def bibtex(self) -> str:
        """The source as an entry of BibTeX."""
        return cite_bibtex(self.cited, self.words)

    @cached_property
    def ris(self) -> str:
        """The source as a record of RIS."""
        return cite_ris(self.cited, self.words)

    def list_first(self, words: Words) -> list[Copy]:
        """What most people copy: the sentence with source and pinned link, it alone, with its caveat, that link."""
        caveated = {"with_caveat": self.add_caveat(words)} if self.caveat else {}
        texts = {"whole": self.whole, "sentence": self.sentence, **caveated, "pinned": self.pinned}
        return _name_copies(texts, words)

    def list_citations(self, words: Words) -> list[Copy]:
        """The ways to cite it, and the link to what it will be after corrections."""
        texts = {"short": self.short, "full": self.full, "bibtex": self.bibtex, "ris": self.ris, "live": self.link}
        return _name_copies(texts, words)

    def add_caveat(self, words: Words) -> str:
        """The sentence with its caveat behind it."""
        return plain(words("quote.cite.caveat", text=self.sentence, caveat=self.caveat))


def make_quote(figure: Figure, kind: Kind, source: pd.Series, edition: str, version: str, words: Words) -> Quote:
    """The quote of a figure whose row of sources.csv is `source`, in the edition with this id and version."""
    figure = replace(figure, caveat=drop_withheld(figure.caveat))
    here = {**words.address, "figure": figure.id}
    live, pinned = (_place({**here, EDITION: each}) for each in (None, edition))
    cited = Cited(figure, source, edition, version, pinned)
    role = kind.name if figure.table == MOVEMENTS else ""
    return Quote(
        sentence=plain(say_sentence(figure, role, read_published(source), words, kind.signed)),
        caveat=figure.caveat,
        link=live,
        avoid=list_avoid(figure, kind, words),
        misread=list_misread(figure, kind, words),
        cited=cited,
        words=words,
    )


def _name_copies(texts: Mapping[str, str], words: Words) -> list[Copy]:
    """A label that does not name the thing copied ("Sentence only") has a name for it beside."""
    labels = {name: words(f"quote.copy.{name}") for name in texts}
    names = {name: f"quote.named.{name}" for name in texts}
    return [
        (label, words(names[name]) if words.has(names[name]) else label, texts[name]) for name, label in labels.items()
    ]


def _place(params: Mapping[str, object]) -> str:
    return HERE + address("figures", params).removeprefix(".")
