"""RESULTS.md: the machine, the goals, and all that was measured, as tables."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from tests.bench.goals import GOALS, Verdict, judge
from tests.bench.numbers import APPS, DEFAULT, FLOOR, LONG, OURS, Measures

FILE = Path(__file__).with_name("RESULTS.md")
HEADS = {
    FLOOR: "floor",
    OURS: "dashboard",
    DEFAULT: "default",
    LONG: "long",
}
RATIOS = ((OURS, FLOOR), (OURS, DEFAULT), (LONG, OURS))
REACHED = {True: "reached", False: "**not reached**", None: "not measured"}
ABOVE = """# How fast it is

Written by `make bench`; what the words mean stands in [the program](__main__.py). Times depend on the machine and on
what else it does; the ratios are of measurements taken in turns.
"""


def write_report(measures: Measures, machine: Mapping[str, str]) -> str:
    """The whole report in Markdown."""
    pieces = [ABOVE, write_table(("", ""), machine.items()), "## To reach\n", write_goals(measures)]
    for part in dict.fromkeys(each.part for each in measures.all):
        pieces += [f"## {part.capitalize()}\n", write_part(measures, part)]
    return "\n".join(pieces)


def write_goals(measures: Measures) -> str:
    """The table of goals: at most, measured, and whether it is reached."""
    rows = [write_verdict(judge(goal, measures)) for goal in GOALS]
    return write_table(("goal", "at most", "measured", ""), rows)


def write_verdict(verdict: Verdict) -> tuple[str, str, str, str]:
    """A row of that table; of several places the worst is named, and how many keep within the goal."""
    goal = verdict.goal
    measured = "" if verdict.worst is None else f"{write_number(verdict.worst)}"
    if verdict.places > 1:
        measured += f" ({verdict.place}; {verdict.places - len(verdict.missed)} of {verdict.places} keep within it)"
    return goal.words, f"{write_number(goal.most)} {goal.unit}", measured, REACHED[verdict.reached]


def write_part(measures: Measures, part: str) -> str:
    """The table of one part: a row for each thing and place, a column for each app, and their ratios."""
    own = [each for each in measures.all if each.part == part]
    apps = [app for app in APPS if any(each.app == app for each in own)]
    ratios = [(over, under) for over, under in RATIOS if {over, under} <= set(apps)]
    heads = ["", *(HEADS[app] for app in apps), *(f"{HEADS[over]} / {HEADS[under]}" for over, under in ratios)]
    rows = []
    for what in dict.fromkeys(each.what for each in own):
        for place in measures.list_places(part, what):
            values = [measures.find(part, what, place, app) for app in apps]
            values += [measures.divide(part, what, *pair).get(place) for pair in ratios]
            rows.append((": ".join(filter(None, (what, place))), *map(write_number, values)))
    return write_table(heads, rows)


def write_number(value: float | None) -> str:
    """Three digits that count; "" where there is no number."""
    if value is None:
        return ""
    return f"{value:,.0f}" if abs(value) >= 100 or value == int(value) else f"{value:.3g}"


def write_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The rows as a table in Markdown."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
