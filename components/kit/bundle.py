"""The bundle: all files of an edition in one ZIP, the same bytes whenever it is made."""

import io
from collections.abc import Mapping
from hashlib import sha256
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from components.kit.readme import SUMS, name_readme, write_readme
from components.model.data.problems import DataFault
from components.model.history.shelf import Opened
from components.model.memory import Memory
from components.model.terms import share
from components.view.languages import LOCALES
from components.view.words import load_words

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The moment that every file in the bundle bears, the first that ZIP knows: the edition tells its own."""
UNIX, READABLE = 3, 0o100644
MADE = Memory[bytes](8)


def make_bundle(opened: Opened) -> bytes:
    """What may be given away of the edition, a text in each language that says what it is, and the sums of all files.

    DataFault where a table is unsound.
    """
    return MADE.recall(opened, (), lambda: pack(opened))


def pack(opened: Opened) -> bytes:
    """The same, made anew."""
    require_sound(opened)
    files = dict(share(opened.tables).tables.files)
    files |= {name_readme(lang): write_readme(opened, load_words(lang)).encode() for lang in LOCALES}
    return zip_files({**files, SUMS: sum_files(files)})


def sum_files(files: Mapping[str, bytes]) -> bytes:
    """The SHA-256 of each file, as `sha256sum -c` reads them."""
    return "".join(f"{sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items())).encode()


def zip_files(files: Mapping[str, bytes]) -> bytes:
    """The files in one, in order of their names: the same bytes whenever it is made."""
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
