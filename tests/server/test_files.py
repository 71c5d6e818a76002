"""The data at its addresses, read by the programs that people use, before and after a publication."""

import csv
import gzip
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import frictionless
import pandas as pd
import pytest
from playwright.sync_api import Browser

from components.desk.drafts import Draft
from components.desk.ledger.keeping import recover
from components.desk.ledger.publishing import publish
from components.model.data.reading import read_rows
from components.model.data.tables import FIGURE_TABLES
from components.model.history.archive import list_records
from tests.conftest import run_server
from tests.server.clients import ask
from tests.server.sites import serve_folder

ROOT = Path(__file__).parents[2]
NAMES = sorted(path.name for path in (ROOT / "data").iterdir() if path.is_file())
TABLES = [name for name in NAMES if name.endswith(".csv")]
KINDS = {"csv": "text/csv; charset=utf-8", "json": "application/json", "md": "text/markdown; charset=utf-8"}
DAY = "2018-07-03"
TABLE, FIGURE = "displacement.csv", "DE25"
FOR_ALL = {"access-control-allow-origin": "*", "x-content-type-options": "nosniff"}
ALL_KINDS = [f"/data/{TABLE}", "/data/data.zip", f"/data/figures/{FIGURE}.json", "/editions.json", "/robots.txt"]
ALL_KINDS += ["/data/datapackage.json", f"/embed/figures/{FIGURE}?lang=ar", "/sitemap.xml"]
OVERLONG = {"if_modified_since": "Mon, 23 Nov 99999999999 00:00:00 GMT"}
# DuckDB and R print a column in Arabic, read as README says. The extension by which DuckDB reads over a network comes
# from the locked package, for DuckDB would fetch it; it loads none that is not signed by its makers.
DUCKDB = """
import importlib.resources, sys, duckdb
place = importlib.resources.files("duckdb_extension_httpfs") / "extensions" / f"v{duckdb.__version__}"
duckdb.sql("SET autoinstall_known_extensions = false")
duckdb.sql(f"LOAD '{place / 'httpfs.duckdb_extension'}'")
for (cell,) in duckdb.sql(f"SELECT measure_ar FROM read_csv('{sys.argv[1]}')").fetchall():
    print(cell)
"""
R = 'writeLines(read.csv(commandArgs(TRUE)[1], encoding = "UTF-8")$measure_ar, useBytes = TRUE)'
CLIENTS = {
    "curl": ["curl", "-fsS", "--compressed"],
    "DuckDB": [sys.executable, "-X", "utf8", "-c", DUCKDB],
    "R": ["Rscript", "--vanilla", "-e", R],
}
FETCH = """
    async ([url, tag]) => {
        const answer = await fetch(url), again = await fetch(url, {headers: {"If-None-Match": tag}, cache: "no-store"});
        return [answer.status, answer.headers.get("ETag"), (await answer.text()).split(",")[0], again.status];
    }
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the data with its first edition on record, which these tests may change."""
    copy = tmp_path_factory.mktemp("machines") / "data"
    shutil.copytree(ROOT / "data", copy, ignore=shutil.ignore_patterns("editions"))
    recover(copy)
    return copy


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """Where the app serves that copy."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATA_FOLDER", str(folder))
        with run_server(ROOT, folder.parent / "log.txt") as started:
            yield started


def read_csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode())))


@pytest.mark.parametrize("name", NAMES)
def test_each_file_is_served_as_recorded(name: str, address: str, folder: Path) -> None:
    reply = ask(address, f"/data/{name}")
    assert (reply.status, reply.body) == (200, (folder / name).read_bytes())
    assert reply.headers["content-type"] == KINDS[name.rpartition(".")[2]]
    packed = ask(address, f"/data/{name}", accept_encoding="gzip")
    assert gzip.decompress(packed.body) == reply.body
    assert packed.headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize("path", ALL_KINDS)
def test_each_address_says_what_it_is_and_that_any_site_may_read_it(path: str, address: str) -> None:
    reply, head, options = (ask(address, path, method) for method in ("GET", "HEAD", "OPTIONS"))
    assert (reply.status, head.status, head.body, options.status) == (200, 200, b"", 204)
    assert {name: reply.headers[name] for name in FOR_ALL} == FOR_ALL
    assert {"etag", "last-modified", "cache-control", "content-type"} <= set(reply.headers)
    assert head.headers.keys() == reply.headers.keys()
    assert all(head.headers[name] == reply.headers[name] for name in reply.headers.keys() - {"date"})
    assert options.headers["access-control-allow-methods"] == options.headers["allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("path", ALL_KINDS)
def test_who_has_it_already_is_told_so(path: str, address: str) -> None:
    headers = ask(address, path).headers
    tag, moment = headers["etag"], headers["last-modified"]
    for known in ({"if_none_match": tag}, {"if_none_match": f'"other", {tag}'}, {"if_modified_since": moment}):
        reply = ask(address, path, **known)
        assert (reply.status, reply.body, reply.headers["etag"]) == (304, b"", tag)
    for known in (
        {"if_none_match": '"other"', "if_modified_since": moment},
        {"if_modified_since": "yesterday"},
        OVERLONG,
    ):
        assert ask(address, path, **known).status == 200


@pytest.mark.parametrize(
    ("asked", "status", "first", "last"),
    [
        ("bytes=0-9", 206, 0, 10),
        ("bytes=100-", 206, 100, None),
        ("bytes=-20", 206, -20, None),
        ("bytes=0-99999999", 206, 0, None),
        ("bytes=99999999-", 416, 0, 0),
        ("bytes=5-2", 200, 0, None),
        ("bytes=0-1,4-5", 200, 0, None),
        ("bytes=-", 200, 0, None),
        (f"bytes={'9' * 5000}-", 200, 0, None),
        ("rows=1-2", 200, 0, None),
    ],
)
def test_part_of_a_file(asked: str, status: int, first: int, last: int | None, address: str, folder: Path) -> None:
    reply = ask(address, f"/data/{TABLE}", range=asked, accept_encoding="gzip" if status == 206 else "identity")
    assert (reply.status, reply.body) == (status, (folder / TABLE).read_bytes()[first:last])


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize("path", ALL_KINDS)
def test_nothing_can_be_written(path: str, method: str, address: str) -> None:
    reply = ask(address, path, method)
    assert (reply.status, reply.headers["allow"]) == (405, "GET, HEAD, OPTIONS")


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/data/displacment.csv", 404, "“displacement.csv”"),
        ("/data/", 404, "There is no file"),
        ("/data", 404, "There is nothing here"),
        ("/editions/0000000000", 404, "There is nothing here"),
        ("/editions//figures.csv", 404, "There is nothing here"),
        ("/embed/figures/", 404, "There is nothing here"),
        ("/data/editions/publishing.json", 404, "There is no file"),
        ("/data/figures/DE999.json", 404, "“DE99"),
        ("/embed/figures/DE999", 404, "There is no figure “DE999”"),
        ("/editions/0000000000/figures.csv", 404, "/editions.json"),
        ("/editions/ffffffffff/data.zip", 404, "The nearest is “"),
        ("/data/figures.csv?edition=nonsense", 404, "There is no edition “nonsense”"),
        ("/data/figures.csv?known=yesterday", 400, "2018-07-03"),
        ("/data/figures.csv?known=2999-01-01", 400, "2018-07-03"),
        ("/data/..%2fapp.py", 400, "Bad Request"),
        ("/editions/..%2f..%2fdata/figures.csv", 400, "Bad Request"),
        ("/editions/%2e%2e/figures.csv", 400, "Bad Request"),
        ("/data/.hidden", 404, "There is no file"),
    ],
)
def test_what_is_not_there_is_refused_with_the_nearest(path: str, status: int, said: str, address: str) -> None:
    reply = ask(address, path)
    assert (reply.status, said in reply.text) == (status, True)
    if said != "Bad Request":  # Streamlit's own answer to a path that climbs.
        assert reply.headers["content-type"] == "text/plain; charset=utf-8"
        assert {name: reply.headers[name] for name in FOR_ALL} == FOR_ALL


@pytest.mark.parametrize("name", TABLES)
def test_pandas_reads_each_table(name: str, address: str, folder: Path) -> None:
    frame = pd.read_csv(f"{address}/data/{name}", dtype=str, keep_default_na=False)
    assert frame.to_dict("records") == read_csv((folder / name).read_bytes())


@pytest.mark.parametrize("name", CLIENTS)
def test_other_programs_read_a_table(name: str, address: str, folder: Path) -> None:
    command = CLIENTS[name]
    if shutil.which(command[0]) is None:
        missing = f"{command[0]} is not on this machine: how {name} reads {TABLE} is not tried"
        (pytest.fail if os.environ.get("REQUIRE_CLIENTS") else pytest.skip)(missing)
    read = subprocess.run([*command, f"{address}/data/{TABLE}"], capture_output=True, check=False)
    assert (read.returncode, read.stderr.decode()) == (0, "")
    content = (folder / TABLE).read_bytes()
    column = [row["measure_ar"] for row in read_csv(content)]
    assert read.stdout == content if name == "curl" else read.stdout.decode().splitlines() == column


def test_bundle_holds_every_file_is_a_sound_package_and_the_same_each_time(
    address: str, folder: Path, tmp_path: Path
) -> None:
    reply = ask(address, "/data/data.zip")
    edition = list_records(folder)[-1].id
    assert reply.headers["content-disposition"] == f'attachment; filename="southern-syria-2018-{edition}.zip"'
    assert ask(address, f"/editions/{edition}/data.zip").body == reply.body
    with ZipFile(io.BytesIO(reply.body)) as bundle:
        assert bundle.namelist() == sorted([*NAMES, "README-ar.txt", "README-en.txt", "SHA256SUMS"])
        assert all(bundle.read(name) == (folder / name).read_bytes() for name in NAMES)
        bundle.extractall(tmp_path)
    assert frictionless.validate(str(tmp_path / "datapackage.json")).flatten(["type", "note"]) == []


@pytest.mark.browser
def test_another_site_may_fetch_a_table(browser: Browser, address: str, tmp_path: Path) -> None:
    table = f"{address}/data/{TABLE}"
    tag = ask(address, f"/data/{TABLE}").headers["etag"]
    with serve_folder(tmp_path) as elsewhere, browser.new_page() as page:
        page.goto(elsewhere)
        assert f"{page.evaluate('location.origin')}/" == elsewhere
        assert page.evaluate(FETCH, [table, tag]) == [200, tag, "id", 304]


def test_known_on_a_day_leaves_out_what_was_published_later(address: str, folder: Path) -> None:
    published = {row["id"]: row["published"] for row in read_csv((folder / "sources.csv").read_bytes())}
    with ZipFile(io.BytesIO(ask(address, f"/data/data.zip?known={DAY}").body)) as bundle:
        files = {name: bundle.read(name) for name in bundle.namelist()}
    for name in [*(f"{table}.csv" for table in FIGURE_TABLES), "events.csv", "sources.csv"]:
        reply = ask(address, f"/data/{name}?known={DAY}")
        days = [published[row.get("source", row["id"])] for row in read_csv(reply.body)]
        assert days
        assert all("" < day <= DAY for day in days)
        assert files[name] == reply.body != (folder / name).read_bytes()
        assert reply.headers["etag"] != ask(address, f"/data/{name}").headers["etag"]
    late = next(row["id"] for row in read_csv((folder / TABLE).read_bytes()) if published[row["source"]] > DAY)
    assert ask(address, f"/data/figures/{late}.json").status == 200
    refused = ask(address, f"/data/figures/{late}.json?known={DAY}")
    told = json.loads(refused.body)
    assert (refused.status, refused.headers["content-type"], told["id"]) == (404, KINDS["json"], late)
    assert {name: refused.headers[name] for name in FOR_ALL} == FOR_ALL
    assert ask(address, told["addresses"]["json"]["live"].removeprefix(address)).status == 200
    assert late in ask(address, f"/preview/figures/{late}/en.png?known={DAY}").text
    assert ask(address, "/data/statement.md?known=2018-07-02").status == 404


def test_figure_keeps_its_words_dates_source_and_addresses(address: str, folder: Path) -> None:
    told = json.loads(ask(address, f"/data/figures/{FIGURE}.json").body)
    row = next(each for each in read_csv((folder / TABLE).read_bytes()) if each["id"] == FIGURE)
    source = next(each for each in read_csv((folder / "sources.csv").read_bytes()) if each["id"] == row["source"])
    assert told["words"] == row["words"].split(" | ")
    assert (told["low"], told["high"], told["as_of"]) == (int(row["low"]), int(row["high"]), row["as_of"])
    assert told["measure"] == {"en": row["measure"], "ar": row["measure_ar"]}
    kept = ("id", "title", "url", "published", "published_basis", "grade", "terms")
    assert {name: told["source"][name] for name in kept} == {name: source[name] for name in kept}
    for kind in ("json", "embed"):
        for place in told["addresses"][kind].values():
            assert place.startswith(address)
            assert ask(address, place.removeprefix(address)).status == 200


def test_broken_table_is_not_served_while_the_others_are(address: str, folder: Path) -> None:
    path = folder / "response.csv"
    sound = path.read_bytes()
    path.write_bytes(sound.replace(b",exact,", b",exactly,", 1))
    try:
        assert [ask(address, f"/data/{name}").status for name in ("response.csv", "data.zip", TABLE)] == [503, 503, 200]
        assert "exactly" in ask(address, "/data/response.csv").text
        assert ask(address, f"/data/response.csv?known={DAY}").status == 503
    finally:
        path.write_bytes(sound)
    assert ask(address, "/data/response.csv").body == sound


def test_pinned_address_keeps_the_old_value_after_a_publication(address: str, folder: Path) -> None:
    old, before = list_records(folder)[-1].id, ask(address, "/data/figures.csv")
    pinned = ask(address, f"/editions/{old}/figures.csv")
    assert pinned.body == before.body
    assert pinned.headers["cache-control"] == "public, immutable, max-age=31536000"
    _publish(folder, low="199000", words="more than 199,000 civilians")
    new, after = list_records(folder)[-1].id, ask(address, "/data/figures.csv", if_none_match=before.headers["etag"])
    assert (after.status, b",199000," in after.body, after.headers["etag"] == before.headers["etag"]) == (
        200,
        True,
        False,
    )
    assert ask(address, f"/editions/{old}/figures.csv").body == before.body
    assert ask(address, f"/data/figures.csv?edition={old}").body == before.body
    assert ask(address, f"/editions/{new}/figures.csv").body == after.body
    told = json.loads(ask(address, f"/editions/{old}/figures/ST01.json").body)
    assert (told["low"], told["edition"]["id"], told["edition"]["latest"]) == (198000, old, new)
    assert json.loads(ask(address, "/data/figures/ST01.json").body)["low"] == 199000
    assert "198,000" in ask(address, f"/embed/figures/ST01?lang=en&edition={old}").text
    assert "199,000" in ask(address, "/embed/figures/ST01?lang=en").text
    log = json.loads(ask(address, "/editions.json").body)
    assert (log["latest"], [each["id"] for each in log["editions"]]) == (new, [new, old])
    assert (log["editions"][0]["reason"], "Rana" in json.dumps(log)) == ("A better source", False)


def _publish(folder: Path, **changes: str) -> None:
    """Publishes other values in the first row of figures.csv."""
    header, *rows = read_rows((folder / "figures.csv").read_bytes(), "figures")
    rows[0] = [changes.get(name, cell) for name, cell in zip(header, rows[0], strict=True)]
    numbers = tuple(range(2, len(rows) + 2))
    letters = tuple(chr(65 + place) for place in range(len(header)))
    draft = Draft("figures", tuple(map(tuple, rows)), numbers, letters, base=list_records(folder)[-1].id)
    publish(folder, [draft], by="Rana", reason="A better source", source="S001")


def test_no_source_forbids_that_its_facts_are_passed_on() -> None:
    terms = {row["terms"] for row in read_csv((ROOT / "data" / "sources.csv").read_bytes())}
    photographs = "not stated for this text; UNHCR's media terms: photographs and video need permission and credit"
    assert terms <= {"not stated", photographs}
