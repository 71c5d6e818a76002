"""Groups of effects: what a person takes for one change stands together, counts stand apart, and nothing is lost."""

import pytest

from components.desk.effect.effects import Effect, compare_sayings
from components.desk.effect.groups import CHANGED, GONE, NEW, Group, group_effects, list_steps
from components.desk.effect.sayings import CARD, LINK, POINT, ROW, SENTENCE, TEXT, Saying


def make(
    before: str, after: str, *keys: str, room: str = "figures", lang: str = "en", kind: str = ROW, label: str = "Number"
) -> Effect:
    return Effect(room, lang, kind, ("Heading", *keys, label), before, after, keys)


def told(group: Group) -> tuple[str, str, list[tuple[str, str]], int]:
    return group.kind, group.key, [(each.before, each.after) for each in group.main], len(group.effects)


GROUPS = [
    (
        "a new row, told cell by cell on two pages in two languages",
        [
            make("", "12 people", "DE90"),
            make("", "as of 3 July", "DE90", label="As of"),
            make("", "12 people fled as of 3 July", "DE90", kind=POINT, label=""),
            make("", "Value", "DE90", kind=CARD, label="dt"),
            make("", "DE90 12 people fled", "S1", "DE90", room="sources", label=""),
            make("", "12 نازحاً", "DE90", lang="ar", label="الرقم"),
        ],
        [(NEW, "DE90", [("", "12 people · as of 3 July"), ("", "12 نازحاً")], 6)],
    ),
    (
        "a new source and the new row that rests on it",
        [
            make("", "S90", "S90", room="sources", label="Id"),
            make("", "https://a.org/", "S90", room="sources", kind=LINK),
            make("", "DE90 12 people", "S90", "DE90", room="sources", label=""),
        ],
        [(NEW, "S90", [("", "S90")], 2), (NEW, "DE90", [("", "DE90 12 people")], 1)],
    ),
    (
        "a number that changes wherever it stands",
        [
            make(
                "The campaign left 198,000 displaced", "The campaign left 199,000 displaced", room="overview", kind=TEXT
            ),
            make("198,000 displaced", "199,000 displaced", "ST01", room="overview", kind=CARD),
            make("198,000 نازح", "199,000 نازح", "ST01", room="overview", kind=CARD, lang="ar"),
            make("As a figure: 198,000", "As a figure: 199,000", "p2", "A1", room="statement", kind=SENTENCE),
            make("198,000 people", "199,000 people", "ST01"),
        ],
        [(CHANGED, "ST01", [("198,000 displaced", "199,000 displaced"), ("198,000 نازح", "199,000 نازح")], 5)],
    ),
    (
        "a title changed in both languages",
        [
            make("The siege begins", "The siege starts", "E1", label="Title"),
            make("بدء الحصار", "انطلاق الحصار", "E1", lang="ar", label="العنوان"),
        ],
        [(CHANGED, "E1", [("The siege begins", "The siege starts"), ("بدء الحصار", "انطلاق الحصار")], 2)],
    ),
    (
        "two numbers that change are two changes",
        [make("12 people", "13 people", "DE01"), make("20 people", "30 people", "DE02")],
        [(CHANGED, "DE01", [("12 people", "13 people")], 1), (CHANGED, "DE02", [("20 people", "30 people")], 1)],
    ),
    (
        "a row that goes",
        [make("12 people", "", "DE01"), make("3 July", "", "DE01", label="As of")],
        [(GONE, "DE01", [("12 people · 3 July", "")], 2)],
    ),
    (
        "a bare number names different items on different pages",
        [make("", "An organisation", "14", room="signatories"), make("", "A demand", "14", room="aftermath")],
        [(NEW, "14", [("", "An organisation")], 1), (NEW, "14", [("", "A demand")], 1)],
    ),
]


@pytest.mark.parametrize(("effects", "groups"), [each[1:] for each in GROUPS], ids=[each[0] for each in GROUPS])
def test_groups(effects: list[Effect], groups: list[tuple[str, str, list[tuple[str, str]], int]]) -> None:
    found = group_effects(effects)
    assert [told(group) for group in found.groups] == groups
    assert found.counts == ()


ROWS = make("Rows 1 to 28 of 28", "Rows 1 to 29 of 29", kind=TEXT)
SENTENCES = make("214 people were killed", "215 people were killed", room="overview", kind=TEXT)


@pytest.mark.parametrize(
    ("effect", "others", "counted"),
    [
        (ROWS, [make("", "12 people", "DE90")], True),
        (make("1,999 rows", "2,000 rows", kind=TEXT), [make("", "12 people", "DE90")], True),
        (make("Rows 1 to 28", "Rows 1 to 40", kind=TEXT), [make("", "12 people", "DE90")], False),
        (make("84.8 %", "84.9 %", kind=TEXT), [make("", "12 people", "DE90")], False),
        (make("28 rows", "28 lines", kind=TEXT), [make("", "12 people", "DE90")], False),
        (make("28 rows", "29 rows", "S1"), [make("", "12 people", "DE90")], False),
        (SENTENCES, [make("214 people", "215 people", "ST02")], False),
    ],
    ids=["rows", "thousands", "more than came", "decimals", "words", "of an item", "the number of a figure"],
)
def test_count_is_what_follows_from_how_many_items_there_are(
    effect: Effect, others: list[Effect], counted: bool
) -> None:
    found = group_effects([effect, *others])
    assert (effect in found.counts) == counted
    assert sorted(map(str, [each for group in found.groups for each in group.effects] + [*found.counts])) == sorted(
        map(str, [effect, *others])
    )


def test_text_whose_numbers_stay_is_no_count() -> None:
    comma = make("As of 3 July 2018, in the south", "As of 3 July 2018 in the south", kind=TEXT)
    assert [group.effects for group in group_effects([comma]).groups] == [(comma,)]


def test_steps_are_the_numbers_that_differ() -> None:
    assert list_steps(make("Rows 1 to 1,028 of 3", "Rows 1 to 1,029 of 4")) == [("1,028", "1,029"), ("3", "4")]


def test_effects_know_the_items_they_stand_in() -> None:
    old = Saying("figures", "en", ROW, ("S1", "DE01", "Number"), ("Heading", "S1", "DE01"), "12", ("S1", "DE01"))
    new = Saying("figures", "en", ROW, ("S1", "DE01", "Number"), ("Heading", "S1", "DE01"), "13", ("S1", "DE01"))
    assert [each.keys for each in compare_sayings([old], [new])] == [("S1", "DE01")]
