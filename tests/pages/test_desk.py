"""The desk, run without a server: each step, what it waits for, and what a file makes of it."""

import csv
import io
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Element

from components.desk.intake.reading import read_draft
from components.desk.intake.uploads import Upload
from components.desk.intake.writing import write_csv
from components.desk.ledger.publishing import Refused, publish
from components.desk.rights.permits import Permits
from components.model.data.editions import hash_files, read_files
from components.model.data.problems import DataFault, Problem
from components.model.data.reading import read_rows
from components.model.data.tables import Tables
from components.model.data.translations import is_arabic
from components.model.history.shelf import Opened
from components.screen.desk import bench as benches
from components.screen.desk import drafting, source, top
from components.screen.desk import publish as publishing
from components.screen.desk.bench import Bench, Item
from components.screen.desk.compare import Ready
from components.screen.sheets import Page
from components.screen.signin import Right
from components.screen.store import Edition, data_folder
from components.view.palette import LIGHT
from components.view.problems import say_problem
from components.view.words import load_words

ROOT = Path(__file__).parents[2]
WORDS = load_words("en")
TABLES = Tables(ROOT / "data")
TABLE = "displacement"
SCHEMA = TABLES.package.table(TABLE)
Cells = list[list[str]]
Open = Callable[..., AppTest]
Read = Callable[[AppTest], str]


def rows_of(table: str) -> Cells:
    path = TABLES.package.table(table).path
    return read_rows(TABLES.file(path), path)


def write(rows: Cells, encoding: str = "utf-8", lost: str = "ignore") -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(rows)
    return stream.getvalue().encode(encoding, lost)


def change(key: str, column: str, text: str, table: str = TABLE) -> bytes:
    """The table with one cell changed."""
    rows = rows_of(table)
    row = next(row for row in rows if row[0] == key)
    row[rows[0].index(column)] = text
    return write(rows)


@pytest.fixture
def bring(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_room: Open, read_html: Read
) -> Callable[..., tuple[AppTest, str]]:
    """Brings files to the desk of a copy of the data: the page and its HTML."""
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data", folder)
    monkeypatch.setenv("DATA_FOLDER", str(folder))

    def bring(*files: tuple[str, bytes], **asked: str) -> tuple[AppTest, str]:
        app = open_room("desk", **asked)
        app.file_uploader[0].set_value([(name, content, "text/csv") for name, content in files])
        app.run()
        assert not app.exception
        return app, read_html(app)

    return bring


