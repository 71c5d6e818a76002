"""Rectangles in the pixels or points of a drawing: whether they meet, and what runs through them."""

from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels: its upper left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> Point:
        """The centre."""
        return self.x + self.width / 2, self.y + self.height / 2

    def meets(self, other: "Box", gap: float = 0) -> bool:
        """Whether the two overlap or come closer than `gap`."""
        across = self.x - gap < other.x + other.width and other.x - gap < self.x + self.width
        return across and self.y - gap < other.y + other.height and other.y - gap < self.y + self.height

    def cut_by(self, start: Point, end: Point) -> bool:
        """Whether a straight line from `start` to `end` runs through the box."""
        first, last = 0.0, 1.0
        for at, ahead, least, size in (
            (start[0], end[0] - start[0], self.x, self.width),
            (start[1], end[1] - start[1], self.y, self.height),
        ):
            if not ahead and not least <= at <= least + size:
                return False
            if ahead:
                enter, leave = sorted(((least - at) / ahead, (least + size - at) / ahead))
                first, last = max(first, enter), min(last, leave)
        return first <= last

    def nearest(self, point: Point) -> Point:
        """The point of the box that is nearest to `point`."""
        x, y = point
        return min(max(x, self.x), self.x + self.width), min(max(y, self.y), self.y + self.height)


def around(point: Point, radius: float) -> Box:
    """The square around a point."""
    return Box(point[0] - radius, point[1] - radius, 2 * radius, 2 * radius)
