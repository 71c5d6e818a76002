"""The first page: what this is, in sentences made from the data, and where to go next."""

from components.model.headlines import list_known, list_own
from components.screen.address import name_listing
from components.screen.curve import TWIN
from components.screen.pieces import piece
from components.screen.rooms import APART, list_rooms
from components.screen.sheets import Page, show
from components.screen.texts import open_texts, show_unsound
from components.view.claims import say_opening
from components.view.links import link

PARAMETERS = name_listing(TWIN)


@piece
def show_opening(page: Page) -> None:
    """What the statement claims, and what the United Nations said for its day."""
    if page.edition.before_statement:
        show(page, "notice", sentence=page.words("lens.before_statement"))
        return
    show_unsound(page)
    statement = open_texts(page).own
    known = list_known(page.tables, statement.published)
    show(page, "opening", sentences=say_opening(statement, list_own(page.tables), known, page.words))


@piece
def show_next(page: Page) -> None:
    """The other pages, with a sentence on what each has."""
    show(
        page, "next", rooms=[(room, link(room, page.words)) for room in list_rooms() if room not in (page.room, *APART)]
    )
