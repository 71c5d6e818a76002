"""How to cite: the source, address and date behind a figure, and the product itself."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import pandas as pd

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


def cite_edition(words: Words, edition: str, version: str) -> str:
    """The line to cite the product by."""
    return words("cite.edition", edition=edition, version=version)


def safe_link(address: str) -> str:
    """The address where it is one that a reader may be sent to (http or https), else nothing."""
    try:
        return address if urlsplit(address).scheme in ("http", "https") else ""
    except ValueError:
        return ""
