"""Tables in a language: where a column X has a translation X_<lang> beside it, that stands in its place."""

import re

import pandas as pd

ENDING = "_ar"
AS_PRINTED = frozenset({"text_ar", "reading_ar", "place_printed_ar"})
"""Columns that repeat what stands in print, which an Arabic text may print in Latin letters."""
ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\u0750-\u077f\ufb50-\ufdfb\ufe70-\ufefc]")
LATIN = re.compile("[A-Za-zÀ-ÖØ-öø-ɏ]")


def tell(frame: pd.DataFrame, lang: str) -> pd.DataFrame:
    """`frame` with each column X holding what X_`lang` holds, where there is such a column and its cell is filled."""
    told = {name: frame[f"{name}_{lang}"] for name in frame.columns if f"{name}_{lang}" in frame.columns}
    filled = {name: cells.where(~(cells.isna() | cells.eq("")), frame[name]) for name, cells in told.items()}
    return frame.assign(**filled)


def is_arabic(column: str) -> bool:
    """Whether a column is for Arabic text, by its name: name_ar, and not one of AS_PRINTED."""
    return column.endswith(ENDING) and column not in AS_PRINTED


def may_be_arabic(text: str) -> bool:
    """Whether a text has an Arabic letter, or no Latin one either: a number is the same in both languages."""
    return bool(ARABIC.search(text)) or not LATIN.search(text)
