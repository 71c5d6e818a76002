"""LibreOffice draws every slide, and its words can be read from what it drew, in order and inside the page."""

import os
import re
import shutil
import subprocess
import unicodedata
from pathlib import Path
from xml.etree import ElementTree

import pytest

from components.kit.slides.deck import make_slides_file
from components.view.languages import LOCALES
from components.view.talk.slides import Passage
from tests.kit.slides.test_deck import KNOWN, ORIGIN, UNSEEN, bare, hostile_deck, order

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
TOOLS = (OFFICE, shutil.which("pdftotext"))
MISSING = (
    "NOT TRIED: no LibreOffice Impress with poppler found. Install them to try this: "
    "apt-get install libreoffice-impress-nogui poppler-utils"
)
USUAL = {f"usual-{lang}": (lang, "", None) for lang in LOCALES}
HOSTILE = {f"hostile-{lang}": (lang, "cover,statement,ST01,curve,from,demands,signatories", KNOWN) for lang in LOCALES}
ASKED = USUAL | HOSTILE
PAGE = re.compile("\f")
# Two letters drawn as one: LibreOffice puts them into the PDF in the other order.
LIGATURE = re.compile("لا")


def find_impress() -> bool:
    """Whether LibreOffice has the part that reads slides: Calc alone has not."""
    if None in TOOLS or OFFICE is None:
        return False
    return any(Path(OFFICE).resolve().parent.glob("libsdlo*")) or bool(shutil.which("simpress"))


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with each of ASKED as LibreOffice draws it, all in one go: it starts slowly."""
    if not find_impress():
        (pytest.fail if os.environ.get("REQUIRE_OFFICE") else pytest.skip)(MISSING)
    folder = tmp_path_factory.mktemp("slides")
    for name, (lang, slides, known) in ASKED.items():
        asked = order(lang, slides, ORIGIN, known)
        if name in HOSTILE:
            asked.__dict__["deck"] = hostile_deck(asked)
        (folder / f"{name}.pptx").write_bytes(make_slides_file(asked))
    home = f"-env:UserInstallation=file://{folder}/home"
    files = sorted(folder.glob("*.pptx"))
    command = [str(OFFICE), home, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    return folder


def read(path: Path, *options: str) -> str:
    return subprocess.run(["pdftotext", *options, path, "-"], check=True, capture_output=True, text=True).stdout


def gist(text: str) -> list[str]:
    """The numbers and the Latin words, which are read in the same order whatever draws them."""
    return re.findall(r"[A-Za-z]{4,}|\d[\d,]*\d", bare(text))


def spell(text: str) -> list[str]:
    """The words one after the other, without signs over and under their letters."""
    plain = [
        letter
        for letter in unicodedata.normalize("NFKD", UNSEEN.sub(" ", text))
        if unicodedata.category(letter) != "Mn"
    ]
    return re.findall(r"\w+", "".join(plain))


@pytest.mark.parametrize("name", USUAL)
def test_words_of_each_slide_are_read_in_order(name: str, drawn: Path) -> None:
    lang, slides, known = ASKED[name]
    deck = order(lang, slides, ORIGIN, known).deck
    pages = PAGE.split(read(drawn / f"{name}.pdf"))[:-1]
    assert len(pages) == len(deck)
    for page, slide in zip(pages, deck, strict=True):
        read_words = gist(page)
        for part in (slide.title, slide.source):
            assert [word for word in gist(part) if word not in read_words] == [], slide.id
    statement = deck[1]
    assert isinstance(statement, Passage)
    in_order = iter(spell(pages[1]))
    assert [word for word in spell(statement.text) if not LIGATURE.search(word) and word not in in_order] == []


@pytest.mark.parametrize("name", ASKED)
def test_no_word_is_drawn_outside_the_page(name: str, drawn: Path) -> None:
    tree = ElementTree.fromstring(read(drawn / f"{name}.pdf", "-bbox"))
    for page in tree.iter("{*}page"):
        wide, high = float(page.attrib["width"]), float(page.attrib["height"])
        for word in page.iter("{*}word"):
            box = [float(word.attrib[edge]) for edge in ("xMin", "yMin", "xMax", "yMax")]
            assert box[0] >= 0, word.text
            assert box[1] >= 0, word.text
            assert box[2] <= wide, word.text
            assert box[3] <= high, word.text
