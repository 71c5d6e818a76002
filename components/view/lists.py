"""Tables for readers: real HTML tables, sortable, in pages, which become rows of fields on a phone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from components.view.links import change

PAGE_ROWS = 50
STRETCH = 200
"""Items of a long list that is no table that stand on a page: it stays short to load however long a record grows."""
Item = TypeVar("Item")


@dataclass(frozen=True)
class Column:
    """A column of a table: its key (also its name in the address), its heading, and how a row sorts by it."""

    key: str
    title: str
    sort: Callable[[Any], Any] | None = None
    numeric: bool = False


@dataclass(frozen=True)
class Cell:
    """What a cell shows: its text, where it links to, a second quieter line, and its language if not the page's.

    `links` are further links (text, address) below it, inside the product; `picks` such that choose what the second
    line names for a view of several.
    """

    text: str
    href: str = ""
    note: str = ""
    lang: str = ""
    links: tuple[tuple[str, str], ...] = ()
    picks: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Heading:
    """A column's heading with the address that sorts by it and the order it is in (aria-sort)."""

    title: str
    href: str
    order: str
    numeric: bool


@dataclass(frozen=True)
class Listing:
    """One page of a table: headings, rows of cells, and the addresses of the other pages."""

    name: str
    caption: str
    headings: tuple[Heading, ...]
    rows: tuple[tuple[Cell, ...], ...]
    first: int
    last: int
    total: int
    page: int
    pages: int
    page_links: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Stretch(Generic[Item]):
    """Some items of a long list, which of its pages they are, and the addresses of all pages; none where it is one."""

    items: tuple[Item, ...]
    page: int
    links: tuple[tuple[int, str], ...]


WHOLE: Stretch[Any] = Stretch((), 1, ())
"""For what stands whole wherever there are no pages: on paper, in a file."""


def arrange(
    name: str,
    caption: str,
    columns: Sequence[Column],
    items: Sequence[Any],
    to_cells: Callable[[Any], Sequence[Cell]],
    room: str,
    asked: Mapping[str, str],
    most: int = PAGE_ROWS,
) -> Listing:
    """The page of the table that the address asks for (`<name>-sort`, `<name>-page`), items turned to cells.

    A page has at most so many rows.
    """
    ordered, column, reverse = sort_items(columns, items, asked.get(f"{name}-sort", ""))
    pages = max(1, -(-len(ordered) // most))
    page = pick_page(asked.get(f"{name}-page", "1"), pages)
    start = (page - 1) * most
    shown = ordered[start : start + most]
    headings = [_heading(each, name, room, asked, each is column, reverse) for each in columns]
    numbers = range(1, pages + 1) if pages > 1 else ()
    return Listing(
        name=name,
        caption=caption,
        headings=tuple(headings),
        rows=tuple(tuple(to_cells(item)) for item in shown),
        first=start + 1 if shown else 0,
        last=start + len(shown),
        total=len(ordered),
        page=page,
        pages=pages,
        page_links=tuple((number, change(room, asked, **{f"{name}-page": number})) for number in numbers),
    )


def cut(
    name: str, items: Sequence[Item], room: str, asked: Mapping[str, str], at: int | None = None, **gone: None
) -> Stretch[Item]:
    """The stretch of a long list that the address asks for (`<name>-page`), or that which holds the item `at`.

    Its links to the other stretches keep the rest of the address, but for the names in `gone`.
    """
    pages = max(1, -(-len(items) // STRETCH))
    page = pick_page(asked.get(f"{name}-page", "1"), pages) if at is None else at // STRETCH + 1
    numbers = range(1, pages + 1) if pages > 1 else ()
    links = tuple((number, change(room, asked, **{**gone, f"{name}-page": number})) for number in numbers)
    return Stretch(tuple(items[(page - 1) * STRETCH : page * STRETCH]), page, links)


def sort_items(columns: Sequence[Column], items: Sequence[Any], wish: str) -> tuple[list[Any], Column | None, bool]:
    """The items in the order wished ("key" or "-key"; unknown: as they are), the column, and whether downwards."""
    reverse = wish.startswith("-")
    column = next((each for each in columns if each.sort and each.key == wish.removeprefix("-")), None)
    if column is None or column.sort is None:
        return list(items), None, False
    key = column.sort
    known = [item for item in items if key(item) is not None]
    blank = [item for item in items if key(item) is None]
    return sorted(known, key=key, reverse=reverse) + blank, column, reverse


def pick_page(wish: str, pages: int) -> int:
    """The page wished where there is one, else the first."""
    page = int(wish[:9]) if wish.isascii() and wish.isdigit() else 1
    return page if 1 <= page <= pages else 1


def _heading(column: Column, name: str, room: str, asked: Mapping[str, str], chosen: bool, reverse: bool) -> Heading:
    if column.sort is None:
        return Heading(column.title, "", "", column.numeric)
    wish = f"-{column.key}" if chosen and not reverse else column.key
    order = ("descending" if reverse else "ascending") if chosen else "none"
    href = change(room, asked, **{f"{name}-sort": wish, f"{name}-page": None})
    return Heading(column.title, href, order, column.numeric)
