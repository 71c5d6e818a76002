"""Which views of the product to hear: a walk over its own links, without any list of pages and parameters."""

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from components.desk.effect.sayings import ROW, Heard, Link, Saying, View
from components.view.languages import PARAMETERS as SPOKEN
from components.view.links import ROOMS
from components.view.viewpoint import PARAMETERS as SEEN

MOST_VIEWS = 400
"""Views of one language: far more than the product has, should some link lead on without end."""
PAGE, SORT, FIRST = "-page", "-sort", "1"
Listen = Callable[[View], Heard]


def read_link(href: str, query: Sequence[tuple[str, str]]) -> Link | None:
    """Where an address inside the product leads, beside the language and the viewpoint; None for one elsewhere."""
    path = href.partition("?")[0].partition("#")[0]
    room = next((room for room, address in ROOMS.items() if address == path), None)
    params = tuple(sorted((name, value) for name, value in query if name not in (*SPOKEN, *SEEN)))
    return (room, params) if room else None


class Walk:
    """A walk through the views of the product in one language.

    From every room's plain address it goes on to the further pages of its lists and to its parts: what its links may
    ask for and no cell of the data says (`recorded`). What a cell says (a kind, a day, the key of a row) chooses out
    of the whole or opens something of it; such views are heard last, and only for the values in `focus`.
    """

    def __init__(self, rooms: Sequence[str], lang: str, recorded: Collection[str], focus: Collection[str]) -> None:
        self.rooms, self.lang, self.recorded, self.focus = rooms, lang, recorded, focus
        self._said: set[Saying] = set()
        self._pages: deque[View] = deque()
        self._plain: deque[View] = deque()
        self._close: deque[View] = deque()
        self._met: set[View] = set()

    def hear(self, listen: Listen, known: Iterable[Heard] = ()) -> Iterator[tuple[Heard, int]]:
        """Each view with what none before it said, and how many are to come as far as is known.

        `known` are all the views that a walk without a focus has heard of the same edition: they are not heard again.
        """
        before = [heard for heard in known if heard.view.lang == self.lang]
        self._met.update(heard.view for heard in before)
        for heard in before:
            self._note(self._close, self._list_close(heard))
        if not before:
            self._note(self._plain, (View(room, self.lang) for room in self.rooms))
        while ahead := self._pages or self._plain or self._close:
            heard = self._fresh(listen(ahead.popleft()))
            self._go_on(heard)
            yield heard, len(self._pages) + len(self._plain) + len(self._close)

    def _fresh(self, heard: Heard) -> Heard:
        fresh = tuple(said for said in heard.sayings if said not in self._said)
        self._said.update(fresh)
        return replace(heard, sayings=fresh)

    def _go_on(self, heard: Heard) -> None:
        if not heard.view.close:
            # Pages first: what else lists their rows is then known to bring nothing new.
            self._note(self._plain, self._list_parts(heard))
            self._note(self._pages, self._list_pages(heard))
            self._note(self._close, self._list_close(heard))

    def _note(self, ahead: deque[View], views: Iterable[View]) -> None:
        for view in views:
            if view not in self._met and len(self._met) < MOST_VIEWS:
                self._met.add(view)
                ahead.append(view)

    def _list_pages(self, heard: Heard) -> Iterator[View]:
        """The other pages of the lists of this view, where they have rows not heard before."""
        here, room = heard.view.params, heard.view.room
        if not any(said.kind == ROW for said in heard.sayings):
            return
        for params in (params for where, params in heard.links if where == room):
            added = [each for each in params if each not in here]
            kept = {each for each in params if each in here}
            paged = len(added) == 1 and added[0][0].endswith(PAGE) and added[0][1] != FIRST
            if paged and kept == {each for each in here if each[0] != added[0][0]}:
                yield View(room, self.lang, params)

    def _list_parts(self, heard: Heard) -> Iterator[View]:
        """The parts that the plain address of the room offers."""
        for room, params in heard.links if not heard.view.params else ():
            if room == heard.view.room and len(params) == 1 and self._is_part(heard, params[0][0]):
                yield View(room, self.lang, params)

    def _list_close(self, heard: Heard) -> Iterator[View]:
        """What the focus opens or chooses, wherever a link to it stands."""
        for room, params in heard.links:
            for name, value in params if room in self.rooms else ():
                if value in self.focus and not name.endswith((PAGE, SORT)):
                    yield View(room, self.lang, ((name, value),), close=True)

    def _is_part(self, heard: Heard, name: str) -> bool:
        """Whether the parameter chooses among parts of the page: some value that it may have is nowhere on record."""
        if name.endswith((PAGE, SORT)):
            return False
        own = [params for room, params in heard.links if room == heard.view.room]
        return not {value for params in own for key, value in params if key == name} <= set(self.recorded)
