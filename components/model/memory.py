"""Memory: what was lately made from editions, by their ids. The editions themselves are not kept with it."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Generic, Protocol, TypeVar
from weakref import WeakValueDictionary

Made = TypeVar("Made")


class Seen(Protocol):
    """An edition as it is looked at: its id, and the day as of which, as an address says it ("" for now)."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def known(self) -> str:
        """The day (2018-07-03); "" for now."""


class Memory(Generic[Made]):
    """What was last made and asked for, as far as it weighs no more than `most`, for all who ask: not to be changed.

    Each thing weighs 1, or what `weigh` says.
    """

    def __init__(self, most: int, weigh: Callable[[Made], int] = lambda _: 1) -> None:
        self._most, self._weigh, self._weight = most, weigh, 0
        self._made: OrderedDict[tuple[str, ...], Made] = OrderedDict()
        self._turns = WeakValueDictionary[tuple[str, ...], Lock]()
        self._lock = Lock()

    def recall(self, opened: Seen, key: tuple[str, ...], make: Callable[[], Made]) -> Made:
        """What `make` gives, made once for each edition, day and key: all that it depends on.

        Whoever asks for the same meanwhile waits until it is made.
        """
        whole = opened.id, opened.known, *key
        with self._lock:
            turn = self._turns.setdefault(whole, Lock())
        with turn:
            found = self._find(whole)
            return found[0] if found else self._keep(whole, make())

    def _find(self, whole: tuple[str, ...]) -> tuple[Made, ...]:
        """What was made under the key; nothing where it was not, or is no longer kept."""
        with self._lock:
            if whole not in self._made:
                return ()
            self._made.move_to_end(whole)
            return (self._made[whole],)

    def _keep(self, whole: tuple[str, ...], made: Made) -> Made:
        with self._lock:
            self._made[whole] = made
            self._weight += self._weigh(made)
            while self._weight > self._most:
                self._weight -= self._weigh(self._made.popitem(last=False)[1])
        return made
