"""The search: one box for every figure, place, organisation, event, sentence and source."""

from components.screen.page import open_page
from components.screen.search import PARAMETERS, show_search

with open_page("search", PARAMETERS) as page:
    show_search(page)
