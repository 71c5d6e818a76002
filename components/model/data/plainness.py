"""Plain text: what a cell must not hold, since a browser, a spreadsheet or a stranger could make use of it."""

import re
from collections.abc import Collection, Iterable, Iterator

CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
LOST = re.compile("\ufffd")
RUNNABLE = re.compile(r"^[^\S\n]{0,20}(?:[=@＝＠]|\t|\r|[+\-＋－]{1,9}\s?[^+\-＋－\s])", re.MULTILINE)
"""A lone "-" or "+" is text that only looks like a missing value; with anything after it a spreadsheet calculates."""
MARKUP = re.compile(
    r"[<＜][a-z/!?](?:[^<>＜＞]*[>＞]|\w*)"  # A browser sees a tag only where nothing stands between the two.
    r"|[<＜]\s{0,3}/?\s{0,3}(?:script|iframe|object|embed|style|img|svg)\b(?:[^<>＜＞]*[>＞])?"
    r"|&(?:#\d{1,7}|#x[\da-f]{1,6}|(?:lt|gt|quot|apos|amp|nbsp|colon|tab|newline);)"
    r"|(?:java|vb)\s{0,3}script\s{0,3}:|\bdata:text/html",
    re.IGNORECASE,
)
EMAIL = re.compile(r"[\w.%+-][@＠][\w-]{1,63}\.[\w-]{2,63}|\w\s?[\[(]\s?at\s?[\])]\s?\w", re.IGNORECASE)
ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
DAY = re.compile(r"(?<!\d)(?:\d{1,2}([-./])\d{1,2}\1\d{4}|\d{4}([-./])\d{1,2}\2\d{1,2})(?!\d)")
PHONE = re.compile(
    r"(?<![\w.,/=-])(?:[+＋]\s?|00)[1-9]\d{0,2}(?:[ ().\u00a0-]{0,2}\d){6,12}(?!\w)"  # +963 11 123 4567
    r"|(?<![\w.,/=+-])\(?0[1-9]\d{0,2}\)?(?:[ .\u00a0-]?\d){6,9}(?!\w)"  # 0933 123 456
    r"|(?:\b(?:tel|phone|mobile|whats ?app|fax)\b|هاتف|جوال|موبايل|واتساب)[.:\s]{0,4}\(?[+\d](?:[ ().-]{0,2}\d){5,14}",
    re.IGNORECASE,
)
DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
OTHER_DIGIT = re.compile("[٠-٩۰-۹]")
LEAD = re.compile(r"[\w.%+-]{0,64}\Z")
"""What stands before the last letter of an e-mail address's name: looked for only where there is one."""
WEB = ("url", "_url")
"""How the names of columns end that hold addresses of pages: a number in an address is no telephone."""
SIGNS = (
    ("control-character", CONTROL, None),
    ("direction-sign", DIRECTION, None),
    ("lost-letters", LOST, None),
    ("not-plain-text", MARKUP, re.compile("[<＜&]|script|data:text")),
    ("runnable", RUNNABLE, None),
    ("contact", EMAIL, re.compile(r"[@＠]|[\[(] ?at")),
    ("contact", PHONE, re.compile(r"\d(?:[ ().\u00a0-]{0,2}\d){5}")),
)
"""Codes of faults with what shows them, and (where that takes long) with what must be there, in lower case, at all."""
Sign = tuple[str, re.Pattern[str]]


def find_unplain(cells: Iterable[str], column: str) -> dict[str, tuple[str, str]]:
    """Of the texts that stand in `column` those that are not plain, each with the code of its fault and what it is.

    All texts are gone through at once for each fault, and one by one only for the faults that are there at all.
    """
    texts = list(cells)
    present = list(_list_present("\n".join(texts), is_web(column)))
    return {text: fault for text in texts if present and (fault := _judge(text, present))}


def _list_present(joined: str, web: bool) -> Iterator[Sign]:
    if OTHER_DIGIT.search(joined):
        joined = joined.translate(DIGITS)
    lower = joined.lower()
    for code, sign, hint in SIGNS:
        skipped = (web and code == "contact") or (hint is not None and not hint.search(lower))
        if not skipped and sign.search(joined):
            yield code, sign


def is_web(column: str) -> bool:
    """Whether a column holds addresses of pages, by its name: url, evidence_url."""
    return column == WEB[0] or column.endswith(WEB[1])


def _judge(text: str, kinds: Collection[Sign]) -> tuple[str, str] | None:
    for code, sign in kinds:
        if found := _find(text, code, sign):
            return code, _show(found, code)
    return None


def _find(text: str, code: str, sign: re.Pattern[str]) -> str:
    """What `sign` finds in the text, an e-mail address from its first letter on; "" where it finds nothing."""
    bare = DAY.sub(" ", ADDRESS.sub(" ", text.translate(DIGITS))) if code == "contact" else text
    found = sign.match(bare) if code == "runnable" else sign.search(bare)
    if found and sign is EMAIL and (lead := LEAD.search(bare, 0, found.start())):
        return lead[0] + found[0]
    return found[0] if found else ""


def _show(found: str, code: str) -> str:
    """What was found, as it can be shown: a sign that cannot be seen by its number in Unicode."""
    return f"U+{ord(found):04X}" if code in ("control-character", "direction-sign") else found.strip()[:60]
