"""The accessibility statement: its parts in order."""

from components.screen.pieces import piece
from components.screen.sheets import Page, show

PARAMETERS: tuple[str, ...] = ()
PARTS = {
    "holds": ("keyboard", "reader", "zoom", "colour", "motion", "languages", "twins"),
    "tried": ("axe", "keys", "eyes", "not_tried"),
    "short": ("streamlit", "map", "chart", "translation", "labels", "tables"),
    "help": ("tell",),
}


@piece
def show_statement(page: Page) -> None:
    """Each part under its title, as a list of sentences."""
    show(page, "accessibility", parts=PARTS.items())
