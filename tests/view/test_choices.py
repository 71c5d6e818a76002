"""Choices by link keep the rest of the address and say which one is chosen."""

from components.view.choices import offer

VALUES = [("", "All", 3), ("a b", "First", 2), ("c", "Second", None)]
ASKED = {"kind": "c", "q": "dar'a", "event": "E001"}
CHOICES = offer("Kind", "aftermath", ASKED, "kind", VALUES, "c", event=None).choices


def test_each_choice_keeps_the_rest_of_the_address_but_for_what_is_taken_away() -> None:
    assert [choice.href for choice in CHOICES] == [
        "./aftermath?q=dar%27a",
        "./aftermath?kind=a+b&q=dar%27a",
        "./aftermath?kind=c&q=dar%27a",
    ]


def test_an_address_may_carry_a_parameter_of_any_name() -> None:
    asked = {"room": "x", "asked": "y", "params": "z"}
    href = offer("Kind", "aftermath", asked, "kind", VALUES[:1], "").choices[0].href
    assert href == "./aftermath?room=x&asked=y&params=z"


def test_only_the_chosen_one_is_marked() -> None:
    assert [choice.text for choice in CHOICES if choice.chosen] == ["Second"]
