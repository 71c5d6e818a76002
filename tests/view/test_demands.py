"""The demands in words: every reading counted, every entry with its source."""

from pathlib import Path

from components.model.data.tables import Tables
from components.model.timeline import list_demands, list_readings
from components.view.demands import make_demand_card, tally
from components.view.words import load_words

WORDS = load_words("en")
TABLES = Tables(Path(__file__).parents[2] / "data")
SOURCES = TABLES.table("sources")
URLS = dict(zip(SOURCES["id"], SOURCES["url"], strict=True))
DEMANDS = list_demands(TABLES)
CARDS = [make_demand_card(demand, URLS, {"event": "E001", "span": "all"}, WORDS) for demand in DEMANDS]


def test_every_demand_is_counted_under_one_reading() -> None:
    tallies = tally(DEMANDS, list_readings(TABLES))
    assert [each.reading for each in tallies] == list(list_readings(TABLES))
    assert sum(each.count for each in tallies) == len(DEMANDS)


def test_every_entry_has_the_address_of_its_source() -> None:
    assert all(entry.source_url.startswith("http") for card in CARDS for entry in (*card.after, *card.before))


def test_demand_leads_to_its_sentence_in_the_statement() -> None:
    assert [card.passage_href for card in CARDS] == [f"./statement?passage=d{number}&lang=en" for number in range(1, 8)]


def test_link_to_a_demand_keeps_the_period_and_closes_the_event() -> None:
    assert CARDS[2].href == "./aftermath?span=all&demand=3"


def test_context_is_never_counted_among_what_followed() -> None:
    for card in CARDS:
        assert card.summary[0].startswith(f"{len(card.after)} ")
        assert (len(card.summary) > 2) is bool(card.before)
