"""Plain text: what is refused in a cell, and the look-alikes that are not."""

from pathlib import Path

import pandas as pd
import pytest

from components.model.data.plainness import find_unplain, is_web
from components.model.data.tables import Tables

DATA = Path(__file__).parents[3] / "data"
PLAIN = [
    "Syrian Institute for Juctice",
    "SAWA for peace building & democracy",
    "fewer than < 5",
    "5 > 4 < 6",
    "A < C >",
    "Nawa < Jasim < Inkhil",
    "أ < ب >",
    "<5 and <30",
    "الدفاع المدني السوري",
    "a line\nbreak",
    "NA",
    "N/A",
    "null",
    "none",
    "-",
    "+",
    "–",
    "3 - 5 people",
    "270,000-330,000",
    "198 000",
    "1 000 000 000",
    "10,064,120",
    "2018-07-03",
    "03-07-2018",
    "3.7.2018",
    "03/07/2018 and 04/07/2018",
    "2018-06-19 to 2018-07-31",
    "SY120305",
    "C5993",
    "DL001 DL002 DL003 DL004 DL005",
    "S001 S011 S014",
    "UTC+03:00",
    "resolution 2165 (2014)",
    "S/RES/2401 (2018)",
    "GeoNames id 170905",
    "32.61889, 36.10213",
    "0.0123456789",
    "see https://example.org/a@b.org/00963111234567",
    "posted by @OCHA_Syria",
    "Q&A; R&D",
    "a script: no code",
    "12-15,000 people",
    "978-92-1-101234-5",
]
# A text, the code of its fault, and what of it is named.
UNPLAIN = [
    ("<script>alert(1)</script>", "not-plain-text", "<script>"),
    ("<b>bold</b>", "not-plain-text", "<b>"),
    ("<img src=x onerror=alert(1)", "not-plain-text", "<img"),
    ("< / SCRIPT >", "not-plain-text", "< / SCRIPT >"),
    ("＜script＞", "not-plain-text", "＜script＞"),
    ("<!-- hidden -->", "not-plain-text", None),
    ("<!DOCTYPE html", "not-plain-text", "<!DOCTYPE"),
    ("<?php x", "not-plain-text", "<?php"),
    ("a </b> c", "not-plain-text", "</b>"),
    ("Nawa <Jasim> Inkhil", "not-plain-text", "<Jasim>"),
    ("x <q", "not-plain-text", "<q"),
    ("< img src=x", "not-plain-text", "< img"),
    ("&#60;script&#62;", "not-plain-text", "&#60"),
    ("&#x3c;script", "not-plain-text", "&#x3c"),
    ("&lt;script", "not-plain-text", "&lt;"),
    ("javascript:alert(1)", "not-plain-text", "javascript:"),
    ("JavaScript : alert(1)", "not-plain-text", "JavaScript :"),
    ("data:text/html,x", "not-plain-text", "data:text/html"),
    ("bell \x07", "control-character", "U+0007"),
    ("escape \x9b", "control-character", "U+009B"),
    ("new\u2028line", "control-character", "U+2028"),
    ("tag \U000e0041", "control-character", "U+E0041"),
    *((f"turned {chr(code)} around", "direction-sign", f"U+{code:04X}") for code in range(0x202A, 0x202F)),
    *((f"turned {chr(code)} around", "direction-sign", f"U+{code:04X}") for code in range(0x2066, 0x206A)),
    ("lost \ufffd letter", "lost-letters", "\ufffd"),
    ("=1+1", "runnable", "="),
    (" =1+1", "runnable", "="),
    ('=HYPERLINK("https://x.org")', "runnable", "="),
    ("+1+cmd", "runnable", "+1"),
    ("-2+3", "runnable", "-2"),
    ("- a note", "runnable", "- a"),
    ("@SUM(A1)", "runnable", "@"),
    ("＝1+1", "runnable", "＝"),
    ("＋1", "runnable", "＋1"),
    ("－1", "runnable", "－1"),
    ("＠SUM", "runnable", "＠"),
    ("\t=1", "runnable", "="),
    ("write to a.b@example.org", "contact", "a.b@example.org"),
    ("a.b (at) example.org", "contact", "a.b (at) e"),
    ("a.b＠example.org", "contact", "a.b＠example.org"),
    ("call +963 11 123 4567 now", "contact", "+963 11 123 4567"),
    ("call +963-11-1234567", "contact", None),
    ("00963 933 123456", "contact", "00963 933 123456"),
    ("0933 123 456", "contact", "0933 123 456"),
    ("0933123456", "contact", "0933123456"),
    ("(011) 223 4567", "contact", "(011) 223 4567"),
    ("هاتف: ٠٩٣٣١٢٣٤٥٦", "contact", None),
    ("٠٩٣٣ ١٢٣ ٤٥٦", "contact", "0933 123 456"),
    ("اتصل على ۰۹۳۳۱۲۳۴۵۶", "contact", "0933123456"),
    ("Tel. 223 4567", "contact", "Tel. 223 4567"),
    ("WhatsApp 790 123 456", "contact", "WhatsApp 790 123 456"),
]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_text_passes(text: str) -> None:
    assert find_unplain([text], "note") == {}


@pytest.mark.parametrize(("text", "code", "shown"), UNPLAIN)
def test_text_that_is_not_plain_is_named_with_what_it_holds(text: str, code: str, shown: str | None) -> None:
    found = find_unplain(["before", text, "after"], "note")
    assert list(found) == [text]
    assert found[text][0] == code
    assert shown is None or found[text][1] == shown


def test_number_in_the_address_of_a_page_is_no_telephone() -> None:
    text = "https://example.org/+963111234567"
    assert find_unplain([text], "evidence_url") == {}


@pytest.mark.parametrize(
    ("column", "web"), [("url", True), ("evidence_url", True), ("website", False), ("curl", False), ("note", False)]
)
def test_columns_of_addresses_are_known_by_their_names(column: str, *, web: bool) -> None:
    assert is_web(column) is web


def test_all_published_text_is_plain() -> None:
    tables = Tables(DATA)
    for name in tables.package.tables:
        frame: pd.DataFrame = tables.recorded(name).select_dtypes("str")
        assert {column: find_unplain(frame[column], column) for column in frame} == {column: {} for column in frame}
