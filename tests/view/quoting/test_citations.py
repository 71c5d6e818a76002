"""Citations of a figure parse: BibTeX and RIS read back what was put in, whatever signs a title holds."""

import re
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from components.model.data.tables import FIGURE_TABLES, Tables
from components.model.figures import require_figure
from components.model.sources import find_source
from components.view.quoting.citations import Cited, cite_all, cite_bibtex, cite_full, cite_ris, cite_short, escape
from components.view.words import load_words
from tests.sweeps import sweep

DATA = Tables(Path(__file__).parents[3] / "data")
TABLES = {lang: DATA.speaking(lang) for lang in ("en", "ar")}
IDS = [name for table in FIGURE_TABLES for name in DATA.table(table)["id"]]
PINNED = "{origin}/figures?figure=X&edition=9ec9d4c31b"
ODD = r"50% of {them} & A_B #1 \ $5 ~ ^"


def cited(name: str, lang: str = "en", **changes: object) -> Cited:
    figure = require_figure(TABLES[lang], name)
    source = find_source(TABLES[lang], figure.source).copy()
    for column, value in changes.items():
        source[column] = value
    return Cited(figure, source, "9ec9d4c31b", "2018-07-03", PINNED)


def read_bibtex(text: str) -> dict[str, str]:
    """The fields of one entry; fails where braces do not close."""
    head = re.match(r"@misc\{([\w-]+),\n", text)
    assert head
    assert text.endswith("\n}\n")
    fields, at = {"key": head[1]}, head.end()
    while start := re.compile(r"\s*(\w+) = \{").match(text, at):
        depth, end = 1, start.end()
        while depth:
            step = 2 if text[end] == "\\" else 1
            depth += {"{": 1, "}": -1}.get(text[end], 0)
            end += step
        fields[start[1]] = text[start.end() : end - 1]
        at = end + 1
    assert text[at:].strip() in ("", "}")
    return fields


def read_ris(text: str) -> list[tuple[str, str]]:
    """The tags with their values; fails on a line that is none."""
    lines = [re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line) for line in text.rstrip("\n").split("\n")]
    assert None not in lines
    return [(line[1], line[2]) for line in lines if line]


@pytest.mark.parametrize("lang", TABLES)
@sweep("name", IDS)
def test_every_figure_has_citations_that_parse(name: str, lang: str) -> None:
    made, words = cited(name, lang), load_words(lang)
    fields, tags = read_bibtex(cite_bibtex(made, words)), read_ris(cite_ris(made, words))
    assert fields["key"] == f"{name}-9ec9d4c31b"
    assert rf"\url{{{PINNED}}}" in fields["note"]
    assert fields["author"] == f"{{{escape(made.figure.publisher)}}}"
    assert [tags[0], tags[-1]] == [("TY", "GEN"), ("ER", "")]
    assert dict(tags)["TI"] == made.title
    assert PINNED in dict(tags)["N1"]
    assert ("DA" in dict(tags)) == ("date" in fields) == (made.published is not None)
    for line in (cite_short(made, words), cite_full(made, words)):
        assert made.figure.publisher in line
        assert "9ec9d4c31b" in line
        assert "  " not in line


def test_signs_that_bibtex_reads_as_commands_are_escaped() -> None:
    made = cited("DE25", title=ODD, url="https://x.org/a_b?c={d}&e=%20f")
    fields = read_bibtex(cite_bibtex(made, load_words("en")))
    assert fields["title"] == (
        r"{50\% of \{them\} \& A\_B \#1 \textbackslash{} \$5 \textasciitilde{} \textasciicircum{}}"
    )
    assert fields["url"] == "https://x.org/a_b?c=%7Bd%7D&e=%20f"


def test_a_title_in_several_lines_stays_on_one_line_of_ris() -> None:
    assert dict(read_ris(cite_ris(cited("DE25", title="One\n two"), load_words("en"))))["TI"] == "One two"


def test_a_publisher_with_a_comma_is_no_family_name() -> None:
    made = cited("DE20")
    assert "," in made.figure.publisher
    tags = read_ris(cite_ris(made, load_words("en")))
    assert "AU" not in dict(tags)
    assert dict(tags)["PB"] == made.figure.publisher


def test_citations_keep_the_caveat() -> None:
    made, words = cited("CA11"), load_words("en")
    noted = made.figure.caveat
    assert noted in cite_full(made, words)
    assert noted in dict(read_ris(cite_ris(made, words)))["N1"]
    assert escape(noted) in read_bibtex(cite_bibtex(made, words))["note"]


def test_an_unknown_day_is_said_and_no_date_is_made_up() -> None:
    made, words = cited("ST01", published=pd.NaT), load_words("en")
    assert "publication date not known" in cite_short(made, words)
    assert {"year", "date"} & set(read_bibtex(cite_bibtex(made, words))) == set()


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            "Syrian CSOs (Shaml coalition statement), 3 July 2018: figure ST01 in "
            "Southern Syria, June-August 2018, edition 9ec9d4c31b.",
        ),
        (
            "ar",
            "منظمات المجتمع المدني السورية (بيان تحالف شمل)، 3 تموز 2018: الرقم ST01 في "
            "جنوب سوريا، حزيران–آب 2018، الإصدار 9ec9d4c31b.",
        ),
    ],
)
def test_short_citation(lang: str, said: str) -> None:
    assert cite_short(cited("ST01", lang), load_words(lang)) == said


def test_a_page_whose_address_is_none_is_cited_without() -> None:
    made = cited("ST01", url="javascript:alert(1)")
    assert "javascript" not in cite_full(made, load_words("en")) + cite_ris(made, load_words("en"))
    assert replace(made, pinned="x").address == ""


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("en", ["It was so.", "Source: Syrian CSOs (Shaml", "Figure ST01 in Southern Syria"]),
        ("ar", ["It was so.", "المصدر: منظمات المجتمع المدني", "الرقم ST01 في جنوب سوريا"]),
    ],
)
def test_sentence_source_and_pinned_link_are_three_lines(lang: str, lines: list[str]) -> None:
    made = replace(cited("ST01", lang, url=""), pinned="{origin}/figures?figure=ST01&edition=9ec9d4c31b")
    said = cite_all("It was so.", made, load_words(lang)).split("\n")
    assert [line[: len(start)] for line, start in zip(said, lines, strict=True)] == lines
    assert said[2].endswith(made.pinned)
    assert not said[1].endswith(" ")
