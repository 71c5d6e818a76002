"""Tables as files to take away: UTF-8 CSV that a spreadsheet shows right and cannot run."""

import pandas as pd

RUNNABLE = ("=", "+", "-", "@", "\t", "\r")


def to_csv(frame: pd.DataFrame, *, for_excel: bool = False) -> bytes:
    """The frame as CSV in UTF-8, dates ISO, blanks empty; `for_excel` puts a BOM first so that Excel reads UTF-8.

    A text cell that a spreadsheet would run (=1+1) gets an apostrophe before it, as OWASP advises.
    """
    safe = frame.copy()
    for name in safe.select_dtypes(include=["str", "object"]).columns:
        safe[name] = safe[name].map(escape_cell)
    text = safe.to_csv(index=False, date_format="%Y-%m-%d", float_format=_plain, lineterminator="\r\n")
    return text.encode("utf-8-sig" if for_excel else "utf-8")


def escape_cell(value: object) -> object:
    """The cell, with an apostrophe before it where a spreadsheet would run it."""
    return f"'{value}" if isinstance(value, str) and value.startswith(RUNNABLE) else value


def _plain(number: object) -> str:
    return f"{number:.12g}"
