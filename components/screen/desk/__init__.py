"""The desk: a table taken, changed, checked, compared, published and taken back, step by step on one page."""

from components.screen.desk.bench import PARAMETER as CHANGE
from components.screen.desk.bring import WAY
from components.screen.desk.take import TABLE

ROOM = "desk"
PARAMETERS = (TABLE, WAY, CHANGE)
