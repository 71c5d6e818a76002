"""What an address for machines asks for: an edition, a day, a figure. What is not there is refused with the nearest."""

from collections.abc import Callable, Collection
from datetime import UTC, datetime

from starlette.requests import HTTPConnection

from components.model.data.editions import find_folder, read_signature
from components.model.data.nearest import find_nearest
from components.model.data.problems import DataFault
from components.model.figures import find_figure, list_ids
from components.model.history.archive import PRECISE
from components.model.history.shelf import Opened, list_shelved, open_edition, read_wish
from components.server.caching import SHOWN, Answer, Refusal
from components.view.languages import FIRST
from components.view.later import Later, find_later, say_later
from components.view.links import EDITION, KNOWN
from components.view.viewpoint import list_withheld
from components.view.words import load_words


def open_asked(request: HTTPConnection, edition: str = "") -> Opened:
    """The edition that the address asks for, or the one named, as of the day that the address asks for.

    Refusal where there is no such edition, or no such day.
    """
    return open_named(edition or request.query_params.get(EDITION, ""), request.query_params.get(KNOWN, ""))


def open_named(edition: str, day: str) -> Opened:
    """The edition with this id ("" for the one that stands) as of the day written so ("" for now); else Refusal."""
    known = read_wish(day) if day else None
    if day and known is None:
        sentence = f"“known” is to be a day from 2012 to today, such as 2018-07-03; not “{day[:SHOWN]}”."
        raise Refusal(400, sentence)
    try:
        return open_edition(find_folder(), edition, known, list_withheld())
    except DataFault as fault:
        if fault.problems[0].code != "unknown-edition":
            raise
    records = list_shelved(find_folder())
    raise Refusal(404, f"{_say_missing('edition', edition, [each.id for each in records[::-1]])} All: /editions.json")


def require_known(opened: Opened, figure_id: str, answer: Callable[[Later], Answer] | None = None) -> None:
    """Nothing where the edition shows a figure with this id, else Refusal.

    `answer` makes what is said of one that is on record and was not published by the day; else it is plain text.
    """
    if find_figure(opened.tables, figure_id) is not None:
        return
    later = find_later(opened, figure_id)
    if later:
        raise Refusal(404, say_later(later, load_words(FIRST)), answer(later) if answer else None)
    raise Refusal(404, _say_missing("figure", figure_id, list_ids(opened.tables)))


def require_file(opened: Opened, name: str) -> None:
    """Nothing where the edition shows a file called so, else Refusal."""
    if name not in opened.tables.files:
        raise Refusal(404, _say_missing("file", name, opened.tables.files))


def read_change(opened: Opened) -> datetime | None:
    """When the edition was last published; when a file was last written where it is not on record yet, edited by hand.

    None where there is no file.
    """
    moments = [record.when for record in list_shelved(find_folder()) if record.id == opened.id]
    if moments:
        return datetime.strptime(moments[-1], PRECISE).replace(tzinfo=UTC)
    written = [nanoseconds for _, _, nanoseconds, _ in read_signature(find_folder())]
    return datetime.fromtimestamp(max(written) // 10**9, UTC) if written else None


def _say_missing(kind: str, name: str, known: Collection[str]) -> str:
    nearest = find_nearest(name, dict.fromkeys(known, "")) or list(known)[:1]
    said = f" The nearest is “{nearest[0]}”." if nearest else ""
    return f"There is no {kind} “{name[:SHOWN]}” here.{said}"
