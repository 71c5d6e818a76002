"""The addresses for machines, relative to the product's own: files of an edition, figures, pages for other sites."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from components.view.languages import LANG
from components.view.links import EDITION, KNOWN
from components.view.words import Words

DATA, EDITIONS, EMBED, PREVIEW, KIT, TAKE = "data", "editions", "embed/figures", "preview", "kit", "take"
FIGURES = "figures"
FOLDERS = (DATA, EDITIONS, EMBED.partition("/")[0], PREVIEW, KIT, TAKE)
"""All that is beneath them is for machines."""
SLIDES = "slides"
"""What an address calls the slides chosen."""
OF_FIGURES = ("figure", "embed")
PACKAGE, BUNDLE, LOG = "datapackage.json", "data.zip", "editions.json"
ROBOTS, SITEMAP = "/robots.txt", "/sitemap.xml"


@dataclass(frozen=True)
class Address:
    """One line of the list of addresses: what may stand there, an example ("" where there is none), what it gives."""

    pattern: str
    href: str
    about: str

    @property
    def shown(self) -> str:
        """The example in short: its last part."""
        return self.href.partition("?")[0].rpartition("/")[2]


def name_file(name: str, edition: str = "", known: str = "") -> str:
    """Where the file called `name` is: of the edition that stands, or of the one named, as of what was known."""
    folder = f"{EDITIONS}/{edition}" if edition else DATA
    return _ask(f"{folder}/{name}", {KNOWN: known})


def name_figure(figure: str, edition: str = "", known: str = "") -> str:
    """Where the figure with this id is, as JSON."""
    return name_file(f"{FIGURES}/{figure}.json", edition, known)


def name_embed(figure: str, lang: str, edition: str = "", known: str = "") -> str:
    """Where the figure is as a page to be set into another one."""
    return _ask(f"{EMBED}/{figure}", {LANG: lang, EDITION: edition, KNOWN: known})


def name_preview(lang: str, figure: str = "", edition: str = "", known: str = "") -> str:
    """Where the preview picture of an edition is, or of one of its figures, for links pasted in chats."""
    folder = f"{EDITIONS}/{edition}/{PREVIEW}" if edition else PREVIEW
    return _ask(f"{folder}/{FIGURES}/{figure}/{lang}.png" if figure else f"{folder}/{lang}.png", {KNOWN: known})


def name_kit(file: str, edition: str = "", known: str = "", slides: str = "") -> str:
    """Where a file of the kit is, with the slides chosen (as in an address; "" for the usual ones)."""
    return _ask(f"{EDITIONS}/{edition}/{file}" if edition else f"{KIT}/{file}", {KNOWN: known, SLIDES: slides})


def name_taken(room: str, file: str, asked: Mapping[str, str]) -> str:
    """Where the file is that the page `room` offers under this name, at the address that asks so."""
    return _ask(f"{TAKE}/{room}/{quote(file)}", asked)


def list_addresses(edition: str, table: str, figure: str, words: Words) -> list[Address]:
    """Every kind of address, each with an example: the table (a file) and figure named, in the reader's edition.

    Where no figure is shown (`figure` is blank) its addresses are without an example.
    """
    kept = dict(words.kept)
    pinned, known = kept.get(EDITION, ""), kept.get(KNOWN, "")
    examples = {
        "table": (name_file("TABLE.csv"), name_file(table, pinned, known)),
        "package": (name_file(PACKAGE), name_file(PACKAGE, pinned, known)),
        "bundle": (name_file(BUNDLE), name_file(BUNDLE, pinned, known)),
        "figure": (name_figure("ID"), name_figure(figure, pinned, known)),
        "edition": (name_file("TABLE.csv", "EDITION"), name_file(table, edition, known)),
        "kit": (name_kit("FILE"), name_kit(f"handout-{words.lang}.pdf", pinned, known)),
        "log": (LOG, LOG),
        "preview": (name_preview("LANG"), name_preview(words.lang, "", pinned, known)),
        "embed": (name_embed("ID", words.lang), name_embed(figure, words.lang, pinned, known)),
    }
    return [
        Address(f"/{pattern}", f"./{href}" if figure or name not in OF_FIGURES else "", words(f"machines.about.{name}"))
        for name, (pattern, href) in examples.items()
    ]


def _ask(path: str, asked: Mapping[str, str]) -> str:
    query = urlencode({name: value for name, value in asked.items() if value})
    return f"{path}?{query}" if query else path
