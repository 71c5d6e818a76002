"""The public effect: what is said before and after, compared text by text."""

import pytest

from components.desk.effect.effects import compare_sayings
from components.desk.effect.sayings import CARD, ROW, SYMBOL, TEXT, Saying


def say(text: str, *place: str, room: str = "map", lang: str = "en", kind: str = TEXT) -> Saying:
    return Saying(room, lang, kind, place or ("", "p"), place[:-1], text)


LINE = "Reports of the day, place by place: "
SHORT = [
    ("nothing", [say("a")], [say("a")], []),
    ("in another order", [say("a"), say("b")], [say("b"), say("a")], []),
    ("on another page of the list", [say("a", "DE01", "Area"), say("b")], [say("b"), say("a", "DE01", "Area")], []),
    (
        "in two views",
        [say("12 people", "DE01", "n")] * 2,
        [say("13 people", "DE01", "n")] * 2,
        [("12 people", "13 people")],
    ),
    ("new", [], [say("a", "DE02", "n")], [("", "a")]),
    ("gone", [say("a", "DE02", "n")], [], [("a", "")]),
    (
        "the like of two",
        [say("12 people fled"), say("Homs and Hama")],
        [say("Homs and Idlib"), say("13 people fled")],
        [("12 people fled", "13 people fled"), ("Homs and Hama", "Homs and Idlib")],
    ),
    (
        "named after what has changed",
        [say("Nasib · 7 July", "Nasib", "marks", kind=SYMBOL), say("32, 36", "Nasib", "at", kind=SYMBOL)],
        [say("Nassib · 7 July", "Nassib", "marks", kind=SYMBOL), say("32, 36", "Nassib", "at", kind=SYMBOL)],
        [("Nasib · 7 July", "Nassib · 7 July")],
    ),
    ("unlike", [say("Homs", "DE01", "n")], [say("1,200", "DE02", "n")], [("", "1,200"), ("Homs", "")]),
]


@pytest.mark.parametrize(("before", "after", "found"), [each[1:] for each in SHORT], ids=[each[0] for each in SHORT])
def test_effects(before: list[Saying], after: list[Saying], found: list[tuple[str, str]]) -> None:
    assert sorted((each.before, each.after) for each in compare_sayings(before, after)) == sorted(found)


def test_effects_stand_in_the_order_of_menu_language_and_page() -> None:
    spots = [("map", "ar", "1"), ("map", "en", "2"), ("map", "en", "1"), ("overview", "en", "1"), ("slides", "en", "1")]
    before = [say("12", number, "n", room=room, lang=lang) for room, lang, number in spots]
    after = [say("13", number, "n", room=room, lang=lang) for room, lang, number in spots]
    effects = compare_sayings(before, after, ("overview", "map"))
    assert [(each.room, each.lang, each.piece) for each in effects] == [
        ("overview", "en", ("1",)),
        ("map", "ar", ("1",)),
        ("map", "en", ("2",)),
        ("map", "en", ("1",)),
        ("slides", "en", ("1",)),
    ]


def test_an_effect_says_of_what_kind_it_is_and_keeps_the_whole_texts() -> None:
    long = " ".join(["word"] * 60)
    effect = compare_sayings([say(f"{long} 12 {long}", kind=CARD)], [say(f"{long} 13 {long}", kind=CARD)])[0]
    around = " ".join(["word"] * 6)
    assert (effect.kind, effect.before, effect.after) == (
        CARD,
        f"… {around} 12 {around} …",
        f"… {around} 13 {around} …",
    )
    assert effect.whole == (f"{long} 12 {long}", f"{long} 13 {long}")


def test_the_same_text_in_a_card_and_a_row_is_two_effects() -> None:
    before = [say("12", "DE01", "n", kind=kind) for kind in (CARD, ROW)]
    after = [say("13", "DE01", "n", kind=kind) for kind in (CARD, ROW)]
    assert [each.kind for each in compare_sayings(before, after)] == [CARD, ROW]
