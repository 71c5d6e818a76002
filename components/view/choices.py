"""Choices made by link: the values of one parameter of the address, each with its count."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from components.view.links import change


@dataclass(frozen=True)
class Choice:
    """One value to choose: its name, address, how many rows it gives (None: not said), and whether it is chosen."""

    text: str
    href: str
    count: int | None
    chosen: bool


@dataclass(frozen=True)
class Choices:
    """The values of one parameter, under the name that the reader sees."""

    title: str
    choices: tuple[Choice, ...]


def offer(
    title: str,
    room: str,
    asked: Mapping[str, str],
    name: str,
    values: Sequence[tuple[str, str, int | None]],
    chosen: str,
    **changes: object,
) -> Choices:
    """The choices for parameter `name`: values as (value, text, count), "" for the usual view.

    Each link keeps the rest of the address but for `changes`.
    """
    return Choices(
        title,
        tuple(
            Choice(text, change(room, asked, **{name: value}, **changes), count, value == chosen)
            for value, text, count in values
        ),
    )
