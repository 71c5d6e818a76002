"""What the key of the displacement curve has to explain beside who speaks: the kinds of signs drawn, and no others."""

from components.view.displacement.curve import Curve, say_sources
from components.view.words import Words


def list_signs(curve: Curve) -> tuple[str, ...]:
    """Those drawn of: line, range, ends (a dotted line of upper ends only), up and down (arrows), weak (hollow)."""
    lines = [segment for segment in curve.segments.values() if len(segment) > 1]
    drawn = {
        "line": bool(lines),
        "range": any(len(mark.ends) > 1 for mark in curve.marks),
        "ends": any(mark.figure.quantity.low is None for segment in lines for mark in segment),
        "up": any(mark.opens > 0 for mark in curve.marks),
        "down": any(mark.opens < 0 for mark in curve.marks),
        "weak": any(mark.weak for mark in curve.marks),
    }
    return tuple(sign for sign, there in drawn.items() if there)


def say_signs(curve: Curve, words: Words) -> list[str]:
    """Each of them in a sentence."""
    line = say_sources(curve.line, words)
    return [words.choice("figures.curve.key", sign, who=line) for sign in list_signs(curve)]
