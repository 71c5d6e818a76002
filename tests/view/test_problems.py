# ruff: noqa: E501 - whole sentences, as they are read.
"""Sentences for faults: place, sentence, many alike in one, and the form of the command line."""

import pytest

from components.model.data.problems import Problem
from components.view.problems import describe_problem, group_problems, say_place, say_problem
from components.view.tongues import plain
from components.view.words import load_words

EN, AR = load_words("en"), load_words("ar")
PLACES = [
    (Problem("x.csv", "empty-file"), "x.csv:", "x.csv:"),
    (Problem("x.csv", "ragged", 17), "x.csv, row 17:", "x.csv، الصف 17:"),
    (Problem("x.csv", "negative", 17, "low"), "x.csv, row 17, column low:", "x.csv، الصف 17، العمود low:"),
    (Problem("x.csv", "negative", 17, "low", cell="D17"), "D17, column “low”:", "D17، العمود «low»:"),
    (Problem("x.csv", "ragged", 17, cell="A17"), "A17:", "A17:"),
]


@pytest.mark.parametrize(("problem", "english", "arabic"), PLACES)
def test_place_is_the_cell_of_the_spreadsheet_where_there_is_one(problem: Problem, english: str, arabic: str) -> None:
    assert say_place(problem, EN) == english
    assert plain(say_place(problem, AR)) == arabic


@pytest.mark.parametrize(
    ("code", "detail", "english", "arabic"),
    [
        ("type-error", "number", "“x” is not a number. Write it with digits and a point only, such as 198000 or 84.8.", "«x» ليس عدداً. يُكتب بالأرقام وبنقطة عشرية فقط، مثل 198000 أو 84.8."),
        ("type-error", "integer", "“x” is not a whole number. Write it with digits only, such as 3.", "«x» ليس عدداً صحيحاً. يُكتب بالأرقام فقط، مثل 3."),
        ("type-error", "date", "“x” is not a day. Write it as year-month-day, such as 2018-07-03.", "«x» ليس يوماً. يُكتب هكذا: السنة-الشهر-اليوم، مثل 2018-07-03."),
        ("not-pattern", "[a-z0-9-]+", "“x” does not have the form of this column, which is small Latin letters, digits and hyphens.", "«x» ليست بصيغة هذا العمود، وهي حروف لاتينية صغيرة وأرقام وواصلات."),
        ("not-pattern", "DE[0-9]{2,}", "“x” does not have the form of this column, which is DE followed by at least 2 digits.", "«x» ليست بصيغة هذا العمود، وهي الحروف DE وبعدها أرقام لا يقل عددها عن 2."),
        ("not-pattern", "C[0-9]{4}", "“x” does not have the form of this column, which is C followed by 4 digits.", "«x» ليست بصيغة هذا العمود، وهي الحروف C وبعدها أرقام عددها 4."),
        ("unknown-reference", "", "“x” is not known: no row of the table it refers to has this id. Correct it, or add the row first.", "«x» غير معروف: ليس في الجدول المحال إليه صف بهذا المعرّف. يجب تصحيحه، أو إضافة الصف أولاً."),
        ("quantifier-bounds", "271800/271900", "“x” does not fit the numbers of this row. It needs a number in low that is below the one in high; here low is 271,800 and high is 271,900. What fits these numbers: range. Correct the quantifier or the numbers.", "«x» لا توافق العددين في هذا الصف. فهي تتطلب عدداً في low أصغر من العدد في high؛ أما هنا ففي low العدد 271,800 وفي high العدد 271,900. وما يوافق ذلك: range. يجب تصحيح عبارة التقدير أو العددين."),
        ("separator", "tabs", "The cells are separated by tabs, as some spreadsheets save them. Save the file again as “CSV UTF-8 (comma delimited)”.", "الخلايا مفصولة بعلامات جدولة، كما تحفظها بعض برامج الجداول. يجب حفظ الملف من جديد بنوع «CSV UTF-8» المفصول بفواصل (“comma delimited”)."),
    ],
)  # fmt: skip
def test_names_of_the_program_are_said_in_the_readers_language(
    code: str, detail: str, english: str, arabic: str
) -> None:
    problem = Problem("x.csv", code, 2, "c", "x", detail, "A2")
    assert say_problem(problem, EN) == f"A2, column “c”: {english}"
    assert plain(say_problem(problem, AR)) == f"A2، العمود «c»: {arabic}"


