import pytest

from tests.desk.filing import make_csv, read, row

ARABIC = make_csv(
    [*["id", "name", "day", "count", "lat", "demand", "note"]], row(name="درعا، القنيطرة", note="السويداء")
)
FRENCH = make_csv([*["id", "name", "day", "count", "lat", "demand", "note"]], row(name="Dar’a – Türkiye", note="Café"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("text", [ARABIC, FRENCH])
def test_unicode_is_no_question(text: str, encoding: str) -> None:
    draft = read(text.encode(encoding))
    assert (draft.questions, draft.problems, draft.rows) == ((), (), read(text).rows)


def test_utf_16_of_both_orders() -> None:
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        assert read(mark + ARABIC.encode(encoding)).rows == read(ARABIC).rows


@pytest.mark.parametrize(("text", "page"), [(ARABIC, "cp1256"), (FRENCH, "cp1252")])
def test_a_code_page_is_asked_about_and_shown(text: str, page: str) -> None:
    (asked,) = read(text.encode(page)).questions
    first, *others = asked.answers
    assert (asked.code, asked.cells, asked.written) == ("encoding", ("B2", "G2"), ())
    assert (first.code, first.detail) == ("encoding", page)
    assert first.shown == (read(text).rows[0][1], read(text).rows[0][6])
    assert [each.code for each in others] in (["encoding-other"], [])
    assert all(each.detail != page and each.shown != first.shown for each in others)


@pytest.mark.parametrize("yes", ["encoding", "encoding:cp1256"])
def test_a_yes_ends_the_question(yes: str) -> None:
    draft = read(ARABIC.encode("cp1256"), yes)
    assert (draft.questions, draft.rows) == ((), read(ARABIC).rows)


@pytest.mark.parametrize("yes", ["encoding-other", "encoding:cp1252"])
def test_the_other_code_page_can_be_chosen(yes: str) -> None:
    draft = read(FRENCH.encode("cp1256"), yes)
    assert (draft.questions, draft.rows[0][6]) == ((), "Café")


def test_plain_ascii_is_no_question() -> None:
    assert read(make_csv(row()).encode("ascii")).questions == ()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (ARABIC.encode("utf-16-le"), "nul"),
        (b"\xff\xfe" + ARABIC.encode("utf-16-le") + b"\0", "broken-text"),
        (b"\xff\xfe\0\0" + ARABIC.encode("utf-32-le"), "nul"),
        ("<table>".encode("utf-16"), "no-table"),
    ],
)
def test_what_is_no_text_is_refused(content: bytes, code: str) -> None:
    assert [problem.code for problem in read(content).problems] == [code]
