"""Every table, downloaded, opened in LibreOffice and saved again, says what is on record."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from components.desk.drafts import Draft
from components.desk.intake.reading import read_draft
from components.desk.intake.uploads import Upload
from components.desk.intake.writing import write_for_excel, write_workbook
from components.model.data.reading import Rows, read_rows
from components.model.data.schema import TableSchema, read_package
from tests.sweeps import sweep

ROOT = Path(__file__).parents[3]
TABLES = read_package((ROOT / "data" / "datapackage.json").read_bytes()).tables
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
NO_OFFICE = "NOT TRIED: no LibreOffice found. Install it to try this: apt-get install libreoffice-calc-nogui"
# Comma, quotation mark, UTF-8: what a person chooses in the window that opens with a CSV file, or when saving one.
AS_CSV = "44,34,76"
WALKS = {
    "csv-to-xlsx": ("csv", "xlsx", [f"--infilter=CSV:{AS_CSV},1"]),
    "xlsx-to-xlsx": ("xlsx", "xlsx", []),
    "xlsx-to-csv": ("xlsx", f"csv:Text - txt - csv (StarCalc):{AS_CSV}", []),
}


def recorded(schema: TableSchema) -> Rows:
    return read_rows((ROOT / "data" / schema.path).read_bytes(), schema.path)


@pytest.fixture(scope="module", params=WALKS)
def saved(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every table as LibreOffice saved it, all in one go: it starts slowly."""
    if OFFICE is None and os.environ.get("REQUIRE_OFFICE"):
        pytest.fail(NO_OFFICE)
    if OFFICE is None:
        pytest.skip(NO_OFFICE)
    ending, target, options = WALKS[request.param]
    folder = tmp_path_factory.mktemp("office")
    for name, schema in TABLES.items():
        rows = recorded(schema)
        content = write_for_excel(schema, rows) if ending == "csv" else write_workbook(schema, rows, "")
        (folder / f"{name}.{ending}").write_bytes(content)
    command = [OFFICE, f"-env:UserInstallation=file://{folder}/home", "--headless", *options, "--convert-to", target]
    files = sorted(folder.glob(f"*.{ending}"))
    subprocess.run([*command, "--outdir", folder / "out", *files], check=True, capture_output=True, timeout=300)
    return folder / "out"


def read_saved(name: str, saved: Path, confirmed: frozenset[str] = frozenset()) -> Draft:
    path = next(saved.glob(f"{name}.*"))
    return read_draft(Upload(path.name, path.read_bytes()), TABLES[name], recorded(TABLES[name]), confirmed)


@sweep("name", TABLES)
def test_a_table_saved_by_libreoffice_says_what_is_on_record(name: str, saved: Path) -> None:
    draft = read_saved(name, saved)
    assert [each.code for each in draft.problems] == []
    assert [each.code for each in draft.questions] == []
    wrong = [cells for cells, row in zip(draft.rows, recorded(TABLES[name])[1:], strict=True) if list(cells) != row]
    assert wrong == []
