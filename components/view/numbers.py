"""Numbers and dates in words: a quantity never loses its quantifier, a date never gains a day."""

from datetime import date

from babel.dates import format_date

from components.model.figures import PEOPLE, Figure, Quantity
from components.view.words import Words, slug


def say_amount(quantity: Quantity, words: Words) -> str:
    """The bare number or range ("198,000", "270,000-330,000"), or the words for none."""
    if not quantity.stated:
        return words("quantity.none")
    numbers = [words.number(end) for end in quantity.printed]
    return words("quantity.range", low=numbers[0], high=numbers[1]) if len(numbers) == 2 else numbers[0]


def say_claim(quantity: Quantity, words: Words) -> str:
    """Quantifier and number in words: "more than 198,000"."""
    if not quantity.stated:
        return words("quantity.none")
    return _qualify(quantity, say_amount(quantity, words), words)


def _qualify(quantity: Quantity, amount: str, words: Words) -> str:
    if words.names("quantity.phrase", quantity.quantifier):
        return words.choice("quantity.phrase", quantity.quantifier, amount=amount)
    return words("quantity.of", claim=quantity.quantifier, measure=amount)


def say_unit(quantity: Quantity, words: Words) -> str:
    """The unit in the form that the number (of a range the upper) needs: "1 facility", "2 facilities"."""
    if not _knows(quantity.unit, words):
        return quantity.unit
    return words.many(f"unit.{slug(quantity.unit)}", max(quantity.printed, default=0))


def names_unit(figure: Figure, words: Words) -> bool:
    """Whether what was counted names the unit itself: "families displaced", in the language of the page."""
    unit = figure.quantity.unit
    forms = {words.many(f"unit.{slug(unit)}", count) for count in (1, 2, 3, 11, 100)} if _knows(unit, words) else set()
    return any(f" {form} " in f" {figure.measure} " for form in {unit, *forms})


def _knows(unit: str, words: Words) -> bool:
    return words.has(f"unit.{slug(unit)}.other")


def say_quantity(quantity: Quantity, words: Words) -> str:
    """Quantifier, number and unit in words: "more than 198,000 people"."""
    if not quantity.stated:
        return words("quantity.none")
    form = words.form("quantity.with_unit", max(quantity.printed))
    counted = words(form, amount=say_amount(quantity, words), unit=say_unit(quantity, words))
    return _qualify(quantity, counted, words)  # Around the unit: in Arabic a number as 1 stands behind it.


def say_counted(figure: Figure, words: Words) -> str:
    """The figure in one phrase with what was counted: "more than 214 civilians killed"."""
    if figure.quantity.unit == PEOPLE and figure.quantity.stated:
        return words("quantity.of", claim=say_claim(figure.quantity, words), measure=figure.measure)
    return words("quantity.measured", quantity=say_quantity(figure.quantity, words), measure=figure.measure)


def say_quantifier(quantity: Quantity, words: Words) -> str:
    """The quantifier as it stands above the number on a card."""
    return words.choice("quantifier", quantity.quantifier) if quantity.stated else ""


def say_date(day: date | None, words: Words) -> str:
    """The day written out ("3 July 2018"), or the words for a date that is not known."""
    return words.write(format_date(day, "d MMMM y", locale=words.locale)) if day else words("date.unknown")


def say_day(day: date, words: Words) -> str:
    """The day without its year ("3 July"), where the year is plain from the place."""
    return words.write(format_date(day, "d MMMM", locale=words.locale))


def say_tick(day: date, words: Words) -> str:
    """The day in short, as it is named on an axis: "3 Jul"."""
    return words.write(format_date(day, "d MMM", locale=words.locale))


def say_period(figure: Figure, words: Words) -> str:
    """The day or the period that the figure describes."""
    if figure.period_start is None or figure.period_start == figure.as_of:
        return words("date.as_of", date=say_date(figure.as_of, words)) if figure.as_of else words("date.unknown")
    if figure.as_of is None:
        return words("date.since", first=say_date(figure.period_start, words))
    return say_span(figure.period_start, figure.as_of, words)


def say_span(first: date, last: date, words: Words) -> str:
    """The days from `first` to `last`, what they share said once: "15–30 June 2018"."""
    if (first.year, first.month) == (last.year, last.month):
        return words("date.days", first=first.day, last=say_date(last, words))
    start = say_day(first, words) if first.year == last.year else say_date(first, words)
    return words("date.period", first=start, last=say_date(last, words))
