"""How results are written."""

from tests.bench.goals import GOALS
from tests.bench.numbers import FLOOR, LONG, OURS, Measure, Measures
from tests.bench.results import write_number, write_part, write_report
from tests.sweeps import sweep


@sweep(
    "value, expected",
    [(None, ""), (0, "0"), (0.01234, "0.0123"), (2.5, "2.5"), (99.94, "99.9"), (1426.4, "1,426"), (-3.25, "-3.25")],
)
def test_numbers_have_three_digits_that_count(value: float | None, expected: str) -> None:
    assert write_number(value) == expected


def test_a_part_has_a_column_for_each_app_that_was_measured_in_it() -> None:
    measures = Measures(
        (
            Measure("reruns", "CPU, ms", "map", FLOOR, 4),
            Measure("reruns", "faults", "map", FLOOR, 0),
            Measure("reruns", "CPU, ms", "map", OURS, 10),
            Measure("reruns", "CPU, ms", "desk", OURS, 6),
            Measure("long tables", "CPU, ms", "map", LONG, 9),
        )
    )
    assert write_part(measures, "reruns") == (
        "|  | floor | dashboard | dashboard / floor |\n"
        "| --- | --- | --- | --- |\n"
        "| CPU, ms: map | 4 | 10 | 2.5 |\n"
        "| CPU, ms: desk |  | 6 |  |\n"
        "| faults: map | 0 |  |  |\n"
    )


def test_the_report_names_the_machine_and_says_of_each_goal_how_it_stands() -> None:
    text = write_report(Measures((Measure("memory", "per session, MiB", "", OURS, 0.3),)), {"Processor": "Z80"})
    assert "| Processor | Z80 |" in text
    assert "| memory per session | 0.2 MiB | 0.3 | **not reached** |" in text
    assert text.count("| not measured |") == len(GOALS) - 1
