"""The statement: its publication, its text, and what can be taken along."""

from components.screen.page import open_page, show_notes
from components.screen.statement import PARAMETERS, show_after, show_publication, show_taking, show_text
from components.screen.texts import open_texts

with open_page("statement", PARAMETERS) as page:
    texts = open_texts(page)
    show_publication(page, texts)
    show_text(page, texts)
    show_after(page, texts)
    show_taking(page, texts)
    show_notes(page)
