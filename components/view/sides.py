"""Left and right in a drawing: what starts at the left in English starts at the right in Arabic."""

from dataclasses import dataclass

from components.view.languages import direction


@dataclass(frozen=True)
class Sides:
    """The side where a line of text starts, and time with it, and the side where both end: left or right."""

    start: str
    end: str

    @property
    def mirrored(self) -> bool:
        """Whether what is drawn runs from right to left."""
        return self.start == "right"

    def align(self, edge: str) -> str:
        """The side that `edge`, "start", "end" or "center", stands for."""
        return {"start": self.start, "end": self.end}.get(edge, edge)

    def right(self, onward: float) -> float:
        """How far to the right that is which lies `onward` in the direction of the text."""
        return -onward if self.mirrored else onward


def pick_sides(lang: str) -> Sides:
    """The sides of a drawing whose words are in the language."""
    return Sides("right", "left") if direction(lang) == "rtl" else Sides("left", "right")
