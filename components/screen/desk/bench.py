"""The bench: the tables that a person is changing, not yet published; they outlive a rerun, a reload, another page.

It lies in the session, and beside it in the server's memory under a name that nobody guesses, which stands in the
address: a switch of the language loads the page anew and begins another session.
"""

import secrets
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import TypeVar, cast

import streamlit as st

from components.desk.intake.uploads import Upload
from components.model.history.archive import Record
from components.screen.address import asked, correct, note_in_vain

Made = TypeVar("Made")
BENCH = "desk.bench"
PARAMETER = "change"
MOST, MADE = 12, 3
"""So many benches are kept for other sessions, and what was made of so many of them: a large table needs 100 MB."""
MOST_BYTES = 10 * 2**20
"""What the files of one change may hold together."""
EFFECTS = "effects"
"""What takes long to make, and little room."""


@dataclass(frozen=True)
class Item:
    """One table in the change: the file that says what it holds, and the questions about it answered with yes.

    `way` is file, grid, form or merged. `labels` are the numbers that the rows bear in the grid. `instead` is the name
    of the other file whose place it took.
    """

    table: str
    upload: Upload
    way: str
    confirmed: frozenset[str] = frozenset()
    labels: tuple[int, ...] = ()
    instead: str = ""


@dataclass
class Bench:
    """The tables in the change by name; `published` is what was last made of it.

    `turn` counts what was brought or taken away, `forms` the sources added by the form; `said` is the last one's id.
    `asking`: the form was unfolded once, and what is written in it stays when it is folded.
    `overtaken`: it was not published, for somebody else had published meanwhile; nothing was brought since.
    `by`, `reason` and `source` are what is written in the fields; `rooms` are the pages that the publication changed;
    `restoring` is the edition that may be taken up again, once that is confirmed. `choices` says whose change is to
    stand (mine or theirs) where others changed the same, by the name of the choice.
    """

    token: str
    items: dict[str, Item] = field(default_factory=dict)
    turn: int = 0
    published: Record | None = None
    forms: int = 0
    asking: bool = False
    said: str = ""
    by: str = ""
    reason: str = ""
    source: str = ""
    rooms: tuple[str, ...] = ()
    restoring: str = ""
    overtaken: bool = False
    choices: dict[str, str] = field(default_factory=dict)
    _made: dict[str, tuple[Hashable, object]] = field(default_factory=dict)

    def put(self, item: Item) -> None:
        """Takes the table into the change, in place of what stood there for it."""
        old = self.items.get(item.table)
        other = old.upload.name if old and old.way == item.way == "file" else item.upload.name
        own = replace(item, instead=other) if other != item.upload.name else item
        self.items = {**self.items, item.table: own}  # Another session with the same address may be reading it.
        self.turn += 1
        self.published = None
        self.restoring = ""
        self.overtaken = False

    def remove(self, table: str) -> None:
        """Takes the table out of the change."""
        self.items = {name: item for name, item in self.items.items() if name != table}
        self.turn += 1

    def holds_too_much(self, more: int) -> bool:
        """Whether the files would be too large together with `more` bytes."""
        return more + sum(len(item.upload.content) for item in self.items.values()) > MOST_BYTES

    def clear(self) -> None:
        """Takes all tables out of the change."""
        self.items = {}
        self.choices = {}
        self._made.clear()
        self.said = self.reason = self.source = self.restoring = ""
        self.overtaken = False
        self.turn += 1

    def once(self, name: str, key: Hashable, make: Callable[[], Made]) -> Made:
        """What `make` gives, made anew only where `key` is another than the last time."""
        known = self._made.get(name)
        if known is None or known[0] != key:
            known = self._made[name] = (key, make())
        return cast(Made, known[1])

    def shrink(self) -> None:
        """Keeps what the person brought, and drops what can soon be made of it anew."""
        self._made = {name: made for name, made in self._made.items() if name == EFFECTS}

    def forget(self, name: str) -> None:
        """What `name` names is made anew the next time."""
        self._made.pop(name, None)

    def find(self, name: str, key: Hashable) -> object | None:
        """What `name` names if it was made for this key, else None."""
        known = self._made.get(name)
        return known[1] if known and known[0] == key else None


def open_bench() -> Bench:
    """The bench that the address names, else that of the session; a new one is named in the address once it is used."""
    store, token = _store(), asked().get(PARAMETER, "")
    bench = store.find(token) or st.session_state.get(BENCH) or Bench(secrets.token_urlsafe(9))
    if token and token != bench.token:
        note_in_vain(PARAMETER, token)
    st.session_state[BENCH] = bench
    if bench.items or bench.published:
        store.keep(bench)
        _name(bench)
    elif token:
        correct(PARAMETER, "")
    return bench


def _name(bench: Bench) -> None:
    correct(PARAMETER, bench.token)
    if st.query_params.get(PARAMETER) != bench.token:
        st.query_params[PARAMETER] = bench.token


class _Store:
    """The benches in use, the one used last at the end; the oldest shrink, then go, but stay with their session."""

    def __init__(self) -> None:
        self._benches: OrderedDict[str, Bench] = OrderedDict()
        self._lock = Lock()

    def find(self, token: str) -> Bench | None:
        """The bench of that name, None where it is not or no longer kept."""
        with self._lock:
            return self._benches.get(token)

    def keep(self, bench: Bench) -> None:
        """Keeps the bench as the one used last; lets the oldest go."""
        with self._lock:
            self._benches[bench.token] = bench
            self._benches.move_to_end(bench.token)
            for each in list(self._benches.values())[:-MADE]:
                each.shrink()
            while len(self._benches) > MOST:
                self._benches.popitem(last=False)


@st.cache_resource(show_spinner=False)
def _store() -> _Store:
    return _Store()
