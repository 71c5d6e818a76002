"""Deciding whose change stands where two have changed the same: each place is asked about, nothing is chosen before."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.desk.intake.reading import read_draft
from components.desk.intake.uploads import Upload
from components.desk.ledger.publishing import publish
from components.screen.desk import deciding
from components.screen.signin import Right
from components.screen.store import data_folder
from components.view.words import load_words
from tests.pages.test_desk import ROOT, SCHEMA, TABLE, Cells, Open, Read, rows_of, write

WORDS = load_words("en")
NEW = "DE99"
Meet = Callable[..., AppTest]
MINE = {"DE23": "Mine.", "DE30": "", "DE36": "My words.", NEW: "My row."}
THEIRS = {"DE23": "Theirs.", "DE30": "Their words.", "DE36": "", NEW: "Their row."}
"""The caveats that each writes into these rows; "" takes the row away, and NEW is added."""


def edit(caveats: dict[str, str]) -> bytes:
    """The table as it was recorded, with these caveats."""
    header, *rows = rows_of(TABLE)
    at = header.index("caveat")
    if NEW in caveats:
        rows.append([NEW, *rows[-1][1:]])
    edited = [[*row[:at], caveats.get(row[0], row[at]), *row[at + 1 :]] for row in rows]
    return write([header, *(row for row in edited if caveats.get(row[0], "kept"))])


@pytest.fixture
def meet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_room: Open) -> Meet:
    """Two begin with the same edition; one publishes, then the other brings a file: that one's page."""
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data", folder)
    monkeypatch.setenv("DATA_FOLDER", str(folder))

    def meet(*rows: str) -> AppTest:
        app = open_room("desk", lang="en")
        mine, theirs = ({row: caveats[row] for row in rows} for caveats in (MINE, THEIRS))
        base = publish_theirs(edit(theirs))
        app.file_uploader[0].set_value((f"{TABLE}-{base}.csv", edit(mine), "text/csv")).run()
        assert not app.exception
        return app

    return meet


def publish_theirs(content: bytes) -> str:
    """Publishes the other's table; gives the edition that stood before."""
    draft = read_draft(Upload("", content), SCHEMA, rows_of(TABLE))
    record = publish(data_folder(), [draft], by="Sami", reason="Other", source="S001", removals_confirmed=True)
    return record.previous


def on_top(app: AppTest) -> AppTest:
    """The button that puts the person's changes on top, pressed."""
    next(each for each in app.button if each.label == WORDS("desk.base.on_top")).click().run()
    assert not app.exception
    return app


def waits(app: AppTest) -> bool:
    return next(each for each in app.button if each.label == WORDS("desk.base.on_top")).disabled


def read_bench(app: AppTest) -> dict[str, str]:
    """The caveats of the table that now lies on the bench, by id."""
    (item,) = app.session_state["desk.bench"].items.values()
    rows: Cells = [list(row) for row in read_draft(item.upload, SCHEMA, rows_of(TABLE)).rows]
    return {row[0]: row[SCHEMA.columns.index("caveat")] for row in rows}


def test_one_clash_is_shown_side_by_side_and_the_button_waits_for_the_choice(meet: Meet, read_html: Read) -> None:
    app = meet("DE23")
    html = read_html(app)
    row = [each[0] for each in rows_of(TABLE)].index("DE23") + 1
    before = next(each for each in rows_of(TABLE) if each[0] == "DE23")[SCHEMA.columns.index("caveat")]
    place = html[html.index('class="clash"') :].split("</section>")[0]
    for said in ("DE23", f"P{row}", SCHEMA.field("caveat").title, before[:40], "Mine.", "Theirs."):
        assert said in place
    assert [radio.value for radio in app.radio] == [None]
    assert waits(app)
    assert WORDS.many("desk.base.open", 1) in html
    assert WORDS("desk.base.all.mine") not in [button.label for button in app.button]
    app.radio[0].set_value("theirs").run()
    assert not waits(app.run())


@pytest.mark.parametrize(
    ("side", "caveats"),
    [
        ("mine", {"DE23": "Mine.", "DE30": None, "DE36": "My words.", NEW: "Their row.", "": "My row."}),
        ("theirs", {"DE23": "Theirs.", "DE30": "Their words.", "DE36": None, NEW: "Their row.", "": None}),
    ],
)
def test_all_places_can_be_decided_the_same_way(side: str, caveats: dict[str, str | None], meet: Meet) -> None:
    app = meet(*MINE)
    assert len(app.radio) == 4
    next(each for each in app.button if each.label == WORDS(f"desk.base.all.{side}")).click().run()
    assert [radio.value for radio in app.radio] == [side] * 4
    stands = read_bench(on_top(app))
    assert {row: stands.get(row) for row in caveats} == caveats
    assert len(app.radio) == 0


