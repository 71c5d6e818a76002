"""What a visit brought, counted from what the browser tells."""

import base64

from tests.bench.visiting import LIBRARIES, PLOTLY, Traffic
from tests.sweeps import sweep

TOLD = Traffic(
    addresses={"1": "http://127.0.0.1/", "2": "http://127.0.0.1/static/js/PlotlyChart.D9Z0.js", "3": "data:,"},
    sizes={"1": 8_000, "2": 1_060_000},
)


@sweep("part, expected", [("", 1068), (LIBRARIES[PLOTLY], 1060), ("/DeckGlJsonChart.", 0)])
def test_all_that_was_sent_is_weighed_or_one_library(part: str, expected: float) -> None:
    assert TOLD.weigh(part) == expected


@sweep(
    "opcode, payload, expected",
    [(2, base64.b64encode(b"123456").decode(), 6), (1, "text", 0), (9, "", 0)],
)
def test_messages_of_the_websocket_are_counted_as_sent(opcode: int, payload: str, expected: int) -> None:
    traffic = Traffic()
    traffic.note_frame({"opcode": opcode, "payloadData": payload})
    assert (traffic.stream, traffic.weigh()) == (expected, expected / 1000)


def test_messages_of_a_compressed_websocket_are_counted_compressed() -> None:
    traffic, frame = Traffic(), {"opcode": 2, "payloadData": base64.b64encode(b"the same " * 1000).decode()}
    traffic.note_answer({"headers": {"Sec-WebSocket-Extensions": "permessage-deflate; server_max_window_bits=12"}})
    traffic.note_frame(frame)
    first = traffic.stream
    traffic.note_frame(frame)
    assert 0 < traffic.stream - first < first < 100
