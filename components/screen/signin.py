"""Signing in: with the passphrase or with an address, as the file of secrets allows; and whether that still holds."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import streamlit as st
from streamlit.errors import StreamlitAuthError

from components.desk.rights.attempts import Attempts, Outcome, tell_sender
from components.desk.rights.passphrases import MOST, check_passphrase
from components.desk.rights.permits import DEFAULT, Permits, fold_address, is_verified, read_permits
from components.screen.language import stay_here
from components.screen.pieces import piece
from components.screen.sheets import Page, show

PROOF = "signin.proof"
KEY = "sign-in"
ATTEMPTS = Attempts()
"""Shared by all sessions of the process."""


@dataclass(frozen=True)
class Right:
    """Whether this session may publish; `how` is passphrase or address, `who` that address, `why_not` a code."""

    may_publish: bool
    how: str = ""
    who: str = ""
    why_not: str = ""


def sign_in(page: Page) -> Right:
    """The right of this session as it is now; draws what is needed to get it, to give it up, or to switch it on."""
    permits = read_now()
    right = find_right(permits)
    with st.container(key=KEY):
        if right.may_publish:
            _show_signed_in(page, right)
        elif permits.nobody:
            _say_off(page, right.why_not, right.who)
        else:
            _show_ways(page, permits, right)
    return right


@piece
def _say_off(page: Page, why_not: str, who: str) -> None:
    """Why nobody can publish here, and how that is switched on."""
    show(page, "signin_off", why=page.words.choice("signin.why", why_not, who=who))


def still_may(right: Right) -> bool:
    """Whether the right still holds by the secrets as they are at this moment; ask just before publishing."""
    return right.may_publish and find_right(read_now()) == right


def find_right(permits: Permits) -> Right:
    """The right that this session has under these permits."""
    if permits.passphrase and st.session_state.get(PROOF) == permits.passphrase:
        return Right(may_publish=True, how="passphrase")
    if permits.nobody:
        return Right(may_publish=False, why_not=permits.why_not)
    if not st.user.get("is_logged_in"):
        return Right(may_publish=False, why_not="signed-out")
    who, why_not = _read_account(permits, st.user)
    return Right(may_publish=not why_not, how="address", who=who, why_not=why_not)


def read_now() -> Permits:
    """Who may publish, read from the files anew: Streamlit notices a change of its secrets only after a while."""
    secrets: dict[str, object] = {}
    try:
        for path in st.get_option("secrets.files"):
            secrets |= _read_file(Path(path))
    except (OSError, ValueError):
        return Permits(faults=("secrets-broken",))
    return read_permits(secrets)


def _read_file(path: Path) -> dict[str, object]:
    """What a file of secrets holds, nothing where it is not there; ValueError where it is no TOML in UTF-8."""
    return tomllib.loads(path.read_text(encoding="utf-8-sig")) if path.exists() else {}


def _read_account(permits: Permits, account: Mapping[str, object]) -> tuple[str, str]:
    """The address that the provider gives, and the code of why it may not publish; "" where it may."""
    who = account.get("email")
    if not isinstance(who, str) or not fold_address(who):
        return "", "no-address"
    if not is_verified(account.get("email_verified")):
        return who, "unverified"
    return who, "" if permits.allows(who) else "not-allowed"


def _show_signed_in(page: Page, right: Right) -> None:
    words = page.words
    said = words("signin.by_passphrase") if right.how == "passphrase" else words("signin.as", who=right.who)
    show(page, "signin", said=said, title="")
    _offer_way_out(page, right)


def _show_ways(page: Page, permits: Permits, right: Right) -> None:
    """The ways to sign in that there are; who is signed in with an address that may not is told why."""
    words = page.words
    said = words.choice("signin.why", right.why_not, who=right.who)
    show(page, "signin", said=said, title=words("signin.title"))
    if right.how:
        _offer_way_out(page, right)
    elif permits.allowed:
        _offer_accounts(page, permits)
    if permits.passphrase:
        _ask_passphrase(page, permits.passphrase)


def _offer_accounts(page: Page, permits: Permits) -> None:
    words = page.words
    for name in permits.providers:
        label = words("signin.account") if name == DEFAULT else words("signin.with_provider", name=name)
        if st.button(label, key=f"account-{name}"):
            try:
                st.login(name)
            except StreamlitAuthError:
                _complain(page, words("signin.login_failed"))


def _offer_way_out(page: Page, right: Right) -> None:
    by_account = right.how == "address"
    if st.button(page.words("signin.out"), key="account-out" if by_account else "sign-out"):
        st.session_state.pop(PROOF, None)
        stay_here(stay=False)
        if by_account:
            st.logout()
        else:
            st.rerun()


def _ask_passphrase(page: Page, stored: str) -> None:
    """The field for the passphrase, empty again once it is sent; a right one is remembered for this session.

    What is remembered is the hash that it fits, so that another hash in the file of secrets ends the right.
    """
    words = page.words
    with st.form("passphrase", clear_on_submit=True, border=False):
        typed = st.text_input(words("signin.passphrase"), type="password", autocomplete="off", max_chars=MOST)
        pressed = st.form_submit_button(words("signin.send"))
    if not pressed:
        return
    if not typed.strip():
        _complain(page, words("signin.empty"))
        return
    sender = tell_sender(st.context.ip_address, st.context.headers.get_all("X-Forwarded-For"))
    outcome = ATTEMPTS.judge(lambda: check_passphrase(typed, stored), sender)
    if outcome.passed:
        st.session_state[PROOF] = stored
        stay_here(stay=True)
        st.rerun()
    _complain(page, _say_wait(page, outcome))


def _say_wait(page: Page, outcome: Outcome) -> str:
    return page.words.many("signin.looked_at" if outcome.looked_at else "signin.too_soon", outcome.wait)


def _complain(page: Page, sentence: str) -> None:
    show(page, "signin_fault", sentence=sentence)
