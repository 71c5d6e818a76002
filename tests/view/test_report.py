"""Where to report an error: only an e-mail or web address is taken, and what was typed into a page stays out of it."""

from urllib.parse import unquote

import pytest

from components.view.report import check_report, make_report
from components.view.words import load_words

WORDS = load_words("en")


@pytest.mark.parametrize(
    ("configured", "taken"),
    [
        ("errors@example.org", "errors@example.org"),
        ("mailto:errors@example.org", "errors@example.org"),
        (" errors@example.org ", "errors@example.org"),
        ("https://example.org/report?to=us", "https://example.org/report?to=us"),
        ("http://example.org", "http://example.org"),
        ("", ""),
        ("errors", ""),
        ("errors@localhost", ""),
        ("mailto:errors@example.org?bcc=x@y.z", ""),
        ("javascript:alert(1)", ""),
        ("https://", ""),
        ("https://user:secret@example.org", ""),
        ('https://example.org/"onclick="x', ""),
        ("errors@example.org, more@example.org", ""),
    ],
)
def test_only_email_and_web_addresses_are_taken(configured: str, taken: str) -> None:
    assert check_report(configured) == taken


def test_subject_names_the_page_and_what_it_opens_but_not_what_was_typed() -> None:
    report = make_report("errors@example.org", "figures", {"figure": "ST01", "q": "my own name"}, WORDS)
    assert report.written
    assert report.text == "errors@example.org"
    href = unquote(report.href)
    assert href == "mailto:errors@example.org?subject=An error on the page ./figures?figure=ST01&lang=en"


def test_web_address_stays_as_it_is() -> None:
    report = make_report("https://example.org/r", "map", {"date": "2018-07-03"}, WORDS)
    assert (report.href, report.written) == ("https://example.org/r", False)
