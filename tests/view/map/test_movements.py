"""What is said of a place on the map: number with its words, day and speaker, or what the latest report says."""

from pathlib import Path

import pytest

from components.model.data.tables import Tables
from components.model.movements import list_reports
from components.model.spots import list_flows, list_spots
from components.view.map.movements import say_what, say_when_and_who, tell_flow, tell_spot
from components.view.words import load_words

REPORTS = list_reports(Tables(Path(__file__).parents[3] / "data"))
BY_ID = {report.figure.id: report for report in REPORTS}
SPOTS = list_spots(REPORTS, None)
WORDS = load_words("en")


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        ("DL020", "up to 189,000 people displaced"),
        ("DL096", "more than 3,000 families displaced"),
        ("DL042", "more than 45,000 movements tracked"),
        ("DL012", "33,000–35,000 people displaced"),
    ],
)
def test_number_keeps_its_words_and_names_its_unit_once(figure: str, said: str) -> None:
    assert say_what(BY_ID[figure].figure, WORDS) == said


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        ("DL033", "9 July · OCHA regional (David Swanson) via AFP/Zaman al-Wasl"),
        ("DL030", "3 July · UNHCR (Mahecic) via Reuters repost · weak source"),
        ("DL114", "undated · UN figure quoted by Haaretz"),
    ],
)
def test_label_names_day_and_speaker_and_warns_of_a_weak_source(figure: str, said: str) -> None:
    assert say_when_and_who(BY_ID[figure], WORDS) == said


@pytest.mark.parametrize(
    ("place", "field", "said"),
    [
        ("golan-side-of-quneitra", "figure", "destination: up to 200,000 people displaced"),
        ("golan-side-of-quneitra", "when", "9 July 2018"),
        ("golan-side-of-quneitra", "who", "OCHA regional (David Swanson) via AFP/Zaman al-Wasl"),
        ("golan-side-of-quneitra", "more", "6 more reports in the table"),
        ("jordan-border-area-of-dara", "who", "UNHCR (Mahecic) via Reuters repost (weak source)"),
        ("um-el-mayathen", "title", "Um el-Mayathen · أم المياذن (position approximate)"),
        ("inkhil", "more", ""),
    ],
)
def test_tip_says(place: str, field: str, said: str) -> None:
    spot = next(spot for spot in SPOTS if spot.place.id == place)
    assert getattr(tell_spot(spot, WORDS), field) == said


def test_place_that_people_could_not_leave_is_not_said_to_have_been_fled() -> None:
    spot = next(spot for spot in SPOTS if spot.place.id == "adawan")
    assert "leaving was banned" in tell_spot(spot, WORDS).figure


def test_journey_names_both_ends() -> None:
    tips = [tell_flow(flow, WORDS) for flow in list_flows(REPORTS, None)]
    (convoys,) = [tip for tip in tips if tip.title == "Umm Batina to Morek"]
    assert (convoys.figure, convoys.more) == ("evacuation: about 2,800 people evacuated", "2 more reports in the table")
