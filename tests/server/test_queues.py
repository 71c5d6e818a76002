"""Dear requests wait among themselves: neither pages nor cheap ones wait for them, and too many are sent away."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Event

import anyio
import pytest
from starlette.requests import HTTPConnection

from components.server.caching import Refusal
from components.server.document import TAG_AS_SENT, TITLE_AS_SENT, fill_document
from components.server.queues import AT_ONCE_BACK, MOST_WAITING, Queue
from tests.server.clients import ask
from tests.server.test_document import LD, make_scope, read_meta

BACK = HTTPConnection(make_scope("/data/figures.csv", "known=2018-07-03"))
NOW = HTTPConnection(make_scope("/data/figures.csv"))


def test_looking_back_keeps_nothing_else_waiting_and_too_many_are_refused_at_once() -> None:
    queue, gate, done = Queue(), Event(), list[str]()

    async def look_back() -> None:
        await queue.work(BACK, gate.wait, 60)
        done.append("back")

    async def ask_much() -> None:
        async with anyio.create_task_group() as group:
            for _ in range(AT_ONCE_BACK + MOST_WAITING):
                group.start_soon(look_back)
            await anyio.wait_all_tasks_blocked()
            done.append(await queue.work(NOW, lambda: "now"))
            with pytest.raises(Refusal) as refused:
                await queue.work(BACK, gate.wait, 60)
            gate.set()
        assert refused.value.status == 503

    with ThreadPoolExecutor(1) as elsewhere:  # A browser of other tests may have a loop in this thread.
        elsewhere.submit(anyio.run, ask_much).result()
    assert done == ["now", *["back"] * (AT_ONCE_BACK + MOST_WAITING)]


def test_document_without_the_data_still_has_its_title_and_language() -> None:
    document = b"<!DOCTYPE html>" + TAG_AS_SENT + b"<head>" + TITLE_AS_SENT + b"</head>"
    filled = fill_document(document, make_scope("/figures", "lang=ar&figure=DE25&known=2018-07-03"), busy=True).decode()
    assert '<html lang="ar" dir="rtl">' in filled
    assert "<title>" in filled
    assert not LD.search(filled)


def test_page_opens_while_many_ask_for_days(server: str) -> None:
    days = [date(2018, 7, 3) + timedelta(days=at) for at in range(30)]
    with ThreadPoolExecutor(len(days)) as pool:
        asked = [pool.submit(ask, server, f"/data/figures.csv?known={day}") for day in days]
        assert read_meta(ask(server, "/?lang=en"))["canonical"] == f"{server}/?lang=en"
        assert not all(each.done() for each in asked)
        assert {each.result().status for each in asked} == {200}
