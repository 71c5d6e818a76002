"""What followed: the seven demands with what is on record after each, and the timeline."""

from components.screen.aftermath import PARAMETERS, read_view, show_demands, show_record, show_tables, show_timeline
from components.screen.page import open_page, show_notes

with open_page("aftermath", PARAMETERS) as page:
    view = read_view(page)
    show_record(page)
    show_demands(page)
    show_timeline(page, view)
    show_tables(page, view)
    show_notes(page)
