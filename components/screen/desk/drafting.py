"""What is on the bench, read and checked together, once for each state of it: what is large beside the server."""

from collections.abc import Sequence
from contextlib import suppress

from components.desk.drafts import Draft
from components.desk.examining import Brought, Examined, examine, examine_files, is_much
from components.model.data.problems import DataFault
from components.model.data.reading import read_rows
from components.model.data.schema import TableSchema
from components.model.history.archive import list_records, list_used
from components.screen.background.errands import Tick, run_errand
from components.screen.desk.bench import Bench, Item
from components.screen.desk.steps import read_recorded
from components.screen.sheets import Page
from components.screen.store import data_folder

Cells = tuple[tuple[str, ...], ...]


def examine_bench(page: Page, bench: Bench, tick: Tick = tuple) -> Examined:
    """All that is in the change, made once for each edition of the data.

    `tick` is called now and then while a process does it; UndoneError where that cannot be done.
    """
    items = tuple(bench.items.values())
    return bench.once("examined", (page.edition.id, items), lambda: _examine(page, items, tick))


def read_item(page: Page, bench: Bench, item: Item) -> Draft:
    """The table as the `item` on the bench has it."""
    return examine_bench(page, bench).drafts[item.table]


def read_so_far(page: Page, bench: Bench, schema: TableSchema) -> tuple[Cells, str]:
    """The rows of the table in the change, else on record, and the edition they are from ("" where nothing says it)."""
    item = bench.items.get(schema.name)
    draft = read_item(page, bench, item) if item else None
    if draft and draft.rows:
        return draft.rows, draft.base
    if item and draft and item.way != "file":  # Written here, cell by cell, though it is refused as a whole.
        with suppress(DataFault):
            return tuple(map(tuple, read_rows(item.upload.content, schema.path)[1:])), draft.base
    return tuple(map(tuple, read_recorded(page, schema)[1:])), page.edition.id


def is_clear(page: Page, bench: Bench, schema: TableSchema) -> bool:
    """Whether one may go on from the table in the change, if it is there: no row is left out, no letter guessed."""
    item = bench.items.get(schema.name)
    return item is None or item.way != "file" or read_item(page, bench, item).is_whole


def list_ids() -> dict[str, frozenset[str]]:
    """For each table the ids that rows had in any edition: none is given to another row."""
    return list_used(list_records(data_folder()))


def _examine(page: Page, items: Sequence[Item], tick: Tick) -> Examined:
    brought = [Brought(item.table, item.upload, item.confirmed, item.labels) for item in items]
    if not is_much(brought):
        return examine(data_folder(), page.tables, brought)
    return run_errand(tick, examine_files, data_folder(), page.tables.files, page.words.lang, brought)
