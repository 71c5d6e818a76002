"""The map: the largest numbers, where people fled from and to by day and role, the same as a table, the questions."""

from components.screen.map import PARAMETERS, show_controls, show_heads, show_table
from components.screen.mapsheet import show_map
from components.screen.page import open_page, show_notes
from components.screen.pieces import show_together

with open_page("map", PARAMETERS) as page:
    show_together(page, show_heads, show_controls, show_map, show_table, show_notes)
