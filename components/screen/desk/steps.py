"""What the steps of the desk share: headings, remarks, the tables as they stand, and a net for unexpected faults."""

import logging
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from components.desk import examining
from components.desk.ledger.keeping import find_sound
from components.model.data.problems import DataFault, Problem
from components.model.data.reading import Rows
from components.model.data.schema import FILE, TableSchema
from components.screen.background.errands import UndoneError
from components.screen.page import show_problems
from components.screen.pieces import piece
from components.screen.sheets import Page, show
from components.screen.store import data_folder
from components.view.problems import SHOWN, say_problem

LOG = logging.getLogger(__name__)
STEPS = ("take", "bring", "verdict", "compare", "publish", "editions")


@piece
def show_step(page: Page, name: str, waits: str = "") -> None:
    """The heading of one of `STEPS` with its number; `waits` says what it waits for."""
    title = page.words(f"desk.step.{name}")
    show(page, "desk_step", number=STEPS.index(name) + 1, name=name, title=title, waits=waits)


@piece
def remark(page: Page, sentence: str) -> None:
    """A quiet sentence."""
    show(page, "remark", sentence=sentence)


def read_recorded(page: Page, schema: TableSchema) -> Rows:
    """The table as its file has it, header first; only the header where the file cannot be read."""
    return examining.read_recorded(page.tables, schema)


def name_table(page: Page, name: str) -> str:
    """The title of a table with its file; a name that is no table of the package stands for itself."""
    schema = page.tables.package.tables.get(name)
    return page.words("desk.table_name", title=schema.title, file=schema.path) if schema else name


def say_refused(page: Page, problems: tuple[Problem, ...]) -> None:
    """Why a publication was refused; nothing was changed."""
    sentences = [say_problem(problem, page.words) for problem in problems[:SHOWN]]
    show(page, "desk_refused", sentences=sentences, more=len(problems) - len(sentences))


@contextmanager
def guard(page: Page) -> Iterator[None]:
    """A fault in the data is said as on any page; what nobody foresaw in a sentence with a reference to the log.

    An errand that was not done can be tried again: what was brought stays in the change.
    """
    try:
        yield
    except DataFault as fault:
        show_problems(page, fault.problems)
        _show_way_back(page, fault.problems)
    except UndoneError as fault:
        show(page, "desk_fault", sentence=page.words(f"desk.undone.{fault.code}"))
        st.button(page.words("desk.public_again"), key="desk-again")
    except Exception:
        reference = secrets.token_hex(4)
        LOG.exception("The desk, reference %s", reference)
        show(page, "desk_fault", sentence=page.words("desk.fault", reference=reference))


def _show_way_back(page: Page, problems: tuple[Problem, ...]) -> None:
    """How the last sound edition is taken up again from the command line, where the desk cannot say what a table is."""
    if any(problem.file == FILE for problem in problems):
        show(page, "desk_way_back", edition=find_sound(data_folder()))
