from collections.abc import Callable
from io import BytesIO

import pytest
from openpyxl import load_workbook

from components.desk.intake.marking import mark_file
from components.screen.background.errands import UndoneError, run_errand
from components.screen.desk import verdict
from components.view.words import load_words
from tests.desk.filing import HEADER, make_csv, read, row


def be_busy(*_: object) -> bytes:
    raise UndoneError("busy")


@pytest.mark.parametrize(("few", "run"), [(0, run_errand), (10, run_errand), (0, be_busy)])
def test_a_marked_file_is_the_same_made_beside_the_server_or_where_that_cannot_be(
    few: int, run: Callable[..., bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    draft, words = read(make_csv(HEADER, row(), row(count="many"))), load_words("ar")
    monkeypatch.setattr(verdict, "FEW_ROWS", few)
    monkeypatch.setattr(verdict, "run_errand", run)
    made, wanted = (
        [[cell.value for line in sheet for cell in line] for sheet in load_workbook(BytesIO(content))]
        for content in (verdict._mark(draft, draft.problems, words), mark_file(draft, draft.problems, words))
    )
    assert made == wanted