@pytest.mark.parametrize(
    ("quantifier", "bounds", "said"),
    [
        ("more than", "1/2", "It needs a number in low and none in high; here low is 1 and high is 2. What fits these numbers: range."),
        ("up to", "3/", "It needs a number in high and none in low; here low is 3 and high is blank. What fits these numbers: more than, at least."),
        ("exact", "/4", "It needs the same number in low and high; here low is blank and high is 4. What fits these numbers: nearly, up to."),
        ("not stated", "1/2", "It needs the same number in low and high, or none in both; here low is 1 and high is 2."),
        ("range", "2/2", "here low is 2 and high is 2. What fits these numbers: exact, about, not stated."),
        ("about", "/", "here low and high are both blank. What fits these numbers: not stated."),
    ],
)  # fmt: skip
def test_quantifier_that_does_not_fit_is_told_with_the_bounds_of_its_row(
    quantifier: str, bounds: str, said: str
) -> None:
    assert said in say_problem(Problem("x.csv", "quantifier-bounds", 2, "quantifier", quantifier, bounds, "E2"), EN)


@pytest.mark.parametrize("column", ["source", "sources"])
@pytest.mark.parametrize(("detail", "meant"), [("", "such as S001. The page"), ("S014 (OCHA)", "meant: S014 (OCHA)?")])
def test_unknown_source_is_told_where_sources_are_listed_and_added(column: str, detail: str, meant: str) -> None:
    said = say_problem(Problem("x.csv", "unknown-reference", 2, column, "OCHA report", detail, "W2"), EN)
    assert meant in said
    assert f"“{EN('sources.title')}”" in said
    assert f"in step 2 of “{EN('desk.title')}”, under “{EN('desk.source.title')}”" in said
    arabic = say_problem(Problem("x.csv", "unknown-reference", 2, column, "OCHA report", detail, "W2"), AR)
    assert all(f"«{AR(key)}»" in arabic for key in ("sources.title", "desk.title", "desk.source.title"))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("a\u202eb", "“a[U+202E]b”"),
        ("a\x07b", "“a[U+0007]b”"),
        ("x" * 300, f"“{'x' * 119}…”"),
        ("<b>{value}</b>", "“<b>{value}</b>”"),
    ],
)
def test_value_is_shown_without_what_it_could_do(value: str, shown: str) -> None:
    assert shown in say_problem(Problem("x.csv", "not-enum", 2, "c", value, "a, b"), EN)


def alike(count: int, code: str = "negative") -> list[Problem]:
    return [Problem("x.csv", code, row, "low", f"-{row}", "0", f"D{row}") for row in range(17, 17 + count)]


@pytest.mark.parametrize(
    ("count", "start"),
    [
        (1, ["D17, column “low”: “-17” is below zero"]),
        (2, ["D17, column “low”: “-17” is below zero", "D18, column “low”: “-18” is below zero"]),
        (3, ["D17, D18 and 1 more, column “low”. The first of them: “-17” is below zero"]),
        (42, ["D17, D18 and 40 more, column “low”. The first of them: “-17” is below zero"]),
    ],
)
def test_many_alike_are_one_sentence(count: int, start: list[str]) -> None:
    said = group_problems(reversed(alike(count)), EN)
    assert [each.partition(", and no count is")[0] for each in said] == start


def test_what_differs_in_kind_or_column_or_has_no_cell_is_not_put_together() -> None:
    others = [Problem("x.csv", "ragged", row, value="3", detail="4") for row in range(2, 7)]
    said = group_problems([*alike(3), *alike(3, "not-minimum"), *others], EN)
    assert len(said) == 1 + 1 + 5


