"""Orders: whether 3/7/2018 is the third of July or the seventh of March, which only the person can tell."""

from collections.abc import Collection, Mapping

from components.desk.drafts import Answer, Question
from components.desk.intake.cells import clean
from components.desk.intake.columns import Doubt, Notes
from components.desk.intake.days import DATES, ORDERS, list_days
from components.desk.intake.numerals import DIGIT, fold_digits

DAYS, BY_ORDER = "days", "days-by-order"
MOST_SHOWN = 12


def settle_days(columns: Mapping[str, list[str]], notes: Notes, confirmed: Collection[str]) -> tuple[Question, ...]:
    """What is to be asked about the days in `notes` that can be read two ways; () where that is answered or needless.

    The answer is "day-first" or "month-first" in `confirmed`; the days are then put into `columns`, which holds the
    cells read by the column's name. A file that writes other days in both orders keeps the doubtful ones as problems.
    """
    if not notes.doubts:
        return ()
    doubts = sorted(notes.doubts, key=lambda doubt: doubt.problem.row or 0)
    possible = _list_possible(doubts, notes)
    # Whoever says yes to both has not told.
    answers = [order for order in possible if order in confirmed]
    if len(answers) == 1:
        _read(doubts, answers[0], columns, notes)
        return ()
    if not possible:
        notes.problems += [doubt.problem for doubt in doubts]
        return ()
    return (_ask(doubts, sorted(possible, key=lambda order: -_count_known(doubts, order))),)


def _list_possible(doubts: Collection[Doubt], notes: Notes) -> tuple[str, ...]:
    """The orders that the other days of the same form leave open: 25/7/2018 leaves one; none where they differ."""
    signs = {_list_days(doubt)[0] for doubt in doubts}
    found = set()
    for _, written, _ in notes.mended.get(DATES, ()):
        sign, days = list_days(clean(written)[0])
        if sign in signs and len(days) == 1:
            found |= {*days}
    return () if len(found) > 1 else tuple(order for order in ORDERS if order in found or not found)


def _list_days(doubt: Doubt) -> tuple[str, dict[str, str]]:
    return list_days(clean(doubt.written)[0])


def _read(doubts: Collection[Doubt], order: str, columns: Mapping[str, list[str]], notes: Notes) -> None:
    for doubt in doubts:
        day, written = _list_days(doubt)[1][order], doubt.written
        columns[doubt.problem.column or ""][doubt.at] = day
        digits = (DIGIT,) if fold_digits(written) != written else ()
        notes.mend((*doubt.codes, *digits, BY_ORDER), doubt.problem.cell, written, day)


def _count_known(doubts: Collection[Doubt], order: str) -> int:
    """How many of the days, read in this order, are what stands on record."""
    return sum(_list_days(doubt)[1][order] == doubt.known for doubt in doubts)


def _ask(doubts: Collection[Doubt], orders: Collection[str]) -> Question:
    """The one question about all the days."""
    firsts: dict[str, Doubt] = {}
    for doubt in doubts:
        firsts.setdefault(doubt.problem.value, doubt)
    shown = [*firsts.values()][:MOST_SHOWN]
    return Question(
        DAYS,
        tuple(_answer(doubts, shown, order) for order in orders),
        tuple(doubt.problem.cell for doubt in shown),
        tuple(doubt.problem.value for doubt in shown),
        tuple(doubt.problem for doubt in doubts),
    )


def _answer(doubts: Collection[Doubt], shown: Collection[Doubt], order: str) -> Answer:
    """One order; its detail says how many of how many days would be those on record: 17/18."""
    known = f"{_count_known(doubts, order)}/{len(doubts)}"
    return Answer(order, known, tuple(_list_days(doubt)[1][order] for doubt in shown))
