"""One search over everything: what is typed, and what comes first."""

import sys
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest

from components.model.data.tables import Tables
from components.model.lens import look_back
from components.model.search.entries import KINDS, list_entries
from components.model.search.finding import MOST, Found, search
from components.model.search.index import build_index
from components.view.finding import TRANSLATED, spell_day

TABLES = Tables(Path(__file__).parents[3] / "data")
INDEX = build_index(TABLES, TRANSLATED, spell_day)
DAY = date(2018, 7, 3)


def find(wanted: str, kind: str = "") -> list[tuple[str, str]]:
    return [(hit.kind, hit.id) for hit in search(INDEX, wanted, kind).hits]


@pytest.mark.parametrize(
    ("wanted", "first"),
    [
        ("ST01", ("figure", "ST01")),
        ("st01", ("figure", "ST01")),
        ("E048", ("event", "E048")),
        ("S148", ("source", "S148")),
        ("F002", ("followup", "F002")),
        ("198000", ("figure", "ST01")),
        ("198,000", ("figure", "ST01")),
        ("198 000", ("figure", "ST01")),
        ("١٩٨٬٠٠٠", ("figure", "ST01")),
        ("198", ("figure", "ST01")),
        ("Nasib", ("place", "nasib")),
        ("nassib", ("place", "nasib")),
        ("نصيب", ("place", "nasib")),
        ("Daraa", ("place", "dara")),
        ("Dar’a", ("place", "dara")),
        ("C5993", ("place", "dara")),
        ("White Helmets", ("organisation", "47")),
        ("الخوذ البيضاء", ("organisation", "47")),
        ("الخوذ البيضا", ("organisation", "47")),
        ("SNHR", ("organisation", "40")),
        ("s.n.h.r.", ("organisation", "40")),
        ("kawakibi", ("organisation", "23")),
        ("scorched earth", ("sentence", "p1")),
        ("resolution 2254", ("sentence", "d1")),
        ("Is 198,000 exaggerated?", ("note", "exaggerated")),
        ("children killed", ("figure", "CA02")),
    ],
)
def test_what_is_meant_comes_first(wanted: str, first: tuple[str, str]) -> None:
    assert find(wanted)[0] == first


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [
        ("how many people were displaced", "ST01"),
        ("How many were displaced by 3 July?", "DE25"),
        ("how many people fled", "ST01"),
        ("how many people are still displaced", "DE39"),
        ("how many people returned", "DE37"),
        ("how many were killed in Daraa", "CA05"),
        ("HOW MANY CIVILIANS WERE KILLED", "ST02"),
        ("how many children were killed", "CA02"),
        ("the number of women killed", "CA03"),
        ("how many died", "CA28"),
        ("how many people were killed in Sweida", "CA46"),
        ("how many injured", "ST03"),
        ("how many hospitals were hit", "IR11"),
        ("how many barrel bombs were dropped", "IR15"),
        ("how many organisations signed the statement?", "ST05"),
        ("how many demands are there", "ST06"),
        ("كم عدد النازحين", "ST01"),
        ("كم شخصاً نزح؟", "ST01"),
        ("كم عدد النازحين في 3 تموز", "DE25"),
        ("كم طفلاً قُتل", "CA02"),
        ("كم عدد القتلى في درعا", "CA05"),
        ("عدد القتلى المدنيين", "ST02"),
        ("كم عدد العائدين", "DE37"),
        ("كم عدد الجرحى", "ST03"),
        ("كم عدد البراميل المتفجرة التي أُلقيت", "IR15"),
        ("كم عدد المستشفيات التي خرجت من الخدمة", "IR03"),
        ("كم عدد المنظمات الموقعة", "ST05"),
        ("كم مطلباً في البيان", "ST06"),
    ],
)
def test_question_finds_the_figures_that_it_means(wanted: str, meant: str) -> None:
    """Neither who asks "how many" nor who writes another form of the word is left without the figure."""
    assert ("figure", meant) in find(wanted)[:3]


@pytest.mark.parametrize(
    ("wanted", "first", "same"),
    [
        ("Center for Human Rights", ("organisation", "2"), "Center Human Rights"),
        ("The White Helmets", ("organisation", "47"), "White Helmets"),
        ("what did WHO say", ("figure", "CA28"), "WHO"),
    ],
)
def test_fillers_in_a_name_change_nothing(wanted: str, first: tuple[str, str], same: str) -> None:
    assert find(wanted)[0] == first
    assert set(find(wanted)) == set(find(same))


