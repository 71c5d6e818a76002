"""The statement: its publication, its text and translation, with or without the readings, and what can be taken."""

from functools import partial
from itertools import groupby

import streamlit as st

from components.model.statement import Statement, find_claimed, find_readings, find_source_id, find_text
from components.screen.address import choose
from components.screen.downloads import show_downloads
from components.screen.files import offer_file
from components.screen.pieces import piece
from components.screen.searchbox import search_box
from components.screen.sheets import File, Page, announce, box, show
from components.screen.texts import open_texts
from components.view.choices import Choices
from components.view.choices import offer as offer_choices
from components.view.citations import say_published
from components.view.links import link, safe_link
from components.view.statement import name_passage, say_numbers, set_passages, voice_of, write_text
from components.view.versions import Texts

ROOM = "statement"
MODES = ("published", "marked", "readings")
USUAL = "marked"
SHOW, TEXT, FIND, PASSAGE = PARAMETERS = ("show", "text", "find", "passage")


@piece
def show_publication(page: Page) -> None:
    """Who published the text, where and when, and how that day is known."""
    texts = open_texts(page)
    record = texts.record
    show(
        page,
        "publication",
        statement=record,
        publisher=texts.own.publisher,
        published=say_published(record.published, page.words),
        address=safe_link(record.address),
        source=find_source_id(page.tables),
    )


@st.fragment
def show_text(page: Page) -> None:
    """The text as the address asks for it.

    `show` says whether the record, its translation or both, `text` with which notes, `find` what to find, `passage`
    where to go.
    """
    wanted = search_box(page, page.words("statement.find"), FIND)
    show_views(page, wanted)
    show_found(page, wanted)


@piece
def show_views(page: Page, wanted: str) -> None:
    """The choice of the text, where there is a translation, and that of the notes."""
    asked = {**page.asked, FIND: wanted}
    texts = open_texts(page)
    show(page, "choices", groups=_offer_views(page, asked, texts, _choose_version(texts), _choose_mode()))


@piece
def show_found(page: Page, wanted: str) -> None:
    """What was found of what is `wanted`, and the texts."""
    show_hits(page, wanted)
    show_passages(page, wanted)


def show_passages(page: Page, wanted: str) -> None:
    """The texts chosen, side by side where they are two, with what is `wanted` marked in them."""
    texts, mode, asked = open_texts(page), _choose_mode(), {**page.asked, FIND: wanted}
    shown = texts.pick(_choose_version(texts))
    figures = None if mode == "published" else find_claimed(page.tables, texts.record)
    passage = choose(PASSAGE, [each.id for each in texts.record.passages])
    settings = [
        set_passages(statement, page.words, asked, passage, find_text(statement, wanted), figures)
        for statement in shown
    ]
    groups = [(kind, list(rows)) for kind, rows in groupby(zip(*settings, strict=True), lambda row: row[0].kind)]
    unofficial = any(statement.translation for statement in shown)
    show(page, "statement", mode=mode, groups=groups, both=len(shown) > 1, unofficial=unofficial)


def show_hits(page: Page, wanted: str) -> None:
    """How often `wanted` stands in the texts shown, with a list to jump; failing that, where a reading has it."""
    if not wanted:
        announce(page, "")
        return
    texts = open_texts(page)
    shown = texts.pick(_choose_version(texts))
    spans = [find_text(statement, wanted) for statement in shown]
    passages = [(each, sum(len(found.get(each.id, ())) for found in spans)) for each in shown[0].passages]
    count = sum(times for _, times in passages)
    said = page.words.many("statement.hits", count, wanted=wanted)
    announce(page, said if count else page.words("statement.no_hit", wanted=wanted))
    readings = [] if count else [each for statement in shown for each in find_readings(statement, wanted)]
    if count or readings:
        show(
            page,
            "find",
            found=[(name_passage(each, page.words), f"#{each.id}", times) for each, times in passages if times],
            readings=[
                (name_passage(each, page.words), link(ROOM, page.words, passage=each.id), mark.reading)
                for each, mark in readings
            ],
        )


@piece
def show_after(page: Page) -> None:
    """Which numbers the printed list leaves out, and the way to the organisations."""
    record = open_texts(page).record
    signatories = record.of_kind("signatory")
    show(
        page,
        "after_statement",
        gaps=say_numbers(record.gaps, page.words),
        last=signatories[-1].number if signatories else 0,
        count=len(signatories),
    )


@piece
def show_taking(page: Page) -> None:
    """The texts and the readings as files, and the page on paper."""
    show(page, "download_title", title=page.words("statement.take"))
    with box(page, horizontal=True):
        for text in open_texts(page).all:
            make = partial(_write, text)
            name = f"statement-{text.lang}.txt" if text.translation else "statement.txt"
            label = page.words("statement.file_translation" if text.translation else "statement.file", name=name)
            offer_file(page, File(name, "text/plain", make), label)
        show_downloads(page, "annotations", page.tables.table("annotations"))
    show(page, "print_button")


def _write(text: Statement, page: Page) -> bytes:
    return write_text(text, voice_of(text, page.words))


def _choose_version(texts: Texts) -> str:
    return choose(SHOW, texts.versions, texts.usual)


def _choose_mode() -> str:
    return choose(TEXT, MODES, USUAL)


def _offer_views(page: Page, asked: dict[str, str], texts: Texts, version: str, mode: str) -> list[Choices]:
    """The choice of the text, where there is a translation, and that of the notes."""
    words = page.words

    def offer_one(title: str, name: str, named: dict[str, str], usual: str, chosen: str) -> Choices:
        values = [("" if each == usual else each, text, None) for each, text in named.items()]
        return offer_choices(title, ROOM, asked, name, values, "" if chosen == usual else chosen)

    versions = {each: words.choice("statement.texts", each) for each in texts.versions}
    modes = {each: words.choice("statement.mode", each) for each in MODES}
    offered = [offer_one(words("statement.which"), SHOW, versions, texts.usual, version)] if texts.translation else []
    return [*offered, offer_one(words("statement.notes"), TEXT, modes, USUAL, mode)]
