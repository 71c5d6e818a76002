"""The statement: its publication, its text, and what can be taken along."""

from components.screen.page import open_page, show_notes
from components.screen.statement import PARAMETERS, show_after, show_publication, show_taking, show_text
from components.screen.texts import show_unsound

with open_page("statement", PARAMETERS) as page:
    show_unsound(page)
    show_publication(page)
    show_text(page)
    show_after(page)
    show_taking(page)
    show_notes(page)