@pytest.mark.parametrize("wanted", ["5 July", "July 5", "5 July 2018", "2018-07-05", "5 تموز", "٥ تموز", "5 يوليو"])
def test_day_however_it_is_written_finds_what_happened_on_it(wanted: str) -> None:
    found = find(wanted)
    assert found[0][0] == "event"
    assert ("event", "E048") in found[:8]


def test_title_counts_more_than_a_text() -> None:
    found = find("de-escalation")
    assert found[0] == ("event", "E008")
    assert found.index(("demand", "4")) < found.index(("sentence", "p1"))
    assert find("de escalation") == found


@pytest.mark.parametrize(
    ("wanted", "first", "few"),
    [("humen rights", ("organisation", "2"), 10), ("sn4hr", ("organisation", "40"), 5), ("emergancy", None, 20)],
)
def test_typing_error_in_a_name_is_forgiven_without_a_flood(
    wanted: str, first: tuple[str, str] | None, few: int
) -> None:
    found = search(INDEX, wanted)
    assert 0 < sum(found.counts.values()) <= few
    assert first in (None, (found.hits[0].kind, found.hits[0].id))


@pytest.mark.parametrize("wanted", ["Zaatari", "xqzt vbnm", "99999999"])
def test_what_is_not_there_gives_no_hit_and_few_suggestions(wanted: str) -> None:
    found = search(INDEX, wanted)
    assert (found.hits, found.counts) == ((), {})
    assert len(found.suggestions) <= 3


def test_of_words_of_which_one_is_not_there_the_nearest_are_suggested() -> None:
    assert search(INDEX, "White Helmets xqzt").suggestions[0].id == "47"


@pytest.mark.parametrize("wanted", ["", " ", "-", "؟"])
def test_nothing_wanted_gives_nothing(wanted: str) -> None:
    assert search(INDEX, wanted) == Found()


def test_short_number_is_not_the_beginning_of_a_longer_one() -> None:
    numbers = {hit.id for hit in search(INDEX, "5", "organisation").hits}
    assert "5" in numbers
    assert not {"50", "51"} & numbers


def test_kind_narrows_the_hits_and_not_the_counts() -> None:
    every, places = search(INDEX, "nasib"), search(INDEX, "nasib", "place")
    assert every.counts == places.counts
    assert {hit.kind for hit in places.hits} == {"place"}
    assert len(places.hits) == every.counts["place"]
    assert list(every.counts) == [kind for kind in KINDS if kind in every.counts]


def test_no_more_are_given_than_can_be_read() -> None:
    found = search(INDEX, "a")
    assert len(found.hits) == MOST < sum(found.counts.values())


def test_what_was_not_known_is_not_found() -> None:
    seen = Tables(look_back(TABLES, DAY, {"": "[Left out]", "ar": "[حُجب]"}).tables.files)
    index = build_index(seen, TRANSLATED, spell_day)
    later = set(TABLES.table("events")["id"]) - set(seen.table("events")["id"])
    assert len(later) > 10
    assert [key for key in later if any(hit.id == key for hit in search(index, key).hits)] == []
    assert search(index, "ST01").hits[0].id == "ST01"


def test_same_is_found_whatever_language_is_spoken() -> None:
    spoken = [list(list_entries(TABLES.speaking(lang), TRANSLATED, spell_day)) for lang in ("en", *TRANSLATED)]
    assert all(each == list(list_entries(TABLES, TRANSLATED, spell_day)) for each in spoken)


def test_every_entry_is_found_by_its_own_id_or_name(capsys: pytest.CaptureFixture[str]) -> None:
    """It prints what a search takes, which is not a matter of right and wrong."""
    wanted = [(entry, names[0]) for entry, names in zip(INDEX.entries, INDEX.names, strict=True) if names]
    start = perf_counter()
    missed = [entry.id for entry, name in wanted if not search(INDEX, name).counts.get(entry.kind)]
    with capsys.disabled():
        sys.stdout.write(
            f"\n{(perf_counter() - start) / len(wanted) * 1000:.2f} ms a search over {len(INDEX.entries)} entries\n"
        )
    assert missed == []
