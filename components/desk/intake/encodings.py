"""Encodings: from bytes to text, without guessing; what may be meant otherwise is left for the person to tell."""

from dataclasses import dataclass

from charset_normalizer import from_bytes

from components.desk.intake.uploads import BYTE_ORDER_MARKS, UTF8_MARK, check_text, refuse
from components.model.data.problems import Problem

# The code pages in which Arabic and Western Windows save text, the only ones that are offered.
CODE_PAGES = ("cp1256", "cp1252")
CONFIRMED, OTHER = "encoding", "encoding-other"


@dataclass(frozen=True)
class Decoded:
    """The text of a file; `candidates` are the code pages it may be in, the likeliest first, () where it is certain.

    `text` is as the first one has it; `other` as the second has it, "" where that is the same or cannot be.
    """

    text: str
    candidates: tuple[str, ...] = ()
    other: str = ""


def decode(content: bytes, file: str, confirmed: frozenset[str] = frozenset()) -> Decoded:
    """The text of an upload for the table `file`, its line ends as they are.

    `confirmed` may hold "encoding" (the likelier code page is right), "encoding-other" (the other is) or the name of
    one, "encoding:cp1252". DataFault for what is no text.
    """
    decoded = _decode(content, file, confirmed)
    check_text(decoded.text, file)
    return decoded


def _decode(content: bytes, file: str, confirmed: frozenset[str]) -> Decoded:
    if content.startswith(BYTE_ORDER_MARKS):
        return Decoded(_decode_wide(content, file))
    if (at := content.find(b"\0")) >= 0:
        raise refuse(Problem(file, "nul", row=content.count(b"\n", 0, at) + 1))
    try:
        return Decoded(content.decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        if content.startswith(UTF8_MARK):
            # It says itself that it is UTF-8, so no code page can be meant.
            raise refuse(Problem(file, "broken-text", row=content.count(b"\n", 0, fault.start) + 1)) from fault
    return _decode_page(content, confirmed)


def _decode_wide(content: bytes, file: str) -> str:
    try:
        return content.decode("utf-16")
    except UnicodeDecodeError as fault:
        raise refuse(Problem(file, "broken-text")) from fault


def _decode_page(content: bytes, confirmed: frozenset[str]) -> Decoded:
    texts = {page: text for page in CODE_PAGES if (text := _try(content, page)) is not None}
    for page in texts:
        if f"{CONFIRMED}:{page}" in confirmed:
            return Decoded(texts[page])
    ranked = sorted(texts, key=lambda page: page != _likelier(content))
    for code, page in ((OTHER, ranked[-1]), (CONFIRMED, ranked[0])):
        if code in confirmed:
            return Decoded(texts[page])
    if len(ranked) == 1 or texts[ranked[0]] == texts[ranked[1]]:
        return Decoded(texts[ranked[0]], (ranked[0],))
    return Decoded(texts[ranked[0]], tuple(ranked), texts[ranked[1]])


def _try(content: bytes, page: str) -> str | None:
    try:
        return content.decode(page)
    except UnicodeDecodeError:
        return None


def _likelier(content: bytes) -> str:
    """The code page that the lines with other letters than ASCII look like; Arabic where they do not tell."""
    lines = [line for line in content.splitlines() if not line.isascii()]
    best = from_bytes(b"\n".join(lines[:200]), cp_isolation=list(CODE_PAGES)).best()
    return best.encoding if best else CODE_PAGES[0]
