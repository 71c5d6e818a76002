"""Books: what openpyxl tells of a workbook beside its cells: sheets, strings, formats, properties."""

from functools import cached_property
from typing import Any

from openpyxl.packaging.manifest import Override
from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE
from openpyxl.workbook import Workbook
from openpyxl.xml.constants import SHARED_STRINGS

from components.desk.intake.sheetxml import parse_strings


class Book(ExcelReader):
    """openpyxl's reader without what is not needed: its strings and sheets are read by sheetxml."""

    def read_strings(self) -> None:
        """Leaves the strings for later."""

    def read_worksheets(self) -> None:
        """Leaves the sheets for later."""

    def read_theme(self) -> None:
        """Leaves colours and fonts aside."""

    @cached_property
    def strings(self) -> list[str]:
        """The shared strings, read once."""
        part: Override | None = self.package.find(SHARED_STRINGS)  # type: ignore[no-untyped-call]
        if part is None:
            return []
        with self.archive.open(str(part.PartName).removeprefix("/")) as stream:
            return parse_strings(stream)

    @cached_property
    def sheets(self) -> dict[str, str]:
        """Name of each sheet of cells, and the part it stands in."""
        found = [each for each in self.parser.find_sheets() if "worksheet" in each[1].Type]
        return {sheet.name: rel.target for sheet, rel in found if rel.target in self.valid_files}

    @property
    def properties(self) -> dict[str, str]:
        """The properties that a person or a program gave to the workbook."""
        return {str(each.name): str(each.value) for each in list_properties(self.wb)}

    def is_date(self, style: int) -> bool:
        """Whether a number in this style is shown as a date or a time."""
        book: Any = self.wb
        return style in book._date_formats or style in book._timedelta_formats

    def format_of(self, style: int) -> str:
        """The number format of a style ("General", "0%"); "General" where there is no such style."""
        book: Any = self.wb
        number = book._cell_styles[style].numFmtId if style < len(book._cell_styles) else 0
        at = number - BUILTIN_FORMATS_MAX_SIZE
        return str(book._number_formats[at]) if at >= 0 else BUILTIN_FORMATS.get(number, "General")


def list_properties(book: Workbook) -> Any:  # noqa: ANN401
    """The list of a workbook's own properties, which openpyxl's types do not know; it can be read and added to."""
    untyped: Any = book
    return untyped.custom_doc_props
