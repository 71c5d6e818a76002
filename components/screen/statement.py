"""The statement: its publication, its text with or without the editors' readings, and what can be taken along."""

from functools import partial
from itertools import groupby

import streamlit as st

from components.model.hits import Span
from components.model.statement import Statement, find_claimed, find_readings, find_source_id, find_text
from components.screen.address import choose
from components.screen.downloads import offer, show_downloads
from components.screen.page import Page, show
from components.screen.search import search_box
from components.screen.store import remember
from components.view.choices import offer as offer_choices
from components.view.citations import safe_link, say_published
from components.view.links import link
from components.view.statement import name_passage, say_numbers, set_passages, write_text

ROOM = "statement"
MODES = ("published", "marked", "readings")
USUAL = "marked"
TEXT, FIND, PASSAGE = PARAMETERS = ("text", "find", "passage")


def show_publication(page: Page, statement: Statement) -> None:
    """Who published the text, where and when, and how that day is known."""
    show(
        page,
        "publication",
        statement=statement,
        published=say_published(statement.published, page.words),
        address=safe_link(statement.address),
        source=find_source_id(page.tables),
    )


@st.fragment
def show_text(page: Page, statement: Statement) -> None:
    """The text as the address asks for it: `text` says with which notes, `find` what to find, `passage` where to go."""
    mode = choose(TEXT, MODES, USUAL)
    switch, box = st.columns([3, 2], vertical_alignment="bottom")
    with box:
        wanted = search_box(page.words("statement.find"), FIND)
    asked = {**page.asked, FIND: wanted}
    with switch:
        values = [("" if name == USUAL else name, page.words.choice("statement.mode", name), None) for name in MODES]
        chosen = "" if mode == USUAL else mode
        groups = [offer_choices(page.words("statement.switch"), ROOM, asked, TEXT, values, chosen)]
        show(page, "choices", groups=groups)
    hits = find_text(statement, wanted)
    # A place of its own: without it the text would move to another block, and be drawn anew, when hits come or go.
    with st.container():
        show_hits(page, statement, wanted, hits)
    claimed = remember(page.edition, ("claimed",), lambda: find_claimed(page.tables, statement))
    figures = None if mode == "published" else claimed
    passage = choose(PASSAGE, [each.id for each in statement.passages])
    settings = set_passages(statement, page.words, asked, passage, hits, figures)
    show(page, "statement", mode=mode, groups=[(kind, list(of)) for kind, of in groupby(settings, lambda s: s.kind)])


def show_hits(page: Page, statement: Statement, wanted: str, hits: dict[str, list[Span]]) -> None:
    """How often `wanted` stands in the printed text, with a list to jump; failing that, where a reading has it."""
    if not wanted:
        show(page, "status", sentence="")
        return
    count = sum(map(len, hits.values()))
    found = page.words.many("statement.hits", count, wanted=wanted)
    show(page, "status", sentence=found if hits else page.words("statement.no_hit", wanted=wanted))
    names = {each.id: name_passage(each, page.words) for each in statement.passages}
    readings = [] if hits else find_readings(statement, wanted)
    if hits or readings:
        show(
            page,
            "find",
            found=[(names[each], f"#{each}", len(spans)) for each, spans in hits.items()],
            readings=[
                (names[each.id], link(ROOM, page.words, passage=each.id), mark.reading) for each, mark in readings
            ],
        )


def show_after(page: Page, statement: Statement) -> None:
    """Which numbers the printed list leaves out, and the way to the organisations."""
    signatories = statement.of_kind("signatory")
    show(
        page,
        "after_statement",
        gaps=say_numbers(statement.gaps, page.words),
        last=signatories[-1].number if signatories else 0,
        count=len(signatories),
    )


def show_taking(page: Page, statement: Statement) -> None:
    """The text and the readings as files, and the page on paper."""
    show(page, "download_title", title=page.words("statement.take"))
    with st.container(horizontal=True):
        offer(page.words("statement.file"), "statement.txt", partial(write_text, statement, page.words), "text/plain")
        show_downloads(page, "annotations", page.tables.table("annotations"))
    show(page, "print_button")
