"""The statement: its publication, its text, and what can be taken along."""

from components.screen.cards import open_statement
from components.screen.page import open_page, show_notes
from components.screen.statement import PARAMETERS, show_after, show_publication, show_taking, show_text

with open_page("statement", PARAMETERS) as page:
    statement = open_statement(page)
    show_publication(page, statement)
    show_text(page, statement)
    show_after(page, statement)
    show_taking(page, statement)
    show_notes(page)
