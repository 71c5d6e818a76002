"""Sources and method: every source, what the values mean, the data dictionary, the downloads."""

from components.screen.page import open_page, show_notes
from components.screen.sources import PARAMETERS, show_parts

with open_page("sources", PARAMETERS) as page:
    show_parts(page)
    show_notes(page)
