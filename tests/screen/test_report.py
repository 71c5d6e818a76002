"""The line that says where to report an error: on every page where an address is set, else on none."""

import logging
from collections.abc import Callable

import pytest

from components.screen.report import find_report
from components.view.words import load_words

Read = Callable[..., str]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_foot_names_the_address(lang: str, read_room: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORT_ADDRESS", "errors@example.org")
    foot = read_room("accessibility", lang=lang).split("<footer")[1]
    assert load_words(lang)("foot.report") in foot
    assert 'href="mailto:errors@example.org?subject=' in foot


@pytest.mark.parametrize("configured", ["", "javascript:alert(1)"])
def test_without_an_address_nothing_is_shown(configured: str, read_room: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORT_ADDRESS", configured)
    assert load_words("en")("foot.report") not in read_room("accessibility")


def test_wrong_address_is_logged_once_and_not_repeated(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPORT_ADDRESS", "ftp://user:secret@example.org")
    with caplog.at_level(logging.WARNING):
        assert [find_report(), find_report()] == ["", ""]
    assert len(caplog.records) == 1
    assert "secret" not in caplog.text
