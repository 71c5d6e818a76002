"""The first page's drawings are there before its first reader comes; data that cannot be read stops nothing."""

from dataclasses import replace
from pathlib import Path

import pytest

from components.screen import drawings, search
from components.screen.page import Page
from components.screen.store import open_edition
from components.screen.warming import warm_in_background
from components.view.languages import LOCALES
from components.view.palette import DARK, LIGHT, Palette
from components.view.words import load_words


def _refuse(*_: object) -> str:
    pytest.fail("drawn anew")


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_drawings_are_there_for_the_first_reader(lang: str, palette: Palette, monkeypatch: pytest.MonkeyPatch) -> None:
    warm_in_background().join()
    monkeypatch.setattr(drawings, "sketch_curve", _refuse)
    monkeypatch.setattr(search, "build_index", _refuse)
    words = load_words(lang)
    made = drawings.open_drawings(Page("overview", words, open_edition(words), palette))
    assert all("<svg" in drawing for drawing in made.values())
    assert search.open_index(open_edition(replace(words, digits="arab"))).entries


def test_data_that_is_missing_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATA_FOLDER", str(tmp_path))
    thread = warm_in_background()
    thread.join()
    assert not thread.is_alive()
