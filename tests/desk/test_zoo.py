"""The zoo: small files named after their fault, and what a person is told about each."""

from components.desk.drafts import Draft
from components.view.mendings import say_mending
from components.view.problems import say_problem
from components.view.words import load_words
from tests.desk.filing import HEADER, ZOO, read
from tests.sweeps import sweep

ENGLISH, ARABIC = load_words("en"), load_words("ar")
EXCEL = "save it as “Excel workbook (.xlsx)” or as “CSV UTF-8”."
DAY = "Write the day as year-month-day, such as 2018-07-03."
KNOWN = "such as 2018-07-03, or leave the cell empty where the day is not known."
WHOLE = f"is no whole date. Write day, month and year, {KNOWN}"
PLAIN = "Write the number without a sign for thousands and with a point for decimals, such as 198000 or 84.8."
REAL = "(In the XLSX download dates are real dates, which keep their meaning.)"
NOT_FINITE = "is no number. Write the number, or leave the cell empty where none is known."
BOTH = "Write the one that is meant like that, as year-month-day."
CLOSE = "Close it, remove it, or save the file again from a spreadsheet program."
QUOTE = f'A quotation mark (") is opened in this row and not closed, or stands in the middle of a cell. {CLOSE}'
EMPTY = "The file is empty. Check that the right file was chosen, and that it was saved."
GARBLED = "Write it again, or open the original as “Unicode (UTF-8)” and copy it from there."
NAMES = ", ".join(HEADER)
ALIKE = "The cell looks like text that was opened with the wrong encoding"
SERIAL = "“43284” is how a spreadsheet program counts days; it may mean 2018-07-03."
RAGGED = "Look for a comma or a line break too many or too few."
NO_TABLE = "not a CSV or XLSX table, whatever its name says."
OPEN = "Open the table in the spreadsheet program and"
SENTENCES: dict[str, list[tuple[str, str | None, str]]] = {
    "blank-rows-on-top.csv": [("C4", "day", f"There is no such day as “2018-02-30”. {DAY}")],
    "broken-utf8-with-bom.csv": [
        ("", None, "It may have been copied only in part. Save it again and choose “CSV UTF-8”.")
    ],
    "cell-too-long.csv": [("G2", None, "is opened here and never closed, or the text has to be shortened.")],
    "column-doubled.csv": [("H1", "count", "The column “count” stands twice. Remove one of the two.")],
    "column-extra.csv": [("H1", "remarks of mine", "does not belong to this table. Remove it.")],
    "column-missing.csv": [("", "demand", "The first row must hold the names of the columns.")],
    "column-renamed.csv": [
        (
            "F1",
            "demand",
            "There is no column “demnad”. Is “demand” meant? Then write that as its name; "
            "else remove the column and put “demand” back.",
        )
    ],
    "column-without-name.csv": [("H1", None, "Write its name there, or empty the column.")],
    "day-as-serial.csv": [("C2", "day", f"{SERIAL} {DAY}")],
    "day-missing.csv": [
        ("C2", "day", f"“July 2018” {WHOLE}"),
        ("C3", "day", f"“2018” {WHOLE}"),
        ("C4", "day", f"“07/2018” {WHOLE}"),
    ],
    "day-that-is-none.csv": [
        ("C2", "day", f"There is no such day as “2018-02-30”. {DAY}"),
        ("C3", "day", f"There is no such day as “31/6/2018”. {DAY}"),
    ],
    "day-two-digit-year.csv": [
        ("C2", "day", f"The year in “25/7/18” has no four digits. {DAY}"),
        ("C3", "day", f"The year in “3-Jul-18” has no four digits. {DAY}"),
    ],
    "day-two-ways-mixed.csv": [("C2", "day", f"“3/7/2018” can be two days: 2018-03-07 / 2018-07-03. {BOTH} {REAL}")],
    "day-with-time.csv": [("C2", "day", "Write the day alone, such as 2018-07-03.")],
    "digits-lost.csv": [
        (
            "D2",
            "count",
            "“1.98E+05” is a number shortened by the spreadsheet program, so its last digits may be lost. "
            "Give the cell the format “Number” and write all digits, such as 198000.",
        )
    ],
    "empty.csv": [("", None, EMPTY)],
    "garbled-apostrophe.csv": [("B2", "name", f"{ALIKE}: “Darâ€™a”. {GARBLED}")],
    "garbled-arabic-windows.csv": [("B2", "name", GARBLED)],
    "garbled-arabic.csv": [("B2", "name", GARBLED)],
    "header-missing.csv": [
        ("A1", None, f"They are: {NAMES}. Put them back, or check that the file belongs to this table.")
    ],
    "html-saved-as.xls": [
        (
            "",
            None,
            f"“html-saved-as.xls” is a web page (HTML), {NO_TABLE} {OPEN} {EXCEL}",
        )
    ],
    "json.csv": [("", None, f"“json.csv” is a JSON file, {NO_TABLE} {OPEN} {EXCEL}")],
    "lost-letters.csv": [
        ("B2", "name", "Write the text again, and save the file as “Excel workbook (.xlsx)” or as “CSV UTF-8”.")
    ],
    "not-finite.csv": [
        ("D2", "count", f"“NaN” {NOT_FINITE}"),
        ("D3", "count", f"“-inf” {NOT_FINITE}"),
        ("D4", "count", f"“1.#INF” {NOT_FINITE}"),
    ],
    "nul.csv": [("", None, "The file holds characters that no spreadsheet writes. Check that it is a CSV file.")],
    "only-blanks.csv": [("", None, EMPTY)],
    "only-commas.csv": [("", None, EMPTY)],
    "pdf-named.csv": [("", None, f"“pdf-named.csv” is a PDF document, {NO_TABLE} {OPEN} {EXCEL}")],
    "ragged-long.csv": [
        (
            "A3",
            None,
            "The row has 9 cells, the table has 7 columns. Look for a comma or a line break too many or too few.",
        )
    ],
    "ragged-short.csv": [
        (
            "A3",
            None,
            "The row has 3 cells, the table has 7 columns. Look for a comma or a line break too many or too few.",
        )
    ],
    "semicolons-two-ways.csv": [("D2", "count", f"“198,000” can be read in two ways: 198 / 198000. {PLAIN}")],
    "sound-line-break-in-a-cell.csv": [("C3", "day", f"There is no such day as “2018-02-30”. {DAY}")],
    "stray-quote.csv": [("A2", None, QUOTE)],
    "two-ways.csv": [("D2", "count", f"“198.000” can be read in two ways: 198 / 198000. {PLAIN}")],
    "unclosed-quote.csv": [("A3", None, QUOTE)],
}
MENDINGS = {
    "arabic-digits.csv": ["5 cells: Arabic digits read as numbers", "1 cell: decimal sign read as a point"],
    "blank-columns.csv": ["3 blank columns left out"],
    "blank-rows-on-top.csv": ["2 blank rows left out"],
    "blank-rows.csv": ["4 blank rows left out"],
    "columns-by-title.csv": ["5 column names read in another writing or language"],
    "columns-in-another-order.csv": ["The columns stand in another order; they were read by their names"],
    "day-only-one-way.csv": ["11 cells: date written as year-month-day", "1 cell: Arabic digits read as numbers"],
    "day-two-ways-mixed.csv": ["2 cells: date written as year-month-day"],
    "day-two-ways-once.csv": ["1 cell: date written as year-month-day"],
    "invisible.csv": ["3 cells: invisible characters removed"],
    "semicolons-decimal-comma.csv": ["2 cells: decimal sign read as a point"],
    "semicolons-two-ways.csv": ["1 cell: decimal sign read as a point"],
    "spaces.csv": [
        "2 cells: blanks at the beginning or end removed",
        "1 cell: special spaces turned into ordinary ones",
    ],
    "thousands.csv": [
        "6 cells: sign for thousands left out",
        "1 cell: special spaces turned into ordinary ones",
        "1 cell: Arabic digits read as numbers",
    ],
    "typographic-minus.csv": ["1 cell: typographic minus sign read as -"],
}
# What the mended cells say then, of the column named.
READ = {
    "arabic-digits.csv": ("note", ["٤ خيام"]),
    "columns-by-title.csv": ("day", ["2018-07-03"]),
    "columns-in-another-order.csv": ("id", ["C001"]),
    "day-only-one-way.csv": (
        "day",
        ["2018-07-25", "2018-07-25", *["2018-07-03"] * 6, "2018-05-05", "2018-10-03", "2018-07-03"],
    ),
    "invisible.csv": ("name", ["Nasib", "درعا", "می\u200cخواهم", "ab"]),
    "override.csv": ("name", ["Na\u202esib"]),
    "semicolons-decimal-comma.csv": ("lat", ["32.619"]),
    "sound-cr.csv": ("id", ["C001", "C002"]),
    "sound-crlf.csv": ("note", [""]),
    "sound-line-break-in-a-cell.csv": ("note", ["first\nsecond", ""]),
    "sound-semicolons.csv": ("count", ["198000"]),
    "sound-tabs.csv": ("count", ["198000"]),
    "sound-with-bom.csv": ("id", ["C001"]),
    "sound-without-last-newline.csv": ("note", [""]),
    "sound-words-like-missing.csv": ("name", ["NA", "null", "-", "N/A"]),
    "sound.csv": ("name", ["Nasib", "نصيب"]),
    "spaces.csv": ("name", ["Bosra Al-Sham", "Nasib"]),
    "thousands.csv": ("count", ["198000", "198000", "198000", "198000", "1234567", "1234.5"]),
    "two-ways.csv": ("lat", ["32.619"]),
    "typographic-minus.csv": ("count", ["-5"]),
}
# Files about which there is a question: the answers to it, how many days are on record, the cells, what they say then.
QUESTIONS = {
    "day-two-ways.csv": [
        ("day-first", "0/1", ("C2",), ("2018-07-03",)),
        ("month-first", "0/1", ("C2",), ("2018-03-07",)),
    ],
    "day-two-ways-once.csv": [("month-first", "0/2", ("C2", "C4"), ("2018-03-07", "2018-04-07"))],
    "sound-sep-line.csv": [
        ("day-first", "0/1", ("C2",), ("2018-07-03",)),
        ("month-first", "0/1", ("C2",), ("2018-03-07",)),
    ],
}
FILES = sorted(path.name for path in ZOO.iterdir() if path.suffix != ".json")


