"""Sayings on their way between processes: as lines of JSON."""

import json
from dataclasses import asdict
from typing import Any

from components.desk.effect.sayings import Heard, Saying, View


def pack(heard: Heard) -> dict[str, Any]:
    """What one view says, as JSON can carry it."""
    return asdict(heard)


def unpack(packed: dict[str, Any]) -> Heard:
    """The same from JSON, which knows no tuples."""
    view = packed["view"]
    return Heard(
        View(view["room"], view["lang"], _params(view["params"]), view["close"]),
        tuple(
            Saying(**each | {part: tuple(each[part]) for part in ("place", "name", "keys")})
            for each in packed["sayings"]
        ),
        tuple((room, _params(params)) for room, params in packed["links"]),
        tuple(packed["faults"]),
    )


def dump(value: object) -> str:
    """The value as one line of JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _params(packed: list[list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in packed)