@pytest.mark.parametrize(
    ("count", "start"),
    [
        (3, "D17، D18 وخلية أخرى، العمود «low». أولها:"),
        (4, "D17، D18 وخليتان أخريان، العمود «low». أولها:"),
        (7, "D17، D18 و5 خلايا أخرى، العمود «low». أولها:"),
        (42, "D17، D18 و40 خلية أخرى، العمود «low». أولها:"),
    ],
)
def test_many_alike_are_counted_in_arabic(count: int, start: str) -> None:
    assert plain(group_problems(alike(count), AR)[0]).startswith(start)


def test_rows_of_a_file_on_record_are_named_with_the_file() -> None:
    problems = [Problem("x.csv", "negative", row, "low", f"-{row}", "0") for row in range(17, 21)]
    said = group_problems(problems, EN)[0]
    assert said.startswith("x.csv, rows 17, 18 and 2 more, column “low”. The first of them: “-17” is below zero")
    said = plain(group_problems(problems, AR)[0])
    assert said.startswith("x.csv، الصفوف 17، 18 وخليتان أخريان، العمود «low». أولها: «-17»")


NEAR = "S014 (OCHA, Flash; Update 3); S015"


@pytest.mark.parametrize(
    ("code", "detail", "english", "arabic"),
    [
        ("unknown-reference", NEAR, "meant: S014 (OCHA, Flash; Update 3); S015? Then write its id;", "أحد هذه: S014 (OCHA, Flash; Update 3)؛ S015؟"),
        ("pcode-unknown", "SY12 (Dar'a)", "meant: SY12 (Dar'a)? Then write that P-code; else compare code and name with OCHA's list.", "أحد هذه: SY12 (Dar'a)؟ إذاً يجب كتابة ذلك الرمز؛"),
        ("pcode-unknown", "", "is not known. Compare it with OCHA's list, and correct it.", "غير معروف. يجب مقارنته بقائمة OCHA وتصحيحه."),
        ("not-enum", "met, not met", "Write one of these: met, not met.", "القيم التالية: met، not met."),
        ("no-table", "PDF", "“report.pdf” is a PDF document, not a CSV or XLSX table, whatever its name says.", "«report.pdf» هو مستند PDF، وليس جدولاً بصيغة CSV أو XLSX"),
    ],
)  # fmt: skip
def test_lists_and_kinds_of_files_are_said_in_the_readers_language(
    code: str, detail: str, english: str, arabic: str
) -> None:
    problem = Problem("x.csv", code, 2, "c", "report.pdf", detail, "A2")
    assert english in say_problem(problem, EN)
    said = say_problem(problem, AR)
    assert arabic in plain(said)
    assert "\u2068\u2068" not in said
    assert "\u2069\u2069" not in said


def test_loss_of_letters_in_the_whole_file_comes_first_and_its_cells_together() -> None:
    lost = [
        Problem("x.csv", "lost-letters", row, column, "???", cell=f"{column}{row}") for column in "BC" for row in (2, 3)
    ]
    whole = Problem("x.csv", "arabic-lost", detail="4")
    first, then = group_problems([*lost, whole], EN)[0:2]
    assert first.startswith(
        "x.csv: The Arabic in this file was lost when it was opened or saved as CSV: 4 cells show ?"
    )
    assert then.startswith("B2, C2 and 2 more. The first of them: Letters of this cell were lost")


def test_command_line_is_told_row_column_value_code_and_message() -> None:
    told = describe_problem(alike(1)[0], EN)
    assert told == {
        "row": 17,
        "column": "low",
        "value": "-17",
        "code": "negative",
        "message": "D17, column “low”: “-17” is below zero, and no count is. Remove the minus sign, or write the number that is meant.",
    }
    assert describe_problem(Problem("x.csv", "empty-file"), EN) == {
        "row": None,
        "column": "",
        "value": "",
        "code": "empty-file",
        "message": "x.csv: The file is empty. Restore it from an earlier copy.",
    }
