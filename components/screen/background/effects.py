"""Building two editions beside the server and comparing what they say: the public effect of a change."""

import json
import logging
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from components.desk.effect.effects import Effect, compare_sayings
from components.desk.effect.focus import choose_focus
from components.desk.effect.packing import dump, pack
from components.desk.effect.sayings import Heard, Saying
from components.model.data.editions import hash_files
from components.model.data.schema import FILE
from components.model.data.tables import Tables
from components.screen.background.processes import BrokenError, LateError
from components.screen.background.turns import Turns
from components.screen.background.workers import Job, Report, run_jobs
from components.screen.rooms import list_rooms
from components.view.languages import LOCALES

PATIENCE = 300.0
"""Seconds that a comparison may take, and as many that it may wait for others: a bar shows how far it is."""
KEPT = 3
DATED = ("version", "created")
Files = Mapping[str, bytes]
Langs = tuple[str, ...]


@dataclass(frozen=True)
class Fault:
    """Why the new edition must not be published.

    `code` is "page" where a page cannot be shown in it: `room` and `lang` say which, `reasons` are the sentences that
    stand on it instead. It is "late" where the editions could not be built in time, "busy" where someone else's
    comparison went on too long, "broken" where a process failed: the log says how.
    """

    code: str
    room: str = ""
    lang: str = ""
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True)
class Effects:
    """What a change does in public: `effects` in the order of the menu, and `faults`, which must stop publication.

    `unopened` counts the rows concerned whose cards were not opened for lack of time (0 but for large changes): of
    them only what the pages say by themselves was compared.
    """

    effects: tuple[Effect, ...] = ()
    faults: tuple[Fault, ...] = ()
    unopened: int = 0


LOG = logging.getLogger(__name__)
TURNS = Turns()
_kept: "OrderedDict[tuple[str, tuple[str, ...]], tuple[Heard, ...]]" = OrderedDict()
"""What the editions heard last say without a focus: processes of their own share no cache of Streamlit's."""


def find_effects(
    before: Files, after: Files, report: Report, *, langs: Sequence[str] = tuple(LOCALES), first: bool = False
) -> Effects:
    """What changes in public when the files `before` become the files `after`; both are whole editions.

    `report` is told the share that is done (0-1, never less than before), in the caller's own thread; what it raises
    ends the work. Both editions are built in processes of low priority, one comparison at a time in
    the whole server, those that come `first` before the others, and no longer than PATIENCE seconds. Nothing is
    written but to a temporary folder.
    """
    with TURNS.take(monotonic() + PATIENCE, lambda: report(0.0), first=first) as came:
        if not came:
            return Effects(faults=(Fault("busy"),))
        try:
            return _find(before, _date_alike(after, before), report, tuple(langs))
        except LateError:
            return Effects(faults=(Fault("late"),))
        except BrokenError as fault:
            LOG.error("The pages of a change could not be built: %s", fault)
            return Effects(faults=(Fault("broken"),))


def _find(before: Files, after: Files, report: Report, langs: Langs) -> Effects:
    focus, unopened = choose_focus(Tables(before), Tables(after))
    # With one edition known there is a processor to spare: then each language has a process of its own.
    parts = [(lang,) for lang in langs] if (hash_files(before), langs) in _kept else [langs]
    with TemporaryDirectory(prefix="effects-") as place:
        new_jobs = _plan(after, Path(place, "after"), langs, parts, focus)
        old_jobs = new_jobs if before == after else _plan(before, Path(place, "before"), langs, parts, focus)
        run_jobs(dict.fromkeys([*new_jobs, *old_jobs]), report, monotonic() + PATIENCE)
    old, new = _collect(before, old_jobs, langs), _collect(after, new_jobs, langs)
    faults = dict.fromkeys(Fault("page", each.view.room, each.view.lang, each.faults) for each in new if each.faults)
    return Effects(compare_sayings(_list_sayings(old), _list_sayings(new), list_rooms()), tuple(faults), unopened)


def _plan(files: Files, folder: Path, langs: Langs, parts: Sequence[Langs], focus: tuple[str, ...]) -> list[Job]:
    """The work of hearing one edition, its files written to `folder`: only what was not heard before."""
    known = [replace(heard, sayings=(), faults=()) for heard in _kept.get((hash_files(files), langs), ())]
    if known and not focus:
        return []
    folder.mkdir()
    for name, content in files.items():
        (folder / Path(name).name).write_bytes(content)
    wanted = dump({"focus": focus, "known": [pack(heard) for heard in known]})
    return [Job(folder, part, wanted) for part in ([langs] if known else parts)]


def _collect(files: Files, jobs: list[Job], langs: Langs) -> list[Heard]:
    """All that the edition says; what it says without a focus is kept for the next time."""
    key = hash_files(files), langs
    heard = [each for job in jobs for each in job.heard]
    whole = _kept.pop(key, ()) or tuple(each for each in heard if not each.view.close)
    _kept[key] = whole
    while len(_kept) > KEPT:
        _kept.popitem(last=False)
    return [*whole, *(each for each in heard if each.view.close)]


def _list_sayings(heard: Iterable[Heard]) -> Iterable[Saying]:
    return (said for each in heard for said in each.sayings)


def _date_alike(after: Files, before: Files) -> Files:
    """The new files with the date of the old edition: that a publication has a new date is no effect of the change."""
    try:
        old, new = (json.loads(files[FILE]) for files in (before, after))
        content = after[FILE]
        for name in DATED:
            content = content.replace(_write(name, new[name]), _write(name, old[name]), 1)
    except (KeyError, ValueError, TypeError):
        return after  # The pages will say what is wrong with it.
    return {**after, FILE: content}


def _write(name: str, value: object) -> bytes:
    return f'"{name}": {json.dumps(value, ensure_ascii=False)}'.encode()
