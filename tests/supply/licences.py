"""The licences of all packages that the product runs with: `python -m tests.supply.licences` lists them."""

import sys
from importlib.metadata import metadata

from tests.supply.locks import list_running

PLACES = ("License-Expression", "Classifier", "License")
MOST = 60
"""As long as the name of a licence may be; what is longer is its text."""


def read_licence(name: str) -> str:
    """What an installed package's papers say of its licence, in the newest of the three ways that they know."""
    expression, classes, short = (metadata(name).get_all(each) or [] for each in PLACES)
    named = [each.split(" :: ")[-1] for each in classes if each.startswith("License ::")]
    return "".join(expression) or ", ".join(named) or "".join(short).partition("\n")[0][:MOST]


def list_licences() -> list[str]:
    """One line for each package: its name, version and licence."""
    return [f"{name} {metadata(name)['Version']}: {read_licence(name)}" for name in list_running()]


if __name__ == "__main__":
    sys.stdout.write("\n".join(list_licences()) + "\n")
