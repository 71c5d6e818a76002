"""For everyone: what was done so that all can use this, how it was tried, and what is known to fall short."""

from components.screen.accessibility import PARAMETERS, show_statement
from components.screen.page import open_page

with open_page("accessibility", PARAMETERS) as page:
    show_statement(page)
