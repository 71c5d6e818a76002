"""Which table a file is for: what its header says, before what its name says."""

from collections.abc import Sequence

from components.model.data.schema import Package, TableSchema


def guess_table(header: Sequence[str], name: str, package: Package, usual: str = "") -> str:
    """The table whose columns the `header` has most of; between equals the one that `name` names, then `usual`.

    `name` is the file's, `usual` the table that is likely beside all that. There is always an answer: the person can
    choose another table.
    """
    cells = {cell.strip().casefold() for cell in header}

    def rank(table: TableSchema) -> tuple[float, bool, bool]:
        """How likely the table is: columns alike, then the name, then the habit."""
        columns = set(table.columns)
        alike = len(columns & cells) / len(columns | cells)
        return round(alike, 2), name.casefold().startswith(table.name), table.name == usual

    return max(package.tables.values(), key=rank).name
