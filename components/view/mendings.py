"""Sentences for how a person's file was read: what was mended, and what only the person can tell."""

from components.view.words import Words


def say_mending(code: str, count: int, detail: str, words: Words) -> str:
    """What was read without doubt though it was written otherwise: "17 cells: Arabic digits read as numbers"."""
    return words.many(f"mending.{code}", count, detail=detail)


def say_question(code: str, words: Words) -> str:
    """What the person is asked about the file."""
    return words(f"question.{code}")


def say_known(code: str, detail: str, words: Words) -> str:
    """For an order of day and month of how many days (17/18) how many are on record in it; "" for other answers."""
    if not words.names("question.order", code):
        return ""
    known, _, count = detail.partition("/")
    return words("question.record.equal", reading=name_reading(code, detail, words), known=int(known), count=int(count))


def name_reading(code: str, detail: str, words: Words) -> str:
    """How a file is read where it is answered with `code`: as the code page `detail` (cp1256), in an order of dates."""
    if words.names("question.order", code):
        return words.choice("question.order", code)
    return words.choice("question.page", detail)
