"""What followed: the seven demands with what is on record after each, and the timeline."""

from components.screen.aftermath import PARAMETERS, show_demands, show_record, show_tables, show_timeline
from components.screen.page import open_page, show_notes
from components.screen.pieces import show_together

with open_page("aftermath", PARAMETERS) as page:
    show_together(page, show_record, show_demands, show_timeline, show_tables, show_notes)
