"""What stands on a page where something went wrong on it: the reference, in the reader's language, and no detail."""

import logging
import re

import pytest
from streamlit.testing.v1 import AppTest

from components.view.words import load_words

SECRET = "wires crossed in the cellar"


def fail_on_page() -> None:
    from components.screen.faults import show_fault

    assert show_fault(RuntimeError("wires crossed in the cellar"))


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_page_gives_the_reference_and_the_log_the_fault(lang: str, caplog: pytest.LogCaptureFixture) -> None:
    app = AppTest.from_function(fail_on_page)
    app.query_params["lang"] = lang
    with caplog.at_level(logging.ERROR):
        app.run()
    said = app.get("html")[0].proto.body
    assert load_words(lang)("fault.title") in said
    assert SECRET not in said
    [reference] = re.findall(r"^Fault (\w{8}): page ", "\n".join(caplog.messages), re.MULTILINE)
    assert reference in said
    assert SECRET in caplog.text
