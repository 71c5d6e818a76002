"""Permits: who may publish, as the file of secrets says: whoever has the passphrase, or signs in with an address."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from components.desk.rights.passphrases import read_hash

DEFAULT = "default"
"""What Streamlit calls the provider whose settings stand in [auth] itself."""
PROVIDER = ("client_id", "client_secret", "server_metadata_url")
LEAST_SECRET = 32
"""Letters of the secret that signs the cookie: who guesses it could sign in as anybody."""


@dataclass(frozen=True)
class Permits:
    """Who may publish: the hash of the passphrase, the addresses allowed (folded), the providers to sign in with.

    `faults` are codes of what is wrong in the secrets; what is wrong lets nobody in, and what is sound still counts.
    """

    passphrase: str = ""
    allowed: frozenset[str] = frozenset()
    providers: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()

    @property
    def nobody(self) -> bool:
        """Whether nobody may publish."""
        return not (self.passphrase or (self.allowed and self.providers))

    @property
    def why_not(self) -> str:
        """The code of why nobody may publish: the first fault, or "nothing" where nothing is configured; else ""."""
        return (*self.faults, "nothing")[0] if self.nobody else ""

    def allows(self, address: str) -> bool:
        """Whether who signs in with this address may publish; capital letters make no difference."""
        return bool(self.providers) and fold_address(address) in self.allowed


def read_permits(secrets: Mapping[str, object]) -> Permits:
    """Who may publish by these secrets: [desk] passphrase and allowed, with Streamlit's [auth] for the addresses."""
    desk = secrets.get("desk", {})
    if not isinstance(desk, Mapping):
        return Permits(faults=("desk-broken",))
    passphrase, passphrase_fault = _read_passphrase(desk.get("passphrase", ""))
    allowed, allowed_fault = _read_allowed(desk.get("allowed", ()))
    providers, auth_fault = _read_providers(secrets.get("auth", {})) if allowed else ((), "")
    faults = (passphrase_fault, allowed_fault, auth_fault)
    return Permits(passphrase, allowed, providers, tuple(filter(None, faults)))


def is_verified(claim: object) -> bool:
    """Whether a provider that says this of an address (its claim email_verified) says that it is verified.

    One that says nothing of it (None) is taken at its word; some write "true" as text.
    """
    return claim is None or claim is True or (isinstance(claim, str) and claim.casefold() == "true")


def fold_address(address: str) -> str:
    """The address as it is compared."""
    return unicodedata.normalize("NFC", address).strip().casefold()


def _read_passphrase(raw: object) -> tuple[str, str]:
    """The hash and the code of its fault; blank where there is none."""
    if not isinstance(raw, str):
        return "", "passphrase-broken"
    if not raw.strip():
        return "", ""
    return (raw.strip(), "") if read_hash(raw) else ("", "passphrase-broken")


def _read_allowed(raw: object) -> tuple[frozenset[str], str]:
    """The addresses that can be read as such, and the code of what is wrong with the others."""
    if not isinstance(raw, list | tuple):
        return frozenset(), "allowed-broken"
    filled = [each for each in raw if not isinstance(each, str) or each.strip()]
    sound = [fold_address(each) for each in filled if isinstance(each, str) and _is_address(each)]
    return frozenset(sound), "" if len(sound) == len(filled) else "allowed-broken"


def _is_address(text: str) -> bool:
    name, _, domain = text.strip().rpartition("@")
    return bool(name) and "." in domain and "*" not in text and not any(letter.isspace() for letter in text.strip())


def _read_providers(auth: object) -> tuple[tuple[str, ...], str]:
    """The names of the providers that Streamlit can sign in with, and the code of why there is none."""
    if not isinstance(auth, Mapping) or not auth:
        return (), "auth-missing"
    if not _is_text(auth.get("redirect_uri")) or len(str(auth.get("cookie_secret", ""))) < LEAST_SECRET:
        return (), "auth-broken"
    named = [name for name, each in auth.items() if isinstance(each, Mapping) and _is_provider(each)]
    # Streamlit refuses a provider with "_" in its name (1.67.0).
    found = ([DEFAULT] if _is_provider(auth) else []) + [name for name in named if "_" not in name and name != DEFAULT]
    return tuple(found), "" if found else "auth-broken"


def _is_provider(section: Mapping[str, object]) -> bool:
    return all(_is_text(section.get(key)) for key in PROVIDER)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
