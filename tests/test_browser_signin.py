"""Signing in, tried whole: Streamlit's sign-in against an OpenID provider of our own, and the passphrase, in a browser.

The page is a small one of the test's own, in a copy of the program: it signs in and says what right that gives.
"""

import json
import shutil
import threading
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import time
from typing import ClassVar
from urllib.parse import parse_qs, parse_qsl, quote, urlencode, urlsplit

import pytest
from joserfc import jwt
from joserfc.jwk import RSAKey
from playwright.sync_api import Page, expect

from components.desk.rights.passphrases import hash_passphrase
from components.view.words import load_words
from tests.browsing import Window, find_violations
from tests.conftest import run_server

LOG = "log.txt"
WORDS = load_words("en")
PASSPHRASE = "seven olives on a stone wall"
PAGE = """
import streamlit as st
from components.screen.page import open_page
from components.screen.signin import sign_in, still_may

with open_page("accessibility", ()) as page:
    right = sign_in(page)
    st.text(f"Right: {right.may_publish} {right.how} {right.who} {right.why_not}.")
    if st.button("Publish"):
        st.text(f"Still: {still_may(right)}.")
"""
AUTH = """
[auth]
redirect_uri = "{app}/oauth2callback"
cookie_secret = "0123456789abcdef0123456789abcdef"
client_id = "desk"
client_secret = "the client's secret"
server_metadata_url = "{provider}/.well-known/openid-configuration"
"""
# What the provider says of an account, and the right that follows.
ACCOUNTS: dict[str, tuple[dict[str, object], str]] = {
    "allowed": ({"email": "Staff@Example.org", "email_verified": True}, "True address Staff@Example.org"),
    "other": ({"email": "other@example.org", "email_verified": True}, "False address other@example.org not-allowed"),
}

pytestmark = pytest.mark.browser


