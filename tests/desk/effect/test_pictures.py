"""Pictures: points, symbols and drawn words are heard."""

import json
from base64 import b64encode

from components.desk.effect.hearing import Ear
from components.desk.effect.pictures import hear_chart, hear_map, hear_picture
from components.desk.effect.sayings import PICTURE, POINT, SYMBOL

DRAWN = (
    "data:image/svg+xml;base64,"
    + b64encode("<svg><text x='1'>285,000 &amp;</text><text><tspan>درعا</tspan></text></svg>".encode()).decode()
)


def listen() -> Ear:
    return Ear("map", "en", set())


def test_points_of_a_chart_and_its_labels() -> None:
    trace = {"name": "DE47", "x": ["2018-08-01"], "y": [184000.0], "hovertext": "<b>up to 184,000</b><br>OCHA"}
    ear = listen()
    hear_chart(json.dumps({"data": [trace, {"x": [1], "y": [2]}], "layout": {"annotations": [{"text": "UN"}]}}), ear)
    assert [(each.kind, each.place, each.text) for each in ear.found] == [
        (POINT, ("DE47", "point"), "up to 184,000 OCHA (1 August 2018: 184,000)"),
        (POINT, ("label",), "UN"),
    ]


def test_symbols_of_a_map() -> None:
    land = {"id": "land", "data": {"type": "FeatureCollection"}}
    row = {"title": "Nasib", "figure": "return", "more": "", "position": [36.1760001, 32.555], "icon": {"url": DRAWN}}
    ear = listen()
    hear_map(json.dumps({"layers": [land, {"id": "wide-marks", "data": [row]}]}), ear)
    assert [(each.kind, each.place, each.text) for each in ear.found] == [
        (SYMBOL, ("Nasib", "words of marks"), "285,000 & درعا"),
        (SYMBOL, ("Nasib", "marks"), "Nasib · return"),
        (SYMBOL, ("Nasib", "position"), "stands at 32.555° N, 36.176° E"),
    ]


def test_words_of_a_drawing() -> None:
    ear = listen()
    hear_picture(DRAWN, "The curve", ear)
    hear_picture("/media/1.png", "A photograph", ear)
    assert [(each.kind, each.text) for each in ear.found] == [
        (PICTURE, "The curve"),
        (PICTURE, "285,000 &"),
        (PICTURE, "درعا"),
        (PICTURE, "A photograph"),
    ]
