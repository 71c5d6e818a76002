"""The comparison that the address asks for (`compare`: ids with commas between), of figures of one measure."""

from collections.abc import Sequence

from components.model.comparing import MOST, compare
from components.model.counterparts import list_near
from components.model.figures import Figure, find_figure, require_figure
from components.screen.address import asked, correct, note_in_vain
from components.screen.cards import make_cards, open_counts
from components.screen.pieces import piece
from components.screen.sheets import Page, box, show
from components.view.comparing import COMPARE, Sides, list_picks, make_sides


@piece
def show_comparison(page: Page) -> None:
    """The figures picked beside one another, the lowest and the highest number, and others to pick."""
    figures = _read_picks(page)
    with box(page):  # Always there, so that what follows keeps its place and is not drawn anew.
        if figures:
            show(page, "compare", sides=_make_sides(page, figures[:MOST], figures[MOST:]))


def _read_picks(page: Page) -> list[Figure]:
    """The figures that the address asks for; ids that no figure has are noted, and stand in no link."""
    wish = asked().get(COMPARE, "")
    found = {each: find_figure(page.tables, each) for each in list_picks(wish)}
    unknown = [each for each, figure in found.items() if figure is None]
    figures = [figure for figure in found.values() if figure is not None]
    if wish:
        correct(COMPARE, ",".join(figure.id for figure in figures[:MOST]))
    if unknown:
        note_in_vain(COMPARE, ", ".join(unknown) if figures else wish)
    return figures


def _make_sides(page: Page, figures: Sequence[Figure], beyond: Sequence[Figure]) -> Sides:
    counts = open_counts(page)
    comparison = compare(figures, counts)
    near = [require_figure(page.tables, key) for key in list_near([each.id for each in comparison.figures], counts)]
    return make_sides(
        comparison,
        make_cards(page, comparison.figures),
        counts.measures,
        near,
        [each.id for each in beyond],
        page.asked,
        page.words,
    )
