"""The bench: what it keeps for each table, and how much of it is kept for how long."""

from components.desk.intake.uploads import Upload
from components.screen.desk.bench import EFFECTS, MADE, MOST, Bench, Item, _Store

TABLE = "displacement"


def test_bench_makes_each_thing_once_for_each_state() -> None:
    bench, made = Bench("token"), []
    for key in ("a", "a", "b"):
        bench.once("thing", key, lambda: made.append(1))
    assert len(made) == 2
    bench.forget("thing")
    assert bench.find("thing", "b") is None


def test_benches_used_long_ago_keep_their_files_and_what_took_long_and_no_more() -> None:
    store, benches = _Store(), [Bench(str(number)) for number in range(MOST + 1)]
    for bench in benches:
        bench.put(Item(TABLE, Upload("x.csv", b""), "file"))
        for name in ("verdict", EFFECTS):
            bench.once(name, "key", lambda: 1)
        store.keep(bench)
    held = [bench.token for bench in benches if bench.find("verdict", "key")]
    assert held == [bench.token for bench in benches[-MADE:]]
    assert all(bench.items and bench.find(EFFECTS, "key") for bench in benches)
    assert [store.find(bench.token) is None for bench in benches[:2]] == [True, False]


def test_bench_keeps_one_file_for_each_table() -> None:
    bench = Bench("token")
    for name in ("a.csv", "b.csv"):
        bench.put(Item(TABLE, Upload(name, b""), "file"))
    assert [(item.upload.name, item.instead) for item in bench.items.values()] == [("b.csv", "a.csv")]
