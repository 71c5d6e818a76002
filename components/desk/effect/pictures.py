"""What pictures say: the points of a chart, the symbols of a map, the words drawn in an SVG."""

import json
import re
from base64 import b64decode
from binascii import Error
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any
from urllib.parse import unquote

from components.desk.effect.hearing import Ear
from components.desk.effect.markup import Node, tidy
from components.desk.effect.positions import say_point, say_spot
from components.desk.effect.sayings import PICTURE, POINT, SYMBOL
from components.view.words import load_words

SVG = "data:image/svg+xml"
WORDS = re.compile(r"<text\b[^>]*>(.*?)</text>", re.DOTALL)
TAGS = re.compile(r"<[^>]*>")
Row = Mapping[str, Any]


def hear_chart(spec: str, ear: Ear) -> None:
    """Keeps each named point of a plotly chart, with what it says when pointed at, and the labels beside them."""
    chart = json.loads(spec)
    for trace in chart.get("data", ()):
        _hear_trace(trace, ear)
    for label in chart.get("layout", {}).get("annotations", ()):
        text = _plain(label.get("text", ""))
        ear.note(POINT, ("label",), (), text)


def hear_map(spec: str, ear: Ear) -> None:
    """Keeps each symbol of a deck: what it says when pointed at, the words on it, and where it stands."""
    for layer in json.loads(spec).get("layers", ()):
        data, kind = layer.get("data"), str(layer.get("id", "")).rpartition("-")[2]
        for row in data if isinstance(data, list) else ():
            _hear_symbol(kind, row, ear)


def hear_picture(address: str, said: str, ear: Ear) -> None:
    """Keeps the words drawn in a picture that its own address carries, and `said`, its description."""
    ear.note(PICTURE, (ear.under(), "description"), (), said)
    for text in read_svg(address):
        ear.note(PICTURE, (ear.under(), "words"), (), text)


def hear_image(node: Node, ear: Ear) -> None:
    """The same for a picture in HTML, given as its node."""
    hear_picture(node.attrs.get("src", ""), node.attrs.get("alt", ""), ear)


def read_svg(address: str) -> list[str]:
    """The words of an SVG that the address carries, in order; none where it carries no SVG."""
    head, _, body = address.partition(",")
    if not head.startswith(SVG):
        return []
    try:
        drawn = b64decode(body).decode() if head.endswith("base64") else unquote(body)
    except (Error, UnicodeDecodeError):
        return []
    return [text for text in map(_plain, WORDS.findall(drawn)) if text]


def _hear_trace(trace: Row, ear: Ear) -> None:
    """A point's place stands behind its words: it may be no longer the same even where the words are."""
    name, hover = str(trace.get("name", "")), trace.get("hovertext", trace.get("text", ""))
    said = hover if isinstance(hover, list) else [hover]
    words = load_words(ear.lang)
    spots = words.listed(
        say_point(x, y, words) for x, y in zip(_list(trace.get("x")), _list(trace.get("y")), strict=False)
    )
    if name:
        ear.note(POINT, (name, "point"), (name,), f"{_plain(' · '.join(map(str, said)))} ({spots})", (name,))


def _list(values: object) -> list[Any]:
    return values if isinstance(values, list) else []


def _hear_symbol(kind: str, row: Row, ear: Ear) -> None:
    title = str(row.get("title", ""))
    icon = row.get("icon")
    drawn = read_svg(icon.get("url", "")) if isinstance(icon, Mapping) else []
    if not title:
        ear.note(SYMBOL, (kind, "words"), (), " ".join(drawn))
        return
    ear.note(SYMBOL, (title, f"words of {kind}"), (title,), " ".join(drawn), (title,))
    ear.note(SYMBOL, (title, kind), (title,), " · ".join(_texts(row)), (title,))
    position = row.get("position")
    if isinstance(position, list):
        spot = say_spot(position[1], position[0], load_words(ear.lang))
        ear.note(SYMBOL, (title, "position"), (title,), spot, (title,))


def _texts(row: Row) -> Iterator[str]:
    yield from (value for value in row.values() if isinstance(value, str) and value)


def _plain(marked: str) -> str:
    """The words between tags, with a space for each."""
    return tidy(unescape(TAGS.sub(" ", marked)))
