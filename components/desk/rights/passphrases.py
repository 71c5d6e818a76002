"""Passphrases: kept as a scrypt hash, so that who reads the file of secrets still does not know the passphrase."""

import hashlib
import hmac
import secrets
import unicodedata
from base64 import b64decode, b64encode
from dataclasses import dataclass

NAME = "scrypt"
LEAST, MOST = 12, 200
"""Letters of a passphrase: a shorter one is guessed, a longer one is a mistake."""
# 64 MiB and about 0.4 s for one attempt; as strong as OWASP asks for (2023: N=2^16, r=8, p=2).
N, R, P = 2**16, 8, 2
SALT, SIZE = 16, 32
LEAST_N, MOST_MEMORY, MOST_P = 2**15, 256 * 2**20, 16


@dataclass(frozen=True)
class Stored:
    """A hash as it is kept: the costs of scrypt (n, r, p), the salt and the hash itself."""

    n: int
    r: int
    p: int
    salt: bytes
    digest: bytes

    @property
    def memory(self) -> int:
        """The bytes that one attempt needs."""
        return 128 * self.r * (self.n + self.p + 2)


def hash_passphrase(text: str) -> str:
    """The line to keep: "scrypt$n$r$p$salt$hash", salt and hash in Base64; each call gives another salt.

    ValueError where the passphrase has fewer than LEAST letters (blanks at its ends not counted) or more than MOST.
    """
    if len(_normal(text).strip()) < LEAST or len(text) > MOST:
        raise ValueError(f"A passphrase has {LEAST} to {MOST} letters.")
    stored = Stored(N, R, P, secrets.token_bytes(SALT), b"")
    parts = (b64encode(stored.salt).decode(), b64encode(_digest(text, stored, SIZE)).decode())
    return "$".join((NAME, str(N), str(R), str(P), *parts))


def check_passphrase(text: str, stored: str) -> bool:
    """Whether `text` is the passphrase whose hash is `stored`, compared in constant time.

    False, and never an error, for an empty or overlong passphrase and for a hash that cannot be read.
    """
    read = read_hash(stored)
    if read is None or not text.strip() or len(text) > MOST:
        return False
    try:
        found = _digest(text, read, len(read.digest))
    except (ValueError, MemoryError):
        return False
    return hmac.compare_digest(found, read.digest)


def read_hash(stored: str) -> Stored | None:
    """The parts of a hash; None where it is malformed, too weak, or so costly that an attempt would harm the server."""
    name, *parts = stored.strip().split("$")
    if name != NAME or len(parts) != 5 or not all(part.isascii() and part.isdigit() for part in parts[:3]):
        return None
    try:
        n, r, p = (int(part) for part in parts[:3])
        read = Stored(n, r, p, b64decode(parts[3], validate=True), b64decode(parts[4], validate=True))
    except ValueError:
        return None
    return read if _is_sound(read) else None


def _is_sound(read: Stored) -> bool:
    strong = read.n >= LEAST_N and read.n & (read.n - 1) == 0 and read.r >= R
    bearable = read.memory <= MOST_MEMORY and 1 <= read.p <= MOST_P
    return strong and bearable and len(read.salt) >= SALT and SIZE <= len(read.digest) <= 2 * SIZE


def _digest(text: str, stored: Stored, size: int) -> bytes:
    """The hash of the passphrase; the same letters typed on another keyboard or system give the same."""
    word = _normal(text).encode("utf-8", "surrogatepass")
    return hashlib.scrypt(
        word, salt=stored.salt, n=stored.n, r=stored.r, p=stored.p, maxmem=2 * stored.memory, dklen=size
    )


def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", text)
