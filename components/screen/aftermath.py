"""What followed: the seven demands, and the timeline."""

from dataclasses import dataclass, replace

from components.model.statement import find_source_id
from components.model.timeline import (
    OFFENSIVE,
    Event,
    Span,
    choose_events,
    list_categories,
    list_demands,
    list_events,
    list_readings,
    read_record,
)
from components.screen.address import check_page, choose
from components.screen.downloads import show_downloads
from components.screen.pieces import piece
from components.screen.sheets import Page, show
from components.view.choices import Choices, offer
from components.view.demands import ENTRIES, make_demand_card, tally
from components.view.links import change
from components.view.lists import Stretch, cut
from components.view.timeline import NAME, list_months, say_month, say_record

ROOM = "aftermath"
PAGE, ENTRIES_PAGE = f"{NAME}-page", f"{ENTRIES}-page"
PARAMETERS = ("demand", "event", "span", "category", PAGE, ENTRIES_PAGE)
FOCUS = Span(*OFFENSIVE)
IN_FOCUS = "offensive"
WHOLE = "all"
GONE = {"event": None, PAGE: None}
"""What another choice of events takes out of the address."""


@dataclass(frozen=True)
class View:
    """What the timeline shows: every event, the whole record, the period chosen, a category ("" for all), one event."""

    events: list[Event]
    record: Span
    span: Span
    category: str
    opened: Event | None

    @property
    def shown(self) -> list[Event]:
        """The events of the period and the category."""
        return choose_events(self.events, self.span, self.category)


def read_view(page: Page) -> View:
    """What the address asks for; an event asked for outside period or category lifts these."""
    events, record = list_events(page.tables), read_record(page.tables)
    wish = choose("event", [event.id for event in events])
    opened = next((event for event in events if event.id == wish), None)
    span = FOCUS if choose("span", (IN_FOCUS, WHOLE), IN_FOCUS) == IN_FOCUS else record
    category = choose("category", list_categories(page.tables))
    if opened and not opened.within(span):
        span = record
    if opened and opened.category != category:
        category = ""
    return View(events, record, span, category, opened)


@piece
def show_record(page: Page) -> None:
    """Where the record ends, when it was last checked, and what "followed" does not mean."""
    if page.edition.lens is None:  # With a day chosen the record goes on beyond what is shown.
        record = say_record(read_record(page.tables), page.edition.version, page.words)
        show(page, "record", record=record, caution=page.words("aftermath.not_because"))


@piece
def show_demands(page: Page) -> None:
    """The seven demands in short, or the one that the address asks for (`demand`) with what is on record."""
    if page.edition.before_statement:
        show(page, "notice", sentence=page.words("lens.before_statement"))
        return
    demands, urls = list_demands(page.tables), _urls(page)
    cards = [make_demand_card(demand, urls, page.asked, page.words) for demand in demands]
    wish = choose("demand", [str(card.number) for card in cards])
    if wish:
        opened = next(card for card in cards if str(card.number) == wish)
        stretch = cut(ENTRIES, opened.after, ROOM, page.asked)
        check_page(ENTRIES_PAGE, stretch.page)
        all_href = change(ROOM, page.asked, **{"demand": None, "event": None, ENTRIES_PAGE: None})
        show(page, "demand", card=replace(opened, after=stretch.items), cards=cards, all_href=all_href, pages=stretch)
    else:
        show(page, "demands", cards=cards, tallies=tally(demands, list_readings(page.tables)))


@piece
def show_timeline(page: Page) -> None:
    """The events by month, of the period and kind that the address asks for (`span`, `category`, `event`)."""
    view = read_view(page)
    stretch = _cut(page, view)
    show(
        page,
        "timeline",
        title=page.words("aftermath.timeline", **_months(page, view.record)),
        filters=[_offer_spans(page, view), _offer_categories(page, view)],
        months=list_months(stretch.items, _urls(page), find_source_id(page.tables), page.asked, page.words),
        opened=view.opened.id if view.opened else "",
        pages=stretch,
        whole=view.span == view.record,
        whole_href=change(ROOM, page.asked, **{**GONE, "span": WHOLE}),
        earlier=_say_beyond(page, "earlier", [event for event in view.events if event.last < view.span.first]),
        later=_say_beyond(page, "later", [event for event in view.events if event.day > view.span.last]),
    )


@piece
def show_tables(page: Page) -> None:
    """The events shown and the follow-ups to take away."""
    events = page.tables.table("events")
    shown = {event.id for event in read_view(page).shown}
    show(page, "download_title", title=page.words("aftermath.downloads"))
    show_downloads(page, "events", events[events["id"].isin(shown)])
    show_downloads(page, "followups", page.tables.table("followups"))


def _cut(page: Page, view: View) -> Stretch[Event]:
    """The events of the page asked for, or of that which has the event asked for."""
    shown = view.shown
    stretch = cut(NAME, shown, ROOM, page.asked, shown.index(view.opened) if view.opened else None, event=None)
    check_page(PAGE, stretch.page)
    return stretch


def _offer_spans(page: Page, view: View) -> Choices:
    spans = [("", "offensive", FOCUS), (WHOLE, "whole", view.record)]
    values = [
        (value, page.words(f"aftermath.{key}", **_months(page, span)), len(choose_events(view.events, span)))
        for value, key, span in spans
    ]
    chosen = "" if view.span == FOCUS else WHOLE
    return offer(page.words("aftermath.period"), ROOM, page.asked, "span", values, chosen, **GONE)


def _offer_categories(page: Page, view: View) -> Choices:
    names = [("", page.words("aftermath.all_categories"))]
    names += [(name, page.words.choice("event_category", name)) for name in list_categories(page.tables)]
    values = [(name, text, len(choose_events(view.events, view.span, name))) for name, text in names]
    return offer(page.words("aftermath.category"), ROOM, page.asked, "category", values, view.category, **GONE)


def _say_beyond(page: Page, key: str, events: list[Event]) -> str:
    """How many events stand before or after the period shown, and in which months; "" for none."""
    if not events:
        return ""
    span = Span(events[0].day, max(event.day for event in events))
    return page.words.many(f"aftermath.{key}", len(events), **_months(page, span))


def _months(page: Page, span: Span) -> dict[str, str]:
    return {"first": say_month(span.first, page.words), "last": say_month(span.last, page.words)}


def _urls(page: Page) -> dict[str, str]:
    sources = page.tables.table("sources")
    return dict(zip(sources["id"], sources["url"], strict=True))
