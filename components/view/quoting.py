"""A figure to be quoted: what can be said, with its caveat, what should not be said, how to cite it, its addresses."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from components.model.cautions import Kind
from components.model.figures import Figure
from components.view.citations import read_published
from components.view.links import address
from components.view.quoting_cautions import list_avoid, list_misread
from components.view.quoting_citations import HERE, Cited, cite_bibtex, cite_full, cite_ris, cite_short
from components.view.quoting_sentence import say_sentence
from components.view.tongues import plain
from components.view.words import Words

EDITION, MOVEMENTS = "edition", "movements"


@dataclass(frozen=True)
class Quote:
    """A figure to be quoted, in the language of the page; what is to be copied is without isolates.

    In `full`, `bibtex`, `ris`, `link` and `pinned` the product's own address is written as HERE. `avoid` are two
    wordings with their reasons, `misread` what the figure is not.
    """

    sentence: str
    caveat: str
    short: str
    full: str
    bibtex: str
    ris: str
    link: str
    pinned: str
    avoid: tuple[tuple[str, str], ...]
    misread: tuple[str, ...]

    def list_copies(self, words: Words) -> list[tuple[str, str]]:
        """What can be copied beside the sentence: its name and the text."""
        names = ("short", "full", "bibtex", "ris")
        copies = [(words.choice("quote.copy", name), str(getattr(self, name))) for name in names]
        return [*copies, (words("quote.copy.live"), self.link), (words("quote.copy.pinned"), self.pinned)]

    def add_caveat(self, words: Words) -> str:
        """The sentence with its caveat behind it."""
        return plain(words("quote.cite.caveat", text=self.sentence, caveat=self.caveat))


def make_quote(figure: Figure, kind: Kind, source: pd.Series, edition: str, version: str, words: Words) -> Quote:
    """The quote of a figure whose row of sources.csv is `source`, in the edition with this id and version."""
    here = {**words.address, "figure": figure.id}
    live, pinned = (_place({**here, EDITION: each}) for each in (None, edition))
    cited = Cited(figure, source, edition, version, pinned)
    role = kind.name if figure.table == MOVEMENTS else ""
    return Quote(
        sentence=plain(say_sentence(figure, role, read_published(source), words, kind.signed)),
        caveat=figure.caveat,
        short=cite_short(cited, words),
        full=cite_full(cited, words),
        bibtex=cite_bibtex(cited, words),
        ris=cite_ris(cited, words),
        link=live,
        pinned=pinned,
        avoid=list_avoid(figure, kind, words),
        misread=list_misread(figure, kind, words),
    )


def _place(params: Mapping[str, object]) -> str:
    return HERE + address("figures", params).removeprefix(".")
