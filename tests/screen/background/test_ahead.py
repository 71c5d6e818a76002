"""The kit is made ahead by one process for each edition, and only where a server has started."""

from threading import Event, enumerate

import pytest

from components.screen.background import ahead
from components.server.ahead import COMMAND


class Process:
    """A process that does nothing but note that it was finished."""

    def __init__(self, finished: Event) -> None:
        self.finished = finished
        self.popen = self

    def __enter__(self) -> "Process":
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is open."""

    def finish(self) -> None:
        """Is done."""
        self.finished.set()


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """What was started."""
    said: list[tuple[str, ...]] = []

    def start(*arguments: str) -> Process:
        said.append(arguments)
        return Process(done)

    done = Event()
    monkeypatch.setattr(ahead, "start", start)
    monkeypatch.setattr(ahead, "_tried", set())
    monkeypatch.setattr(ahead, "_serving", Event())
    return said


def test_pages_that_are_run_without_a_server_make_nothing(started: list[tuple[str, ...]]) -> None:
    ahead.make_kit_of("0123456789")
    assert started == []


def test_each_edition_is_made_once_by_a_process(
    started: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "PAUSE", 0)
    ahead.make_kit_in_background().join()
    for edition in ("0123456789", "abcdef0123", "0123456789"):
        ahead.make_kit_of(edition)
    for thread in [each for each in enumerate() if each.name == "kit"]:
        thread.join()
    editions = [arguments[len(COMMAND)] for arguments in started]
    assert sorted(editions) == sorted({*editions, "0123456789", "abcdef0123"})
    assert len(editions) == 3
