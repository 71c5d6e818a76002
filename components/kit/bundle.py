"""The bundle: all files of an edition in one ZIP, the same bytes whenever it is made."""

import io
from functools import lru_cache
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from components.model.problems import DataFault
from components.model.shelf import Opened
from components.view.citations import cite_edition
from components.view.languages import LOCALES
from components.view.numbers import say_date
from components.view.tongues import plain
from components.view.words import Words, load_words

README = "README.txt"
LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The moment that every file in the bundle bears, the first that ZIP knows: the edition tells its own."""
UNIX, READABLE = 3, 0o100644
KEPT = 8


@lru_cache(KEPT)
def make_bundle(opened: Opened) -> bytes:
    """The files of the edition, in order of their names, and a text that says what they are, under which terms.

    DataFault where a table is unsound.
    """
    require_sound(opened)
    files = {**opened.tables.files, README: write_readme(opened).encode()}
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as bundle:
        for name, content in sorted(files.items()):
            entry = ZipInfo(name, LONG_AGO)
            entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, UNIX, READABLE << 16
            bundle.writestr(entry, content)
    return made.getvalue()


def require_sound(opened: Opened, name: str = "") -> None:
    """Nothing where the table in the file called `name`, or without one every table, is sound; else DataFault."""
    for schema in opened.tables.package.tables.values():
        if name in ("", schema.path) and (problems := opened.tables.problems(schema.name)):
            raise DataFault(problems)


def name_bundle(opened: Opened) -> str:
    """What the file is called: the edition stands in it, and the day where only what was known on one is in it."""
    known = f"-known-{opened.known}" if opened.known else ""
    return f"southern-syria-2018-{opened.id}{known}.zip"


def write_readme(opened: Opened) -> str:
    """What stands beside the tables, in each language: title, edition, how to cite it, terms."""
    return "\n\n".join("\n".join(_list_lines(opened, load_words(lang))) for lang in LOCALES) + "\n"


def _list_lines(opened: Opened, words: Words) -> list[str]:
    package = opened.tables.speaking(words.lang).package
    lines = [package.title, "", package.description, ""]
    lines.append(words("sources.edition_id", edition=opened.id, version=opened.version))
    if opened.lens:
        lines.append(words("lens.said", date=say_date(opened.lens.day, words)))
    lines += [cite_edition(words, opened.id, opened.version), ""]
    lines += [f"{licence.title}: {licence.path}" for licence in package.licences]
    return [plain(line) for line in (*lines, words("sources.terms_sources"))]
