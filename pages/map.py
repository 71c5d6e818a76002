"""The map: the largest numbers, where people fled from and to by day and role, the same as a table, the questions."""

from components.screen.map import PARAMETERS, show_controls, show_heads, show_table
from components.screen.mapsheet import show_map
from components.screen.mapview import read_view
from components.screen.page import open_page, show_notes

with open_page("map", PARAMETERS) as page:
    view = read_view(page)
    show_heads(page, view)
    show_controls(page, view)
    show_map(page, view)
    show_table(page, view)
    show_notes(page)
