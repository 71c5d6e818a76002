"""Corrections: the public log of every change of the published data, newest first."""

from components.model.history.archive import Log, Record, read_log
from components.model.history.standings import Key, Standing, find_standings
from components.model.history.states import read_states
from components.screen.address import check_page, choose
from components.screen.pieces import piece
from components.screen.sheets import Page, show
from components.screen.store import data_folder, remember, sign_log
from components.view.history.corrections import (
    PARAMETER,
    ROOM,
    Entry,
    Names,
    find_name,
    link_page,
    make_entry,
    name_records,
)
from components.view.history.moments import read_moment
from components.view.links import KNOWN, change
from components.view.lists import PAGE_ROWS, pick_page
from components.view.numbers import say_date

PAGE = f"{ROOM}-page"
PARAMETERS = (PARAMETER, PAGE)


def show_corrections(page: Page) -> None:
    """The entry that the address asks for (`record`), or how many there are and all of them, page by page."""
    if page.asked.get(KNOWN):
        now = change(ROOM, page.asked, **{KNOWN: None})
        show(page, "elsewhere_now", sentence=page.words("lens.corrections"), href=now)
        return
    show_log(page, sign_log())


@piece
def show_log(page: Page, at: str) -> None:
    """What the log says whose files bear the sign `at`."""
    log = remember(page.edition, ("log", at), lambda: read_log(data_folder()))
    if log.problems:
        show(page, "notice", sentence=page.words.many("corrections.broken", len(log.problems)))
    standings = remember(page.edition, ("standings", at), lambda: find_standings(log.records))
    names = remember(page.edition, ("names", at), lambda: name_records(log.records))
    known = {find_name(record, names): record for record in log.records}
    wish = choose(PARAMETER, tuple(known))
    if wish:
        (entry,) = _make_entries(page, [known[wish]], standings, names, at, whole=True)
        show(page, "correction", entry=entry, all_href=change(ROOM, page.asked, **{PARAMETER: None}))
    else:
        show_list(page, log, standings, names, at)


def show_list(page: Page, log: Log, standings: dict[Key, Standing], names: Names, at: str) -> None:
    """The entries of the page of the log that the address asks for, newest first, with links to the other pages."""
    newest = log.records[::-1]
    pages = max(1, -(-len(newest) // PAGE_ROWS))
    number = pick_page(page.asked.get(PAGE, "1"), pages)
    check_page(PAGE, number)
    shown = newest[(number - 1) * PAGE_ROWS : number * PAGE_ROWS]
    show(
        page,
        "corrections",
        summary=_sum_up(page, log.records),
        entries=_make_entries(page, list(shown), standings, names, at, whole=False),
        here=number,
        pages=[(each, link_page(each, page.asked, PAGE)) for each in range(1, pages + 1)] if pages > 1 else [],
    )


def _make_entries(
    page: Page, records: list[Record], standings: dict[Key, Standing], names: Names, at: str, *, whole: bool
) -> list[Entry]:
    return remember(
        page.edition,
        ("entries", at, " ".join(find_name(record, names) for record in records), str(whole)),
        lambda: [_make_entry(page, record, standings[record.key], names, whole=whole) for record in records],
    )


def _make_entry(page: Page, record: Record, standing: Standing, names: Names, *, whole: bool) -> Entry:
    states = read_states(data_folder(), record, page.tables)
    return make_entry(record, standing, states, page.tables, page.words, names, whole=whole)


def _sum_up(page: Page, records: tuple[Record, ...]) -> str:
    """How many entries follow the first edition, and the day of that; where the log is empty it is the one shown."""
    moment = read_moment(records[0].when if records else page.edition.version[:10])
    day = say_date(moment.date() if moment else None, page.words)
    later = [record for record in records if record.previous]
    return (
        page.words.many("corrections.count", len(later), day=day) if later else page.words("corrections.none", day=day)
    )
