"""The statement: its publication, its text, and what can be taken along."""

from components.screen.page import open_page, show_notes
from components.screen.pieces import show_together
from components.screen.statement import PARAMETERS, show_after, show_publication, show_taking, show_text
from components.screen.texts import show_unsound

with open_page("statement", PARAMETERS) as page:
    show_together(page, show_unsound, show_publication)
    show_text(page)
    show_together(page, show_after, show_taking, show_notes)
