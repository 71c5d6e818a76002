"""The figures: the card that the address opens, those it compares, the statement's, then all by table."""

from components.screen.cards import show_claims, show_opened
from components.screen.comparing import show_comparison
from components.screen.figures import PARAMETERS, show_tables
from components.screen.page import open_page

with open_page("figures", PARAMETERS) as page:
    show_opened(page)
    show_comparison(page)
    show_claims(page, people_only=True)
    show_tables(page)
