"""A broken file is named on the page that needs it, other pages go on, and mended it is read without a restart."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.desk.ledger.keeping import recover
from components.model.history.archive import list_records
from components.screen.rooms import PAGES
from components.view.words import load_words

ROOT = Path(__file__).parents[1]
FRAME = ROOT / "components" / "screen" / "frame.py"
FAULT = re.compile(r'<section class="problem".*?</section>', re.DOTALL)
Break = Callable[[Path], None]


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-20])


def remove(path: Path) -> None:
    path.unlink()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def spoil_encoding(path: Path) -> None:
    path.write_bytes(path.read_bytes() + "Dar’a\n".encode("cp1256"))


def drop_first_cell(path: Path) -> None:
    """Leaves the first row without its first cell, as a slip in a spreadsheet does."""
    header, row, rest = path.read_text(encoding="utf-8").split("\n", 2)
    path.write_text("\n".join([header, row.partition(",")[2], rest]), encoding="utf-8")


def blank_first_cell(path: Path) -> None:
    header, row, rest = path.read_text(encoding="utf-8").split("\n", 2)
    path.write_text("\n".join([header, "," + row.partition(",")[2], rest]), encoding="utf-8")


# The page, the file it needs, what happens to the file, what the page says of it, and a page that does not need it.
CASES: list[tuple[str, str, Break, str, str]] = [
    ("overview", "figures.csv", blank_first_cell, "figures.csv, row 2, column id:", "signatories"),
    ("statement", "annotations.csv", spoil_encoding, "annotations.csv, row", "signatories"),
    ("statement", "statement.md", remove, "statement.md:", "signatories"),
    ("figures", "displacement.csv", drop_first_cell, "displacement.csv, row 2:", "signatories"),
    ("map", "movements.csv", cut_off, "movements.csv, row", "signatories"),
    ("signatories", "signatories.csv", blank_first_cell, "signatories.csv, row 2, column number:", "aftermath"),
    ("aftermath", "events.csv", empty, "events.csv:", "signatories"),
    ("sources", "sources.csv", remove, "sources.csv:", "signatories"),
]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the data folder, which the app reads."""
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data", folder)
    monkeypatch.setenv("DATA_FOLDER", str(folder))
    return folder


def open_page(room: str) -> AppTest:
    app = AppTest.from_file(str(FRAME), default_timeout=30).run()
    return app if room == "overview" else app.switch_page(str(PAGES / f"{room}.py")).run()


def read_html(app: AppTest) -> str:
    assert not app.exception
    return "\n".join(element.proto.body for element in app.get("html"))


def read_fault(app: AppTest) -> str:
    """What the page says is wrong with its data; "" where nothing is."""
    found = FAULT.search(read_html(app))
    return found[0] if found else ""


@pytest.mark.parametrize(("room", "name", "spoil", "said", "other"), CASES, ids=[f"{c[0]}-{c[1]}" for c in CASES])
def test_broken_file_is_named_and_the_page_recovers_when_it_is_mended(
    room: str, name: str, spoil: Break, said: str, other: str, data: Path
) -> None:
    sound = (data / name).read_bytes()
    spoil(data / name)
    app = open_page(room)
    assert said in read_fault(app)
    assert read_fault(open_page(other)) == ""
    (data / name).write_bytes(sound)
    assert read_fault(app.run()) == ""


@pytest.mark.parametrize("room", ["overview", "signatories", "sources"])
def test_broken_description_of_the_tables_is_named_on_every_page(room: str, data: Path) -> None:
    (data / "datapackage.json").write_text("{", encoding="utf-8")
    assert "datapackage.json:" in read_fault(open_page(room))


def test_desk_says_how_to_go_back_to_the_last_sound_edition(data: Path) -> None:
    recover(data)
    sound = list_records(data)[-1].id
    (data / "datapackage.json").write_text("{", encoding="utf-8")
    html = read_html(open_page("desk"))
    assert "datapackage.json:" in read_fault(open_page("desk"))
    assert f"python -m components.desk restore {sound} --by NAME --reason TEXT" in html
    shutil.rmtree(data / "editions")
    html = read_html(open_page("desk"))
    assert "components.desk restore" not in html
    assert load_words("en")("desk.way_back.none") in html


def test_changed_cell_shows_on_the_next_run(data: Path) -> None:
    app = open_page("signatories")
    path = data / "signatories.csv"
    assert "Changed by the test" not in read_html(app)
    path.write_text(path.read_text(encoding="utf-8").replace("Wifaq", "Changed by the test"), encoding="utf-8")
    assert "Changed by the test" in read_html(app.run())
