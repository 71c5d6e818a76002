"""What the first page and the slides draw is there before a first reader comes; data not to be read stops nothing."""

from dataclasses import replace
from pathlib import Path

import pytest

from components.screen import drawings, present, search
from components.screen.background import warming
from components.screen.background.warming import warm_in_background
from components.screen.sheets import Page
from components.screen.store import open_edition
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
    monkeypatch.setattr(present, "draw_slide", _refuse)
    words = load_words(lang)
    made = drawings.open_drawings(Page("overview", words, open_edition(words), palette))
    assert all("<svg" in drawing for drawing in made.values())
    slides = present.open_slides(Page("present", words, open_edition(words), palette))
    assert sum(bool(slide.drawings) for slide in slides) == 3
    assert search.open_index(open_edition(replace(words, digits="arab"))).entries


def test_data_that_is_missing_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATA_FOLDER", str(tmp_path))
    thread = warm_in_background()
    thread.join()
    assert not thread.is_alive()


@pytest.mark.parametrize("fault", [OSError(24, "Too many open files"), MemoryError()], ids=["handles", "memory"])
def test_what_the_system_does_not_give_is_a_line_in_the_log(
    fault: Exception, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: object) -> None:
        raise fault

    monkeypatch.setattr(warming, "open_drawings", fail)
    warm_in_background().join()
    assert [type(fault).__name__ in record.message for record in caplog.records] == [True]
