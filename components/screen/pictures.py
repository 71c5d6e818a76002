"""Pictures to take away: each chart, the map and each figure as PNG and SVG, made only when somebody asks for one."""

from collections.abc import Callable, Sequence

from components.model.figures import Figure
from components.model.terms import pick_shared
from components.screen.downloads import CSV
from components.screen.files import offer_file
from components.screen.sheets import File, Page, box, show
from components.view.downloads import to_csv
from components.view.links import EDITION, KNOWN
from components.view.machines import addresses as addresses
from components.view.pictures.cards import picture_figure
from components.view.pictures.pixels import SHARP, to_png
from components.view.pictures.sheets import Imprint

Sketch = Callable[[Page, Imprint], str]


def show_pictures(page: Page, what: str, name: str, sketch: Sketch) -> None:
    """Two links that give what `sketch` draws as a picture called `name`, in pixels and as SVG.

    `what` it is of (chart, map, figure) is said on them.
    """
    with box(page, f"pictures-{name}", horizontal=True):
        _offer_pictures(page, what, name, sketch)


def _offer_pictures(page: Page, what: str, name: str, sketch: Sketch) -> None:
    words, file = page.words, name_file(page, name)
    png, svg = (words.choice("picture.of", what, kind=kind, id=name) for kind in ("PNG", "SVG"))
    made = File(f"{file}.png", "image/png", lambda here: to_png(sketch(here, make_imprint(here)), SHARP))
    drawn = File(f"{file}.svg", "image/svg+xml", lambda here: sketch(here, make_imprint(here)).encode())
    offer_file(page, made, png)
    offer_file(page, drawn, svg)


def show_figure_files(page: Page, figure: Figure) -> None:
    """The picture of a figure, its row of the table as recorded, the whole table, and the figure as JSON.

    Where the row may not be passed on, only the picture: it quotes the figure with its source.
    """
    tables, words = page.tables, page.words
    recorded = tables.recorded(figure.table)
    given = pick_shared(tables, figure.table, recorded[recorded["id"].eq(figure.id)])
    kept = dict(words.kept)
    edition, known = kept.get(EDITION, ""), kept.get(KNOWN, "")
    table = addresses.name_file(tables.package.table(figure.table).path, edition, known)
    with box(page, f"pictures-{figure.id}", horizontal=True):
        _offer_pictures(
            page, "figure", figure.id, lambda here, imprint: picture_figure(here.tables, figure, imprint, here.words)
        )
        if given.empty:
            show(page, "remark", sentence=words("share.row"))
            return
        offer_file(page, File(f"{name_file(page, figure.id)}.csv", CSV, lambda _: to_csv(given)), words("picture.row"))
        show(page, "figure_files", table=f"./{table}", json=f"./{addresses.name_figure(figure.id, edition, known)}")


def make_imprint(page: Page) -> Imprint:
    """What the pictures of a page say of its edition."""
    edition = page.edition
    return Imprint(edition.id, edition.version, edition.lens.day if edition.lens else None)


def name_file(page: Page, name: str) -> str:
    """What a file is called without its ending: product, what is in it, edition, day of knowledge, language."""
    imprint = make_imprint(page)
    known = f"known-{imprint.known}" if imprint.known else ""
    parts: Sequence[str] = ("southern-syria-2018", name, imprint.edition, known, page.words.lang)
    return "-".join(filter(None, parts))
