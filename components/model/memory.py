"""Memory: what was lately made from editions, by their ids. The editions themselves are not kept with it."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

from components.model.shelf import Opened

Made = TypeVar("Made")


class Memory(Generic[Made]):
    """The last `most` things made, shared by all who ask: not to be changed."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._made: OrderedDict[tuple[str, ...], Made] = OrderedDict()
        self._lock = Lock()

    def recall(self, opened: Opened, key: tuple[str, ...], make: Callable[[], Made]) -> Made:
        """What `make` gives, made once for each edition, day and key: all that it depends on."""
        whole = opened.id, opened.known, *key
        with self._lock:
            if whole in self._made:
                self._made.move_to_end(whole)
                return self._made[whole]
        made = make()
        with self._lock:
            self._made[whole] = made
            if len(self._made) > self._most:
                self._made.popitem(last=False)
        return made
