"""passphrase: the line for .streamlit/secrets.toml by which whoever has the passphrase may publish."""

import sys
from argparse import Namespace
from getpass import getpass

from components.desk.commands.options import Failed
from components.desk.rights.passphrases import LEAST, MOST, hash_passphrase
from components.view.words import Words


def run(_options: Namespace, words: Words) -> int:
    """Asks for the passphrase twice without showing it (or reads it from a pipe), and says the line; keeps nothing."""
    given = _ask(words)
    try:
        line = hash_passphrase(given)
    except ValueError as fault:
        raise Failed("passphrase", f"{LEAST}–{MOST}") from fault
    sys.stderr.write(words("desk.cli.passphrase_where") + "\n")
    sys.stdout.write(f'[desk]\npassphrase = "{line}"\n')
    return 0


def _ask(words: Words) -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    first = getpass(words("desk.cli.passphrase_new") + " ")
    if getpass(words("desk.cli.passphrase_again") + " ") != first:
        raise Failed("differ")
    return first