def test_what_is_put_on_top_is_accepted_with_an_id_for_the_row_that_both_added(meet: Meet, read_html: Read) -> None:
    app = meet("DE23", NEW)
    for radio, side in zip(app.radio, ("theirs", "mine"), strict=True):
        radio.set_value(side)
    html = read_html(on_top(app.run()))
    assert WORDS("desk.verdict.accepted") in html
    compared = html.split('id="step-compare"')[1].split('id="step-publish"')[0]
    assert [said in compared for said in ("DE100", "My row.", "Theirs.", "Mine.", "Their row.")] == [True] * 2 + [
        False
    ] * 3


def test_choices_hold_in_another_session_that_has_the_address(meet: Meet, open_room: Open) -> None:
    app = meet("DE23", "DE30")
    app.radio[1].set_value("mine").run()
    other = open_room("desk", lang="ar", change=app.session_state["desk.bench"].token)
    assert [radio.value for radio in other.radio] == [None, "mine"]


def test_choice_is_asked_anew_where_others_have_written_something_else_again(meet: Meet) -> None:
    app = meet("DE23", "DE30")
    for radio in app.radio:
        radio.set_value("mine")
    app.run()
    publish_theirs(edit({"DE23": "Once more.", "DE30": THEIRS["DE30"]}))
    app.run()
    assert [radio.value for radio in app.radio] == [None, "mine"]
    assert waits(app)


def test_places_that_are_not_shown_are_decided_with_all(meet: Meet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deciding, "MOST", 2)
    app = meet(*MINE)
    assert len(app.radio) == 2
    next(each for each in app.button if each.label == WORDS("desk.base.all.theirs")).click().run()
    app.radio[0].set_value("mine").run()
    assert read_bench(on_top(app))["DE23"] == "Mine."


def test_choice_of_the_last_moment_counts(meet: Meet) -> None:
    app = meet("DE23")
    app.radio[0].set_value("mine").run()
    app.radio[0].set_value("theirs")
    assert read_bench(on_top(app))["DE23"] == "Theirs."


def test_what_was_brought_after_the_button_was_drawn_stays(meet: Meet) -> None:
    app = meet("DE23")
    app.radio[0].set_value("mine").run()
    bench = app.session_state["desk.bench"]
    (item,) = bench.items.values()
    later = replace(item, upload=Upload(item.upload.name, edit({"DE23": "Later."})))
    bench.put(later)
    on_top(app)
    assert [*bench.items.values()] == [later]


def ragged() -> bytes:
    """The table with a row that has too many cells: it is left out until the file is mended."""
    return edit({"DE30": "Mine."}).replace(b"\nDE23,", b"\nDE23" + b"," * len(SCHEMA.columns), 1)


def guessed() -> bytes:
    """The table in letters that only a person can tell."""
    return edit({"DE30": "Mine."}).decode().encode("cp1256", "ignore")


@pytest.mark.parametrize("content", [ragged(), guessed()], ids=["ragged", "guessed"])
@pytest.mark.parametrize("known", [True, False])
def test_nothing_takes_the_place_of_a_file_before_it_is_read_without_a_doubt(
    content: bytes, known: bool, meet: Meet, read_html: Read
) -> None:
    app = meet("DE23")
    name = next(iter(app.session_state["desk.bench"].items.values())).upload.name
    app.file_uploader[0].set_value((name if known else f"{TABLE}-0123456789.csv", content, "text/csv")).run()
    assert WORDS("desk.base.first") in read_html(app)
    pressed = {WORDS("desk.base.on_top"), WORDS("desk.base.mine")}
    assert not pressed & {each.label for each in app.button}
    app.query_params["way"], app.query_params["table"] = "grid", TABLE
    assert WORDS("desk.unclear") in read_html(app.run())


@pytest.mark.parametrize("signed_in", [True, False])
def test_who_wrote_theirs_and_when_is_told_to_the_signed_in_alone(
    signed_in: bool, meet: Meet, read_html: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deciding, "find_right", lambda _: Right(may_publish=signed_in))
    assert ("Sami" in read_html(meet("DE23"))) is signed_in
