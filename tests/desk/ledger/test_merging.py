"""Whatever two people make of a table, and whatever is then chosen, each cell is what the choice says."""

from hypothesis import given, settings
from hypothesis import strategies as st

from components.desk.ledger.clashes import ADDED, CELL, SIDES, Clash, decide
from components.desk.ledger.merging import merge
from tests.desk.ledger.test_bases import SCHEMA, draft

Table = dict[str, tuple[str, str]]
CELLS = st.tuples(st.sampled_from("abc"), st.sampled_from("AB"))
TABLES = st.dictionaries(st.sampled_from("12345"), CELLS)
COLUMNS = SCHEMA.columns[1:]


@st.composite
def edit(draw: st.DrawFn, base: Table) -> Table:
    """The table with some rows taken away, changed, added, and moved."""
    kept = {key: draw(CELLS) if draw(st.booleans()) else row for key, row in base.items() if draw(st.integers(0, 3))}
    return dict(draw(st.permutations(list({**draw(TABLES), **kept}.items()))))


def name_rows(table: Table) -> dict[str, dict[str, str]]:
    return {key: {"id": key, **dict(zip(COLUMNS, row, strict=True))} for key, row in table.items()}


def choose(own: str, base: str, other: str, side: str) -> str:
    """What a cell that stands in all three should be."""
    if own in (base, other):
        return other
    return own if other == base or side == "mine" else other


def expect(
    base: Table, mine: Table, theirs: Table, sides: dict[tuple[str, str], str]
) -> tuple[Table, list[tuple[str, str]]]:
    """The rows that should come of it by key, and the cells of those that should come without one."""
    rows: Table = {}
    unnamed: list[tuple[str, str]] = []
    for each in {*base, *mine, *theirs}:
        old, own, other = base.get(each), mine.get(each), theirs.get(each)
        whole = sides.get((each, ""), "")
        if old and own and other:
            first, second = (
                choose(own[at], old[at], other[at], sides.get((each, name), "")) for at, name in enumerate(COLUMNS)
            )
            rows[each] = first, second
        elif not old and own and other and own != other:
            rows[each] = other
            unnamed += [own] if whole == "mine" else []
        elif kept := own if other == old or whole == "mine" else other:
            rows[each] = kept
    return rows, unnamed


@given(data=st.data(), base=TABLES)
@settings(max_examples=200, deadline=None)
def test_each_cell_is_the_old_mine_or_theirs_as_chosen_and_no_row_stands_twice(
    data: st.DataObject, base: Table
) -> None:
    mine, theirs = data.draw(edit(base)), data.draw(edit(base))
    own = draft(" ".join(key + "".join(row) for key, row in mine.items()))
    rows, clashes = merge(SCHEMA, name_rows(base), name_rows(theirs), own)
    choices = {clash.name: data.draw(st.sampled_from(SIDES)) for clash in clashes}
    assert len(choices) == len(clashes)
    sides = {(clash.key, clash.column): choices[clash.name] for clash in clashes}
    made = [cells for cells, _ in decide(SCHEMA, rows, clashes, choices)]
    expected, unnamed = expect(base, mine, theirs, sides)
    assert sorted(cells for cells in made if cells[0]) == sorted((name, *row) for name, row in expected.items())
    assert sorted(cells[1:] for cells in made if not cells[0]) == sorted(unnamed)
    assert all(_is_real(clash, base, mine, theirs) for clash in clashes)


def _is_real(clash: Clash, base: Table, mine: Table, theirs: Table) -> bool:
    """Whether both have changed it, each in another way."""
    if clash.code == CELL:
        at = COLUMNS.index(clash.column)
        return len({table[clash.key][at] for table in (base, mine, theirs)}) == 3
    there = [clash.key in table for table in (base, mine, theirs)]
    return there.count(False) == 1 and there[0] != (clash.code == ADDED)