def draft_of(name: str) -> Draft:
    return read((ZOO / name).read_bytes(), name=name)


def test_every_animal_has_its_sign() -> None:
    assert {*SENTENCES, *MENDINGS, *READ, *QUESTIONS} == set(FILES)


@sweep("name", FILES)
def test_problems_name_the_cell_the_column_and_what_to_do(name: str) -> None:
    problems = draft_of(name).problems
    expected = SENTENCES.get(name, [])
    assert [(each.cell, each.column) for each in problems] == [(cell, column) for cell, column, _ in expected]
    for problem, (_, _, sentence) in zip(problems, expected, strict=True):
        assert say_problem(problem, ENGLISH).endswith(sentence)


@sweep("name", sorted(SENTENCES))
def test_every_problem_has_an_arabic_sentence_of_its_own(name: str) -> None:
    for problem in draft_of(name).problems:
        assert ARABIC.has(f"problem.{problem.code}")
        assert say_problem(problem, ARABIC) != say_problem(problem, ENGLISH)


@sweep("name", FILES)
def test_questions_show_what_would_be_read(name: str) -> None:
    asked = [
        (answer.code, answer.detail, question.cells, answer.shown)
        for question in draft_of(name).questions
        for answer in question.answers
    ]
    assert asked == QUESTIONS.get(name, [])


@sweep("name", FILES)
def test_mendings_are_listed(name: str) -> None:
    mendings = draft_of(name).mendings
    assert [say_mending(each.code, len(each.cells), each.detail, ENGLISH) for each in mendings] == MENDINGS.get(
        name, []
    )


@sweep("name", sorted(READ))
def test_cells_say_then(name: str) -> None:
    column, cells = READ[name]
    assert [row[HEADER.index(column)] for row in draft_of(name).rows] == cells
