"""Moments: the day and the hour of an entry of the log, in words."""

from datetime import UTC, datetime

from babel.dates import format_time

from components.view.numbers import say_date
from components.view.words import Words


def say_moment(when: str, words: Words) -> str:
    """A moment in ISO 8601 written out in UTC: "22 November 2026, 21:05 UTC"; one that cannot be read as it is."""
    moment = read_moment(when)
    if moment is None:
        return when
    clock = str(format_time(moment, "HH:mm", locale=words.locale))
    return words("corrections.when", day=say_date(moment.date(), words), time=words.write(clock))


def say_moments_day(when: str, words: Words) -> str:
    """The day of a moment in UTC: "22 November 2026"; of one that cannot be read the moment as it is."""
    moment = read_moment(when)
    return say_date(moment.date(), words) if moment else when


def read_moment(when: str) -> datetime | None:
    """The moment in UTC; None where it cannot be read. One without a zone is in UTC."""
    try:
        moment = datetime.fromisoformat(when)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
