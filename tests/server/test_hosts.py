"""By which names the server is asked, and what becomes of the others: by default, and where names are set."""

import pytest
from streamlit import config

from components.server.hosts import is_known
from tests.server.clients import ask
from tests.sweeps import sweep

HERE, OFFICE = "127.0.0.1", "192.168.1.7"
LOCAL = ("localhost", "localhost:8501", "127.0.0.1:8501", "[::1]:8501")
INSIDE = (
    "192.168.1.7:8501",
    "[fe80::1]:8501",
    "newsroom",
    "newsroom:8501",
    "newsroom.local",
    "LOCALHOST.",
    "x.internal",
)
STRANGE = ("rebound.example", "rebound.example:8501", "127.0.0.1.rebound.example", "[::::]", "a b", "x@localhost", "")


def make_scope(host: str, reached: str) -> dict[str, object]:
    """A request that asks by `host` and reached the server under the address `reached`."""
    return {"type": "http", "headers": [(b"host", host.encode())], "server": (reached, 8501)}


def list_refused(hosts: tuple[str, ...], reached: str) -> list[str]:
    return [host for host in hosts if not is_known(make_scope(host, reached))]


@pytest.fixture(autouse=True)
def forget_names(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ALLOWED_HOSTS", "PUBLIC_ADDRESS"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("reached", [HERE, "::1", "::ffff:127.0.0.1"])
def test_over_loopback_only_names_that_no_page_of_elsewhere_can_have(reached: str) -> None:
    assert list_refused((*LOCAL, *INSIDE, *STRANGE), reached) == list(STRANGE)


@pytest.mark.parametrize("reached", [OFFICE, "fe80::1", "10.0.3.2"])
def test_in_a_network_whoever_opened_it_there_is_taken_at_their_word(reached: str) -> None:
    assert list_refused((*LOCAL, *INSIDE, *STRANGE), reached) == []


def test_the_public_address_is_one_of_the_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLIC_ADDRESS", "https://south.example.org/")
    assert list_refused(("south.example.org", *LOCAL, *INSIDE), HERE) == []
    assert list_refused(("www.south.example.org", "rebound.example"), HERE) == [
        "www.south.example.org",
        "rebound.example",
    ]


@pytest.mark.parametrize("public", ["", "https://south.example.org"])
@pytest.mark.parametrize("reached", [HERE, OFFICE])
def test_where_names_are_set_no_others_are_taken(public: str, reached: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLIC_ADDRESS", public)
    monkeypatch.setenv("ALLOWED_HOSTS", "South.example.org, *.newsroom.example")
    allowed = ("south.example.org", "SOUTH.example.org:443", "south.example.org.", "a.newsroom.example")
    assert list_refused(allowed, reached) == []
    others = (*INSIDE[:5], *STRANGE, "newsroom.example", "xsouth.example.org")
    assert list_refused(others, reached) == list(others)
    assert list_refused(LOCAL, reached) == ([] if reached == HERE else list(LOCAL))


def test_streamlits_own_setting_counts_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(config, "get_option", {"server.allowedHosts": ["south.example.org"]}.get)
    monkeypatch.setattr("components.server.hosts.get_option", config.get_option)
    assert list_refused(("south.example.org", "newsroom"), OFFICE) == ["newsroom"]


def test_any_name_is_taken_where_that_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALLOWED_HOSTS", "*")
    assert list_refused((*LOCAL, *INSIDE, "rebound.example"), HERE) == []


@sweep("path", ["/", "/map?lang=en", "/data/displacement.csv", "/_stcore/health", "/static/nosuchfile.js"])
def test_strange_name_is_answered_with_a_sentence_and_nothing_else(path: str, server: str) -> None:
    reply = ask(server, path, host="rebound.example")
    assert (reply.status, reply.headers["content-type"]) == (400, "text/plain; charset=utf-8")
    assert "“rebound.example”" in reply.text
    assert "ALLOWED_HOSTS" in reply.text
    assert reply.headers["cache-control"] == "no-store"
