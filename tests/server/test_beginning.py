"""What the server begins by itself is begun in order, and one that fails keeps none from beginning."""

import pytest

from components.server.beginning import begin_in_background


def test_each_is_begun_whatever_becomes_of_the_others(caplog: pytest.LogCaptureFixture) -> None:
    begun: list[str] = []

    def fail() -> None:
        raise ImportError("no such library")

    begin_in_background(lambda: begun.append("first"), fail, lambda: begun.append("last")).join()
    assert begun == ["first", "last"]
    assert "no such library" in caplog.text
