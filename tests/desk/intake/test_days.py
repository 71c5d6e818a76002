import pytest

from components.desk.intake.days import list_days, read_day
from components.desk.intake.numerals import Outcome

READ = [
    ("2018-07-03", "2018-07-03", ()),
    ("2018-7-3", "2018-07-03", ("dates",)),
    ("2018/07/03", "2018-07-03", ("dates",)),
    ("25/7/2018", "2018-07-25", ("dates",)),
    ("7/25/2018", "2018-07-25", ("dates",)),
    ("25.07.2018", "2018-07-25", ("dates",)),
    ("5-5-2018", "2018-05-05", ("dates",)),
    ("٢٠١٨-٠٧-٠٣", "2018-07-03", ("digits",)),
    ("٢٥/٧/٢٠١٨", "2018-07-25", ("digits", "dates")),
    ("3 July 2018", "2018-07-03", ("dates",)),
    ("July 3rd, 2018", "2018-07-03", ("dates",)),
    ("3-Jul-2018", "2018-07-03", ("dates",)),
    ("2018 Sept. 9", "2018-09-09", ("dates",)),
    ("٣ تموز ٢٠١٨", "2018-07-03", ("digits", "dates")),
    ("3 تموز/يوليو 2018", "2018-07-03", ("dates",)),
    ("3 يوليو 2018", "2018-07-03", ("dates",)),
    ("9 ايار 2018", "2018-05-09", ("dates",)),
    ("3 كانون الأول 2018", "2018-12-03", ("dates",)),
    ("3 كانون الثاني 2018", "2018-01-03", ("dates",)),
    ("2018-07-03 00:00:00", "2018-07-03", ("dates",)),
    ("2018-07-03T00:00:00", "2018-07-03", ("dates",)),
    ("29/2/2016", "2016-02-29", ("dates",)),
]
REFUSED = [
    ("3/7/2018", "two-days", "2018-03-07 / 2018-07-03"),
    ("٣/٧/٢٠١٨", "two-days", "2018-03-07 / 2018-07-03"),
    ("3.7.2018", "two-days", "2018-03-07 / 2018-07-03"),
    ("2018-02-30", "no-such-day", ""),
    ("29/2/2018", "no-such-day", ""),
    ("31 June 2018", "no-such-day", ""),
    ("2018/13/40", "no-such-day", ""),
    ("3/7/18", "two-digit-year", ""),
    ("3-Jul-18", "two-digit-year", ""),
    ("July 2018", "no-day", ""),
    ("3 July", "no-day", ""),
    ("2018", "no-day", ""),
    ("7/2018", "no-day", ""),
    ("2018-07-03 14:30", "time-of-day", ""),
    ("43284", "serial-date", "2018-07-03"),
]


@pytest.mark.parametrize(("text", "day", "codes"), READ)
def test_days_that_can_only_be_one(text: str, day: str, codes: tuple[str, ...]) -> None:
    assert read_day(text) == Outcome(day, codes)


@pytest.mark.parametrize(("text", "problem", "detail"), REFUSED)
def test_days_that_are_refused(text: str, problem: str, detail: str) -> None:
    assert read_day(text) == Outcome(text, (), problem, detail)


@pytest.mark.parametrize(
    ("text", "sign", "day_first", "month_first"),
    [
        ("3/7/2018", "/", "2018-07-03", "2018-03-07"),
        ("٠٣-٠٧-٢٠١٨", "-", "2018-07-03", "2018-03-07"),
        ("3.7.2018 00:00", ".", "2018-07-03", "2018-03-07"),
        ("5/5/2018", "/", "2018-05-05", "2018-05-05"),
        ("25/7/2018", "/", "2018-07-25", None),
        ("7/25/2018", "/", None, "2018-07-25"),
        ("31/6/2018", "/", None, None),
        ("3/7/18", "", None, None),
        ("2018/7/3", "", None, None),
        ("3 July 2018", "", None, None),
    ],
)
def test_days_by_order(text: str, sign: str, day_first: str | None, month_first: str | None) -> None:
    found, days = list_days(text)
    assert (found, days.get("day-first"), days.get("month-first")) == (sign, day_first, month_first)


@pytest.mark.parametrize("text", ["soon", "3 July August 2018", "NA", "-", "1234567", "3 Foo 2018", "3/7/8/2018"])
def test_what_is_no_date_is_left_to_the_checking(text: str) -> None:
    assert read_day(text) == Outcome(text)
