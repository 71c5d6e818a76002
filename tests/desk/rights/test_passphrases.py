"""Passphrases: the right one passes, whatever the keyboard; nothing else does, and no stored line makes an error."""

import hashlib
from base64 import b64encode

import pytest

from components.desk.rights.passphrases import LEAST, MOST, check_passphrase, hash_passphrase, read_hash

WORD = "dar’a al-balad 1947 é"
STORED = hash_passphrase(WORD)
SALT, DIGEST = b64encode(b"s" * 16).decode(), b64encode(b"d" * 32).decode()


def make_hash(word: str, n: int, r: int, p: int, size: int = 32) -> str:
    """A line as the program writes it, with other costs."""
    digest = hashlib.scrypt(word.encode(), salt=b"s" * 16, n=n, r=r, p=p, maxmem=2**29, dklen=size)
    return f"scrypt${n}${r}${p}${SALT}${b64encode(digest).decode()}"


@pytest.mark.parametrize(
    ("typed", "passes"),
    [
        (WORD, True),
        (WORD.replace("é", "e\u0301"), True),
        (WORD.upper(), False),
        (WORD[:-1], False),
        (f"{WORD} ", False),
        ("", False),
        ("   ", False),
        ("x" * 100_000, False),
        ("\ud800" * LEAST, False),
        (STORED, False),
    ],
    ids=range(10),
)
def test_only_the_passphrase_passes(typed: str, passes: bool) -> None:
    assert check_passphrase(typed, STORED) is passes


def test_hash_says_nothing_of_the_passphrase_and_is_another_each_time() -> None:
    again = hash_passphrase(WORD)
    assert again != STORED
    assert WORD not in again
    assert check_passphrase(WORD, again)


def test_hash_is_as_costly_as_is_recommended() -> None:
    read = read_hash(STORED)
    assert read is not None
    assert (read.n, read.r, read.p, len(read.salt), len(read.digest)) == (2**16, 8, 2, 16, 32)
    assert 64 * 2**20 < read.memory < 65 * 2**20


@pytest.mark.parametrize("text", ["", "short", " " * LEAST, f"{'x' * (LEAST - 1)}  ", "x" * (MOST + 1)])
def test_unsafe_passphrase_gets_no_hash(text: str) -> None:
    with pytest.raises(ValueError, match=str(LEAST)):
        hash_passphrase(text)


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "scrypt",
        "$$$$$",
        WORD,
        f"bcrypt$65536$8$2${SALT}${DIGEST}",
        f"scrypt$65536$8$2${SALT}",
        f"scrypt$65536$8$2${SALT}${DIGEST}$more",
        f"scrypt$-65536$8$2${SALT}${DIGEST}",
        f"scrypt$٦٥٥٣٦$8$2${SALT}${DIGEST}",
        f"scrypt${'9' * 5000}$8$2${SALT}${DIGEST}",
        f"scrypt$65537$8$2${SALT}${DIGEST}",
        f"scrypt$1073741824$8$1${SALT}${DIGEST}",
        f"scrypt$65536$100000$1${SALT}${DIGEST}",
        f"scrypt$65536$8$1000000${SALT}${DIGEST}",
        f"scrypt$65536$8$0${SALT}${DIGEST}",
        f"scrypt$65536$8$2$not base64${DIGEST}",
        f"scrypt$65536$8$2${SALT}$ÿ",
        f"scrypt$65536$8$2${SALT}$",
        f"scrypt$65536$8$2$${DIGEST}",
    ],
)
def test_malformed_hash_never_passes_and_never_raises(stored: str) -> None:
    assert read_hash(stored) is None
    assert [check_passphrase(typed, stored) for typed in (WORD, "", stored)] == [False] * 3


@pytest.mark.parametrize(
    ("costs", "passes"), [((2**15, 8, 1, 32), True), ((2**14, 8, 1, 32), False), ((2**15, 8, 1, 8), False)]
)
def test_hash_of_other_costs_passes_where_it_is_strong_enough(costs: tuple[int, int, int, int], passes: bool) -> None:
    assert check_passphrase("another passphrase", make_hash("another passphrase", *costs)) is passes
