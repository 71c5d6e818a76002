"""The third step: the verdict, what was read otherwise than written, what only the person can tell, what is wrong."""

from dataclasses import replace
from functools import partial

import streamlit as st

from components.desk.checks import Verdict
from components.desk.drafts import Question
from components.desk.intake.marking import mark_file
from components.desk.intake.writing import name_file
from components.screen.desk.bench import Bench, Item
from components.screen.desk.drafting import check_bench, read_item
from components.screen.desk.mendings import list_mendings
from components.screen.desk.rebasing import list_conflicts, show_conflict
from components.screen.desk.steps import name_table, show_step
from components.screen.desk.take import SHEET
from components.screen.downloads import offer
from components.screen.page import Page, show
from components.view.mendings import name_reading, say_question
from components.view.verdicts import group_faults


def show_verdict(page: Page, bench: Bench) -> Verdict | None:
    """The verdict on the change; None where nothing is in it, or others have changed its tables meanwhile."""
    show_step(page, "verdict", "" if bench.items else page.words("desk.waits.bring"))
    if not bench.items:
        return None
    with st.spinner(page.words("desk.checking")):
        verdict, conflicts = check_bench(page, bench), list_conflicts(page, bench)
    show(page, "desk_verdict", state=_name_state(verdict, bool(conflicts)), count=len(verdict.problems))
    for item in list(bench.items.values()):
        for question in read_item(page, bench, item).questions:
            _ask(page, bench, item, question)
        if item.table in conflicts:
            show_conflict(page, bench, item, conflicts[item.table])
    mendings = list_mendings(verdict.drafts, page.tables.package, page.words)
    if mendings:
        show(page, "desk_mendings", mendings=mendings)
    if verdict.problems:
        show(page, "desk_faults", groups=group_faults(verdict.problems, page.words))
        _offer_marked(page, bench, verdict)
    return None if conflicts else verdict


def _name_state(verdict: Verdict, conflict: bool) -> str:
    if verdict.problems:
        return "problems"
    if verdict.questions:
        return "question"
    return "stale" if conflict else "accepted"


def _ask(page: Page, bench: Bench, item: Item, question: Question) -> None:
    """What was read in a doubtful way, and the button by which the person says that it is right."""
    table = name_table(page, item.table)
    said = say_question(question.code, question.detail, page.words)
    show(page, "desk_question", title=table, said=said, shown=list(zip(question.cells, question.shown, strict=False)))
    known = replace(item, confirmed=item.confirmed | {question.code})
    yes = page.words("desk.question.yes", detail=name_reading(question.code, question.detail, page.words))
    st.button(yes, key=f"desk-yes-{item.table}-{question.code}", on_click=bench.put, args=(known,))


def _offer_marked(page: Page, bench: Bench, verdict: Verdict) -> None:
    """Each file that has problems, with these marked in it."""
    words, tables = page.words, page.tables.package
    with st.container(horizontal=True, key="desk-marked"):
        for item in bench.items.values():
            file = tables.table(item.table).path
            own = tuple(problem for problem in verdict.problems if problem.file == file)
            draft = read_item(page, bench, item)
            if own and draft.grid:
                name = name_file(f"{item.table}-marked", page.edition.id, "xlsx")
                label = words("desk.marked", file=file)
                offer(label, name, partial(mark_file, draft, own, words), SHEET)
