"""Attempts: wrong passphrases make whoever sends them wait, longer each time, and everybody else a little."""

import logging
import math
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from ipaddress import ip_address, ip_network
from threading import Lock

LOG = logging.getLogger(__name__)
LONGEST, OTHERS, FORGOTTEN = 60, 5, 15 * 60
"""Seconds: the longest wait of who sent wrong ones, that of all others, the quiet after which they are forgotten."""
HOUSEHOLD = 64
"""Bits of an address of IPv6 that tell its owner; the rest the owner chooses, and could choose anew each time."""
EVERYBODY = ""
"""The sender that cannot be told from others."""


@dataclass(frozen=True)
class Outcome:
    """What came of an attempt: passed or not, looked at or not, the whole seconds until the next one is looked at."""

    passed: bool
    looked_at: bool = True
    wait: int = 0


@dataclass(frozen=True)
class _Row:
    """Wrong attempts in a row, and when the last of them was."""

    wrong: int = 0
    last: float = 0.0


class Attempts:
    """The attempts of the whole process. One is looked at at a time, which also bounds the memory that they need.

    After each wrong one its sender must wait, 1, 2, 4 ... up to LONGEST seconds, from however many sessions; everybody
    else at most OTHERS, so that no single sender keeps the staff out, and guessing from many is slow too. What is
    sent meanwhile is not looked at, be it right or wrong, and does not make the wait longer. `clock` gives seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._rows: dict[str, _Row] = {}

    def judge(self, check: Callable[[], bool], sender: str = EVERYBODY) -> Outcome:
        """What came of an attempt, which `check` looks at unless `sender` must wait; a wrong one is logged, without it.

        `sender` is the address that it came from, "" where that is not known.
        """
        with self._lock:
            wait = self._left(sender)
            if wait:
                LOG.warning("A passphrase was sent within the wait and not looked at; %s s are left.", wait)
                return Outcome(passed=False, looked_at=False, wait=wait)
            if check():
                self._rows.pop(sender, None)
                return Outcome(passed=True)
            count = self._note_wrong(sender)
            LOG.warning("Wrong passphrase, %s in a row; the next is looked at in %s s.", count, self._left(sender))
            return Outcome(passed=False, wait=self._left(sender))

    def _note_wrong(self, sender: str) -> int:
        """How many of the sender's attempts were wrong in a row, this one among them."""
        now = self._clock()
        self._rows = {name: row for name, row in self._rows.items() if now - row.last <= FORGOTTEN}
        for name in {EVERYBODY, sender}:
            self._rows[name] = _Row(self._rows.get(name, _Row()).wrong + 1, now)
        return self._rows[sender].wrong

    def _left(self, sender: str) -> int:
        own = self._wait(sender, LONGEST if sender else OTHERS)
        return max(own, self._wait(EVERYBODY, OTHERS))

    def _wait(self, sender: str, longest: int) -> int:
        row = self._rows.get(sender)
        if not row:
            return 0
        pause = min(longest, 1 << min(row.wrong - 1, 10))
        return max(0, math.ceil(row.last + pause - self._clock()))


def tell_sender(address: str | None, forwarded: Iterable[str] = ()) -> str:
    """The address that tells a sender from others; EVERYBODY where none does.

    `address` is the other end of the connection. Where that is a proxy, an address of the own network, the last that it
    has `forwarded` for counts: those before it may be made up.
    """
    last = [part.strip() for header in forwarded for part in header.split(",")][-1:]
    return next(filter(None, map(_name_owner, (address or "", *last))), EVERYBODY)


def _name_owner(address: str) -> str:
    """The public address as it tells its owner from others; "" for any other text."""
    try:
        found = ip_address(address)
    except ValueError:
        return ""
    if not found.is_global:
        return ""
    mapped = getattr(found, "ipv4_mapped", None)
    if mapped or found.version == 4:
        return str(mapped or found)
    return str(ip_network((found.packed, HOUSEHOLD), strict=False))
