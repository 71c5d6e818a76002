"""No English is left on the Arabic pages but the record: what sources, organisations and files are called and say.

Every run of Latin words on a page must stand in the record (titles, printed names, quoted words, the statement, ids,
names of columns and files), or in Latin letters in the Arabic texts themselves (acronyms, quotations).
"""

import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest

from components.model.editions import hash_files
from components.model.tables import Tables
from components.view.tongues import LATIN
from components.view.words import load_words

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
    *(("sources", {"part": part}) for part in ("list", "method", "dictionary", "downloads")),
    ("sources", {"source": "S025"}),
    ("sources", {"part": "dictionary", "table": "movements"}),
    ("accessibility", {}),
]
TAGS = re.compile(r"<style.*?</style>|<script.*?</script>|<[^>]*>", re.DOTALL)
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
    assert list_strange(html, record) - {*asked, *asked.values()} == set()


@pytest.mark.parametrize("room", ["overview", "accessibility"])
def test_english_page_would_not_pass(room: str, record: str, read_room: Callable[..., str]) -> None:
    assert len(list_strange(read_room(room, lang="en"), record)) > 10
