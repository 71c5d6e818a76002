"""What hovering over a mark of the displacement chart shows, in lines for plotly."""

from html import escape
from textwrap import shorten

from components.view.displacement.curve import Mark
from components.view.lines import break_text, set_line
from components.view.numbers import say_counted, say_period
from components.view.tongues import isolate
from components.view.words import Words

WIDE = 36
"""Letters in a line."""
LONG_QUOTE = 150


def hover_mark(mark: Mark, words: Words) -> str:
    """Quantity in words, period, publisher, the source's own words."""
    figure = mark.figure
    quotes = [quote for quote in figure.words.split(" | ") if quote]
    if sum(map(len, quotes)) > LONG_QUOTE:  # Cut between words: half a number would be another number.
        quotes = [shorten(quotes[0], LONG_QUOTE, placeholder=" …")]
    quoted = " · ".join(words("figures.curve.quote", words=quote) for quote in quotes)
    rest = [say_period(figure, words), isolate(figure.publisher, words.lang), quoted or words("card.no_words")]
    rest += [words("grade.badge.weak_repost")] if mark.weak else []
    lines = [f"<b>{line}</b>" for line in _wrapped(say_counted(figure, words), words)]
    lines += [line for text in (*rest, words("card.id", id=figure.id)) for line in _wrapped(text, words)]
    return "<br>".join(lines)


def _wrapped(text: str, words: Words) -> list[str]:
    return [set_line(escape(line, quote=False), words.lang) for line in break_text(text, WIDE)]
