"""Sentences for how a person's file was read: what was mended, and what only the person can tell."""

from components.view.words import Words


def say_mending(code: str, count: int, detail: str, words: Words) -> str:
    """What was read without doubt though it was written otherwise: "17 cells: Arabic digits read as numbers"."""
    return words.many(f"mending.{code}", count, detail=detail)


def say_question(code: str, detail: str, words: Words) -> str:
    """What the person is asked about the file.

    `detail` is a code page (cp1256); for the order of day and month, of how many days how many would be those on
    record (17/18).
    """
    asked = words(f"question.{code}", detail=name_reading(code, detail, words))
    if not words.names("question.order", code):
        return asked
    known, _, count = detail.partition("/")
    return f"{asked} {words('question.record.equal', known=int(known), count=int(count))}"


def name_reading(code: str, detail: str, words: Words) -> str:
    """How a file is read where the question `code` about it is answered with yes: a code page, an order of dates."""
    if words.names("question.order", code):
        return words.choice("question.order", code)
    return words.choice("question.page", detail)
