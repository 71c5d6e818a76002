"""Days that can be read two ways: asked about once for the file, never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.desk.drafts import Draft
from components.model.data.reading import Rows
from tests.desk.filing import HEADER, make_book, make_csv, read, row, save


def file_of(*days: str) -> str:
    return make_csv(HEADER, *(row(id=f"C{at:03d}", day=day) for at, day in enumerate(days)))


def record_of(*days: str) -> Rows:
    return [HEADER, *(row(id=f"C{at:03d}", day=day) for at, day in enumerate(days))]


def asked_of(draft: Draft) -> list[str]:
    """The codes of the answers that the question about days leaves, the likeliest first."""
    return [answer.code for question in draft.questions if question.code == "days" for answer in question.answers]


def days_of(draft: Draft) -> list[str]:
    return [cells[HEADER.index("day")] for cells in draft.rows]


@pytest.mark.parametrize(
    ("days", "asked"),
    [
        (["3/7/2018"], ["day-first", "month-first"]),
        (["3.7.2018", "2018-07-25", "5.5.2018", "25 July 2018"], ["day-first", "month-first"]),
        (["3/7/2018", "25/7/2018"], ["day-first"]),
        (["٣/٧/٢٠١٨", "٢٥/٧/٢٠١٨"], ["day-first"]),
        (["\u200e3/7/2018", "7/25/2018\u00a0"], ["month-first"]),
        (["3-7-2018", "7-25-2018 00:00"], ["month-first"]),
        # Of another form, so they tell nothing about this one.
        (["3.7.2018", "7/25/2018"], ["day-first", "month-first"]),
        (["3.7.2018", "7/25/2018", "4/7/2018"], ["month-first"]),
    ],
)
def test_the_orders_that_the_file_leaves_open_are_asked_about(days: list[str], asked: list[str]) -> None:
    draft = read(file_of(*days))
    assert (asked_of(draft), len(draft.questions), draft.problems) == (asked, 1, ())
    assert days_of(draft)[0] == days[0]


@pytest.mark.parametrize(
    ("days", "codes"),
    [
        (["3/7/2018", "25/7/2018", "7/25/2018"], ["two-days"]),
        (["3/7/2018", "3.8.2018", "25/7/2018", "7.25.2018"], ["two-days", "two-days"]),
        (["3/7/18", "25/7/2018"], ["two-digit-year"]),
    ],
)
def test_what_no_answer_can_tell_stays_a_problem(days: list[str], codes: list[str]) -> None:
    for yes in ((), ("day-first",), ("month-first",)):
        draft = read(file_of(*days), *yes)
        assert ([each.code for each in draft.problems], draft.questions) == (codes, ())


@pytest.mark.parametrize(
    ("yes", "read_as"),
    [("day-first", ["2018-07-03", "2018-08-04"]), ("month-first", ["2018-03-07", "2018-04-08"])],
)
def test_an_answer_ends_the_question_and_is_listed(yes: str, read_as: list[str]) -> None:
    draft = read(file_of("3/7/2018", " ٤/٨/٢٠١٨"), yes)
    assert (days_of(draft), draft.questions, draft.problems) == (read_as, (), ())
    found = {each.code: (each.cells, each.before, each.after) for each in draft.mendings}
    assert found == {
        "trimmed": (("C3",), (" ٤/٨/٢٠١٨",), (read_as[1],)),
        "digits": (("C3",), (" ٤/٨/٢٠١٨",), (read_as[1],)),
        "days-by-order": (("C2", "C3"), ("3/7/2018", " ٤/٨/٢٠١٨"), tuple(read_as)),
    }


@pytest.mark.parametrize("yes", [(), ("encoding",), ("day-first", "month-first"), ("Day-first",)])
def test_whatever_is_no_clear_answer_leaves_it_open(yes: tuple[str, ...]) -> None:
    assert asked_of(read(file_of("3/7/2018"), *yes)) == ["day-first", "month-first"]


def test_an_order_that_other_days_rule_out_cannot_be_confirmed() -> None:
    assert asked_of(read(file_of("3/7/2018", "25/7/2018"), "month-first")) == ["day-first"]


def test_the_reading_nearer_to_the_record_stands_first_but_is_asked() -> None:
    text = file_of("7/3/2018", "7/4/2018", "7/5/2018")
    asked = read(text, recorded=record_of("2018-07-03", "2018-07-04", "2018-06-01")).questions[0]
    assert [(each.code, each.detail) for each in asked.answers] == [("month-first", "2/3"), ("day-first", "0/3")]


def test_each_doubtful_cell_is_named_and_twelve_different_ones_are_shown() -> None:
    days = [f"{day}/{month}/2018" for month in (7, 8) for day in (3, *range(1, 7), 3)]
    days += [f"{day}/9/2018" for day in range(1, 9)]
    asked = read(file_of(*days)).questions[0]
    assert asked.written[:3] == ("3/7/2018", "1/7/2018", "2/7/2018")
    assert [answer.shown[:3] for answer in asked.answers] == [
        ("2018-07-03", "2018-07-01", "2018-07-02"),
        ("2018-03-07", "2018-01-07", "2018-02-07"),
    ]
    assert {len(each) for each in (asked.written, asked.cells, *(answer.shown for answer in asked.answers))} == {12}
    assert len(asked.doubts) == 24
    first = asked.doubts[0]
    assert (first.file, first.row, first.column, first.value, first.cell) == ("counts.csv", 2, "day", "3/7/2018", "C2")
    assert first.detail == "2018-03-07 / 2018-07-03"


def test_text_in_a_workbook_is_asked_about_as_well() -> None:
    book = save(make_book(row(day="3/7/2018")))
    assert asked_of(read(book)) == ["day-first", "month-first"]
    assert days_of(read(book, "day-first")) == ["2018-07-03"]


def test_code_page_and_order_are_asked_about_together() -> None:
    content = make_csv(HEADER, row(day="3/7/2018", name="درعا، القنيطرة")).encode("cp1256")
    assert [each.code for each in read(content).questions] == ["encoding", "days"]
    assert read(content, "encoding", "day-first").questions == ()


def test_days_far_to_the_right_in_their_cell_break_nothing() -> None:
    draft = read(file_of(" " * 300 + "3/7/2018"), "day-first")
    assert (days_of(draft), draft.problems) == (["2018-07-03"], ())


@given(st.lists(st.dates(), min_size=1, max_size=12), st.sampled_from("/.-"), st.booleans())
def test_a_column_rewritten_by_a_spreadsheet_reads_back_equal(days: list[object], sign: str, day_first: bool) -> None:
    recorded = record_of(*map(str, days))
    written = []
    for day in map(str, days):
        year, month, date = (str(int(part)) for part in day.split("-"))
        written.append(sign.join((date, month, year.zfill(4)) if day_first else (month, date, year.zfill(4))))
    order = "day-first" if day_first else "month-first"
    draft = read(file_of(*written), order, recorded=recorded)
    assert (days_of(draft), draft.questions, draft.problems) == ([*map(str, days)], (), ())
