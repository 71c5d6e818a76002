"""What followed: the seven demands with what is on record after each, and the timeline."""

from components.screen.aftermath import PARAMETERS, show_demands, show_record, show_tables, show_timeline
from components.screen.page import open_page, show_notes

with open_page("aftermath", PARAMETERS) as page:
    show_record(page)
    show_demands(page)
    show_timeline(page)
    show_tables(page)
    show_notes(page)
