"""Pieces: a part of a workbook piece by piece; what has the plainest form at once, all else tag by tag.

Expat reads every byte, and so refuses what is no XML. But it calls Python twice for each tag, and of a table of 20,000
rows that takes longer than all its checks. Where a piece says nothing but what one pattern knows, expat only looks at
it, and the pattern takes it apart. That is the same, for a piece begins and ends between two tags: as long as there was
no comment, no CDATA and no instruction, each "<" is the beginning of a tag.
"""

import re
from collections.abc import Iterator
from functools import cache, partial
from typing import IO, Protocol, TypeVar
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType

PIECE = 2**16
DECLARATION = re.compile(
    rb"""\A(?:\xef\xbb\xbf)?<\?xml version=["']1\.0["'](?: encoding=["']utf-8["'])?"""
    rb"""(?: standalone=["']\w+["'])?\s*\?>""",
    re.IGNORECASE,
)
UNLIKE_TAGS = re.compile(rb"<[!?]|\0")
"""What is no tag though it begins like one, and what stands in other encodings than UTF-8."""
BY_NUMBER, NUMBERED, ASCII = "&#", re.compile("&#([0-9]{1,7});"), 127
"""How a program writes an Arabic letter that writes only ASCII: &#1583;."""
NAMED = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&"))
"""The signs of XML by their names; the last one last, for it makes new names: &amp;lt;."""
Plain = TypeVar("Plain")


class BrokenXml(Exception):
    """Raised where a part of a workbook is not the XML it should be."""


class Reader(Protocol[Plain]):
    """What takes the tags and texts of a part one by one, or whole pieces that begin and end as it says."""

    opening: bytes
    closing: bytes

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Takes a tag."""

    def end(self, tag: str) -> None:
        """Takes the end of an element."""

    def take(self, text: str) -> None:
        """Takes a text, or a part of it."""

    def is_between(self) -> bool:
        """Whether nothing that has begun is still open but what holds all pieces."""

    def scan(self, piece: str) -> Plain | None:
        """What stands in a piece of the plainest form; None for any other. Nothing is taken yet."""

    def keep(self, found: Plain) -> None:
        """Takes what was found in a piece."""


def parse(stream: IO[bytes], reader: Reader[Plain]) -> None:
    """Hands all that stands in the part to the `reader`; BrokenXml where it is not sound.

    Whatever the reader raises ends the reading, a ValueError as BrokenXml.
    """
    parser = _make_parser()
    try:
        first = stream.read(PIECE)
        at = max(first.find(reader.opening), 0)
        head = first[:at]
        _feed(parser, reader, head)
        plain = head.endswith(b">") and not UNLIKE_TAGS.search(DECLARATION.sub(b"", head))
        for piece in _cut(first[at:], stream, reader.closing):
            plain = plain and piece.endswith(reader.closing) and not UNLIKE_TAGS.search(piece)
            found = _scan(reader, piece.decode()) if plain and reader.is_between() else None
            if found is None:
                _feed(parser, reader, piece)
            else:
                _feed(parser, None, piece)
                reader.keep(found)
        parser.Parse(b"", True)
    except (ExpatError, ValueError) as fault:
        raise BrokenXml(str(fault)) from fault


def _cut(rest: bytes, stream: IO[bytes], closing: bytes) -> Iterator[bytes]:
    """Pieces that end with `closing`, as far as it stands there."""
    for more in iter(partial(stream.read, PIECE), b""):
        piece, mark, rest = (rest + more).rpartition(closing)
        if mark:
            yield piece + mark
        else:
            yield rest
            rest = b""
    piece, mark, rest = rest.rpartition(closing)
    yield piece + mark
    yield rest


def _make_parser() -> XMLParserType:
    parser: XMLParserType = ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    return parser


def _refuse_doctype(*_: object) -> None:
    """A workbook has no document type; one that has may define entities that grow without end."""
    raise BrokenXml("document type")


def _scan(reader: Reader[Plain], piece: str) -> Plain | None:
    if BY_NUMBER in piece:
        parts = NUMBERED.split(piece)
        parts[1::2] = map(_name, parts[1::2])
        piece = "".join(parts)
    return None if BY_NUMBER in piece else reader.scan(piece)


@cache
def _name(number: str) -> str:
    """The character with the number; the number as it stands for one of ASCII, which may be a sign of XML."""
    return chr(int(number)) if int(number) > ASCII else f"&#{number};"


def _feed(parser: XMLParserType, reader: Reader[Plain] | None, content: bytes) -> None:
    """Lets expat read the bytes, and tell the reader, if any, of each tag."""
    parser.StartElementHandler = reader.start if reader else None
    parser.EndElementHandler = reader.end if reader else None
    parser.CharacterDataHandler = reader.take if reader else None
    parser.Parse(content, False)


def plain_text(text: str) -> str:
    """The text of an element in a plain piece, as it is meant: its signs of XML are written by their names."""
    if text and "&" in text:
        for name, sign in NAMED:
            text = text.replace(name, sign)
    return text
