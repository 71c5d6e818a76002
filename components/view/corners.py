"""The outlines of the shapes that say who speaks."""

from math import cos, radians, sin

from components.view.boxes import Point

ANGLES = {
    "diamond": (0, 90, 180, 270),
    "square": (45, 135, 225, 315),
    "triangle-up": (270, 30, 150),
    "triangle-down": (90, 210, 330),
}
"""Corners of each shape, as angles in degrees, clockwise from the right; a circle has none."""
TURNS = ((1, 0, 0, 1), (0, -1, 1, 0), (-1, 0, 0, -1), (0, 1, -1, 0))
ARM = ((1 / 3, -1.0), (1 / 3, -1 / 3), (1.0, -1 / 3))
"""A cross with arms as wide as long: a quarter of its corners, turned four times."""


def outline(shape: str, at: Point, radius: float) -> tuple[Point, ...]:
    """The corners of a shape around a point; none where it is round."""
    cross = [(a * x + b * y, c * x + d * y) for a, b, c, d in TURNS for x, y in ARM]
    round_about = [(cos(radians(angle)), sin(radians(angle))) for angle in ANGLES.get(shape, ())]
    return tuple((at[0] + x * radius, at[1] + y * radius) for x, y in (cross if shape == "cross" else round_about))
