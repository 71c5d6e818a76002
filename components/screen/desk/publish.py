"""The fifth step: who, why, on which source; the button; and after it what was published and how to take it back."""

from functools import partial

import streamlit as st

from components.desk.ledger.editions import count_figures
from components.desk.ledger.publishing import Refused, publish
from components.model.data.tables import FIGURE_TABLES, Tables
from components.model.history.archive import Record
from components.screen.desk.bench import Bench
from components.screen.desk.compare import Ready
from components.screen.desk.public import list_rooms
from components.screen.desk.restore import offer_restore
from components.screen.desk.steps import guard, remark, say_refused, show_step
from components.screen.downloads import offer
from components.screen.sheets import Page, show
from components.screen.signin import Right, sign_in, still_may
from components.screen.store import data_folder
from components.view.links import link

NAMED = ("id", "publisher", "title")
MOST_NAME, MOST_REASON = 100, 2000
OVERTAKEN = "stale"
"""The code of a refusal because somebody else has published meanwhile."""
TYPED = ("by", "reason", "source")
"""What a person types last: a button that waits for it would swallow the click that ends the typing."""


@st.fragment
def show_publish(page: Page, bench: Bench, ready: Ready | None, obstacle: str) -> None:
    """Signing in, then the fields and the button; one that cannot be pressed says why (`obstacle` is such a reason)."""
    with guard(page):
        _show_step(page, bench, ready, obstacle)


def _show_step(page: Page, bench: Bench, ready: Ready | None, obstacle: str) -> None:
    done = bench.published
    show_step(page, "publish", "" if ready or done else page.words("desk.waits.compare"))
    if done:
        _show_published(page, bench, done)
    right = sign_in(page)
    if bench.overtaken:
        show(page, "desk_fault", sentence=page.words("desk.overtaken"))
    if ready is None:
        return
    if obstacle or not right.may_publish:
        _offer_checked(page, ready)
    if not right.may_publish:
        return
    _ask(page, bench, ready)
    codes = _list_lacks(bench, ready)
    lacks = [obstacle] if obstacle else [page.words(f"desk.lacks.{code}") for code in codes]
    waits = bool(obstacle) or not set(codes) <= set(TYPED)
    pressed = st.button(page.words("desk.publish"), key="desk-publish", type="primary", disabled=waits)
    if lacks:
        show(page, "desk_lacks", lacks=lacks)
    elif pressed:
        _publish(page, bench, ready, right)


def _ask(page: Page, bench: Bench, ready: Ready) -> None:
    """The three fields; what is written in them stays on the bench."""
    words = page.words
    known = _list_sources(page, bench, ready)
    with st.container(key="desk-fields"):
        by = st.text_input(words("desk.by"), bench.by, MOST_NAME, "desk-by", live=True, autocomplete="name")
        reason = st.text_input(words("desk.reason"), bench.reason, MOST_REASON, "desk-reason", live=True)
        source = st.selectbox(
            words("desk.source_needed" if count_figures(ready.changes) else "desk.source_free"),
            tuple(known),
            index=tuple(known).index(bench.source) if bench.source in known else None,
            key="desk-source",
            format_func=known.__getitem__,
            placeholder=words("desk.source_find"),
        )
    bench.by, bench.reason, bench.source = (by or "").strip(), (reason or "").strip(), source or ""


def _offer_checked(page: Page, ready: Ready) -> None:
    """The checked tables as they would be published, for whoever publishes elsewhere."""
    remark(page, page.words("desk.checked"))
    with st.container(horizontal=True, key="desk-checked"):
        for name, content in ready.verdict.files.items():
            offer(name, name, partial(bytes, content))


def _list_sources(page: Page, bench: Bench, ready: Ready) -> dict[str, str]:
    """Every source by id with its publisher and title, those added in the change too, the changed rows' own first."""
    files = {**page.tables.files, **ready.verdict.files}

    def make() -> dict[str, str]:
        tables = Tables(files).speaking(page.words.lang)
        rows = tables.table("sources").to_dict("records")
        named = {row["id"]: page.words("desk.source_name", **{name: row[name] for name in NAMED}) for row in rows}
        near = _find_own(ready, tables)
        return dict(sorted(named.items(), key=lambda each: each[0] not in near))

    return bench.once("sources", (ready.key, page.words.key), make)


def _find_own(ready: Ready, tables: Tables) -> set[str]:
    """The sources that the changed rows name."""
    found: set[str] = set()
    for table in {change.table for change in ready.changes} & set(FIGURE_TABLES):
        frame = tables.recorded(table)
        keys = {change.key for change in ready.changes if change.table == table}
        found |= set(frame.loc[frame["id"].isin(keys), "source"])
    return found


def _list_lacks(bench: Bench, ready: Ready) -> list[str]:
    """The codes of what is still to do before it can be published."""
    lacks = {
        "by": not bench.by,
        "reason": not bench.reason,
        "source": bool(count_figures(ready.changes)) and not bench.source,
    }
    return [*ready.lacks, *(name for name, lacking in lacks.items() if lacking)]


def _publish(page: Page, bench: Bench, ready: Ready, right: Right) -> None:
    """Publishes what was compared, where the person still may; the running page shows it from its next run on."""
    if not still_may(right):
        show(page, "desk_fault", sentence=page.words("desk.lacks.sign_in"))
        return
    record: Record | None = None
    with guard(page), st.spinner(page.words("desk.publishing")):
        try:
            record = publish(
                data_folder(),
                ready.verdict.drafts,
                by=bench.by,
                reason=bench.reason,
                source=bench.source,
                removals_confirmed=ready.removals_confirmed,
                unquoted_confirmed=ready.unquoted_confirmed,
            )
        except Refused as refused:
            bench.overtaken = OVERTAKEN in {problem.code for problem in refused.problems}
            say_refused(page, refused.problems)
    if bench.overtaken:  # This part of the page alone is drawn anew; the others know nothing yet of what has happened.
        st.rerun()
    if record:
        rooms = list_rooms(ready.effects)
        bench.clear()
        bench.published, bench.rooms = record, rooms
        st.rerun()


def _show_published(page: Page, bench: Bench, record: Record) -> None:
    """What was published and where it shows; where a change was, the way back, until another one follows."""
    rooms = [(room, link(room, page.words)) for room in bench.rooms]
    log = link("corrections", page.words)
    show(page, "desk_published", record=record, rooms=rooms, log=log)
    if record.kind == "published" and record.id == page.edition.id:
        offer_restore(page, bench, record.previous, "take_back", "desk-take-back")
