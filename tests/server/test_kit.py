"""The kit at its addresses: what it is, by edition, day and slides; what is not there is refused with the nearest."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pptx import Presentation
from starlette.requests import Request

from components.kit.bundle import make_bundle
from components.kit.products import PDF, PPTX, ZIP
from components.model.history.archive import list_records
from components.model.history.shelf import open_edition
from components.server.caching import Answer, Refusal
from components.server.files import answer_figure, answer_file
from components.server.kit import MAKING, answer_kit, list_kit
from components.server.offering import MACHINES, Offer
from components.view.viewpoint import list_withheld
from tests.closed import CLOSED, LEFT, list_named, write_closed
from tests.server.clients import ask

ROOT = Path(__file__).parents[2]
EDITION = list_records(ROOT / "data")[-1].id
NAME = f"southern-syria-2018-{EDITION}"
DAY, BEFORE = "2018-07-03", "2018-06-01"
SLIDES = "?slides=cover,sources"


@pytest.mark.parametrize(
    ("path", "kind", "way", "named"),
    [
        (f"/kit/slides-en.pptx{SLIDES}", PPTX, "attachment", f"{NAME}-selection-slides-en.pptx"),
        (f"/editions/{EDITION}/slides-ar.pptx{SLIDES}", PPTX, "attachment", f"{NAME}-selection-slides-ar.pptx"),
        ("/kit/onepage-ar.pdf", PDF, "inline", f"{NAME}-onepage-ar.pdf"),
        (f"/kit/onepage-en.pdf?known={DAY}", PDF, "inline", f"{NAME}-known-{DAY}-onepage-en.pdf"),
        ("/kit/data.zip", ZIP, "attachment", f"{NAME}-data.zip"),
        (f"/kit/data.zip?known={BEFORE}&slides=cover,ST01", ZIP, "attachment", f"{NAME}-known-{BEFORE}-data.zip"),
        (f"/editions/{EDITION}/data.zip", ZIP, "attachment", f"{NAME}.zip"),
    ],
)
def test_each_file_says_what_it_is_and_stays_while_the_edition_does(
    path: str, kind: str, way: str, named: str, server: str
) -> None:
    reply, head = ask(server, path), ask(server, path, "HEAD")
    assert (reply.status, reply.headers["content-type"]) == (200, kind)
    assert reply.headers["content-disposition"] == f'{way}; filename="{named}"'
    assert {"etag", "last-modified"} <= set(reply.headers)
    assert (head.status, head.body, head.headers["etag"]) == (200, b"", reply.headers["etag"])
    assert ask(server, path, if_none_match=reply.headers["etag"]).status == 304
    assert ask(server, path).body == reply.body


def test_who_asks_for_many_keeps_the_data_waiting_for_none() -> None:
    assert {id(route.app.queue) for route in list_kit() if isinstance(route.app, Offer)} == {id(MAKING)}
    assert MAKING is not MACHINES


def test_pinned_and_live_are_the_same_file(server: str) -> None:
    live, pinned = (ask(server, f"{place}/slides-en.pptx{SLIDES}").body for place in ("/kit", f"/editions/{EDITION}"))
    assert live == pinned


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/kit/slide-en.pptx", 404, "The nearest is “/kit/slides-en.pptx”."),
        ("/kit/", 404, "There is no file “” in the kit."),
        ("/kit/a/b.pdf", 404, "There is no file “a/b.pdf” in the kit."),
        ("/kit/slides-en.pptx?slides=cover,nosuch", 404, "There is no slide and no figure “nosuch” in this edition."),
        (f"/kit/kit-en.zip?known={BEFORE}&slides=cover,nosuch", 404, "There is no slide and no figure “nosuch”"),
        ("/kit/onepage-en.pdf?known=soon", 400, "not “soon”"),
        (f"/kit/onepage-en.pdf?known={BEFORE}", 404, f"“/data/data.zip?known={BEFORE}”"),
        ("/editions/0123456789/slides-en.pptx", 404, "There is no edition “0123456789” here."),
    ],
)
def test_what_is_not_there_is_refused_with_a_word_on_why(path: str, status: int, said: str, server: str) -> None:
    reply = ask(server, path)
    assert reply.status == status
    assert said in reply.text
    assert "text/plain" in reply.headers["content-type"]


def test_other_methods_are_told_what_may_be_asked(server: str) -> None:
    reply = ask(server, "/kit/data.zip", "POST")
    assert (reply.status, reply.headers["allow"]) == (405, "GET, HEAD, OPTIONS")


Get = Callable[..., Answer]


@pytest.fixture
def get(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Get:
    """Asks for an address of data in which the terms of some sources forbid to pass on what rests on them."""
    monkeypatch.setenv("DATA_FOLDER", str(write_closed(tmp_path)))

    def get(answer: Callable[[Request], Answer], query: str = "", **named: str) -> Answer:
        asked = {"query_string": query.encode(), "path_params": named}
        return answer(Request({"type": "http", "path": "/", "headers": [(b"host", b"syria.example.org")], **asked}))

    return get


def test_rows_that_may_not_be_passed_on_are_in_no_file(get: Get) -> None:
    opened = open_edition(ROOT / "data", "", None, list_withheld())
    left = {key for ids in LEFT.values() for key in ids}
    for name, content in opened.tables.files.items():
        answer = get(answer_file, name=name)
        assert list_named({name: answer.content}) & left == set()
        count = len(LEFT.get(name.removesuffix(".csv"), ()))
        assert answer.headers == ({"x-rows-left-out": str(count)} if count else {})
        if not list_named({name: content}) & left and name != "sources.csv":
            assert answer.content == content
    assert get(answer_file, name="data.zip").content != make_bundle(opened)


def test_figure_that_may_not_be_passed_on_is_refused_as_data_with_its_citation(get: Get) -> None:
    with pytest.raises(Refusal) as refused:
        get(answer_figure, figure="DE01")
    assert refused.value.status == 403
    assert f"The terms of source {CLOSED[0]} forbid" in refused.value.sentence
    assert "https://reliefweb.int/report/" in refused.value.sentence
    assert json.loads(get(answer_figure, figure="DE25").content)["id"] == "DE25"


def test_slides_of_such_figures_alone_are_refused(get: Get) -> None:
    with pytest.raises(Refusal) as refused:
        get(answer_kit, "slides=DE01", file="slides-en.pptx")
    assert refused.value.status == 403


def test_slide_of_such_a_figure_may_be_asked_for_and_is_left_out(get: Get) -> None:
    for names, count in (("DE01,ST01", 1), ("DE25,ST01", 2)):
        content = get(answer_kit, f"slides={names}", file="slides-en.pptx").content
        assert len(Presentation(io.BytesIO(content)).slides) == count
