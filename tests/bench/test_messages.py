"""How many messages a page sends that is looked at again: each costs the server 0.1 to 0.3 ms, whatever is in it.

`make bench` measures the time; here a page that sends more than before is found at once, and one that sends fewer may
have its number lowered.
"""

from urllib.parse import urlsplit

from components.screen.rooms import list_rooms
from tests.bench.readers import Place, Run, open_reader
from tests.faults.clients import run_apart

MOST = {
    "overview": 9,
    "statement": 17,
    "figures": 14,
    "map": 12,
    "signatories": 15,
    "aftermath": 9,
    "sources": 15,
    "corrections": 9,
    "present": 12,
    "desk": 24,
    "search": 13,
    "accessibility": 9,
}
"""Five of them are Streamlit's own of every run: that it begins and ends, and which pages there are."""


async def look_again(port: int) -> dict[str, Run]:
    """The second visit to each page, by a session each."""
    runs = {}
    for room in list_rooms():
        async with open_reader(port) as reader:
            await reader.visit(Place(room))
            runs[room] = await reader.visit(Place(room))
    return runs


def test_a_page_that_is_looked_at_again_sends_these_messages_and_no_more(server: str) -> None:
    runs = run_apart(look_again(urlsplit(server).port or 0))
    assert not [fault for run in runs.values() for fault in run.faults]
    assert {room: run.messages for room, run in runs.items()} == MOST
