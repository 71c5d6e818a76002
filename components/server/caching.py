"""Answers to machines: what may be kept and for how long, a part of it, whether it has changed, and who may read it.

Compression is Streamlit's: it compresses each of these answers for whoever takes it, so that ETags are weak.
"""

import hashlib
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime

from starlette.requests import Request
from starlette.responses import Response

METHODS = ("GET", "HEAD", "OPTIONS")
SHOWN = 60
"""How many letters of what was asked for a sentence says back."""
CHECKED = "public, no-cache"
"""It may be kept, but whoever uses it asks first whether it still stands."""
RANGE = re.compile(r"bytes=([0-9]{0,15})-([0-9]{0,15})")
OPEN = {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "ETag, Content-Disposition, Content-Range, X-Rows-Left-Out",
    "cross-origin-resource-policy": "cross-origin",
    "x-content-type-options": "nosniff",
}
"""Any site may read the answer; it is what its content type says."""
PREFLIGHT = {
    "access-control-allow-methods": ", ".join(METHODS),
    "access-control-allow-headers": "If-None-Match, If-Modified-Since, Range",
    "access-control-max-age": "86400",
}


@dataclass(frozen=True)
class Answer:
    """What is at an address: content, media type, when it last changed (None: not known), how long it may be kept."""

    content: bytes
    kind: str
    modified: datetime | None = None
    kept: str = CHECKED
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def tag(self) -> str:
        """The ETag: the same for the same content."""
        return f'W/"{hashlib.sha256(self.content).hexdigest()[:20]}"'


class Refusal(Exception):
    """Raised where an address gives nothing: a status, and a sentence for whoever reads the answer.

    `answer` says it as the address would answer otherwise, where it does (None: in plain text).
    """

    def __init__(self, status: int, sentence: str, answer: Answer | None = None) -> None:
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence
        self.answer = answer


def respond(request: Request, answer: Answer) -> Response:
    """The response to a GET or HEAD: all of it, the part asked for, or only that it has not changed."""
    headers = {**OPEN, "etag": answer.tag, "cache-control": answer.kept, "accept-ranges": "bytes", **answer.headers}
    if answer.modified:
        headers["last-modified"] = format_datetime(answer.modified, usegmt=True)
    if is_unchanged(request, answer):
        return Response(status_code=304, headers=headers)
    part = find_part(request, len(answer.content))
    if part is None:
        return Response(answer.content, 200, headers, answer.kind)
    whole = f"/{len(answer.content)}"
    if not part:
        return Response(status_code=416, headers=headers | {"content-range": f"bytes *{whole}"})
    headers["content-range"] = f"bytes {part.start}-{part.stop - 1}{whole}"
    return Response(answer.content[part.start : part.stop], 206, headers, answer.kind)


def respond_refusing(refusal: Refusal) -> Response:
    """The sentence as plain text, or the answer that says it."""
    told = refusal.answer or Answer(f"{refusal.sentence}\n".encode(), "text/plain; charset=utf-8")
    headers = OPEN | {"cache-control": "no-store", **told.headers}
    return Response(told.content, refusal.status, headers, told.kind)


def respond_to_method(method: str) -> Response:
    """The response to all but GET and HEAD: what may be asked, and to others than OPTIONS that they may not."""
    allow = OPEN | PREFLIGHT | {"allow": ", ".join(METHODS)}
    if method == "OPTIONS":
        return Response(status_code=204, headers=allow)
    return Response(f"Only {', '.join(METHODS)} can be asked here.\n", 405, allow, "text/plain; charset=utf-8")


def is_unchanged(request: Request, answer: Answer) -> bool:
    """Whether the browser has it already, by ETag, or where it names none, by the moment of change (RFC 9110, 13.2).

    That must be the very moment it was given: who takes up an earlier edition again makes files of an earlier day.
    """
    known = request.headers.get("if-none-match")
    if known is not None:
        tags = [tag.strip().removeprefix("W/") for tag in known.split(",")]
        return known.strip() == "*" or answer.tag.removeprefix("W/") in tags
    since = _read_moment(request.headers.get("if-modified-since", ""))
    return bool(answer.modified and since == answer.modified.replace(microsecond=0))


def find_part(request: Request, length: int) -> range | None:
    """The bytes asked for, none where there are no such; None where all are asked for, or several parts at once."""
    asked = RANGE.fullmatch(request.headers.get("range", ""))
    if request.method != "GET" or not asked or asked[0] == "bytes=-" or "if-range" in request.headers:
        return None
    first, last = asked.groups()
    if not first:
        return range(max(length - int(last), 0), length)
    stop = min(int(last) + 1, length) if last else length
    return range(int(first), stop) if not last or int(last) >= int(first) else None


def _read_moment(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
