"""Hearing: each line of a page with its place, which stays when words and numbers change."""

import pytest

from components.desk.effect.hearing import Ear, hear
from components.desk.effect.markup import read_html
from components.desk.effect.sayings import CARD, LINK, ROW, SENTENCE, TEXT

KEYS = {"ST01", "DE01", "S001", "14", "A012"}
LINES = [
    (
        "a heading",
        "<h2>6 figures</h2><p>Twelve</p>",
        [(TEXT, ("h2", "# figures"), "6 figures"), (TEXT, ("# figures", "p"), "Twelve")],
    ),
    (
        "a card, named by its first link to a row",
        '<article class="card"><h3>198,000 <b>people</b></h3><p><a data-go href="./statement?passage=p1">There</a>'
        '<a data-go href="./figures?figure=ST01">Open</a></p></article>',
        [(CARD, ("ST01", "h3"), "198,000 people"), (CARD, ("ST01", "p"), "There Open")],
    ),
    (
        "a row, its cells called as their columns",
        '<table><tr><td data-label="Figure"><a data-go href="./figures?figure=DE01">12</a>'
        "<span>DE01</span></td></tr></table>",
        [(ROW, ("DE01", "Figure"), "12 DE01")],
    ),
    (
        "a row without a link",
        "<table><tr><td>name</td><td data-label='Type'>text</td></tr></table>",
        [(ROW, ("name", "td"), "name"), (ROW, ("name", "Type"), "text")],
    ),
    (
        "a row by its id",
        '<table><tr id="organisation-14"><td data-label="Name">X</td></tr></table>',
        [(ROW, ("14", "Name"), "X")],
    ),
    ("terms", "<dl><dt>Value</dt><dd>12</dd></dl>", [(TEXT, ("", "dt"), "Value"), (TEXT, ("", "Value"), "12")]),
    (
        "a sentence and its note",
        '<article><div class="passage" id="p2"><p>Said.</p><div popover id="gloss-A012-en">Note</div></div></article>',
        [(SENTENCE, ("p2", "p"), "Said."), (SENTENCE, ("p2", "A012", ""), "Note")],
    ),
    (
        "an outside address",
        '<p><a href="https://a.org/">A</a></p>',
        [(TEXT, ("", "p"), "A"), (LINK, ("", "p"), "https://a.org/")],
    ),
    ("nothing said", '<p aria-hidden="true">x</p><nav class="listing-sort"><a>by name</a></nav><p> </p>', []),
    ("a way back", '<p><a class="way-back" href="./figures">Back</a></p>', []),
    (
        "a row of headings",
        "<table><tr><th><a data-go href='./figures?figure=DE01&amp;by=number'>Figure</a></th></tr></table>",
        [(TEXT, ("", "th"), "Figure")],
    ),
    (
        "a second line in a cell",
        "<table><tr id='row-DE01'><td data-label='Figure'>12<span class='cell-note'>about</span></td></tr></table>",
        [(ROW, ("DE01", "Figure"), "12 · about")],
    ),
    ("signs of direction", "<p>\u2068DE01\u2069,\u00a012</p>", [(TEXT, ("", "p"), "DE01, 12")]),
]


@pytest.mark.parametrize(("html", "found"), [each[1:] for each in LINES], ids=[each[0] for each in LINES])
def test_lines(html: str, found: list[tuple[str, tuple[str, ...], str]]) -> None:
    ear = Ear("figures", "en", KEYS)
    hear(read_html(html), ear)
    assert [(each.kind, each.place, each.text) for each in ear.found] == found
