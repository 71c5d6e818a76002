"""Downloads: nothing is made until it is asked for, and Excel gets its mark."""

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Element


def _app() -> None:
    from pathlib import Path

    from components.model.data.tables import Tables
    from components.model.history.shelf import Opened
    from components.screen.downloads import show_downloads
    from components.screen.sheets import Page
    from components.screen.store import Edition
    from components.view.palette import LIGHT
    from components.view.words import load_words

    tables, words = Tables(Path("data").absolute()).speaking("ar"), load_words("en")
    page = Page("sources", words, Edition(Opened("", "", tables, ""), tables, words.key), LIGHT)
    show_downloads(page, "events", tables.table("events"))
    show_downloads(page, "events-shown", tables.table("events").head(1))


def test_each_table_has_two_buttons_named_after_its_file() -> None:
    app = AppTest.from_function(_app).run()
    assert not app.exception
    assert [button.label for button in app.get("download_button") if isinstance(button, Element)] == [
        "events.csv",
        "events.csv for Excel",
        "events-shown.csv",
        "events-shown.csv for Excel",
    ]


def test_each_table_leads_to_its_addresses_for_programs() -> None:
    shown = [html.proto.body for html in AppTest.from_function(_app).run().get("html")]
    assert len(shown) == 2
    assert all("./sources?part=machines&amp;table=events&amp;lang=en" in each for each in shown)
