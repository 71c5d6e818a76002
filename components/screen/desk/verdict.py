"""The third step: the verdict, what was read otherwise than written, what only the person can tell, what is wrong."""

from contextlib import suppress
from dataclasses import replace
from functools import partial

import streamlit as st

from components.desk.checks import Verdict
from components.desk.drafts import Draft, Question
from components.desk.intake.marking import mark_file
from components.desk.intake.writing import name_file
from components.model.data.problems import ALL_LOST, Problem
from components.screen.background.errands import UndoneError, run_errand
from components.screen.desk.bench import Bench, Item
from components.screen.desk.drafting import examine_bench, read_item
from components.screen.desk.mendings import list_mendings
from components.screen.desk.rebasing import show_conflict
from components.screen.desk.steps import guard, name_table, show_step
from components.screen.desk.take import SHEET
from components.screen.downloads import offer
from components.screen.sheets import Page, show
from components.view.mendings import name_reading, say_known, say_question
from components.view.problems import lacks_source, say_problem
from components.view.verdicts import group_faults
from components.view.words import Words

FEW_ROWS = 500
"""As many rows are marked in a blink."""


def show_verdict(page: Page, bench: Bench) -> Verdict | None:
    """The verdict on the change; None where nothing is in it, or others have changed its tables meanwhile."""
    show_step(page, "verdict", "" if bench.items else page.words("desk.waits.bring"))
    if not bench.items:
        return None
    pulse, examined = st.empty(), None
    with guard(page), st.spinner(page.words("desk.checking")):
        examined = examine_bench(page, bench, pulse.empty)
    if not examined:
        return None
    verdict, conflicts = examined.verdict, examined.conflicts
    reasons = find_reasons(verdict)
    _show_headline(page, verdict, reasons, conflict=bool(conflicts))
    items = list(bench.items.values())
    for item in items:
        for question in read_item(page, bench, item).questions:
            _ask(page, bench, item, question)
    _show_faults(page, bench, verdict, reasons)
    mendings = list_mendings(verdict.drafts, page.tables.package, page.words)
    if mendings:
        show(page, "desk_mendings", mendings=mendings)
    for item in items:
        if item.table in conflicts:
            show_conflict(page, bench, item, conflicts[item.table])
    return None if conflicts else verdict


def find_reasons(verdict: Verdict) -> list[Problem]:
    """Why files cannot be used at all: no table is found in them, or their Arabic was lost; the first reason of each.

    What else is wrong with such a file need not be mended one by one.
    """
    unread = [draft.problems[0] for draft in verdict.drafts if draft.problems and not draft.grid]
    return [*unread, *(problem for problem in verdict.problems if problem.code == ALL_LOST)]


def _show_headline(page: Page, verdict: Verdict, reasons: list[Problem], *, conflict: bool) -> None:
    show(
        page,
        "desk_verdict",
        state=_name_state(verdict, conflict),
        reasons=[say_problem(each, page.words) for each in reasons],
        problems=len(verdict.problems),
        questions=len(verdict.questions),
    )


def _name_state(verdict: Verdict, conflict: bool) -> str:
    if verdict.problems:
        return "problems"
    if verdict.questions:
        return "question"
    return "stale" if conflict else "accepted"


def _ask(page: Page, bench: Bench, item: Item, question: Question) -> None:
    """What can be read in more than one way, each reading, and the buttons by which the person says which is right."""
    words, answers = page.words, question.answers
    readings = [name_reading(each.code, each.detail, words) for each in answers]
    written = {words("desk.mending.heading.before"): question.written} if question.written else {}
    shown = {words("desk.mending.heading.cell"): question.cells} | written
    shown |= {reading: each.shown for reading, each in zip(readings, answers, strict=True)}
    show(
        page,
        "desk_question",
        title=name_table(page, item.table),
        said=say_question(question.code, words),
        columns=list(shown),
        rows=list(zip(*shown.values(), strict=True)),
        known=[said for each in answers if (said := say_known(each.code, each.detail, words))],
    )
    with st.container(horizontal=True, key=f"desk-answers-{item.table}-{question.code}"):
        for answer, reading in zip(answers, readings, strict=True):
            chosen = replace(item, confirmed=item.confirmed | {answer.code})
            label = words("desk.question.yes", detail=reading)
            st.button(label, key=f"desk-yes-{item.table}-{answer.code}", on_click=bench.put, args=(chosen,))


def _show_faults(page: Page, bench: Bench, verdict: Verdict, reasons: list[Problem]) -> None:
    """The problems beside the `reasons`, which the headline has said, and the files with the problems marked."""
    left = [problem for problem in verdict.problems if problem not in reasons]
    if left:
        show(page, "desk_faults", groups=group_faults(left, page.words), sources=any(map(lacks_source, left)))
    if verdict.problems or verdict.questions:
        _offer_marked(page, bench, verdict)


def _offer_marked(page: Page, bench: Bench, verdict: Verdict) -> None:
    """Each file that has problems or open questions, with these marked in it."""
    words, tables = page.words, page.tables.package
    with st.container(horizontal=True, key="desk-marked"):
        for item in bench.items.values():
            file = tables.table(item.table).path
            own = tuple(problem for problem in verdict.problems if problem.file == file)
            draft = read_item(page, bench, item)
            if (own or draft.questions) and draft.grid:
                name = name_file(f"{item.table}-marked", page.edition.id, "xlsx")
                label = words("desk.marked", file=file)
                offer(label, name, partial(_mark, draft, own, words), SHEET)


def _mark(draft: Draft, problems: tuple[Problem, ...], words: Words) -> bytes:
    """The marked file; of a large one by a process beside the server, for a workbook of 20,000 rows takes seconds.

    Where no process can do it the server does, for who waits for a file is not to be left without it.
    """
    if len(draft.grid) > FEW_ROWS:
        with suppress(UndoneError):
            return run_errand(tuple, mark_file, draft, problems, words)
    return mark_file(draft, problems, words)
