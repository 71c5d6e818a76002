"""What is nobody's affair is not there, by any method and any way to write its path."""

from itertools import product

from tests.server.clients import ask
from tests.sweeps import sweep

PATHS = (
    "/_stcore/metrics",
    "/_stcore/metrics/",
    "/_stcore/metrics?families=cache_memory_bytes",
    "/_stcore/%6detrics",
    "/_stcore/script-health-check",
    "/_stcore/agent/openapi.json",
    "/_stcore/agent/interact",
    "/_stcore/agent/mcp",
)


@sweep("method, path", list(product(("GET", "HEAD", "POST", "OPTIONS"), PATHS)))
def test_nothing_is_there(method: str, path: str, server: str) -> None:
    reply = ask(server, path, method)
    assert reply.status == 404
    assert reply.body in (b"There is nothing here.\n", b"")


def test_health_is_there(server: str) -> None:
    assert ask(server, "/_stcore/health").text == "ok"
