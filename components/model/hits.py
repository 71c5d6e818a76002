"""Hits: where words stand in a text."""

TYPED = str.maketrans("’‘“”–—\u00a0", "''\"\"-- ")
Span = tuple[int, int]


def list_spans(text: str, wanted: str) -> list[Span]:
    """Start and end of each place where exactly `wanted` stands in `text`, in order; none where nothing is wanted."""
    spans: list[Span] = []
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        spans.append((at, at + len(wanted)))
        at = text.find(wanted, at + len(wanted))
    return spans


def find_spans(text: str, wanted: str) -> list[Span]:
    """The same, whatever the case, and with curly quotes and long dashes as they are typed on a keyboard."""
    return list_spans(_as_typed(text), _as_typed(wanted.strip()))


def _as_typed(text: str) -> str:
    """`text` as the search compares it, each letter in its place."""
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text.translate(TYPED))
