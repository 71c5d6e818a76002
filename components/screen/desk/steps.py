"""What the steps of the desk share: headings, remarks, the tables as they stand, and a net for unexpected faults."""

import logging
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

from components.model.problems import DataFault, Problem
from components.model.reading import Rows, read_rows
from components.model.schema import TableSchema
from components.screen.page import Page, show, show_problems
from components.view.problems import SHOWN, say_problem

LOG = logging.getLogger(__name__)
STEPS = ("take", "bring", "verdict", "compare", "publish", "editions")


def show_step(page: Page, name: str, waits: str = "") -> None:
    """The heading of one of `STEPS` with its number; `waits` says what it waits for."""
    title = page.words(f"desk.step.{name}")
    show(page, "desk_step", number=STEPS.index(name) + 1, name=name, title=title, waits=waits)


def remark(page: Page, sentence: str) -> None:
    """A quiet sentence."""
    show(page, "remark", sentence=sentence)


def read_recorded(page: Page, schema: TableSchema) -> Rows:
    """The table as its file has it, header first; only the header where the file cannot be read."""
    try:
        return read_rows(page.tables.file(schema.path), schema.path)
    except DataFault:
        return [list(schema.columns)]


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
    """A fault in the data is said as on any page; what nobody foresaw in a sentence with a reference to the log."""
    try:
        yield
    except DataFault as fault:
        show_problems(page, fault.problems)
    except Exception:
        reference = secrets.token_hex(4)
        LOG.exception("The desk, reference %s", reference)
        show(page, "desk_fault", sentence=page.words("desk.fault", reference=reference))
