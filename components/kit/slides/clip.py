"""Outlines cut off at the edges of a box: shapes of a slide have no window that hides what lies outside."""

from collections.abc import Callable, Sequence

from components.view.boxes import Box, Point

Edge = tuple[int, float, bool]
"""The axis (0 across, 1 down), where the edge stands on it, whether what is kept lies after it."""


def clip_ring(ring: Sequence[Point], box: Box) -> tuple[Point, ...]:
    """The closed outline inside the box; none where it lies outside (Sutherland and Hodgman)."""
    kept = list(ring)
    for edge in _list_edges(box):
        kept = _cut(kept, edge, closed=True)
    return tuple(kept) if len(kept) > 2 else ()


def clip_line(line: Sequence[Point], box: Box) -> tuple[Point, ...]:
    """The part of an open line inside the box; one that comes back is joined along the edge."""
    kept = list(line)
    for edge in _list_edges(box):
        kept = _cut(kept, edge, closed=False)
    return tuple(kept) if len(kept) > 1 else ()


def _list_edges(box: Box) -> list[Edge]:
    return [(0, box.x, True), (0, box.x + box.width, False), (1, box.y, True), (1, box.y + box.height, False)]


def _cut(points: Sequence[Point], edge: Edge, *, closed: bool) -> list[Point]:
    inside = _judge(edge)
    kept: list[Point] = []
    for at, point in enumerate(points):
        before = points[at - 1] if at or closed else point
        if inside(before) != inside(point):
            kept.append(_cross(before, point, edge))
        if inside(point):
            kept.append(point)
    return kept


def _judge(edge: Edge) -> Callable[[Point], bool]:
    axis, limit, after = edge
    return lambda point: point[axis] >= limit if after else point[axis] <= limit


def _cross(first: Point, last: Point, edge: Edge) -> Point:
    """Where the line between the points crosses the edge."""
    axis, limit, _ = edge
    share = (limit - first[axis]) / (last[axis] - first[axis])
    other = first[1 - axis] + (last[1 - axis] - first[1 - axis]) * share
    return (limit, other) if axis == 0 else (other, limit)
