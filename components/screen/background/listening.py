"""Listening to a page: what it says when opened at an address, run without a server or a browser.

Only for a process of its own: what runs the pages here (streamlit.testing) takes the place of a server's runtime.
"""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from components.desk.effect.hearing import Ear, hear, is_control, read_query
from components.desk.effect.markup import Node, read_html, say
from components.desk.effect.pictures import hear_chart, hear_image, hear_map
from components.desk.effect.sayings import PICTURE, TEXT, Heard, Link, View
from components.desk.effect.views import read_link
from components.model.history import shelf
from components.screen.rooms import PAGES

FRAME = Path(__file__).parents[1] / "frame.py"
PATIENCE = 60
PROBLEM = "problem"
NAMELESS = "…"
WORDY = ("label", "body", "value", "caption", "help")
"""What the words of a widget or text of Streamlit's own are called."""


def spare_time() -> None:
    """Leaves out of this process what takes time and says nothing.

    Streamlit reads the papers of every installed package for each page anew, in search of components that the pages
    do not use.
    """
    manifest_scanner.scan_component_manifests = lambda *_, **__: []


def hide_edition() -> None:
    """Lets every page call the edition the same: its id differs between any two, and with it how lines are broken."""
    vars(shelf)["hash_files"] = lambda _: NAMELESS


def listen(view: View, keys: Collection[str]) -> Heard:
    """What a page says at an address; its faults where it cannot be shown.

    `keys` are the keys of the rows on record, after which its cards and rows are called.
    """
    app = AppTest.from_file(str(FRAME), default_timeout=PATIENCE)
    app.switch_page(str(PAGES / f"{view.room}.py"))
    for name, value in (*view.params, ("lang", view.lang)):
        app.query_params[name] = value
    try:
        app.run()
    except RuntimeError as fault:  # It takes too long.
        return Heard(view, faults=(str(fault),))
    ear, trees = Ear(view.room, view.lang, keys, look=hear_image), []
    for element in app.main:
        if element.type != "html":
            _hear_element(element.type, getattr(element, "proto", None), ear)
        else:
            trees.append(read_html(element.proto.body))
            hear(trees[-1], ear)
    faults = [each.message for each in app.exception] + [say(each.inside) for each in _list_problems(trees)]
    return Heard(view, tuple(dict.fromkeys(ear.found)), tuple(dict.fromkeys(_list_links(view, trees))), tuple(faults))


def _hear_element(kind: str, proto: Any, ear: Ear) -> None:  # noqa: ANN401 - whatever Streamlit sends
    """Keeps what an element of the page says that is not HTML of our own."""
    if kind == "plotly_chart":
        ear.note(PICTURE, (ear.under(), "description"), (), proto.alt)
        hear_chart(proto.spec, ear)
    elif kind == "deck_gl_json_chart":
        ear.note(PICTURE, (ear.under(), "description"), (), proto.alt)
        hear_map(proto.json, ear)
    else:
        for name in WORDY:
            text = getattr(proto, name, "")
            ear.note(TEXT, (ear.under(), kind, name), (), text if isinstance(text, str) else "")


def _list_problems(trees: list[Node]) -> Iterator[Node]:
    return (node for tree in trees for node in tree.walk() if PROBLEM in node.classes)


def _list_links(view: View, trees: list[Node]) -> Iterator[Link]:
    """The addresses inside the product that the page leads to, but for itself and its own elements, which are shown."""
    nodes = [node for tree in trees for node in tree.walk()]
    own = {node.attrs["id"] for node in nodes if "id" in node.attrs}
    for node in nodes:
        followed = node.tag == "a" and "aria-current" not in node.attrs and not is_control(node)
        href = node.attrs.get("href", "") if followed else ""
        link = read_link(href, read_query(href))
        if link and not (link[0] == view.room and own & {value for _, value in link[1]}):
            yield link
