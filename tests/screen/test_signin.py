"""The files of secrets, read anew each time: whatever stands in them, nobody gets in by a fault."""

from collections.abc import Callable
from pathlib import Path

import pytest
import streamlit as st

from components.desk.rights.passphrases import hash_passphrase
from components.desk.rights.permits import Permits
from components.screen.signin import Right, _read_account, read_now, still_may

HASH = hash_passphrase("seven olives on a stone wall")
SOUND = f'[desk]\npassphrase = "{HASH}"\n'
Place = Callable[..., None]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """Sets up files of secrets with these contents; None stands for one that is not there."""

    def place(*contents: bytes | None) -> None:
        paths = [tmp_path / f"{at}.toml" for at in range(len(contents))]
        for path, content in zip(paths, contents, strict=True):
            if content is not None:
                path.write_bytes(content)
        options = {"secrets.files": [str(path) for path in paths]}
        monkeypatch.setattr(st, "get_option", options.__getitem__)

    return place


@pytest.mark.parametrize(
    ("contents", "passphrase", "why_not"),
    [
        ((None, None), "", "nothing"),
        ((b"",), "", "nothing"),
        ((SOUND.encode(),), HASH, ""),
        ((None, SOUND.encode("utf-8-sig")), HASH, ""),
        ((b"[other]\nkey = 1\n", SOUND.encode()), HASH, ""),
        # The later file counts, as in Streamlit.
        ((SOUND.encode(), b'[desk]\npassphrase = ""\n'), "", "nothing"),
        ((SOUND.encode("utf-16"),), "", "secrets-broken"),
        ((SOUND.encode() + b"\xff",), "", "secrets-broken"),
        ((b"[desk", SOUND.encode()), "", "secrets-broken"),
        ((SOUND.replace('"', "").encode(),), "", "secrets-broken"),
        ((SOUND.encode() * 2,), "", "secrets-broken"),
        ((b"\0",), "", "secrets-broken"),
    ],
    ids=range(12),
)
def test_file_of_secrets(contents: tuple[bytes | None, ...], passphrase: str, why_not: str, place: Place) -> None:
    place(*contents)
    permits = read_now()
    assert (permits.passphrase, permits.why_not) == (passphrase, why_not)


def test_folder_in_the_place_of_the_file_lets_nobody_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(st, "get_option", {"secrets.files": [str(tmp_path)]}.__getitem__)
    assert read_now().why_not == "secrets-broken"


@pytest.mark.parametrize(
    "right",
    [
        Right(may_publish=False, why_not="signed-out"),
        Right(may_publish=True, how="passphrase"),
        Right(may_publish=True, how="address", who="staff@example.org"),
    ],
)
def test_right_that_this_session_did_not_get_is_none(right: Right, place: Place) -> None:
    place(SOUND.encode())
    assert not still_may(right)


@pytest.mark.parametrize(
    ("account", "expected"),
    [
        ({"email": "Staff@Example.org", "email_verified": True}, ("Staff@Example.org", "")),
        ({"email": "staff@example.org"}, ("staff@example.org", "")),
        ({"email": "staff@example.org", "email_verified": False}, ("staff@example.org", "unverified")),
        ({"email": "other@example.org", "email_verified": True}, ("other@example.org", "not-allowed")),
        ({"email": " "}, ("", "no-address")),
        ({"email": ["staff@example.org"]}, ("", "no-address")),
        ({}, ("", "no-address")),
    ],
)
def test_only_a_verified_address_of_the_list_may_publish(account: dict[str, object], expected: tuple[str, str]) -> None:
    permits = Permits(allowed=frozenset({"staff@example.org"}), providers=("default",))
    assert _read_account(permits, account) == expected
