"""Downloads: nothing is made until it is asked for, and Excel gets its mark."""

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Element


def _app() -> None:
    import pandas as pd

    from components.screen.downloads import show_downloads
    from components.screen.page import Page
    from components.screen.store import Edition
    from components.view.palette import LIGHT
    from components.view.words import load_words

    page = Page("sources", load_words("en"), Edition("", "", None), LIGHT)  # type: ignore[arg-type]
    show_downloads(page, "first", pd.DataFrame({"a": [1]}))
    show_downloads(page, "second", pd.DataFrame({"a": [1]}))


def test_each_table_has_two_buttons_named_after_its_file() -> None:
    app = AppTest.from_function(_app).run()
    assert not app.exception
    assert [button.label for button in app.get("download_button") if isinstance(button, Element)] == [
        "first.csv",
        "first.csv for Excel",
        "second.csv",
        "second.csv for Excel",
    ]
