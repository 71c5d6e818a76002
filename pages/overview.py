"""The first page: the statement's figures beside those of others, the displacement curve, questions, ways on."""

from components.screen.cards import show_claims
from components.screen.drawings import show_drawing
from components.screen.overview import PARAMETERS, show_next, show_opening
from components.screen.page import open_page, show_notes

with open_page("overview", PARAMETERS) as page:
    show_opening(page)
    show_claims(page)
    show_drawing(page)
    show_notes(page)
    show_next(page)
