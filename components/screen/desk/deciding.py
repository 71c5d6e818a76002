"""Deciding: where others have changed the same as the person, whose change is to stand, asked place by place."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from components.desk.ledger.bases import Meanwhile
from components.desk.ledger.clashes import SIDES, Clash
from components.model.data.schema import TableSchema
from components.screen.desk.bench import Bench
from components.screen.desk.clashes import show_clashes
from components.screen.desk.steps import remark
from components.screen.sheets import Page, show
from components.screen.signin import find_right, read_now

FEW = 3
"""So many places are decided one by one; where there are more, all of them at once too."""
MOST = 50
"""So many places are shown."""


def decide_clashes(page: Page, bench: Bench, found: Meanwhile) -> None:
    """Asks place by place whose change is to stand; nothing is chosen beforehand."""
    schema = page.tables.package.table(found.table)
    shown = found.clashes[:MOST]
    if len(found.clashes) > FEW:
        _offer_all(page, bench, found.table, found.clashes)
    named = find_right(read_now()).may_publish
    with st.container(key=f"desk-clashes-{found.table}"):
        for at, each in enumerate(show_clashes(found, shown, schema, page.words, named=named)):
            show(page, "desk_clash", number=at + 1, clash=each)
            _ask(page, bench, schema, shown[at], at + 1)


def list_choices(bench: Bench, found: Meanwhile) -> dict[str, str]:
    """Whose change is to stand, by the name of the clash, as far as it is chosen: here, or in an earlier session."""
    keys = {clash.name: _key(found.table, clash) for clash in found.clashes}
    chosen = {name: st.session_state.get(key) or bench.choices.get(key) for name, key in keys.items()}
    return {name: side for name, side in chosen.items() if side}


def _ask(page: Page, bench: Bench, schema: TableSchema, clash: Clash, number: int) -> None:
    key = _key(schema.name, clash)
    if key in bench.choices and key not in st.session_state:
        st.session_state[key] = bench.choices[key]  # Chosen before the person went to another page and came back.
    side = st.radio(
        page.words("desk.base.which", number=number),
        SIDES,
        index=None,
        key=key,
        format_func=partial(_name, page, clash.code),
        horizontal=True,
        label_visibility="collapsed",
    )
    if side:
        bench.choices[key] = side


def _offer_all(page: Page, bench: Bench, table: str, clashes: Sequence[Clash]) -> None:
    """The line that decides all places the same way; each can still be decided otherwise."""
    with st.container(horizontal=True, key=f"desk-all-{table}"):
        for side in SIDES:
            label, key = page.words(f"desk.base.all.{side}"), f"desk-all-{table}-{side}"
            st.button(label, key=key, on_click=_choose_all, args=(bench, table, clashes, side))
    if len(clashes) > MOST:
        remark(page, page.words.many("desk.base.hidden", len(clashes) - MOST))


def _choose_all(bench: Bench, table: str, clashes: Sequence[Clash], side: str) -> None:
    keys = [_key(table, clash) for clash in clashes]
    bench.choices |= dict.fromkeys(keys, side)
    for key in keys[:MOST]:
        st.session_state[key] = side


def _name(page: Page, code: str, side: str) -> str:
    return page.words(f"desk.base.keep.{code}.{side}")


def _key(table: str, clash: Clash) -> str:
    return f"desk-clash-{table}-{clash.name}"
