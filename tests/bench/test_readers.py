"""What a session takes from the messages of Streamlit's protocol."""

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.bench.readers import Place, Run
from tests.sweeps import sweep

PLACES = [(Place("map"), "map"), (Place("search", "q=Nasib"), "search?q=Nasib")]


def make_message(kind: str) -> ForwardMsg:
    """A message of the server of this kind."""
    message = ForwardMsg(hash="h")
    if kind == "fault":
        message.delta.new_element.exception.message = "division by zero"
    elif kind == "menu":
        message.navigation.app_pages.add(page_script_hash="abc", url_pathname="map")
    elif kind == "large":
        message.delta.new_element.html.body = "text"
        message.metadata.cacheable = True
    elif kind == "known":
        message.ref_hash = "k"
    elif kind == "overtaken":
        message.script_finished = ForwardMsg.FINISHED_EARLY_FOR_RERUN
    else:
        message.script_finished = ForwardMsg.FINISHED_SUCCESSFULLY
    return message


def read(*kinds: str) -> Run:
    """A run in which the server sent messages of these kinds."""
    run = Run()
    for kind in kinds:
        run.note(make_message(kind).SerializeToString())
    return run


@sweep(
    "kinds, expected",
    [
        (["menu", "large"], Run(pages={"map": "abc"}, kept={"h"})),
        (["known"], Run(kept={"k"})),
        (["overtaken"], Run()),
        (["overtaken", "finished"], Run(finished=True)),
        (["fault", "finished"], Run(faults=["division by zero"], finished=True)),
    ],
)
def test_a_run_notes_what_a_page_in_the_browser_would(kinds: list[str], expected: Run) -> None:
    run = read(*kinds)
    assert run.size == sum(make_message(kind).ByteSize() for kind in kinds)
    assert run.messages == len(kinds)
    run.size = run.messages = 0
    assert run == expected


@sweep("place, expected", PLACES)
def test_a_place_is_called_by_its_address(place: Place, expected: str) -> None:
    assert place.name == expected
