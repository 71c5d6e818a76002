"""Sheets: what the pieces of a page put on it. It is sent at once, or written down first and then sent to many."""

from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Protocol

import streamlit as st
from markupsafe import escape
from streamlit.string_util import clean_text

from components.model.data.tables import Tables
from components.screen.address import asked
from components.screen.store import Edition, put_again
from components.view.markup import render
from components.view.palette import Palette
from components.view.words import Words

EACH = 1024
"""What a part weighs beside its text, about, in bytes."""


@dataclass(frozen=True)
class Page:
    """What the pieces of a page work with: its room, words, edition and colours.

    Where it has a `sheet`, what they put on the page is written down there.
    """

    room: str
    words: Words
    edition: Edition
    palette: Palette
    sheet: "Sheet | None" = field(default=None, compare=False, repr=False)

    @property
    def asked(self) -> dict[str, str]:
        """What the address asks for, by name."""
        return asked()

    @property
    def tables(self) -> Tables:
        """The tables of the edition shown."""
        return self.edition.tables


class Part(Protocol):
    """Something on a page. It holds neither the page it was made for nor the tables of its edition."""

    @property
    def weight(self) -> int:
        """How much memory it takes, about, in bytes."""

    def send(self, page: Page) -> None:
        """Puts it on the page of whoever reads it now."""


class Sheet:
    """The parts that are written down, in order; HTML that follows on HTML is one part with it.

    `files` are those that the parts link to, by their names.
    """

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.files: dict[str, File] = {}

    def add(self, part: Part) -> None:
        """Writes the part down: each costs every reader a message, so neighbours that can are joined."""
        last = self.parts[-1] if self.parts else None
        if isinstance(part, Html) and isinstance(last, Html) and not (part.alone or last.alone):
            self.parts[-1] = Html(last.body + part.body)
        else:
            self.parts.append(part)

    @contextmanager
    def inside(self, key: str | None, *, horizontal: bool) -> Iterator[None]:
        """What is written down meanwhile stands in a box."""
        outer, self.parts = self.parts, []
        try:
            yield
        finally:
            inner, self.parts = self.parts, outer
            self.add(enclose(inner, key, horizontal=horizontal))


@dataclass(frozen=True)
class Html:
    """Finished HTML. What stands `alone` is joined to no other, so that its place stays when others change."""

    body: str
    alone: bool = False

    @property
    def weight(self) -> int:  # noqa: D102
        return len(self.body) + EACH

    def _repr_html_(self) -> str:  # Streamlit takes this as it is, and need not look through it again.
        return self.body

    def send(self, page: Page) -> None:  # noqa: ARG002, D102
        st.html(self)


@dataclass(frozen=True)
class Chart:
    """An element of Streamlit's own that holds no choice; `key` tells it from others of the edition, `put` makes it.

    Streamlit itself sends again what it was sent as, where the same was put before.
    """

    key: tuple[str, ...]
    put: Callable[[Page], None]
    weight: int = EACH

    def send(self, page: Page) -> None:  # noqa: D102
        put_again(page.edition, self.key, lambda: self.put(page))


@dataclass(frozen=True)
class File:
    """What a page gives away: `make` runs when somebody takes it, with the page as it is then."""

    name: str
    kind: str
    make: Callable[[Page], bytes]


@dataclass(frozen=True)
class Box:
    """Parts in one place that are not all HTML, which the style sheet knows by `key`."""

    key: str | None
    horizontal: bool
    parts: tuple[Part, ...]

    @property
    def weight(self) -> int:  # noqa: D102
        return sum(part.weight for part in self.parts) + EACH

    def send(self, page: Page) -> None:  # noqa: D102
        with st.container(key=self.key, horizontal=self.horizontal):
            for part in self.parts:
                part.send(page)


def show(page: Page, template: str, **values: object) -> None:
    """Puts a template on the page."""
    put(page, make_html(clean_text(render(template, page.words, **values))))


def announce(page: Page, sentence: str, *, quietly: bool = False) -> None:
    """Puts a sentence on the page that screen readers say when it changes; `quietly`: it is for them alone."""
    body = clean_text(render("status", page.words, sentence=sentence, quietly=quietly))
    put(page, replace(make_html(body), alone=True))


def enclose(parts: Sequence[Part], key: str | None, *, horizontal: bool) -> Part:
    """The parts in one place, which the style sheet knows by `key`; without one it keeps its place when others change.

    HTML stays HTML: each place of Streamlit's own costs every reader a message.
    """
    bodies = [part.body for part in parts if isinstance(part, Html) and not part.alone]
    if len(bodies) < len(parts):
        return Box(key, horizontal, tuple(parts))
    names = ("box", "row" if horizontal else "", f"st-key-{key}" if key else "")
    return Html(f'<div class="{" ".join(filter(None, names))}">{"".join(bodies)}</div>', alone=key is None)


def draw(drawing: str, alt: str) -> Html:
    """A drawing, given as SVG, as a part, with words for those who cannot see it."""
    encoded = b64encode(drawing.encode()).decode()
    return Html(f'<img class="drawing" src="data:image/svg+xml;base64,{encoded}" alt="{escape(alt)}">')


def make_html(body: str) -> Html:
    """The body as a part, which keeps its distance to what it is joined to."""
    return Html(f'<div class="piece">{body}</div>')


def put(page: Page, part: Part) -> None:
    """Puts the part on the page, or writes it down."""
    if page.sheet is None:
        part.send(page)
    else:
        page.sheet.add(part)


@contextmanager
def box(page: Page, key: str | None = None, *, horizontal: bool = False) -> Iterator[None]:
    """What is put on the page meanwhile stands in one place, which the style sheet knows by `key`."""
    inside = st.container(key=key, horizontal=horizontal) if page.sheet is None else None
    with inside or page.sheet.inside(key, horizontal=horizontal):  # type: ignore[union-attr]
        yield
