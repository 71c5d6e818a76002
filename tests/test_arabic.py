"""No English is left on the Arabic pages but the record: what sources, organisations and files are called and say.

Every run of Latin words on a page must stand in the record (titles, printed names, quoted words, the statement, ids,
names of columns and files), or in Latin letters in the Arabic texts themselves (acronyms, quotations).
"""

import csv
import io
import re
import shutil
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.desk.intake.reading import read_draft
from components.desk.intake.uploads import Upload
from components.desk.ledger.publishing import publish
from components.model.data.editions import hash_files
from components.model.data.reading import Rows, read_rows
from components.model.data.tables import Tables
from components.view.machines.addresses import list_addresses as list_examples
from components.view.tongues import LATIN
from components.view.words import load_words
from tests.pages.offered import list_addresses

ROOT = Path(__file__).parents[1]
TABLES = Tables(ROOT / "data")
ARABIC = TABLES.speaking("ar").package
RECORD = {
    "id",
    "number",
    "words",
    "title",
    "url",
    "address",
    "printed_name",
    "usual_name",
    "acronym",
    "aliases",
    "website",
    "evidence_title",
    "evidence_url",
    "publisher",
    "place_printed",
    "origin",
    "destination",
    "name",
    "alt_names",
    "text",
    "source",
    "terms",
    "repeats",
    "part_of",
    "figures",
    "sources",
    "position_source",
}
# Tables in which a title is the editors', and not what a source is called.
EDITORS = {"events"}
VIEWS: list[tuple[str, dict[str, str]]] = [
    ("overview", {}),
    ("statement", {}),
    ("statement", {"text": "readings"}),
    ("figures", {"figure": "DE25"}),
    ("figures", {"figure": "ST01"}),
    ("figures", {"figure": "IR01", "who": "everyone"}),
    *(("figures", {"table": part}) for part in ("displacement", "casualties", "response", "movements", "statement")),
    ("map", {"view": "drawing"}),
    ("map", {"date": "2018-07-04", "role": "origin"}),
    ("signatories", {}),
    ("signatories", {"q": "zzzzzz"}),
    ("signatories", {"type": "nosuchtype", "signatories-page": "9"}),
    ("aftermath", {"span": "all"}),
    ("aftermath", {"demand": "3"}),
    *(("sources", {"part": part}) for part in ("list", "method", "dictionary", "downloads", "machines")),
    ("sources", {"source": "S025"}),
    ("sources", {"part": "dictionary", "table": "movements"}),
    ("accessibility", {}),
    ("corrections", {}),
    ("desk", {}),
    ("desk", {"table": "displacement"}),
    ("desk", {"table": "movements", "way": "grid"}),
]
TAGS = re.compile(r"<style.*?</style>|<script.*?</script>|<[^>]*>", re.DOTALL)
ALWAYS = re.compile(r"[0-9a-f]{10}|[A-Z]{1,2}[0-9]+")
"""Ids of editions, and cells of a spreadsheet."""
COMMAND = "python -m components.desk passphrase"
PICTURES = {"PNG", "SVG"}
SAID = re.compile(r"(?:aria-label|alt|title|placeholder)=\"([^\"]*)\"")


def list_record() -> Iterator[str]:
    """What may stand in English: cells of the record, the statement, names of tables, columns, types and files."""
    for name, table in TABLES.package.tables.items():
        frame = TABLES.recorded(name)
        yield from (name, table.path)
        for field in table.fields:
            yield from (field.name, *field.choices, *map(str, field.constraints.values()))
            if field.name.endswith("_ar") or (field.name in RECORD and not (field.name == "title" and name in EDITORS)):
                yield from map(str, frame[field.name])
        yield from (f"{link.table}.{link.key}" for link in table.links)
        yield from (said for field in ARABIC.table(name).fields for said in (field.title, field.description))
    yield from TABLES.files
    yield from (TABLES.file("statement.md").decode(), hash_files(TABLES.files))
    yield from load_words("ar").texts.values()
    yield COMMAND
    for each in list_examples("", "displacement.csv", "ST01", load_words("ar")):
        yield from (each.pattern, each.shown)


def squeeze(text: str) -> str:
    """The text as it is compared: no case, no signs."""
    return " ".join(re.findall(r"[a-z0-9À-ɏ]+", text.casefold()))


@pytest.fixture(scope="module")
def record() -> str:
    return " | ".join(["", *(squeeze(text) for text in list_record()), ""])


