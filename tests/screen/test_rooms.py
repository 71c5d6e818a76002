"""The pages: which addresses have none."""

import pytest

from components.screen.rooms import find_lost


@pytest.mark.parametrize(
    ("path", "lost"),
    [
        ("", ""),
        ("/", ""),
        ("/map", ""),
        ("/base/map", ""),
        ("/nowhere", "nowhere"),
        ("/Map", "Map"),
        ("/%D8%AF%D8%B1%D8%B9%D8%A7", "درعا"),
        ("/overview", "overview"),
    ],
)
def test_only_a_path_without_a_page_is_lost(path: str, lost: str) -> None:
    assert find_lost(f"http://127.0.0.1:8501{path}") == lost
