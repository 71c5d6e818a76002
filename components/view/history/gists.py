"""Gists: what a changed row is about, and the number that it gave before and gives now, in words."""

from collections.abc import Iterable, Mapping

from components.model.data.problems import DataFault
from components.model.data.schema import Package
from components.model.history.changes import Change, Keyed, read_keyed
from components.view.history.changes import Gist, Tell
from components.view.history.corrected import say_state
from components.view.history.whereabouts import LABELS
from components.view.words import Words


def read_gists(
    changes: Iterable[Change], package: Package, before: Mapping[str, bytes], after: Mapping[str, bytes], words: Words
) -> Tell:
    """What gives the gist of any of the `changes` from the state `before` to the one `after`, files by name."""
    names = {change.table for change in changes} & set(package.tables)
    states = [{name: _read(package, name, files) for name in names} for files in (before, after)]

    def tell(change: Change) -> Gist:
        old, new = (state.get(change.table, {}).get(change.key, {}) for state in states)
        said = say_state(old, words), say_state(new, words)
        return Gist(_name(new or old, words), *(said if said[0] != said[1] else ("", "")))

    return tell


def _read(package: Package, name: str, files: Mapping[str, bytes]) -> Keyed:
    """The rows of a table by key; none where it cannot be read row by row."""
    schema = package.table(name)
    try:
        return read_keyed(schema, files.get(schema.path))
    except DataFault:
        return {}


def _name(row: Mapping[str, str], words: Words) -> str:
    cells = (row.get(f"{name}_{words.lang}") or row.get(name, "") for name in LABELS)
    return next(filter(None, cells), "")
