"""What tests of the desk share: a data folder with its first edition on record."""

import shutil
from pathlib import Path

import pytest

from components.desk.ledger.keeping import recover

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def recorded_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the data with its first edition on record, not to be changed."""
    copy = tmp_path_factory.mktemp("recorded") / "data"
    shutil.copytree(ROOT / "data", copy, ignore=shutil.ignore_patterns("editions"))
    recover(copy)
    return copy