@pytest.fixture
def signed_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever comes to the fifth step may publish."""
    monkeypatch.setattr(publishing, "sign_in", lambda _: Right(may_publish=True))


def publish_other(key: str = "DE24") -> str:
    """Somebody else changes a row of the table; gives the edition that stood before."""
    draft = read_draft(Upload("", change(key, "caveat", "Theirs.")), SCHEMA, rows_of(TABLE))
    publish(data_folder(), [draft], by="Sami", reason="Another correction")
    return hash_files(TABLES.files)


def list_files(app: AppTest) -> list[str]:
    """The names on the buttons that give a file."""
    return [button.label for button in app.get("download_button") if isinstance(button, Element)]


def labels(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


def test_empty_desk_says_what_each_step_waits_for(open_room: Open, read_html: Read) -> None:
    html = read_html(open_room("desk"))
    assert html.count('class="step-number"') == 6
    for wait in ("bring", "verdict", "compare"):
        assert WORDS(f"desk.waits.{wait}") in html


def test_chosen_table_is_described_and_offered_in_both_forms(open_room: Open, read_html: Read) -> None:
    app = open_room("desk", table=TABLE)
    assert SCHEMA.description in read_html(app)
    files = [button.proto.url for button in app.get("download_button")]
    assert len(files) == 2


def test_choice_of_a_table_stands_in_the_address(open_room: Open) -> None:
    app = open_room("desk")
    app.selectbox[0].set_value("places").run()
    assert app.query_params["table"] == "places"


@pytest.mark.parametrize("name", ["displacement.csv", "any.csv", "../../etc/passwd", "<b>x</b>.csv"])
def test_file_is_for_the_table_that_its_header_speaks_of(name: str, bring: Callable[..., tuple[AppTest, str]]) -> None:
    _, html = bring((name, change("DE23", "low", "271900")), table="places")
    assert SCHEMA.title in html
    assert "<b>x</b>" not in html


def test_wrong_cell_is_named_as_the_spreadsheet_names_it(bring: Callable[..., tuple[AppTest, str]]) -> None:
    app, html = bring(("x.csv", change("DE23", "low", "about 272 thousand")))
    row = [cells[0] for cells in rows_of(TABLE)].index("DE23") + 1
    letter = "ABCDEFGHIJ"[SCHEMA.columns.index("low")]
    assert f"{letter}{row}" in html
    assert "about 272 thousand" in html
    assert WORDS("desk.waits.verdict") in html
    assert WORDS("desk.marked", file=SCHEMA.path) in list_files(app)


def test_change_is_shown_old_beside_new_with_a_hint_at_the_translation(
    bring: Callable[..., tuple[AppTest, str]],
) -> None:
    app, html = bring(("x.csv", change("DE23", "caveat", "Another caveat.")))
    assert "<ins>Another caveat.</ins>" in html
    assert WORDS("desk.changes.lonely", title=SCHEMA.field("caveat_ar").title, column="caveat_ar") in html
    assert WORDS("desk.public_show") in labels(app)


def test_unchanged_file_has_nothing_to_publish(bring: Callable[..., tuple[AppTest, str]]) -> None:
    app, html = bring(("x.csv", TABLES.file(SCHEMA.path)))
    assert WORDS("desk.verdict.accepted") in html
    assert WORDS("desk.no_change") in html
    assert WORDS("desk.public_show") not in labels(app)


@pytest.mark.usefixtures("signed_in")
def test_removed_row_must_be_meant(bring: Callable[..., tuple[AppTest, str]]) -> None:
    gone = [row for row in rows_of("notes") if row[0] != "exaggerated"]
    app, html = bring(("x.csv", write(gone)))
    assert WORDS.many("desk.changes.count.removed", 1) in html
    assert [box.label for box in app.checkbox] == [WORDS.many("desk.remove", 1)]
    assert WORDS("desk.lacks.removals") in html


@pytest.mark.usefixtures("signed_in")
def test_number_that_the_quoted_words_do_not_hold_must_be_confirmed(
    bring: Callable[..., tuple[AppTest, str]], read_html: Read
) -> None:
    edited = [
        [{"271800": "271900"}.get(cell, cell) if row[0] == "DE23" else cell for cell in row] for row in rows_of(TABLE)
    ]
    app, html = bring(("x.csv", write(edited)))
    said = "an estimated 271,800 individuals as of 2 July"
    assert WORDS("desk.unquoted.said", figure="DE23", column="low", number="271,900", quoted=said) in html
    assert WORDS("desk.lacks.unquoted") in html
    [box] = app.checkbox
    assert box.label == WORDS.many("desk.checked_numbers", 1)
    box.check().run()
    assert WORDS("desk.lacks.unquoted") not in read_html(app)


def test_arabic_windows_text_is_asked_about_and_confirmed(
    bring: Callable[..., tuple[AppTest, str]], read_html: Read
) -> None:
    rows = [[cell.encode("cp1256", "ignore").decode("cp1256") for cell in row] for row in rows_of("demands")]
    app, html = bring(("x.csv", write(rows, "cp1256")))
    page = WORDS("question.page.cp1256")
    assert WORDS("question.encoding") in html
    assert WORDS.many("desk.verdict.questions", 1) in html
    next(button for button in app.button if button.label == WORDS("desk.question.yes", detail=page)).click().run()
    assert 'class="question"' not in read_html(app)


@pytest.mark.parametrize(("yes", "changes"), [("day-first", False), ("month-first", True)])
def test_dates_rewritten_by_a_spreadsheet_are_asked_about_and_confirmed(
    yes: str, changes: bool, bring: Callable[..., tuple[AppTest, str]], read_html: Read
) -> None:
    at = SCHEMA.columns.index("as_of")
    rows = [[*row[:at], row[at].replace("2018-07-03", "3/7/2018"), *row[at + 1 :]] for row in rows_of(TABLE)]
    count = sum(row[at] == "3/7/2018" for row in rows)
    app, html = bring(("x.csv", write(rows)))
    assert html.count('class="question"') == 1
    assert WORDS.many("desk.verdict.questions", 1) in html
    reading = WORDS("question.order.day_first")
    assert WORDS("question.record.equal", reading=reading, known=count, count=count) in html
    assert all(f"<bdi>{text}</bdi>" in html for text in ("3/7/2018", "2018-07-03", "2018-03-07"))
    label = WORDS("desk.question.yes", detail=WORDS.choice("question.order", yes))
    next(button for button in app.button if button.label == label).click().run()
    html = read_html(app)
    assert not app.exception
    assert 'class="question"' not in html
    assert WORDS.many("mending.days-by-order", count) in html
    assert (WORDS("desk.no_change") in html) != changes


def test_day_in_the_grid_that_can_be_two_is_asked_about_in_its_row_as_numbered_there() -> None:
    rows = rows_of(TABLE)
    gone = next(at for at, row in enumerate(rows) if row[0] == "DE04")
    del rows[gone]
    rows[gone][SCHEMA.columns.index("as_of")] = "3/7/2018"
    labels = tuple(number for number in range(2, len(rows) + 2) if number != gone + 1)
    item = Item(TABLE, Upload("x.csv", write(rows)), "grid", labels=labels)
    page = Page("desk", WORDS, Edition(Opened("0123456789", "", TABLES, ""), TABLES, WORDS.key), LIGHT)
    examined = drafting.examine_bench(page, Bench("", {TABLE: item}))
    question = examined.drafts[TABLE].questions[0]
    assert [(doubt.row, doubt.cell) for doubt in question.doubts] == [(gone + 2, f"I{gone + 2}")]
    assert {each.code for each in examined.verdict.problems} == {"still-named"}  # The row that is gone.


def test_tables_of_one_change_are_checked_together(bring: Callable[..., tuple[AppTest, str]]) -> None:
    sources = rows_of("sources")
    new = ["S999", *sources[1][1:]]
    figure = ("figures.csv", change("DE23", "source", "S999"))
    _, alone = bring(figure)
    assert "S999" in alone
    assert WORDS("desk.waits.verdict") in alone
    _, both = bring(figure, ("sources.csv", write([*sources, new])))
    assert WORDS("desk.verdict.accepted") in both


def test_table_can_be_left_out_of_the_change(bring: Callable[..., tuple[AppTest, str]], read_html: Read) -> None:
    app, _ = bring(("x.csv", change("DE23", "low", "1")))
    next(each for each in app.button if each.label == WORDS("desk.item.remove", table=TABLE)).click().run()
    assert WORDS("desk.waits.bring") in read_html(app)


def test_without_sign_in_configured_that_is_said_at_the_top_and_the_checked_table_is_offered(
    bring: Callable[..., tuple[AppTest, str]],
) -> None:
    app, html = bring(("x.csv", change("DE23", "caveat", "Another caveat.")))
    assert WORDS("desk.top.nobody") in html
    assert WORDS("signin.off") in html
    assert SCHEMA.path in list_files(app)
    assert WORDS("desk.publish") not in labels(app)
    assert WORDS("desk.by") not in [box.label for box in app.text_input]


def test_change_comes_back_by_its_address_in_another_session(
    bring: Callable[..., tuple[AppTest, str]], open_room: Open, read_html: Read
) -> None:
    app, _ = bring(("x.csv", change("DE23", "caveat", "Another caveat.")))
    token = app.query_params["change"]
    assert "Another caveat." in read_html(open_room("desk", change=token, lang="ar"))


@pytest.mark.parametrize(
    "content", [b"", b"\x89PNG\r\n", b"<html><script>alert(1)</script>", b"PK\x03\x04", b"a,b\n1,2\n", b"\xff\xfe\x00"]
)
def test_file_that_is_no_table_is_refused_in_words(content: bytes, bring: Callable[..., tuple[AppTest, str]]) -> None:
    _, html = bring(("x.csv", content), table=TABLE)
    assert "verdict-problems" in html
    assert (WORDS.many("desk.verdict.unusable", 1) in html) is not content.startswith(b"a,b")
    assert "<script>alert" not in html


def test_source_added_by_the_form_stands_in_the_change_with_an_id(open_room: Open, read_html: Read) -> None:
    app = open_room("desk")
    assert not [box for box in app.text_input if box.label.endswith("(needed)")]
    for unfolded in (True, False):  # What is written stays when the form is folded.
        app.session_state[source.OPENED] = unfolded
        app.run()
    fields = {field.title: field for field in TABLES.package.table("sources").fields}
    for box in app.text_input:
        name = box.label.removesuffix(" (needed)")
        if name in fields and not is_arabic(fields[name].name):
            box.set_value("2018-07-02" if fields[name].type == "date" else f"https://example.org/{fields[name].name}")
    for choice in app.selectbox:
        name = choice.label.removesuffix(" (needed)")
        if name in fields:
            choice.set_value(fields[name].choices[0])
    next(button for button in app.button if button.label == WORDS("desk.source.add")).click().run()
    assert not app.exception
    last = rows_of("sources")[-1][0]
    new = f"S{int(last[1:]) + 1:03d}"
    assert WORDS("desk.source.added", id=new) in read_html(app)


def test_files_too_large_together_are_not_taken_in(
    bring: Callable[..., tuple[AppTest, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(benches, "MOST_BYTES", 2**20)
    _, html = bring(*((f"{name}.csv", b"x" * 2**19) for name in ("a", "b", "c")))
    assert WORDS("desk.too_much", most=10) in html
    assert WORDS("desk.waits.bring") in html


def test_table_that_others_changed_meanwhile_is_said_and_both_changes_are_brought_together(
    bring: Callable[..., tuple[AppTest, str]], read_html: Read
) -> None:
    taken = publish_other()
    app, html = bring((f"{TABLE}-{taken}.csv", change("DE23", "caveat", "Mine.")))
    assert WORDS("desk.verdict.stale") in html
    assert "Another correction" in html
    assert WORDS("desk.waits.verdict") in html
    next(each for each in app.button if each.label == WORDS("desk.base.on_top")).click().run()
    merged = read_html(app)
    assert WORDS("desk.verdict.accepted") in merged
    assert "<ins>Mine.</ins>" in merged
    assert "<del>Theirs.</del>" not in merged


def test_what_is_wrong_stands_before_the_choice_to_go_on_top_of_others(
    bring: Callable[..., tuple[AppTest, str]],
) -> None:
    _, html = bring((f"{TABLE}-{publish_other()}.csv", change("DE23", "source", "OCHA report")))
    said = ['class="verdict verdict-problems"', 'class="faults"', 'href="#add-source"', WORDS("desk.base.title")]
    places = [html.index(each) for each in said]
    assert places == sorted(places)
    assert html.index('id="add-source"') < places[0]


def test_file_that_lost_its_arabic_is_told_by_one_reason_and_not_by_a_number(
    bring: Callable[..., tuple[AppTest, str]],
) -> None:
    _, html = bring(("x.csv", write(rows_of(TABLE), "ascii", "replace")), table=TABLE)
    verdict = html[html.index('class="verdict verdict-problems"') : html.index('class="faults"')]
    assert WORDS.many("desk.verdict.unusable", 1) in verdict
    assert "The Arabic in this file was lost" in verdict
    assert html.count("The Arabic in this file was lost") == 1


@pytest.mark.usefixtures("signed_in")
def test_folder_that_cannot_be_written_is_said_at_the_top(
    bring: Callable[..., tuple[AppTest, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(top, "find_obstacle", lambda _: Problem("data", "read-only"))
    app, html = bring(("x.csv", change("DE23", "caveat", "Another caveat.")))
    said = say_problem(Problem("data", "read-only"), WORDS)
    assert html.index(said) < html.index('id="step-take"')
    assert next(each for each in app.button if each.label == WORDS("desk.publish")).disabled


@pytest.mark.parametrize(("kept", "setting_up_helps"), [("yes", True), ("no", False)])
def test_where_nothing_is_kept_nobody_is_told_to_set_up_a_passphrase(
    kept: str, setting_up_helps: bool, read_room: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATA_KEPT", kept)
    monkeypatch.setattr(top, "read_now", Permits)
    html = read_room("desk", lang="en")
    assert (WORDS("desk.top.nobody") in html) == setting_up_helps
    assert ("is lost when the server is started anew" in html) == (not setting_up_helps)


def test_unforeseen_fault_is_a_sentence_with_a_reference_that_the_log_has(
    bring: Callable[..., tuple[AppTest, str]], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(drafting, "examine", fail)
    _, html = bring(("x.csv", change("DE23", "caveat", "Another caveat.")))
    assert "secret detail" not in html
    (said,) = [record.getMessage() for record in caplog.records if record.name.endswith("desk.steps")]
    assert WORDS("desk.fault", reference=said.split()[-1]) in html


@pytest.mark.usefixtures("bring")
def test_who_published_is_not_shown_to_who_is_not_signed_in(open_room: Open, read_html: Read) -> None:
    publish_other()
    html = read_html(open_room("desk"))
    assert "Another correction" in html
    assert "Sami" not in html


def test_who_changed_a_table_meanwhile_is_not_named_to_who_is_not_signed_in(
    bring: Callable[..., tuple[AppTest, str]],
) -> None:
    taken = publish_other()
    _, html = bring((f"{TABLE}-{taken}.csv", change("DE23", "caveat", "Mine.")))
    assert "Another correction" in html
    assert "Sami" not in html


@pytest.mark.usefixtures("bring")
def test_grid_that_nobody_wrote_into_shows_what_others_have_published(open_room: Open) -> None:
    app = open_room("desk", table=TABLE, way="grid")
    taken = app.session_state["desk.sheet"].base
    assert publish_other() == taken
    app.run()
    sheet = app.session_state["desk.sheet"]
    assert sheet.base == hash_files(read_files(data_folder()))
    assert any("Theirs." in row for row in sheet.rows)


@pytest.mark.parametrize(("name", "base"), [(f"{TABLE}-0123456789.csv", "0123456789"), ("x.csv", "")])
def test_rows_worked_on_further_keep_the_edition_that_their_file_was_made_from(name: str, base: str) -> None:
    bench = Bench("", {TABLE: Item(TABLE, Upload(name, change("DE23", "caveat", "Mine.")), "file")})
    page = Page("desk", WORDS, Edition(Opened("aaaaaaaaaa", "", TABLES, ""), TABLES, WORDS.key), LIGHT)
    rows, found = drafting.read_so_far(page, bench, SCHEMA)
    assert (found, sum("Mine." in row for row in rows)) == (base, 1)
    assert drafting.read_so_far(page, Bench(""), SCHEMA)[1] == "aaaaaaaaaa"


@pytest.mark.usefixtures("bring")
def test_rows_of_a_grid_opened_again_bear_the_numbers_that_are_seen_there(open_room: Open) -> None:
    app = open_room("desk", table=TABLE, way="grid")
    header, first, _, *rest = rows_of(TABLE)
    labels = (2, *range(4, len(rest) + 4))
    bench = app.session_state["desk.bench"]
    bench.put(Item(TABLE, Upload(f"{TABLE}.csv", write_csv(SCHEMA, [header, first, *rest])), "grid", labels=labels))
    app.run()
    assert bench.items[TABLE].labels == tuple(range(2, len(rest) + 3))


@pytest.mark.parametrize(
    "rows", [[["DE01", *["x" * 30_000] * (len(SCHEMA.columns) - 1)]], []], ids=["refused", "all taken away"]
)
def test_grid_opened_again_shows_what_was_written_into_it_whatever_is_wrong_with_it(rows: Cells) -> None:
    bench = Bench("", {TABLE: Item(TABLE, Upload("x.csv", write([list(SCHEMA.columns), *rows])), "grid")})
    page = Page("desk", WORDS, Edition(Opened("aaaaaaaaaa", "", TABLES, ""), TABLES, WORDS.key), LIGHT)
    assert drafting.read_so_far(page, bench, SCHEMA)[0] == tuple(map(tuple, rows))


@pytest.mark.usefixtures("signed_in")
def test_fault_in_the_data_is_said_also_where_only_a_part_of_the_page_runs(
    bring: Callable[..., tuple[AppTest, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    fault = Problem("sources.csv", "missing-file")

    def fail(*_: object) -> None:
        raise DataFault((fault,))

    monkeypatch.setattr(publishing, "_ask", fail)
    _, html = bring(("x.csv", change("DE23", "caveat", "Mine.")))
    assert say_problem(fault, WORDS) in html
    assert 'id="step-editions"' in html


@pytest.mark.parametrize(("code", "overtaken"), [("stale", True), ("read-only", False)])
def test_refusal_because_others_have_published_draws_the_whole_page_anew(
    code: str, overtaken: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise Refused((Problem("figures.csv", code, value="0123456789", detail="Sami"),))

    drawn: list[str] = []
    monkeypatch.setattr(publishing, "still_may", lambda _: True)
    monkeypatch.setattr(publishing, "publish", refuse)
    monkeypatch.setattr(st, "rerun", lambda: drawn.append("anew"))
    bench = Bench("", by="Rana", reason="Why")
    page = Page("desk", WORDS, Edition(Opened("aaaaaaaaaa", "", TABLES, ""), TABLES, WORDS.key), LIGHT)
    meant = {"removals_confirmed": False, "unquoted_confirmed": False}
    ready = SimpleNamespace(verdict=SimpleNamespace(drafts=()), **meant)
    publishing._publish(page, bench, cast(Ready, ready), cast(Right, None))
    assert (bench.overtaken, drawn) == (overtaken, ["anew"] if overtaken else [])
    assert (bench.by, bench.reason, bench.published) == ("Rana", "Why", None)
