"""The figures by table: the chart or the lists of the one that the address asks for (`table`), its rows, its file."""

from collections.abc import Callable, Mapping

import pandas as pd

from components.model.deaths import list_deaths
from components.model.figures import Figure, to_figures
from components.model.sources import list_weak
from components.screen.address import check_listing, check_page, choose, name_listing
from components.screen.cards import PARAMETER
from components.screen.charts import show_chart
from components.screen.curve import TWIN, open_curve, show_twin
from components.screen.downloads import show_downloads
from components.screen.page import show_notes
from components.screen.pictures import show_pictures
from components.screen.pieces import piece
from components.screen.sheets import Page, box, show
from components.screen.store import remember
from components.view.choices import Choices, offer
from components.view.comparing import COMPARE
from components.view.lists import cut
from components.view.palette import VOICES
from components.view.periods import gather, make_groups, measure_axis
from components.view.pictures.charts import picture_deaths
from components.view.rows import list_rows, note_rows

ROOM = "figures"
OWN = "statement"
OTHERS = tuple(voice for voice in VOICES if voice != OWN)
EVERYONE = "everyone"
ROWS = "rows"
COUNTS = "counts"
PARAMETERS = (PARAMETER, COMPARE, "table", "who", *name_listing(ROWS), *name_listing(TWIN), f"{COUNTS}-page")


@piece
def show_tables(page: Page) -> None:
    """The parts to choose from, then the chart or lists, the questions, the rows and the file of the one chosen."""
    part = choose("table", tuple(PARTS), FIRST)
    values = [(name, page.words.choice("figures.part", name), None) for name in PARTS]
    show(page, "choices", groups=[offer(page.words("figures.parts"), ROOM, page.words.address, "table", values, part)])
    PARTS[part](page)


def _show_displaced(page: Page) -> None:
    who = choose("who", (*OTHERS, EVERYONE))
    voices = OTHERS if who == EVERYONE else (who,) if who else ()
    show_chart(page, voices, [_offer_voices(page, who)], _arrive(page))
    drawn = {mark.figure.id for mark in open_curve(page, voices).marks}
    frame = page.tables.table("displacement")
    show_downloads(page, "displacement-drawn", frame[frame["id"].isin(drawn)])
    _show_rest(page, "displacement", frame)


def _offer_voices(page: Page, chosen: str) -> Choices:
    """Whose points to draw beside the line, each with how many figures that adds to those always drawn."""
    words = page.words
    texts = [("", words("figures.curve.few")), *((voice, words.choice("voice", voice)) for voice in OTHERS)]
    texts.append((EVERYONE, words("figures.curve.everyone")))
    voices: Mapping[str, tuple[str, ...]] = {voice: (voice,) for voice in OTHERS} | {"": (), EVERYONE: OTHERS}
    always = len(open_curve(page).marks)
    values = [(value, text, len(open_curve(page, voices[value]).marks) - always or None) for value, text in texts]
    return offer(words("figures.curve.who"), ROOM, page.asked, "who", values, chosen, figure=None)


def _show_deaths(page: Page) -> None:
    """The counts of deaths over their days, with their table twin; then the other rows of the table."""
    words, frame = page.words, page.tables.table("casualties")
    deaths = remember(page.edition, ("deaths",), lambda: list_deaths(page.tables))
    axis, weak = measure_axis(deaths, words), list_weak(page.tables)
    drawn = frame[frame["id"].isin({each for rows in deaths.values() for each in rows["id"]})]
    groups = make_groups(deaths, weak, axis, page.asked, words)
    title = words("figures.deaths.title", count=len(drawn))
    source = words("figures.deaths.source", edition=page.edition.id)
    stretch = cut(COUNTS, [(group, count) for group in groups for count in group.counts], ROOM, page.asked)
    check_page(f"{COUNTS}-page", stretch.page)
    shown = gather(stretch.items)
    show(page, "deaths", title=title, groups=shown, axis=axis, arrive=_arrive(page), source=source, pages=stretch)
    show_pictures(page, "chart", "deaths", lambda _, imprint: picture_deaths(groups, axis, imprint, words))
    show_twin(page, drawn, "casualties")
    show_notes(page, set(frame["id"]))
    show(page, "section_title", level=2, title=words("figures.deaths.others"), about=words("figures.deaths.apart"))
    _show_rows(page, words("figures.deaths.others"), "casualties", frame.drop(drawn.index))
    show_downloads(page, "casualties", frame)


def _show_response(page: Page) -> None:
    """The rows by category, each in a table of its own: their units differ, so no axis could hold them."""
    words, frame = page.words, page.tables.table("response")
    title, about = words("figures.response.title"), words("figures.response.about")
    show(page, "section_title", level=2, title=title, about=about, arrive=_arrive(page))
    for category in page.tables.package.table("response").field("category").choices:
        name, rows = words.choice("response_category", category), frame[frame["category"].eq(category)]
        show(page, "section_title", level=3, title=name)
        _show_rows(page, name, "response", rows, category)
    show_notes(page, set(frame["id"]))
    show_downloads(page, "response", frame)


def _show_moved(page: Page) -> None:
    """Only the reports that give a number: the map has the others too."""
    frame = page.tables.table("movements")
    numbered = frame[frame["low"].notna() | frame["high"].notna()]
    words = page.words
    about = words("figures.movements.about", shown=len(numbered), total=len(frame))
    show(page, "section_title", level=2, title=words("figures.movements.title"), about=about, arrive=_arrive(page))
    _show_rows(page, words("figures.movements.title"), "movements", numbered)
    show_notes(page, set(frame["id"]))
    show_downloads(page, "movements-with-a-number", numbered)
    show_downloads(page, "movements", frame)


def _show_own(page: Page) -> None:
    frame = page.tables.table("figures")
    _show_rest(page, "figures", frame, _arrive(page))


def _show_rest(page: Page, table: str, frame: pd.DataFrame, arrive: str = "") -> None:
    """The questions about the figures of a table, then all its rows and its file."""
    show_notes(page, set(frame["id"]))
    title = page.words("figures.rows.title", table=page.words.choice("figures.rows.of", table), count=len(frame))
    show(page, "section_title", level=2, title=title, arrive=arrive)
    _show_rows(page, title, table, frame)
    show_downloads(page, table, frame)


def _show_rows(page: Page, caption: str, table: str, rows: pd.DataFrame, part: str = "") -> None:
    """Rows of the table called `table`, or of one `part` of it; the parts have their order in common."""
    figures, notes = remember(page.edition, ("rows", table, part), lambda: _prepare(page, table, rows))
    listing = list_rows(ROWS, caption, figures, list_weak(page.tables), notes, ROOM, page.asked, page.words)
    with box(page, f"figure-rows-{part}"):
        show(page, "table", listing=check_listing(listing))


def _prepare(page: Page, table: str, rows: pd.DataFrame) -> tuple[list[Figure], dict[str, str]]:
    return to_figures(rows, table), note_rows(rows, page.words)


def _arrive(page: Page) -> str:
    """What to bring into view where the address names a part: the part it names."""
    return f"table-{page.asked['table']}" if "table" in page.asked else ""


FIRST = "displacement"
PARTS: Mapping[str, Callable[[Page], None]] = {
    FIRST: _show_displaced,
    "casualties": _show_deaths,
    "response": _show_response,
    "movements": _show_moved,
    OWN: _show_own,
}
