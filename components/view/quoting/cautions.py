"""What not to say of a figure, and what not to take it for, in words."""

from components.model.cautions import Kind, Slip, find_slip, list_misreadings, weigh_cautions
from components.model.figures import Figure
from components.view.quoting.sentence import say_counted
from components.view.words import Words, slug

SHOWN = 2
TAKEN_FOR = {
    "families": "people",
    "tracked": "people",
    "killed": "injured",
    "injured": "killed",
    "casualties": "killed",
    "killed and injured": "killed",
    "died": "killed",
    "abducted": "killed",
    "incidents": "killed",
}
"""The noun that stands wrongly beside the number, by caution."""
MILLION = 1_000_000


def list_avoid(figure: Figure, kind: Kind, words: Words) -> tuple[tuple[str, str], ...]:
    """The two wordings that would do most harm, each with its reason."""
    return tuple(_say(code, figure, kind, words) for code in weigh_cautions(figure, kind)[:SHOWN])


def list_misread(figure: Figure, kind: Kind, words: Words) -> tuple[str, ...]:
    """What the figure is not: stock or flow, deaths or casualties, displaced or refugees, as sentences."""
    return tuple(
        words(f"quote.misread.{slug(code)}", definition=figure.definition) for code in list_misreadings(figure, kind)
    )


def _say(code: str, figure: Figure, kind: Kind, words: Words) -> tuple[str, str]:
    numbers, slip = [words.number(end) for end in figure.quantity.printed] or [""], find_slip(figure)
    stated, scope = figure.quantity.stated, kind.scope
    holes = {
        "counted": say_counted(figure, words) if stated else "",
        "taken": say_counted(figure, words, TAKEN_FOR[code]) if code in TAKEN_FOR else "",
        "number": numbers[0],
        "low": numbers[0],
        "high": numbers[-1],
        "total": figure.part_of,
        "origin": figure.repeats,
        "scope": words.choice("figures.deaths.group", scope) if scope else "",
        "slip": _say_slip(slip, words) if slip else "",
        "printed": slip.printed if slip else "",
    }
    name = slug(code)
    return words(f"quote.avoid.{name}.wording", **holes), words(f"quote.avoid.{name}.reason", **holes)


def _say_slip(slip: Slip, words: Words) -> str:
    """The number that the slip would make: "198 million"."""
    if slip.number < MILLION:
        return words.number(slip.number)
    return words("quote.millions", number=words.number(slip.number / MILLION))
