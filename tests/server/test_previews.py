"""The picture that chats show for a link: named in the document of each page, and there at its address."""

import re
from html import unescape
from io import BytesIO

import pytest
from PIL import Image

from components.view.languages import LOCALES
from tests.server.clients import ask

IMAGE = re.compile(r'<meta (?:property|name)="(og:image|og:image:alt|twitter:image|twitter:card)" content="([^"]*)">')


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize(
    ("page", "place"),
    [
        ("/?lang={lang}", "preview/{lang}.png"),
        ("/statement?lang={lang}&known=2018-07-03", "preview/{lang}.png?known=2018-07-03"),
        ("/figures?figure=DE25&lang={lang}", "preview/figures/DE25/{lang}.png"),
        ("/figures?figure=XX&lang={lang}", "preview/{lang}.png"),
    ],
)
def test_each_page_names_a_picture_of_the_edition_which_is_there(page: str, place: str, lang: str, server: str) -> None:
    named = dict(IMAGE.findall(ask(server, page.format(lang=lang), accept="text/html").text))
    address = unescape(named["og:image"])
    assert re.fullmatch(rf"{server}/editions/\w+/{re.escape(place.format(lang=lang))}", address)
    assert (named["twitter:image"], named["twitter:card"]) == (named["og:image"], "summary_large_image")
    assert named["og:image:alt"]
    reply = ask(server, address.removeprefix(server))
    assert (reply.status, reply.headers["content-type"]) == (200, "image/png")
    assert Image.open(BytesIO(reply.body)).size == (1200, 630)


def test_picture_of_the_present_edition_is_that_of_its_id_and_kept_while_it_stands(server: str) -> None:
    reply = ask(server, "/preview/figures/ST01/en.png")
    again = ask(server, "/preview/figures/ST01/en.png", if_none_match=reply.headers["etag"])
    assert (reply.status, again.status, again.body) == (200, 304, b"")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/preview/fr.png", "en, ar"),
        ("/preview/figures/DE999/en.png", "There is no figure “DE999”"),
        ("/preview/figures/DE25/en.png?known=2018-06-20", "had not been published by 20 June 2018"),
        ("/editions/0000000000/preview/en.png", "There is no edition"),
    ],
)
def test_what_is_not_there_is_said(path: str, said: str, server: str) -> None:
    reply = ask(server, path)
    assert (reply.status, said in reply.text) == (404, True)
