"""The workbook inside the chart: one row for each figure drawn, from which staff can change the chart."""

import io
from collections.abc import Sequence
from datetime import datetime, time

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from components.kit.slides.runs import clean
from components.kit.slides.strands import Strand
from components.view.displacement.curve import Mark, label_mark
from components.view.tongues import plain
from components.view.words import Words

SHEET = "Figures"
LONG_AGO = datetime(2000, 1, 1)
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write_workbook(strands: Sequence[Strand], words: Words) -> bytes:
    """The rows: series, day, lowest and highest number stated, the words for both, who says so, the figure's id."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, OPTIONS) as book:
        book.set_properties({"created": LONG_AGO})
        sheet, day = book.add_worksheet(SHEET), book.add_format({"num_format": "yyyy-mm-dd"})
        if words.locale.text_direction == "rtl":
            sheet.right_to_left()
        sheet.set_column(0, 7, 22)
        sheet.write_row(0, 0, _list_heads(words))
        for strand in strands:
            for at, mark in enumerate(strand.marks, start=strand.row - 1):
                _write_numbers(sheet, at, mark, day)
                for column, text in _list_texts(strand, mark, words).items():
                    sheet.write_string(at, column, _tidy(text))
    return made.getvalue()


def _write_numbers(sheet: Worksheet, at: int, mark: Mark, day: Format) -> None:
    """The day, both ends of what is stated, and how far they are apart, which follows them when they are changed."""
    low, high = mark.ends[0], mark.ends[-1]
    sheet.write_datetime(at, 1, datetime.combine(mark.day, time()), day)
    sheet.write_number(at, 2, low)
    sheet.write_number(at, 3, high)
    sheet.write_formula(at, 4, f"=D{at + 1}-C{at + 1}", None, high - low)


def _list_texts(strand: Strand, mark: Mark, words: Words) -> dict[int, str]:
    """What stands in words in the row of a mark, by column."""
    return {
        0: name_end(strand, words, low=False),
        5: label_mark(mark, words),
        6: mark.figure.publisher,
        7: mark.figure.id,
        8: name_end(strand, words, low=True),
    }


def name_end(strand: Strand, words: Words, *, low: bool) -> str:
    """What the series of the lowest, or the highest, numbers stated is called: its own name where these are one."""
    if not strand.ranged:
        return strand.name
    return words("slides.lowest" if low else "slides.highest", series=strand.name)


def _list_heads(words: Words) -> list[str]:
    keys = ("series", "day", "low", "high", "spread", "stated", "who", "figure", "series_low")
    return [_tidy(words.choice("slides.column", key)) for key in keys]


def _tidy(text: str) -> str:
    """The text as a cell has it: at most as long as a cell may be."""
    return clean(plain(text))[:32_000]