def list_runs(html: str) -> set[str]:
    """Each run of Latin words in the texts of a page and in the names that only a screen reader reads."""
    texts = [*TAGS.split(html), *SAID.findall(html)]
    return {run for text in texts for run in LATIN.findall(unescape(text).replace("\u2068", "").replace("\u2069", ""))}


def list_strange(html: str, record: str) -> set[str]:
    """The runs of Latin words that do not stand in the record, but for the name of the other language."""
    return {
        run for run in list_runs(html) - {"English"} if re.search("[A-Za-z]", run) and f" {squeeze(run)} " not in record
    }


@pytest.mark.parametrize(("room", "asked"), VIEWS, ids=[f"{room} {asked}" for room, asked in VIEWS])
def test_what_stands_in_english_on_an_arabic_page_is_the_record(
    room: str, asked: dict[str, str], record: str, read_room: Callable[..., str]
) -> None:
    html = read_room(room, lang="ar", **asked)
    assert list_strange(html, record) - {*asked, *asked.values(), *list_addresses(html), *PICTURES} == set()


@pytest.fixture(scope="module")
def cells(record: str) -> str:
    """The record with every cell of the notes: what is changed is shown as it is written."""
    return " | ".join([record, *map(squeeze, TABLES.recorded("notes").to_numpy().flat), ""])


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the data in which somebody has published a row changed, another removed and one added."""
    folder = shutil.copytree(ROOT / "data", tmp_path / "data")
    monkeypatch.setenv("DATA_FOLDER", str(folder))
    changed = write(lambda rows: [*rows[:2], [*rows[2][:5], "نص آخر", *rows[2][6:]], *rows[4:], ["new", *rows[2][1:]]])
    schema = TABLES.package.table("notes")
    draft = read_draft(changed, schema, read_rows(TABLES.file(schema.path), schema.path))
    record = publish(folder, [draft], by="رنا", reason="تصويب", removals_confirmed=True)
    assert len(record.changes) == 3
    return folder


def write(edit: Callable[[Rows], Rows]) -> Upload:
    """The table of the notes as Excel would save it, edited."""
    schema = TABLES.package.table("notes")
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=";").writerows(edit(read_rows(TABLES.file(schema.path), schema.path)))
    return Upload("notes.csv", stream.getvalue().encode())


def read_all(app: AppTest, html: str) -> str:
    """What the page says, also by the labels of what can be pressed and filled in."""
    kinds = ("button", "download_button", "selectbox", "text_input", "checkbox", "toggle", "file_uploader", "expander")
    found = [element for kind in kinds for element in app.get(kind)]
    said = [getattr(each, name, "") or "" for each in found for name in ("label", "placeholder", "help")]
    return "<p>".join([html, *map(str, said)])


@pytest.mark.usefixtures("archive")
def test_log_of_corrections_has_no_english_of_its_own(cells: str, read_room: Callable[..., str]) -> None:
    html = read_room("corrections", lang="ar")
    assert "تصويب" in html
    assert {run for run in list_strange(html, cells) if not ALWAYS.fullmatch(run)} == set()


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(
    "edit",
    [
        lambda rows: [*rows[:2], [*rows[2][:5], "=نص", *rows[2][6:]], [rows[3][0], "", *rows[3][2:]], *rows[4:]],
        lambda rows: [rows[0], *rows[2:]],
        lambda rows: [[*rows[0][:-1], "نص"], *rows[1:]],
    ],
    ids=["faults", "a row removed", "a column renamed"],
)
def test_desk_at_work_has_no_english_of_its_own(
    edit: Callable[[Rows], Rows], cells: str, open_room: Callable[..., AppTest], read_html: Callable[[AppTest], str]
) -> None:
    app, upload = open_room("desk", lang="ar", table="notes"), write(edit)
    app.file_uploader[0].set_value([(upload.name, upload.content, "text/csv")])
    said = read_all(app.run(), read_html(app))
    assert not app.exception
    assert load_words("ar")("desk.item.remove", table="notes") in said
    assert {run for run in list_strange(said, cells) if not ALWAYS.fullmatch(run)} == set()


@pytest.mark.parametrize("room", ["overview", "accessibility"])
def test_english_page_would_not_pass(room: str, record: str, read_room: Callable[..., str]) -> None:
    assert len(list_strange(read_room(room, lang="en"), record)) > 10
