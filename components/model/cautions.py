"""Cautions: how a figure is most easily misquoted, as far as its row shows it. Codes only; the view has the words."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from components.model.data.tables import Tables
from components.model.deaths import OFFENSIVE
from components.model.figures import FAMILIES, PEOPLE, Figure, find_figure

COLUMNS = {"displacement": "series", "casualties": "harm", "movements": "role", "response": "category"}
"""The column of each table that says which kind of count a row is."""
DISPLACED = frozenset({"since start", "still displaced", "part of a total", "origin", "destination", "camp or site"})
"""Kinds that count people displaced."""
OWN = "figures"
"""The table of what the statement itself claims."""
PLACES = frozenset({"origin", "destination", "camp or site", "corridor", "evacuation"})
HARMS = ("killed", "injured", "casualties", "killed and injured", "died", "abducted", "incidents")
SINCE = frozenset({*HARMS, "returned", "corridor", "return", "evacuation"})
"""Kinds that count what happened: on the day named alone, or since some day before it."""
TRACKED, SHARE, PARTY = "movements", "per cent", "party to the conflict"
SCALES = {"thousand": 1000, "million": 1_000_000, "ألف": 1000, "مليون": 1_000_000}
SCALED = re.compile(rf"(\d{{1,3}}(?:[, ]\d{{3}})+|\d{{4,}})\s+({'|'.join(SCALES)})s?(?!\w)", re.IGNORECASE)


@dataclass(frozen=True)
class Kind:
    """Which kind of count a figure is, as its table has it ("" where none does), and of what scope.

    `weak` says that it was seen only in a repost of doubtful standing; `signed` is how many organisations signed the
    statement that makes the claim, 0 where another source does.
    """

    name: str = ""
    scope: str = ""
    weak: bool = False
    signed: int = 0


@dataclass(frozen=True)
class Slip:
    """A number that the source prints with a word of scale too many, and what it would be with that word."""

    printed: str
    number: float


def find_kind(tables: Tables, figure: Figure, weak: bool = False) -> Kind:
    """The kind of a figure; where its own table has none, that of the figure it repeats.

    KeyError of a figure that is not in the tables.
    """
    column, signed = COLUMNS.get(figure.table), _count_signatories(tables, figure)
    if column is None:
        origin = find_figure(tables, figure.repeats) if figure.repeats else None
        kind = find_kind(tables, origin) if origin and origin.table in COLUMNS else Kind()
        return Kind(kind.name, kind.scope, weak, signed)
    frame, at = tables.table(figure.table), tables.place(figure.table, figure.id)
    if at is None:
        raise KeyError(figure.id)
    return Kind(str(frame[column].iat[at]), str(frame["scope"].iat[at]) if "scope" in frame else "", weak, signed)


def _count_signatories(tables: Tables, figure: Figure) -> int:
    """How many lines the list of signatories has, where the source of the figure is the statement itself."""
    if tables.problems(OWN) or tables.problems("signatories"):
        return 0
    of_statement = figure.source in set(tables.recorded(OWN)["source"])
    return len(tables.recorded("signatories")) if of_statement else 0


def is_tally(figure: Figure) -> bool:
    """Whether the editors counted it in the statement, which has no words for it: how many signed, what they ask."""
    return figure.table == OWN and figure.quantity.quantifier == "exact" and not figure.words


def find_slip(figure: Figure) -> Slip | None:
    """The slip "198,000 thousand" in the source's own words, where the figure is 198,000; else None."""
    for match in SCALED.finditer(figure.words):
        number = float(re.sub(r"\D", "", match[1]))
        if number in figure.quantity.printed:
            return Slip(match[0], number * SCALES[match[2].casefold()])
    return None


def weigh_cautions(figure: Figure, kind: Kind) -> tuple[str, ...]:
    """How the figure is misquoted, as codes, what does most harm first; never fewer than two."""
    return tuple(code for code, holds in RULES if holds(figure, kind))


def list_misreadings(figure: Figure, kind: Kind) -> tuple[str, ...]:
    """What the figure is taken for, as codes: first its kind ("own" where none is known), then what else holds."""
    refugees = ("refugees",) if kind.name in DISPLACED else ()
    unbegun = figure.as_of is not None and figure.period_start is None and kind.name in SINCE
    return kind.name or "own", *refugees, *(("undated",) if figure.as_of is None else ("begun",) if unbegun else ())


Rule = Callable[[Figure, Kind], bool]


def _is(name: str) -> Rule:
    return lambda figure, kind: figure.quantity.stated and kind.name == name


def _says(quantifier: str) -> Rule:
    return lambda figure, _: figure.quantity.stated and figure.quantity.quantifier == quantifier


def _counts(unit: str) -> Rule:
    return lambda figure, _: figure.quantity.stated and figure.quantity.unit == unit


# In the order of their weight: first what changes the meaning, then what changes the size, then what anyone may forget.
RULES: tuple[tuple[str, Rule], ...] = (
    ("slip", lambda figure, _: find_slip(figure) is not None),
    ("no-number", lambda figure, _: not figure.quantity.stated),
    ("tally", lambda figure, _: is_tally(figure)),
    ("funding", _is("funding")),
    ("party", lambda figure, _: figure.voice == PARTY),
    ("scope", lambda figure, kind: figure.quantity.stated and kind.scope not in ("", OFFENSIVE)),
    ("families", _counts(FAMILIES)),
    ("tracked", _counts(TRACKED)),
    ("share", _counts(SHARE)),
    *((harm, _is(harm)) for harm in HARMS),
    ("range", _says("range")),
    ("up to", _says("up to")),
    ("weak", lambda _, kind: kind.weak),
    ("since start", _is("since start")),
    ("still displaced", _is("still displaced")),
    ("part of a total", _is("part of a total")),
    ("returned", lambda figure, kind: figure.quantity.stated and kind.name in ("returned", "return")),
    ("more than", _says("more than")),
    ("at least", _says("at least")),
    ("part", lambda figure, _: bool(figure.part_of)),
    ("repeat", lambda figure, _: bool(figure.repeats)),
    ("nearly", _says("nearly")),
    ("about", _says("about")),
    ("place", lambda figure, kind: figure.quantity.stated and kind.name in PLACES),
    ("aid", lambda figure, kind: _is("aid")(figure, kind) and figure.quantity.unit in (PEOPLE, FAMILIES)),
    ("bare", _says("not stated")),
    ("sum", lambda figure, _: figure.quantity.stated),
    ("unattributed", lambda *_: True),
)
