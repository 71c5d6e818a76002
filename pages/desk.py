"""The desk: staff take a table, change it, check it, compare it, publish it, and take it back."""

from components.screen.desk import PARAMETERS
from components.screen.desk.bench import open_bench
from components.screen.desk.bring import show_bring
from components.screen.desk.compare import show_compare
from components.screen.desk.editions import show_editions
from components.screen.desk.publish import show_publish
from components.screen.desk.steps import guard
from components.screen.desk.take import show_take
from components.screen.desk.top import show_top
from components.screen.desk.verdict import show_verdict
from components.screen.page import open_page

with open_page("desk", PARAMETERS) as page, guard(page):
    bench = open_bench()
    obstacle = show_top(page)
    schema = show_take(page)
    show_bring(page, bench, schema)
    verdict = show_verdict(page, bench)
    ready = show_compare(page, bench, verdict)
    show_publish(page, bench, ready, obstacle)
    show_editions(page, bench)
