"""The public address is what is configured, and never one that leads nobody but the person at this machine anywhere."""

import pytest

from components.kit.origin import find_public


@pytest.mark.parametrize(
    ("configured", "public"),
    [
        ("https://syria.example.org", "https://syria.example.org"),
        ("https://example.org/south/", "https://example.org/south"),
        ("http://192.0.2.7:8501", "http://192.0.2.7:8501"),
        ("http://localhost:8501", ""),
        ("http://LOCALHOST", ""),
        ("http://app.localhost", ""),
        ("http://127.0.0.1:8501", ""),
        ("http://127.3.2.1", ""),
        ("http://[::1]:8501", ""),
        ("http://0.0.0.0:8501", ""),
        ("http://[::]", ""),
        ("https://", ""),
        ("ftp://example.org", ""),
        ("javascript:alert(1)", ""),
        ("example.org", ""),
        ("", ""),
    ],
)
def test_address_is_public_or_none(configured: str, public: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert find_public(configured) == public
    monkeypatch.setenv("PUBLIC_ADDRESS", configured)
    assert find_public() == public


def test_without_a_configuration_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PUBLIC_ADDRESS", raising=False)
    assert find_public() == ""


def test_empty_address_given_takes_the_place_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLIC_ADDRESS", "https://syria.example.org")
    assert find_public("") == ""
