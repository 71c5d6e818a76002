"""What nobody foresaw, and secrets that are wrong: readers get a reference, the log the rest, nobody a secret."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from components.server.faults import LENGTH, LETTERS
from components.view.words import load_words
from tests.browsing import Faults, wait_for_rest
from tests.conftest import ROOT, find_port, wait_for_health
from tests.server.clients import ask

WIRES = "wires crossed in the cellar"
REFERENCE = re.compile(rf": ([{LETTERS}]{{{LENGTH}}})\b")
# The program itself, with a way to make it fail in an answer to a program and on a page.
APP = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
import streamlit as st
from starlette.routing import Mount, Route
from components.screen import address
from components.screen.faults import show_fault
from components.screen.joined import join_scripts, join_styles
from components.server.look import make_look
from components.server.offering import Offer
from components.server.serving import list_middleware, list_routes, prepare

note = address.note_lost

def fail(*_):
    raise RuntimeError({WIRES!r})

async def fail_late(scope, receive, send):
    await send({{"type": "http.response.start", "status": 200, "headers": []}})
    await send({{"type": "http.response.body", "body": b"half of", "more_body": True}})
    fail()

address.note_lost = lambda path: fail() if "fail" in st.query_params else note(path)
app = st.App(
    {str(ROOT / "components" / "screen" / "frame.py")!r},
    lifespan=prepare(),
    routes=[Route("/data/fail", Offer(fail)), Mount("/data/late", fail_late), *list_routes(list)],
    middleware=list_middleware(make_look(join_styles(), join_scripts())),
    on_script_error=show_fault,
)
"""
HIDDEN = {
    "passphrase": "scrypt$65536$8$2$c2FsdCBvZiB0aGUgc2Vh$aGFzaCBvZiBhIHBhc3NwaHJhc2UsIDMyIGJ5dGVz",
    "client_secret": "the-clients-own-secret",
    "cookie_secret": "cookies-are-signed-with-these-32-letters",
}
SECRETS = f"""
[desk]
passphrase = "{HIDDEN["passphrase"]}"
allowed = ["staff@example.org"]
[auth]
redirect_uri = "http://127.0.0.1:{{port}}/oauth2callback"
cookie_secret = "{HIDDEN["cookie_secret"]}"
client_id = "desk"
client_secret = "{HIDDEN["client_secret"]}"
server_metadata_url = "http://127.0.0.1:1/nobody/.well-known/openid-configuration"
"""


@dataclass(frozen=True)
class Running:
    """A server of this test's own: its address, its log, its file of secrets."""

    address: str
    log: Path
    secrets: Path

    def read_log(self) -> str:
        return self.log.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder, port = tmp_path_factory.mktemp("faults"), find_port()
    (folder / "app.py").write_text(APP, encoding="utf-8")
    shutil.copytree(ROOT / ".streamlit", folder / ".streamlit", ignore=shutil.ignore_patterns("secrets.toml"))
    secrets, log = folder / ".streamlit" / "secrets.toml", folder / "log.txt"
    secrets.write_text(SECRETS.format(port=port), encoding="utf-8")
    options = ["--server.port", str(port), "--server.headless", "true", "--logger.enableRich", "false"]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", *options]
    with log.open("wb") as out, subprocess.Popen(command, cwd=folder, stdout=out, stderr=out) as process:
        try:
            wait_for_health(port, process, log)
            yield Running(f"http://127.0.0.1:{port}", log, secrets)
        finally:
            process.terminate()


def find_entries(log: str, reference: str) -> list[str]:
    """What the log has under the reference: its line and what belongs to it."""
    return re.findall(rf"^Fault {reference}: .*\n(?:Traceback .*\n(?:[ ].*\n)*.*\n)?", log, re.MULTILINE)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_fault_in_an_answer_is_a_reference_there_and_the_rest_in_the_log(lang: str, running: Running) -> None:
    reply = ask(running.address, f"/data/fail?lang={lang}")
    words = load_words(lang)
    assert (reply.status, reply.headers["content-type"]) == (500, "text/plain; charset=utf-8")
    assert (reply.headers["cache-control"], reply.headers["x-content-type-options"]) == ("no-store", "nosniff")
    assert reply.text.startswith(f"{words('fault.title')}\n{words('fault.lead')}\n")
    assert "RuntimeError" not in reply.text
    assert WIRES not in reply.text
    [reference] = REFERENCE.findall(reply.text)
    [entry] = find_entries(running.read_log(), reference)
    assert "GET '/data/fail'" in entry
    assert f"RuntimeError: {WIRES}" in entry


def test_answer_that_breaks_off_is_not_taken_for_whole(running: Running) -> None:
    with pytest.raises((HTTPException, OSError)):
        ask(running.address, "/data/late/")


def test_no_two_faults_have_one_reference(running: Running) -> None:
    said = [REFERENCE.findall(ask(running.address, "/data/fail").text)[0] for _ in range(5)]
    assert len(set(said)) == len(said)


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_fault_on_a_page_is_a_reference_there_and_the_rest_in_the_log(
    lang: str, running: Running, browser: Browser
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{running.address}/accessibility?lang={lang}&fail=here")
        said = page.get_by_role("alert").inner_text()
        assert load_words(lang)("fault.lead") in said
        assert page.locator("[data-testid=stException]").count() == 0
        assert WIRES not in page.content()
    [reference] = REFERENCE.findall(said)
    [entry] = find_entries(running.read_log(), reference)
    assert "page '/accessibility'" in entry
    assert "here" not in entry.partition("\n")[0]
    assert f"RuntimeError: {WIRES}" in entry


@pytest.mark.browser
def test_no_secret_is_told_whatever_goes_wrong(running: Running, browser: Browser) -> None:
    paths = ("/auth/login", "/auth/logout", "/oauth2callback?code=1&state=2", "/oauth2callback?error=x", "/data/fail")
    told = [ask(running.address, path).text for path in paths]
    whole = running.secrets.read_text(encoding="utf-8")
    with browser.new_context() as context:
        page, faults = context.new_page(), Faults()
        page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: told.append(str(frame))))
        for broken in (whole, whole.replace("[auth]", "[auth"), whole.replace('"desk"', '"desk'), whole + whole):
            running.secrets.write_text(broken, encoding="utf-8")
            page.goto(f"{running.address}/desk?lang=en")
            wait_for_rest(page, faults)
            told += [page.content(), ask(running.address, "/auth/login").text]
    running.secrets.write_text(whole, encoding="utf-8")
    told.append(running.read_log())
    assert len(told) > 2 * len(paths)
    assert [name for name, secret in HIDDEN.items() if any(secret in each for each in told)] == []
