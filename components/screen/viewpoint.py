"""The viewpoint: which edition the reader looks at, and whether only what was known on a day. The address says it."""

from dataclasses import dataclass
from datetime import date

from components.model.data.problems import DataFault
from components.model.history.archive import Record, choose_record, find_near
from components.model.history.shelf import list_shelved, read_wish
from components.screen.address import asked, correct, note_in_vain
from components.screen.store import data_folder
from components.view.links import EDITION, KNOWN


@dataclass(frozen=True)
class Viewpoint:
    """The id of the edition that the address names ("" for the one that stands), and the day (None for now).

    Where there is no such edition `missed` is what was asked for, and `nearest` are those to offer instead.
    """

    edition: str = ""
    known: date | None = None
    missed: str = ""
    nearest: tuple[Record, ...] = ()

    @property
    def address(self) -> dict[str, str]:
        """What every address says of it."""
        named = {EDITION: self.edition, KNOWN: self.known.isoformat() if self.known else ""}
        return {name: value for name, value in named.items() if value}


def choose_viewpoint() -> Viewpoint:
    """The viewpoint that the address asks for; a day asked for in vain is noted."""
    wish, known = asked().get(EDITION, ""), _choose_day()
    if not wish:
        return Viewpoint("", known)
    records = list_shelved(data_folder())
    try:
        found = choose_record(records, wish).id
    except DataFault:
        correct(EDITION, "")
        return Viewpoint("", known, wish[:40], find_near(records, wish))
    correct(EDITION, found)
    return Viewpoint(found, known)


def _choose_day() -> date | None:
    """The day that the address asks for; none after today, for what will be known then nobody knows."""
    wish = asked().get(KNOWN, "")
    if not wish:
        return None
    day = read_wish(wish)
    if day is None:
        note_in_vain(KNOWN, wish)
        correct(KNOWN, "")
        return None
    correct(KNOWN, day.isoformat())
    return day
