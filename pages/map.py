"""The map: the largest numbers, where people fled from and to by day and role, the same as a table, the questions."""

from components.screen.map import PARAMETERS, show_controls, show_heads, show_table
from components.screen.mapsheet import show_map
from components.screen.page import open_page, show_notes

with open_page("map", PARAMETERS) as page:
    show_heads(page)
    show_controls(page)
    show_map(page)
    show_table(page)
    show_notes(page)
