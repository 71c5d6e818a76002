"""Corrections: what was changed in the published data, when, why, and on which source."""

from components.screen.corrections import PARAMETERS, show_corrections
from components.screen.page import open_page

with open_page("corrections", PARAMETERS) as page:
    show_corrections(page)
