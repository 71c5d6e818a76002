"""Cells: one cell of a file, read as the type of its column asks, with what had to be read otherwise."""

import re
from collections.abc import Callable
from dataclasses import replace

from components.desk.intake.days import read_day
from components.desk.intake.numerals import Outcome, fold_digits, read_number, read_range
from components.desk.intake.sheets import DAY, MOMENT, NUMBER, SHARE, STYLED, TEXT
from components.model.data.schema import Field

LINE_ENDS = re.compile(r"\r\n?|\u2028|\u2029")
# Zero-width and soft-hyphen characters, byte-order marks, and marks of direction: none of them is seen.
UNSEEN = re.compile("[\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\ufeff]+")
JOINERS = re.compile("(^|.)([\u200c\u200d]+)(?=(.|$))", re.DOTALL)
BLANKS = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# The sign for what cannot be read, and question marks that follow no word: letters that a code page does not have.
LOST = re.compile(r"\ufffd|(?<![\w?])\?{3,}|^\?\?$")
# How UTF-8 looks where it was once read as Western or Arabic Windows text: accents, quotation marks, Arabic letters.
SECOND_1252 = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
SECOND_1256 = "[\u0080-\u009f\u00a0-\u00bf€پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈگ‘’“”•–—ک™ڑ›œ\u200c\u200dں،ھ؛؟]"
GARBLED = re.compile(
    rf"[ÃÂ]{SECOND_1252}|â€{SECOND_1252}|ï»¿|(?:[ØÙÚÛ]{SECOND_1252}){{2}}|(?:[طظ]{SECOND_1256}){{2}}|أ[©¨¼¶¤§]"
)
# One of these stands wherever a pattern above finds anything.
SIGNS = re.compile(
    "[\r\u2028\u2029\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2064\ufeff\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufffd?]"
)
PAIRS = re.compile(f"[ÃÂâïØÙÚÛطظأ](?:€|{SECOND_1252}|{SECOND_1256})")
LOST_LETTERS = "lost-letters"
SPACES, INVISIBLE, TRIMMED, DIGIT, STYLE = "spaces", "invisible", "trimmed", "digits", "number-shown"
IDS = {"repeats", "part_of", "figure", "figures", "sources"}
Reader = Callable[[str, str], Outcome]


def make_reader(field: Field, separator: str, refers: bool) -> Reader:
    """What reads a cell of the column `field`: from its text and its kind (sheets.TEXT ...) to an Outcome.

    `separator` is the file's; `refers` says that the column holds ids.
    """
    if field.type in ("number", "integer"):
        allowed = read_range(field.type, field.constraints)
        return _clean_first(lambda text: read_number(text, allowed, separator), _read_real_number)
    if field.type == "date":
        return _clean_first(read_day, _read_real_date)
    pattern = str(field.constraints.get("pattern", ""))
    as_id = refers or field.name in IDS or (bool(pattern) and not pattern.startswith("http"))
    return _clean_first(_read_id if as_id else Outcome, _read_real_in_text)


def _clean_first(read: Callable[[str], Outcome], read_real: Reader) -> Reader:
    """What reads text with `read` once it is clean, and a real number or date of a workbook with `read_real`."""

    def read_cell(text: str, kind: str) -> Outcome:
        if kind != TEXT:
            return read_real(text, kind)
        plain, codes, problem = clean(text)
        if problem:
            return Outcome(plain, problem=problem)
        outcome = read(plain) if plain else Outcome(plain)
        return replace(outcome, codes=(*codes, *outcome.codes)) if codes else outcome

    return read_cell


def clean(text: str) -> tuple[str, tuple[str, ...], str]:
    """The text without what nobody sees; the codes of what was taken out; the code of a problem, "" where none.

    Line ends become \\n, which is not worth telling. Joiners stay inside Arabic words and signs of several parts.
    """
    if _is_clean(text):
        return text, (), ""
    if "\r" in text or not text.isascii():
        text = LINE_ENDS.sub("\n", text)
    if text.isascii():
        bare = text.strip()
        return (text, (), LOST_LETTERS) if LOST.search(bare) else (bare, (TRIMMED,) if bare != text else (), "")
    seen = _drop_unseen(text)
    plain = BLANKS.sub(" ", seen)
    bare = plain.strip()
    if problem := _find_damage(text) or _find_damage(bare):
        return text, (), problem
    changes = ((INVISIBLE, seen != text), (SPACES, plain != seen), (TRIMMED, bare != plain))
    return bare, tuple(code for code, happened in changes if happened), ""


def _is_clean(text: str) -> bool:
    """Whether nothing in the text can be taken out or damaged, which is so of most."""
    return text.strip() == text and not SIGNS.search(text) and (text.isascii() or not PAIRS.search(text))


def _find_damage(text: str) -> str:
    """The code of what shows that letters were lost before, in another program; "" where nothing does."""
    return LOST_LETTERS if LOST.search(text) else "garbled" if GARBLED.search(text) else ""


def _drop_unseen(text: str) -> str:
    return JOINERS.sub(_keep_joiner, UNSEEN.sub("", text))


def _keep_joiner(found: re.Match[str]) -> str:
    inside = all(side and not side.isascii() and not side.isspace() for side in (found[1], found[3]))
    return found[0] if inside else found[1]


def _read_id(text: str) -> Outcome:
    """An id with plain digits, where digits are all that is not ASCII in it."""
    plain = fold_digits(text)
    return Outcome(plain, (DIGIT,)) if plain != text and plain.isascii() else Outcome(text)


def _read_real_number(text: str, kind: str) -> Outcome:
    """A cell of a workbook in a column of numbers."""
    if kind == SHARE:
        return Outcome(text, problem="per-cent")
    return Outcome(text, problem="date-for-number") if kind in (DAY, MOMENT) else Outcome(text)


def _read_real_date(text: str, kind: str) -> Outcome:
    """A cell of a workbook in a column of dates."""
    if kind == MOMENT:
        return Outcome(text, problem="time-of-day")
    return read_day(text) if kind in (NUMBER, STYLED, SHARE) else Outcome(text)


def _read_real_in_text(text: str, kind: str) -> Outcome:
    """A cell of a workbook in a column of text: its number or date as text."""
    codes = {DAY: "date-in-text", MOMENT: "date-in-text", STYLED: STYLE, SHARE: STYLE}
    return Outcome(text, (codes[kind],)) if kind in codes else Outcome(text)
