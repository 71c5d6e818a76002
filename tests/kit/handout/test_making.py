"""The handouts opened with pypdf: parts, tags, links, one page that stays one, and the same bytes wherever made."""

import subprocess
import sys
from datetime import date
from hashlib import sha256
from typing import Any
from urllib.parse import unquote

import pytest

from components.view.languages import LOCALES
from components.view.words import load_words
from tests.kit.handout.papers import KNOWN, MAKERS, ORIGIN, ROOT, hostile, list_links, make, order, read

PARTS = ("notes.title", "statement.title", "figures.title", "aftermath.heading", "signatories.title", "sources.title")
SEPARATE = """
from hashlib import sha256
from tests.kit.handout.papers import make
print(*(sha256(make(kind, lang)).hexdigest() for lang in ("en", "ar") for kind in ("handout", "onepage")))
"""


@pytest.mark.parametrize("lang", LOCALES)
def test_handout_has_its_parts_as_bookmarks_in_order(lang: str) -> None:
    words, reader = load_words(lang), read(make("handout", lang))
    first = [each for each in reader.outline if not isinstance(each, list)]
    assert [each.title for each in first] == [*(words(part) for part in PARTS), words("handout.cite")]
    places = [reader.get_destination_page_number(each) or 0 for each in first]
    assert places == sorted(places)
    assert 20 < len(reader.pages) < 60


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("kind", MAKERS)
def test_document_is_tagged_and_says_its_language_title_and_day(kind: str, lang: str) -> None:
    reader, words = read(make(kind, lang)), load_words(lang)
    root: Any = reader.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]["/K"]
    assert str(root["/Lang"]) == LOCALES[lang].replace("_", "-")
    assert reader.metadata is not None
    assert reader.metadata.title == words("overview.heading")
    made = reader.metadata.creation_date
    assert made is not None
    assert made.date().isoformat() == order(lang).opened.version
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    pages: list[Any] = list(reader.pages)
    fonts = {str(font.get_object()["/BaseFont"]) for page in pages for font in page["/Resources"]["/Font"].values()}
    assert all("IBMPlexSansArabic" in font for font in fonts)


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize(("known", "origin"), [(None, ""), (KNOWN, ORIGIN)])
@pytest.mark.parametrize("slides", ["", "ST01,ST02,ST03,ST04,ST05,DE25,DE16,CA01,CA23,to"])
def test_one_page_is_one_page(lang: str, known: date | None, origin: str, slides: str) -> None:
    assert len(read(make("onepage", lang, known, origin, slides)).pages) == 1


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("kind", MAKERS)
def test_whatever_the_names_are_the_documents_are_made(kind: str, lang: str) -> None:
    pages = len(read(MAKERS[kind](hostile(lang))).pages)
    assert pages == 1 if kind == "onepage" else pages > 20


@pytest.mark.parametrize("lang", LOCALES)
def test_links_lead_to_the_sources(lang: str) -> None:
    urls = {url for url in order(lang).talk.tables.table("sources")["url"] if url.startswith("http")}
    assert urls <= set(map(unquote, list_links(make("handout", lang)))) | set(list_links(make("handout", lang)))


@pytest.mark.parametrize("kind", MAKERS)
def test_own_address_stands_in_it_only_where_there_is_one(kind: str) -> None:
    own = [link for link in list_links(make(kind, "en", KNOWN, ORIGIN)) if link.startswith(ORIGIN)]
    assert set(own) == {f"{ORIGIN}/?lang=en&edition={order('en').opened.id}&known=2018-07-03"}
    assert not [link for link in list_links(make(kind, "en")) if ORIGIN in link or "localhost" in link]


def test_chosen_slides_choose_the_parts() -> None:
    reader, words = read(make("handout", "en", slides="statement,DE25,demand-3")), load_words("en")
    titles = [each.title for each in reader.outline if not isinstance(each, list)]
    named = ("notes.title", "statement.title", "figures.title", "aftermath.heading", "handout.cite")
    assert titles == [words(name) for name in named]


def test_another_process_makes_the_same_bytes() -> None:
    said = subprocess.run([sys.executable, "-c", SEPARATE], cwd=ROOT, check=True, capture_output=True, text=True)
    here = [sha256(make(kind, lang)).hexdigest() for lang in LOCALES for kind in ("handout", "onepage")]
    assert said.stdout.split() == here
