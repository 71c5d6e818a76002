"""How to cite: the source, address and date behind a figure, and the product itself."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Protocol

import pandas as pd

from components.model.lens import Lens
from components.view.numbers import say_date
from components.view.words import Words


def cite_source(source: pd.Series, words: Words) -> str:
    """Publisher, title and date of a row of sources.csv in one line."""
    day = say_published(read_published(source), words)
    return words("cite.source", publisher=source["publisher"], title=source["title"], date=day)


def read_published(source: pd.Series | Mapping[Any, Any]) -> date | None:
    """The day of publication in a row of sources.csv; None where it is not known."""
    published = source["published"]
    return None if pd.isna(published) else published.date()


def say_published(day: date | None, words: Words) -> str:
    """The day of publication, or the words for one that is not known."""
    return say_date(day, words) if day else words("date.not_published")


class Citable(Protocol):
    """An edition, as it can be cited."""

    @property
    def id(self) -> str:
        """What it is called, from the contents of its files."""

    @property
    def version(self) -> str:
        """Its date, as in datapackage.json."""

    @property
    def lens(self) -> Lens | None:
        """What was known on a day, where only that is shown."""


def cite_edition(words: Words, edition: Citable) -> str:
    """The line to cite the product by, with the day that is looked back on."""
    cited = words("cite.edition", edition=edition.id, version=edition.version)
    return f"{cited} {words('embed.known', date=say_date(edition.lens.day, words))}" if edition.lens else cited
