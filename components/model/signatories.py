"""The organisations that signed, as printed, and how to find one of them by whatever name."""

import re
import unicodedata
from dataclasses import dataclass

import pandas as pd
import pyarabic.araby as araby
from rapidfuzz import fuzz, process

from components.model.tables import Tables

SEARCHED = ["printed_name", "usual_name", "acronym", "name_ar", "aliases"]
CLOSE = 80
SUGGEST = 55
ARTICLE = re.compile(r"\b(al|el|ar|as|ash|ad|at|an|az)[- ]")
ARABIC_ARTICLE = re.compile(r"\bال")
ALIKE = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ء": ""})


@dataclass(frozen=True)
class Found:
    """What a search gives: the rows found (of signatories.csv), and names to suggest where nothing was found."""

    rows: pd.DataFrame
    suggestions: tuple[str, ...]
    misspelt: bool


def fold(text: str) -> str:
    """`text` as the search compares it: no case, accents, articles, hyphens; one form of each Arabic letter."""
    plain = araby.strip_tashkeel(araby.strip_tatweel(text)).translate(ALIKE)
    plain = unicodedata.normalize("NFKD", plain)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
    plain = ARABIC_ARTICLE.sub("", ARTICLE.sub(" ", plain))
    plain = plain.replace("organisation", "organization").replace("centre", "center").replace("defence", "defense")
    return " ".join(re.sub(r"[^\w\s]|_", " ", plain).split())


def search(tables: Tables, wanted: str, types: tuple[str, ...] = (), confidences: tuple[str, ...] = ()) -> Found:
    """The signatories that match `wanted` under any name and the filters, in printed order.

    Every word of `wanted` must stand in a name; failing that, a misspelt one still finds (rapidfuzz, partial ratio).
    """
    chosen = _filter(tables.table("signatories"), types, confidences)
    folded = fold(wanted)
    if not folded:
        return Found(chosen, (), misspelt=False)
    names = chosen[SEARCHED].agg(" | ".join, axis=1).map(fold)
    exact = names.map(lambda name: all(word in name for word in folded.split()))
    if exact.any():
        return Found(chosen[exact], (), misspelt=False)
    scores = names.map(lambda name: fuzz.partial_ratio(folded, name) if len(folded) > 2 else 0.0)
    if (scores >= CLOSE).any():
        return Found(chosen[scores >= CLOSE], (), misspelt=True)
    return Found(chosen[exact], suggest(tables, folded), misspelt=False)


def suggest(tables: Tables, folded: str) -> tuple[str, ...]:
    """Up to three usual names nearest to `folded`; empty where none is near."""
    rows = tables.table("signatories")
    near = process.extract(folded, rows["usual_name"].map(fold).to_dict(), scorer=fuzz.token_set_ratio, limit=3)
    return tuple(str(rows.at[index, "usual_name"]) for _, score, index in near if score >= SUGGEST)


def list_gaps(tables: Tables) -> tuple[int, ...]:
    """The numbers that the printed list leaves out between its first and its last."""
    numbers = {int(number) for number in tables.table("signatories")["number"]}
    return tuple(number for number in range(1, max(numbers) + 1) if number not in numbers)


def _filter(rows: pd.DataFrame, types: tuple[str, ...], confidences: tuple[str, ...]) -> pd.DataFrame:
    if types:
        rows = rows[rows["type"].isin(types)]
    return rows[rows["confidence"].isin(confidences)] if confidences else rows
