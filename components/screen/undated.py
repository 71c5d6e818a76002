"""The sources whose day of publication is not known, apart: nothing resting on them is taken to have been known."""

from components.model.sources import Resting, list_grades, list_resting
from components.screen.address import check_listing
from components.screen.pieces import piece
from components.screen.sheets import Page, show
from components.view.links import KNOWN
from components.view.lists import arrange
from components.view.sources import list_columns, to_cells


@piece
def show_undated(page: Page, name: str) -> None:
    """The sources without a day as the list called `name`, with what rests on them; links lead to the view of now.

    With a day chosen, those of them that nothing shows to be later.
    """
    lens, whole = page.edition.lens, page.edition.whole.speaking(page.words.lang)
    words = page.words.keeping({key: value for key, value in page.words.kept if key != KNOWN})
    rows, resting = whole.table("sources"), list_resting(whole)
    if lens:
        known = {row for rows in lens.undated.values() for row in rows}
        resting = {source: _among(found, known) for source, found in resting.items()}
    chosen = rows[rows["id"].isin(lens.undated["sources"]) if lens else rows["published"].isna()]
    show(page, "heading", title=words("sources.undated"), lead=words("sources.undated_lead"))
    listing = arrange(
        name,
        words("sources.undated"),
        list_columns(list_grades(whole), resting, words),
        chosen.to_dict("records"),
        lambda row: to_cells(row, resting.get(row["id"], []), words),
        page.room,
        page.asked,
    )
    show(page, "table", listing=check_listing(listing))


def _among(resting: list[Resting], known: set[str]) -> list[Resting]:
    return [each for each in resting if each.id in known]
