"""Confirming: what in a change must be meant before it can be published, and what else to look at."""

from collections.abc import Mapping, Sequence

import streamlit as st

from components.model.history.accord import find_remnants
from components.model.history.changes import Change
from components.model.history.unquoted import find_unquoted
from components.screen.desk.bench import Bench
from components.screen.sheets import Page, show
from components.view.history.accord import say_remnants, say_unquoted
from components.view.history.changes import count_kinds
from components.view.problems import SHOWN

Key = tuple[str, str]
Changes = tuple[Change, ...]
Files = Mapping[str, bytes]


def show_remnants(page: Page, bench: Bench, key: Key, changes: Changes, after: Files) -> None:
    """Where the old numbers of changed figures still stand, to be looked at before publishing."""
    package = page.tables.package
    found = bench.once("remnants", key, lambda: find_remnants(package, after, changes))
    if found:
        _notice(page, "remnant", say_remnants(found, package, page.words))


def confirm_unquoted(page: Page, bench: Bench, key: Key, changes: Changes, after: Files) -> bool:
    """Whether the new numbers that their quotations do not hold are confirmed; True where there are none."""
    tables = page.tables
    found = bench.once("unquoted", key, lambda: find_unquoted(tables.package, tables.files, after, changes))
    if not found:
        return True
    _notice(page, "unquoted", [say_unquoted(each, page.words) for each in found])
    return st.checkbox(page.words.many("desk.checked_numbers", len(found)), key=f"desk-unquoted-{bench.turn}")


def confirm_removals(page: Page, bench: Bench, changes: Changes) -> bool:
    """Whether the rows that the change takes away are meant to go; True where there are none."""
    removed = count_kinds(changes)["removed"]
    return not removed or st.checkbox(page.words.many("desk.remove", removed), key=f"desk-removals-{bench.turn}")


def _notice(page: Page, name: str, sentences: Sequence[str]) -> None:
    title, more = page.words(f"desk.{name}.title"), max(0, len(sentences) - SHOWN)
    show(page, "desk_notice", title=title, sentences=sentences[:SHOWN], more=more)
