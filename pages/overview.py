"""The first page: the statement's figures beside those of others, the displacement curve, questions, ways on."""

from components.screen.cards import show_claims
from components.screen.drawings import show_drawing
from components.screen.overview import PARAMETERS, show_next, show_opening
from components.screen.page import open_page, show_notes
from components.screen.pieces import show_together

with open_page("overview", PARAMETERS) as page:
    show_together(page, show_opening, show_claims, show_drawing, show_notes, show_next)
