import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from components.desk.intake import pieces
from components.desk.intake.pieces import BrokenXml
from components.desk.intake.sheetxml import RawRow, _CellReader, parse_cells, parse_strings

SHEET = '<?xml version="1.0" encoding="UTF-8"?>\n<worksheet><sheetData>{}</sheetData></worksheet>'
STRINGS = '<sst count="3">{}</sst>'
PLAIN = '<row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="C1" s="2"><v>5.5</v></c></row>'
STRAY = '<c r="A15"><v>1</v></c>'
ROWS = [
    PLAIN,
    '<row r="2"><c r="A2" t="inlineStr"><is><t xml:space="preserve"> &#1583;&#1583; &amp;amp;lt; "</t></is></c></row>',
    '<row r="3"><c r="A3" t="str"><v>&lt;b&gt;&quot;&apos;</v></c><c r="B3" s="1"/><c r="D3" t="b"><v>1</v></c></row>',
    '<row r="3"><c r="A3" t="str"><v>&#x62f;</v></c></row>',
    '<row r="4"><c r="A4"><f>1+1</f><v>2</v></c></row>',
    '<row r="5"><c t="s"><v>1</v></c><c><v>2</v></c></row>',
    '<row><c r="A6" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh sb="0"><t>x</t></rPh></is></c></row>',
    '<row r="7" ht="15"/>',
    "<row r='8'><c r='A8'><v>1</v></c></row>",
    '<row r="9"><!-- <row r="1"><c r="A1"><v>9</v></c></row> --><c r="A9"><v>1</v></c></row>',
    '<row r="10"><c r="A10" t="str"><v><![CDATA[</v></c></row><row r="1">]]></v></c></row>',
    '<row r="11"><c r="A11" t="str"><v>a\r\nb&#13;&#60;&#10;</v></c></row>',
    '<row r="12">\n <c r="A12"><v>1</v></c>\n</row>',
    '<row r="13"><c r="A13"><v></v></c></row>',
    '<x:row r="14"><x:c r="A14"><x:v>1</x:v></x:c></x:row>',
]
BROKEN = [
    '<row r="1"><c r="A1"><v>1</t></is></c></row>',
    '<row r="1"><c r="A1"><v>&nbsp;</v></c></row>',
    '<row r="1"><c r="A1"><v>]]></v></c></row>',
    '<row r="1" r="2"><c r="A1"><v>1</v></c></row>',
    '<row r="1"><c r="A1" t="str"><v>&#55296;</v></c></row>',
    '<row r="1"><c r="A1"><v>1</v></c></row></row>',
    '<row r="1"><c r="ABCDE1"><v>1</v></c></row>',
]


def read_cells(content: bytes) -> tuple[list[RawRow], list[str]]:
    rows: list[RawRow] = []
    merged = parse_cells(io.BytesIO(content), lambda number, cells: rows.append((number, cells)))
    return rows, merged


def read_tag_by_tag(content: bytes) -> tuple[list[RawRow], list[str]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_CellReader, "scan", lambda *_: None)
        return read_cells(content)


@example([PLAIN, STRAY, PLAIN], 100)
@given(st.lists(st.sampled_from(ROWS), max_size=8), st.integers(1, 400))
def test_pieces_say_what_the_tags_say(rows: list[str], size: int) -> None:
    content = SHEET.format("".join(rows)).encode()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pieces, "PIECE", size)
        assert read_cells(content) == read_tag_by_tag(content)


@pytest.mark.parametrize("broken", BROKEN)
@pytest.mark.parametrize("before", ["", PLAIN])
def test_what_is_no_sound_xml_is_refused(broken: str, before: str) -> None:
    with pytest.raises(BrokenXml):
        read_cells(SHEET.format(before + broken).encode())


@pytest.mark.parametrize("start", ["<!DOCTYPE x>", '<!DOCTYPE x [<!ENTITY a "1">]>'])
def test_a_document_type_is_refused(start: str) -> None:
    with pytest.raises(BrokenXml):
        read_cells(f"{start}<worksheet><sheetData>{PLAIN}</sheetData></worksheet>".encode())


def test_plain_rows_are_read_without_a_call_for_each_tag(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_CellReader, "_start_cell", None)
    rows, _ = read_cells(SHEET.format(PLAIN + ROWS[1] + ROWS[2]).encode())
    assert rows == [
        (1, [(0, "s", "0", 0, ""), (2, "n", "5.5", 2, "")]),
        (2, [(0, "inlineStr", ' دد &amp;lt; "', 0, "")]),
        (3, [(0, "str", "<b>\"'", 0, ""), (3, "b", "1", 0, "")]),
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "windows-1256"])
def test_other_encodings_are_read_as_they_say(encoding: str) -> None:
    row = '<row r="1"><c r="A1" t="str"><v>درعا</v></c></row>'
    named = "UTF-8" if encoding == "utf-8-sig" else encoding
    text = SHEET.replace("UTF-8", named).format(row)
    try:
        assert read_cells(text.encode(encoding))[0] == [(1, [(0, "str", "درعا", 0, "")])]
    except BrokenXml:
        assert encoding == "windows-1256"  # Expat may not know it; it is never read as UTF-8.


@pytest.mark.parametrize(
    ("strings", "found"),
    [
        ("<si><t>a</t></si><si><t>&#1583;&amp;</t></si>", ["a", "د&"]),
        ('<si><t xml:space="preserve"> a_x000D_\n</t></si>', [" a\n"]),
        ("<si><t/></si><si><t>b</t></si>", ["", "b"]),
        ("<si><r><t>a</t></r><r><t>b</t></r></si><si><t>c</t></si>", ["ab", "c"]),
        ("<si><!--<si><t>x</t></si>--><t>a</t></si>", ["a"]),
    ],
)
def test_shared_strings(strings: str, found: list[str]) -> None:
    assert parse_strings(io.BytesIO(STRINGS.format(strings).encode())) == found
