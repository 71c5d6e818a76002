"""Downloads: links to the rows shown and to the whole table, for every reader and for programs."""

from collections.abc import Callable

from tests.pages.offered import list_offered


def test_each_table_has_two_links_named_after_its_file(read_room: Callable[..., str]) -> None:
    assert list_offered(read_room("signatories", name="hope")) == [
        "signatories-shown.csv",
        "signatories-shown.csv for Excel",
        "signatories.csv",
        "signatories.csv for Excel",
    ]


def test_each_table_leads_to_its_addresses_for_programs(read_room: Callable[..., str]) -> None:
    shown = read_room("aftermath", lang="en")
    for table in ("events", "followups"):
        assert f'href="./sources?part=machines&amp;table={table}&amp;lang=en"' in shown
