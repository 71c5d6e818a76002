"""The language stands in the address, and the document says which it is."""

from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest

Answer = tuple[int, dict[str, str], str]
LONG = "q=" + "x" * 5000


def ask(server: str, path: str, accepted: str = "", accept: str = "text/html", method: str = "GET") -> Answer:
    """Status, headers in small letters, and body of the answer to a browser that also takes gzip."""
    connection = HTTPConnection(urlsplit(server).netloc)
    headers = {"Accept": accept, "Accept-Language": accepted, "Accept-Encoding": "gzip, br"}
    connection.request(method, path, headers=headers)
    answer = connection.getresponse()
    body = answer.read().decode("latin-1")
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


@pytest.mark.parametrize(
    ("path", "accepted", "target"),
    [
        ("/", "", "?lang=en"),
        ("/", "ar", "?lang=ar"),
        ("/statement", "ar-SY,ar;q=0.9,en;q=0.5", "?lang=ar"),
        ("/figures?figure=DE25", "fr-FR,fr;q=0.9", "?figure=DE25&lang=en"),
        ("/signatories?q=%D8%A7%D9%84&type=a+b", "ar-EG", "?q=%D8%A7%D9%84&type=a+b&lang=ar"),
        ("/nosuchpage", "ar", "?lang=ar"),
        ("/?q=//evil.example/", "en", "?q=//evil.example/&lang=en"),
    ],
)
def test_address_without_a_language_is_sent_on_to_the_one_the_browser_prefers(
    server: str, path: str, accepted: str, target: str
) -> None:
    status, headers, _ = ask(server, path, accepted)
    assert (status, headers["location"], headers["vary"]) == (302, target, "Accept-Language")


@pytest.mark.parametrize(
    ("path", "accepted", "tag"),
    [
        ("/?lang=ar", "en", '<html lang="ar" dir="rtl">'),
        ("/map?lang=en", "ar", '<html lang="en" dir="ltr">'),
        ("/?lang=fr", "", '<html lang="en" dir="ltr">'),
        ("/?lang=fr", "ar", '<html lang="ar" dir="rtl">'),
        ("/?lang=", "ar", '<html lang="ar" dir="rtl">'),
        ("/?lang=AR", "en", '<html lang="ar" dir="rtl">'),
        (f"/?{LONG}", "ar", '<html lang="ar" dir="rtl">'),
    ],
)
def test_document_names_its_language_and_direction(server: str, path: str, accepted: str, tag: str) -> None:
    status, headers, body = ask(server, path, accepted)
    assert (status, body.count("<html"), tag in body) == (200, 1, True)
    assert int(headers.get("content-length", len(body))) == len(body)


@pytest.mark.parametrize(
    ("path", "accept"),
    [("/_stcore/health", "text/html"), ("/fonts/IBMPlexSansArabic-Regular.ttf", "text/html"), ("/", "*/*")],
)
def test_what_is_no_page_is_answered_as_before(server: str, path: str, accept: str) -> None:
    assert ask(server, path, "ar", accept)[0] == 200


def test_head_of_a_page_is_answered_too(server: str) -> None:
    assert ask(server, "/", "ar", method="HEAD")[0] == 302
    status, headers, body = ask(server, "/?lang=ar", "ar", method="HEAD")
    assert (status, body, headers.get("content-length")) == (200, "", None)
