"""Permits: who may publish by the secrets; what is broken lets nobody in and says why."""

import pytest

from components.desk.rights.passphrases import hash_passphrase
from components.desk.rights.permits import Permits, is_verified, read_permits

HASH = hash_passphrase("a passphrase of some length")
CLIENT = {"client_id": "desk", "client_secret": "x", "server_metadata_url": "https://id.example.org/c"}
SHARED = {"redirect_uri": "https://example.org/oauth2callback", "cookie_secret": "0123456789abcdef" * 4}
ADDRESS = "Staff@Example.org"
ALLOWED = frozenset({"staff@example.org"})


@pytest.mark.parametrize(
    ("secrets", "permits"),
    [
        ({"desk": {"passphrase": HASH}}, Permits(HASH)),
        ({"desk": {"passphrase": f" {HASH}\n"}}, Permits(HASH)),
        ({"desk": {"allowed": [ADDRESS]}, "auth": SHARED | CLIENT}, Permits("", ALLOWED, ("default",))),
        ({"desk": {"allowed": [ADDRESS, ""]}, "auth": SHARED | {"okta": CLIENT}}, Permits("", ALLOWED, ("okta",))),
        (
            {"desk": {"allowed": [ADDRESS], "passphrase": HASH}, "auth": SHARED | CLIENT | {"okta": CLIENT}},
            Permits(HASH, ALLOWED, ("default", "okta")),
        ),
        # One of two is broken: the other still counts.
        ({"desk": {"passphrase": HASH, "allowed": 7}}, Permits(HASH, faults=("allowed-broken",))),
        ({"desk": {"passphrase": HASH, "allowed": [ADDRESS]}}, Permits(HASH, ALLOWED, (), ("auth-missing",))),
        (
            {"desk": {"allowed": [ADDRESS, "*@example.org"]}, "auth": SHARED | CLIENT},
            Permits("", ALLOWED, ("default",), ("allowed-broken",)),
        ),
    ],
)
def test_who_may_publish(secrets: dict[str, object], permits: Permits) -> None:
    found = read_permits(secrets)
    assert found == permits
    assert not found.nobody
    assert found.why_not == ""


@pytest.mark.parametrize(
    ("secrets", "why_not"),
    [
        ({}, "nothing"),
        ({"desk": {}}, "nothing"),
        ({"desk": {"passphrase": "", "allowed": []}}, "nothing"),
        ({"desk": {"passphrase": "  ", "allowed": ["", " "]}}, "nothing"),
        ({"auth": SHARED | CLIENT}, "nothing"),
        ({"desk": "open"}, "desk-broken"),
        ({"desk": ["open"]}, "desk-broken"),
        ({"desk": {"passphrase": "the passphrase itself"}}, "passphrase-broken"),
        ({"desk": {"passphrase": HASH[:-9]}}, "passphrase-broken"),
        ({"desk": {"passphrase": True}}, "passphrase-broken"),
        ({"desk": {"passphrase": [HASH]}}, "passphrase-broken"),
        ({"desk": {"allowed": ADDRESS}, "auth": SHARED | CLIENT}, "allowed-broken"),
        ({"desk": {"allowed": {"a": 1}}, "auth": SHARED | CLIENT}, "allowed-broken"),
        ({"desk": {"allowed": ["*"]}, "auth": SHARED | CLIENT}, "allowed-broken"),
        ({"desk": {"allowed": ["@example.org", 7, None]}, "auth": SHARED | CLIENT}, "allowed-broken"),
        ({"desk": {"allowed": [ADDRESS]}}, "auth-missing"),
        ({"desk": {"allowed": [ADDRESS]}, "auth": {}}, "auth-missing"),
        ({"desk": {"allowed": [ADDRESS]}, "auth": "google"}, "auth-missing"),
        ({"desk": {"allowed": [ADDRESS]}, "auth": CLIENT}, "auth-broken"),
        ({"desk": {"allowed": [ADDRESS]}, "auth": SHARED}, "auth-broken"),
        ({"desk": {"allowed": [ADDRESS]}, "auth": SHARED | CLIENT | {"client_id": ""}}, "auth-broken"),
        ({"desk": {"allowed": [ADDRESS]}, "auth": SHARED | CLIENT | {"cookie_secret": "xxx"}}, "auth-broken"),
        ({"desk": {"allowed": [ADDRESS]}, "auth": SHARED | {"under_score": CLIENT}}, "auth-broken"),
    ],
)
def test_nobody_may_publish_and_why(secrets: dict[str, object], why_not: str) -> None:
    found = read_permits(secrets)
    assert (found.nobody, found.why_not) == (True, why_not)
    assert not found.allows(ADDRESS)


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("staff@example.org", True),
        (" STAFF@EXAMPLE.ORG ", True),
        ("staff@example.org.evil.org", False),
        ("other@example.org", False),
        ("", False),
    ],
)
def test_addresses_are_compared_whole_and_without_case(address: str, allowed: bool) -> None:
    assert Permits("", ALLOWED, ("default",)).allows(address) is allowed


@pytest.mark.parametrize(
    ("claim", "verified"),
    [
        (None, True),
        (True, True),
        ("true", True),
        (False, False),
        ("false", False),
        ("", False),
        (1, False),
        ({}, False),
    ],
)
def test_address_that_the_provider_did_not_verify_is_none(claim: object, verified: bool) -> None:
    assert is_verified(claim) is verified
