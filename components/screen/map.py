"""The map's surroundings: the largest numbers, the days and roles to choose, the table and the files."""

from collections.abc import Sequence
from dataclasses import replace

from components.model.movements import Report, choose_reports, list_dates, list_headlines, list_roles
from components.screen.address import check_listing, choose, name_listing
from components.screen.cards import make_cards
from components.screen.downloads import show_downloads
from components.screen.mapview import View, open_reports, read_view
from components.screen.pieces import piece
from components.screen.sheets import Page, show
from components.view.links import change
from components.view.map.choices import (
    BASEMAP,
    DATE,
    INTERACTIVE,
    PART,
    PLACE,
    ROLE,
    ROOM,
    SIZE,
    VIEW,
    offer_dates,
    offer_parts,
    offer_roles,
    offer_views,
)
from components.view.map.rows import NAME, list_reports_as_rows
from components.view.numbers import say_date

PARAMETERS = (DATE, ROLE, VIEW, PART, BASEMAP, SIZE, PLACE, *name_listing(NAME))


@piece
def show_heads(page: Page) -> None:
    """The largest numbers up to the day chosen, as cards that name the place."""
    view = read_view(page)
    reports = list_headlines(view.dated)
    cards = [
        replace(card, measure=page.words("map.head", measure=card.measure, place=card.geography))
        for card in make_cards(page, [report.figure for report in reports])
    ]
    if cards:
        title = (
            page.words("map.heads_until", date=say_date(view.until, page.words))
            if view.until
            else page.words("map.heads")
        )
        show(page, "mapheads", title=title, cards=cards)


@piece
def show_controls(page: Page) -> None:
    """The days, the roles, the ways to draw, and what is shown."""
    view = read_view(page)
    words, roles = page.words, list_roles(page.tables)
    days = {*list_dates(open_reports(page)), *([view.until] if view.until else [])}
    dates = offer_dates(sorted(days), view.until, page.asked, words)
    choices = offer_roles(view.dated, roles, view.roles, page.asked, words)
    groups = [offer_views(view.way, page.asked, words)]
    if view.way == INTERACTIVE:
        groups.append(offer_parts(view.part, page.asked, words))
    title = words("map.title_until", date=say_date(view.until, words)) if view.until else words("map.title_all")
    show(page, "mapcontrols", title=title, dates=dates, roles=choices, groups=groups, sentence=_say_shown(page, view))


@piece
def show_table(page: Page) -> None:
    """The reports shown, or those of the place that the address asks for (`place`), as a table; the files."""
    view = read_view(page)
    words, tables = page.words, page.tables
    place = choose(PLACE, list(tables.table("places")["id"]))
    show(page, "section_title", level=2, title=words("map.table_title"), about="", arrive=place)
    listed = _choose_place(page, view.chosen, place) if place else view.chosen
    listing = list_reports_as_rows(listed, list_roles(tables), words("map.table"), page.asked, words)
    show(page, "table", listing=check_listing(listing))
    show(page, "section_title", level=2, title=words("map.downloads"), about="", arrive="")
    movements, chosen = tables.table("movements"), {report.figure.id for report in view.chosen}
    if len(chosen) < len(movements):
        show_downloads(page, "movements-shown", movements[movements["id"].isin(chosen)])
    show_downloads(page, "movements", movements)
    show_downloads(page, "places", tables.table("places"))


def _choose_place(page: Page, reports: Sequence[Report], place: str) -> list[Report]:
    """The reports that name the place, with a word on that and the way back to all."""
    words, places = page.words, page.tables.table("places")
    name = places.loc[places["id"].eq(place), "name"].iloc[0]
    listed = [
        each for each in reports if place in (own.id for own in (each.place, each.origin, each.destination) if own)
    ]
    show(page, "remark", sentence=words.many("map.of_place", len(listed), place=name))
    show(page, "nothing", href=change(ROOM, page.asked, place=None), clear=words("map.all_places"))
    return listed


def _say_shown(page: Page, view: View) -> str:
    words, chosen = page.words, view.chosen
    unplaced = sum(report.place is None or report.place.position is None for report in chosen)
    whole = chosen if view.until is None else choose_reports(open_reports(page), None, view.roles)
    undated = sum(report.figure.as_of is None for report in whole)
    counts = {"total": len(chosen), "unplaced": unplaced, "undated": undated}
    if view.until is None:
        return words("map.shown_all", **counts)
    if not chosen:
        return words("map.shown_none", date=say_date(view.until, words))
    return words("map.shown_until", date=say_date(view.until, words), **counts)
