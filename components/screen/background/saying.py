"""A process of its own that says what one edition says: `python -m components.screen.background.saying FOLDER LANG...`.

It reads from its input what is wanted, and prints one line of JSON for each view, while it goes.
"""

import json
import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from components.desk.effect.focus import list_keys, list_values
from components.desk.effect.packing import dump, pack, unpack
from components.desk.effect.sayings import Heard, View
from components.desk.effect.slides import ROOM as PRESENT
from components.desk.effect.slides import hear_slides
from components.desk.effect.views import Walk
from components.model.data.tables import Tables
from components.screen.background.listening import hide_edition, listen, spare_time
from components.screen.rooms import ABOUT_EDITING, AGAIN, list_rooms


@dataclass(frozen=True)
class Asked:
    """What a publication works from: the tables, the languages, and what to look at closely.

    `known` are the views heard of this edition before, in these languages: they need not be said again.
    """

    tables: Tables
    langs: tuple[str, ...]
    focus: frozenset[str]
    known: tuple[Heard, ...]


Publication = Callable[[Asked], Iterator[tuple[Heard, int]]]
"""Something published from the data: yields what it says, view by view, each with how many are still to come."""


def say_pages(asked: Asked) -> Iterator[tuple[Heard, int]]:
    """What the pages say, in every language asked for."""
    rooms = [room for room in list_rooms() if room not in (*ABOUT_EDITING, *AGAIN)]
    keys, values = list_keys(asked.tables), list_values(asked.tables)
    for lang in asked.langs:
        walk = Walk(rooms, lang, values, asked.focus)
        yield from walk.hear(lambda view: listen(view, keys), asked.known)


def say_slides(asked: Asked) -> Iterator[tuple[Heard, int]]:
    """What the slides say, in every language asked for, where it is not known already."""
    known = {heard.view for heard in asked.known}
    for lang in asked.langs:
        if View(PRESENT, lang) not in known:
            yield hear_slides(asked.tables.speaking(lang), lang), 0


PUBLICATIONS: tuple[Publication, ...] = (say_pages, say_slides)
"""All that says something of the data. What is published later joins here, and its changes are seen like these.

The handouts and the other files of the kit say again what pages and slides do, in the same words: they need none here.
"""


def main(folder: str, *langs: str) -> None:
    """Says the edition in `folder`; standard input holds JSON with `focus` and `known`."""
    os.environ["DATA_FOLDER"] = folder
    logging.disable(logging.WARNING)
    spare_time()
    hide_edition()
    wanted, tables = json.load(sys.stdin), Tables(Path(folder))
    known = tuple(map(unpack, wanted["known"]))
    asked = Asked(tables, langs, frozenset(wanted["focus"]), known)
    out = sys.stdout
    with redirect_stdout(sys.stderr):  # Nothing that a page prints may stand among the lines.
        for publication in PUBLICATIONS:
            for heard, ahead in publication(asked):
                out.write(dump({"heard": pack(heard), "ahead": ahead}) + "\n")
                out.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
