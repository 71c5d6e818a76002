"""README of the bundle: what is in it, how to cite it, its terms, what is left out and why, what every column means."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from components.model.history.shelf import Opened
from components.model.sources import find_source
from components.model.terms import share
from components.view.citations import cite_edition, cite_source
from components.view.dictionary import ColumnEntry, TableEntry, list_tables
from components.view.languages import LOCALES, name_itself
from components.view.links import safe_link
from components.view.method import say_gaps
from components.view.numbers import say_date
from components.view.tongues import plain
from components.view.viewpoint import say_left_out
from components.view.words import Words

SUMS = "SHA256SUMS"
EDITORS, LEFT_OUT = "README.md", b"\n## Left out\n"
"""The notes of the editors, and where they say what is not in the record."""
ABOUT = {
    EDITORS: "readme",
    "datapackage.json": "datapackage",
    "statement.md": "statement",
    "statement.ar.md": "statement_ar",
}
"""By what key of the words each text is told of."""
WIDTH, INDENT = 100, "  "
Section = tuple[str, Sequence[str]]


def name_readme(lang: str) -> str:
    """What the text in a language is called."""
    return f"README-{lang}.txt"


def write_readme(opened: Opened, words: Words) -> str:
    """The text of the whole edition, as of its day; what may not be given away of it is told in it.

    DataFault where a table is unsound.
    """
    package = opened.tables.speaking(words.lang).package
    lines = [*_rule(package.title, "="), "", *_wrap(package.description)]
    for title, said in _list_sections(opened, words):
        lines += ["", "", *_rule(title, "-"), "", *said]
    return plain("\n".join(lines)) + "\n"


def _list_sections(opened: Opened, words: Words) -> list[Section]:
    return [
        (words("sources.edition"), _say_edition(opened, words)),
        (words("bundle.contents"), _list_contents(opened, words)),
        (words("sources.terms"), _say_terms(opened, words)),
        (words("bundle.left"), [*_say_left(opened, words)]),
        (words("sources.gaps"), [line for gap in say_gaps(opened.tables, words) for line in _wrap(gap)]),
        (words("sources.dictionary"), [*_tell_tables(opened, words)]),
    ]


def _say_edition(opened: Opened, words: Words) -> list[str]:
    said = [words("sources.edition_id", edition=opened.id, version=opened.version)]
    if opened.lens:
        said.append(words("lens.said", date=say_date(opened.lens.day, words)))
    said.append(cite_edition(words, opened))
    return [line for each in said for line in _wrap(each)]


def _say_terms(opened: Opened, words: Words) -> list[str]:
    licences = opened.tables.speaking(words.lang).package.licences
    said = [f"{licence.title}: {licence.path}" for licence in licences]
    return [line for each in (*said, words("sources.terms_sources")) for line in _wrap(each)]


def _list_contents(opened: Opened, words: Words) -> list[str]:
    """Each file with what it is, by their names."""
    tables = share(opened.tables).tables
    said = {name: words.choice("bundle.about", ABOUT.get(name, name)) for name in tables.files}
    for schema in tables.speaking(words.lang).package.tables.values():
        size = words.many("sources.table_size", len(tables.recorded(schema.name)), columns=len(schema.columns))
        said[schema.path] = words("bundle.table", title=schema.title, size=size)
    said |= {name_readme(lang): words("bundle.own", language=name_itself(lang)) for lang in LOCALES}
    listed = [line for name in sorted(said) for line in (name, *_wrap(said[name], INDENT))]
    return [*listed, "", *_wrap(words("bundle.check", file=SUMS))]


def _say_left(opened: Opened, words: Words) -> Iterator[str]:
    """What the day leaves out, what the terms of sources do, and where the editors say what they did."""
    if opened.lens:
        yield from _wrap(words("lens.said", date=say_date(opened.lens.day, words)))
        yield from _wrap(say_left_out(opened.lens, words))
    yield from _say_closed(opened, words)
    if LEFT_OUT in opened.tables.files.get(EDITORS, b""):
        yield from _wrap(words("bundle.editors", file=EDITORS))


def _say_closed(opened: Opened, words: Words) -> Iterator[str]:
    """The rows that may not be passed on, by table, and the sources whose terms say so."""
    shared = share(opened.tables)
    count = sum(map(len, shared.left.values()))
    yield from _wrap(words.many("share.left", count) if count else words("bundle.left_none"))
    package = opened.tables.package
    for name, ids in shared.left.items():
        yield from _wrap(words("bundle.left_rows", table=package.table(name).path, ids=" ".join(ids)), INDENT)
    for each in shared.sources:
        source = find_source(opened.tables.speaking(words.lang), each)
        yield from _wrap(words("bundle.left_source", id=each, citation=cite_source(source, words)), INDENT)
        yield from _wrap(f"{source['terms']} {safe_link(source['url'])}", INDENT)


def _tell_tables(opened: Opened, words: Words) -> Iterator[str]:
    for table in list_tables(opened.tables.speaking(words.lang).package, "", {}, words):
        yield from _tell_table(table, words)


def _tell_table(table: TableEntry, words: Words) -> Iterator[str]:
    yield from ("", table.path, *_wrap(f"{table.title}. {table.description}"), "")
    for column in table.columns:
        yield from _tell_column(column, words)


def _tell_column(column: ColumnEntry, words: Words) -> Iterator[str]:
    refers = words("sources.refers_to", column=column.reference) if column.reference else ""
    yield f"{INDENT}{column.name}"
    yield from _wrap(words.join((column.title, column.type, *column.rules, refers)), INDENT * 2)
    yield from _wrap(column.description, INDENT * 2)


def _wrap(text: str, indent: str = "") -> list[str]:
    """The text in lines; a word is never broken, for it may be an address."""
    lines = wrap(plain(text), WIDTH, break_long_words=False, break_on_hyphens=False)
    return [f"{indent}{line}" for line in lines]


def _rule(title: str, mark: str) -> list[str]:
    return [plain(title), mark * len(plain(title))]