class Provider(BaseHTTPRequestHandler):
    """An OpenID provider that lets one choose an account: authorization code, PKCE, tokens signed by RS256."""

    key: ClassVar = RSAKey.generate_key(2048, {"kid": "1", "use": "sig", "alg": "RS256"})
    codes: ClassVar[dict[str, dict[str, str]]] = {}

    @property
    def issuer(self) -> str:
        return f"http://{self.headers['Host']}"

    def do_GET(self) -> None:
        path, asked = urlsplit(self.path).path, dict(parse_qsl(urlsplit(self.path).query))
        if path == "/.well-known/openid-configuration":
            self.answer_json(self.describe())
        elif path == "/keys":
            self.answer_json({"keys": [self.key.as_dict(private=False)]})
        elif path == "/choose":
            links = [f'<a href="/chosen?{urlencode(asked | {"account": name})}">{name}</a>' for name in ACCOUNTS]
            self.answer("text/html", f"<title>Provider</title>{' '.join(links)}".encode())
        elif path == "/chosen":
            code = sha256(self.path.encode()).hexdigest()
            self.codes[code] = asked
            self.send_response(302)
            self.send_header("Location", f"{asked['redirect_uri']}?code={code}&state={quote(asked['state'])}")
            self.end_headers()
        else:
            self.send_error(404)

    def do_POST(self) -> None:
        sent = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        asked = self.codes.pop(sent["code"][0])
        challenge = urlsafe_b64encode(sha256(sent["code_verifier"][0].encode()).digest()).rstrip(b"=").decode()
        assert challenge == asked["code_challenge"]
        claims: dict[str, object] = {
            "iss": self.issuer,
            "aud": "desk",
            "sub": asked["account"],
            "nonce": asked["nonce"],
        }
        claims |= {"iat": int(time()), "exp": int(time()) + 600} | ACCOUNTS[asked["account"]][0]
        token = jwt.encode({"alg": "RS256", "kid": "1"}, claims, self.key)
        self.answer_json({"access_token": "a", "token_type": "Bearer", "expires_in": 600, "id_token": token})

    def describe(self) -> dict[str, object]:
        places = {"authorization_endpoint": "choose", "token_endpoint": "token", "jwks_uri": "keys"}
        return {name: f"{self.issuer}/{place}" for name, place in places.items()} | {
            "issuer": self.issuer,
            "response_types_supported": ["code"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "code_challenge_methods_supported": ["S256"],
        }

    def answer_json(self, value: object) -> None:
        self.answer("application/json", json.dumps(value).encode())

    def answer(self, kind: str, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@contextmanager
def run_provider() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Provider) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="module")
def clone(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program whose page /accessibility is the test's own."""
    folder = tmp_path_factory.mktemp("signin") / "clone"
    for name in ("components", "pages", "data", ".streamlit"):
        shutil.copytree(root / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "secrets.toml"))
    shutil.copy(root / "app.py", folder)
    (folder / "pages" / "accessibility.py").write_text(PAGE, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def app(clone: Path) -> Iterator[str]:
    """The address of the copy."""
    with run_server(clone, clone.parent / LOG) as address:
        yield address


def write_secrets(clone: Path, *parts: str) -> None:
    (clone / ".streamlit" / "secrets.toml").write_text("\n".join(parts), encoding="utf-8")


@contextmanager
def open_page(window: Window, address: str, lang: str = "en") -> Iterator[Page]:
    """The page in the window; in the end no cookie is left of it."""
    try:
        yield window.go(f"{address}/accessibility?lang={lang}", 1280, 720, dark=False)
    finally:
        window.leave(address)


def send(page: Page, typed: str) -> None:
    page.get_by_label(WORDS("signin.passphrase"), exact=True).fill(typed)
    page.get_by_role("button", name=WORDS("signin.send"), exact=True).click()


def publish(page: Page) -> str:
    """What `still_may` says at the moment of publishing."""
    page.get_by_role("button", name="Publish").click()
    said = page.get_by_text("Still:").inner_text(timeout=10_000)
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
    return page.get_by_text("Still:").inner_text() or said


def test_passphrase_gives_the_right_and_another_hash_ends_it(
    clone: Path, app: str, open_window: Callable[[str], Window]
) -> None:
    with open_page(open_window("en-GB"), app) as page:
        expect(page.locator(".signin-off")).to_contain_text("python -m components.desk passphrase")
        assert find_violations(page) == []
        expect(page.get_by_text("Right: False   nothing.")).to_be_visible()
        write_secrets(clone, "[desk]", f'passphrase = "{hash_passphrase(PASSPHRASE)}"')
        page.reload()
        expect(page.get_by_text("Right: False   signed-out.")).to_be_visible()
        assert page.locator("input[type=password]").get_attribute("autocomplete") == "off"
        expect(page.get_by_role("button", name=WORDS("signin.show"), exact=True)).to_be_visible()
        assert find_violations(page) == []
        send(page, "a wrong passphrase")
        expect(page.get_by_role("alert")).to_have_text(WORDS.many("signin.looked_at", 1))
        other = page.context.new_page()  # Another session must wait as well, though it is right.
        other.goto(f"{app}/accessibility?lang=en")
        other.wait_for_timeout(1_100)  # Then the next wrong one is looked at, and the wait is long enough for one more.
        send(other, "wrong again")
        expect(other.get_by_role("alert")).to_have_text(WORDS.many("signin.looked_at", 2))
        send(other, PASSPHRASE)
        expect(other.get_by_text("too soon after a wrong attempt")).to_be_visible()
        other.close()
        page.wait_for_timeout(2_500)
        send(page, PASSPHRASE)
        expect(page.get_by_text("Right: True passphrase  .")).to_be_visible()
        assert page.locator("input[type=password]").count() == 0
        assert "passphrase" not in page.url
        for lang, direction in (("ar", "rtl"), ("en", "ltr")):  # In the same session, which alone knows the right.
            page.locator(".menu-language[hreflang]").press("Enter")
            expect(page.locator(f"html[lang={lang}][dir={direction}]")).to_be_attached()
            expect(page.get_by_text("Right: True passphrase  .")).to_be_visible()
            expect(page.locator(".menu-language[hreflang]")).to_be_focused()
        page.locator(".menu a", has_text=WORDS("sources.title")).click()
        expect(page.locator("h1")).to_have_text(WORDS("sources.heading"))
        page.go_back()
        expect(page.get_by_text("Right: True passphrase  .")).to_be_visible()
        assert publish(page) == "Still: True."
        write_secrets(clone, "[desk]", f'passphrase = "{hash_passphrase("another passphrase")}"')
        expect(page.get_by_text("Right: True passphrase  .")).to_be_visible()
        page.get_by_role("button", name="Publish").click()
        expect(page.get_by_text("Right: False   signed-out.")).to_be_visible()
    said = (clone.parent / LOG).read_text(encoding="utf-8")
    assert "Wrong passphrase, 1 in a row" in said
    assert PASSPHRASE not in said
    assert "a wrong passphrase" not in said


def test_only_verified_addresses_of_the_list_may_publish(
    clone: Path, app: str, open_window: Callable[[str], Window]
) -> None:
    with run_provider() as provider:
        auth = AUTH.format(app=app, provider=provider)
        for name, (_, right) in ACCOUNTS.items():
            write_secrets(clone, "[desk]", 'allowed = ["staff@example.ORG"]', auth)
            with open_page(open_window("en-GB"), app, "ar") as page:
                expect(page.get_by_text("Right: False   signed-out.")).to_be_visible()
                page.locator(".st-key-account-default button").click()
                page.get_by_role("link", name=name, exact=True).click()
                expect(page.get_by_text(f"Right: {right}")).to_be_visible(timeout=30_000)
                # Back on the page and in the language that were left.
                assert urlsplit(page.url).path == "/accessibility"
                assert page.locator("html").get_attribute("lang") == "ar"
                if name == "allowed":
                    assert publish(page) == "Still: True."
                    write_secrets(clone, "[desk]", 'allowed = ["someone.else@example.org"]', auth)
                    page.get_by_role("button", name="Publish").click()
                    expect(page.get_by_text("Right: False address Staff@Example.org not-allowed.")).to_be_visible()
                    page.locator(".st-key-account-out button").click()
                    expect(page.get_by_text("Right: False   signed-out.")).to_be_visible(timeout=30_000)
