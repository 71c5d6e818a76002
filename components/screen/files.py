"""Files that pages offer: links to addresses of their own, at which they are made when somebody takes them."""

from collections.abc import Mapping

from components.screen.sheets import File, Html, Page, put
from components.view.languages import LANG
from components.view.links import EDITION
from components.view.machines.addresses import name_taken
from components.view.markup import render

LISTED = ("-sort", "-page")
"""What the address says of the order of lists, and of how far one has turned their pages: no file depends on it."""


def offer_file(page: Page, file: File, label: str, asked: Mapping[str, str] | None = None) -> None:
    """A link to the file; `asked` is what the address asks for where that is not what the page was opened with.

    It names language and edition, so that it gives the same for whoever follows it whenever.
    """
    if page.sheet is not None:
        page.sheet.files[file.name] = file
    given = page.asked if asked is None else asked
    kept = {name: value for name, value in given.items() if value and not name.endswith(LISTED)}
    href = name_taken(page.room, file.name, kept | {LANG: page.words.lang, EDITION: page.edition.id})
    put(page, Html(str(render("taken", page.words, name=file.name, href=f"./{href}", label=label))))
