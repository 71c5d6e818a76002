"""Who may show the pages in a frame: the sites configured; what is written wrong is said, and opens nothing."""

import logging
from pathlib import Path

import pytest

from components.model import cloud
from components.server import framing
from components.server.framing import find_framers
from components.server.policies import find_policy

HERE, ELSEWHERE = Path(framing.__file__).parents[3], Path("/srv")


@pytest.mark.parametrize(
    ("named", "place", "framers"),
    [
        ("", ELSEWHERE, "'none'"),
        (" , ", ELSEWHERE, "'none'"),
        ("", HERE, "'self' https://*.streamlit.app"),
        ("https://*.a.org self http://10.0.0.5:8080", ELSEWHERE, "https://*.a.org 'self' http://10.0.0.5:8080"),
        ("https://a.org, https://b.org,https://c.org", ELSEWHERE, "https://a.org https://b.org https://c.org"),
        ("HTTPS://A.org/", ELSEWHERE, "https://a.org"),
        ("a.org https://b.org", HERE, "https://b.org"),
        ("a.org", HERE, "'none'"),
        ("https://a.org;https://b.org", HERE, "'none'"),
        ("*; script-src *", ELSEWHERE, "'none'"),
        ("None", HERE, "'none'"),
        ("'none'", HERE, "'none'"),
    ],
)
def test_who_may_frame_the_pages_is_set_or_seen(
    named: str, place: Path, framers: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FRAME_ANCESTORS", named)
    monkeypatch.setattr(cloud, "PLACE", place)
    ends = {
        find_policy({"type": "http", "path": path}).rpartition("frame-ancestors ")[2]
        for path in ("/map", "/robots.txt")
    }
    assert ends == {framers}
    assert find_policy({"type": "http", "path": "/embed/figures/DE25"}).endswith("frame-ancestors *")


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("", []),
        ("none", []),
        ("https://a.org/, 'self'", []),
        ("https://b.org a.org, c;d", ["FRAME_ANCESTORS names what is no site like https://*.example.org: a.org c;d"]),
    ],
)
def test_sites_that_are_written_wrong_are_logged_once(
    named: str, said: list[str], caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    framing._read_sites.cache_clear()
    monkeypatch.setenv("FRAME_ANCESTORS", named)
    with caplog.at_level(logging.WARNING):
        assert find_framers() == find_framers()
    assert caplog.messages == said
