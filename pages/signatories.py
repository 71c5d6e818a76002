"""The signatories: the printed list with its gaps, and who the organisations are."""

from components.screen.page import open_page, show_notes
from components.screen.signatories import PARAMETERS, show_gaps, show_signatories

with open_page("signatories", PARAMETERS) as page:
    show_gaps(page)
    show_signatories(page)
    show_notes(page)
