"""Publishing and taking back: what a person has changed becomes the edition that all see, or is refused whole."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from components.desk.checks import check_drafts
from components.desk.drafts import Draft, Question
from components.desk.ledger.bases import find_stale
from components.desk.ledger.editions import Note, count_figures, count_removed, make_edition, read
from components.desk.ledger.journal import commit
from components.desk.ledger.keeping import find_faults, hold, recover, settle
from components.desk.ledger.obstacles import Refused, find_obstacle, is_kept
from components.model.data.editions import read_files
from components.model.data.plainness import find_unplain
from components.model.data.problems import DataFault, Problem
from components.model.data.reading import read_rows
from components.model.data.tables import Tables
from components.model.history.archive import (
    PUBLISHED,
    RESTORED,
    Record,
    find_record,
    list_records,
    list_used,
    read_edition,
)
from components.model.history.changes import Change, compare_files
from components.model.history.unquoted import find_unquoted

__all__ = ["Refused", "find_obstacle", "publish", "recover", "restore"]

MOST_NAME, MOST_REASON = 100, 2000
SOURCES = "sources"


def publish(
    folder: Path,
    drafts: Sequence[Draft],
    *,
    by: str,
    reason: str,
    source: str = "",
    base: str = "",
    removals_confirmed: bool = False,
    unquoted_confirmed: bool = False,
) -> Record:
    """Makes the drafts together the edition of the data `folder`, all or nothing, and gives its record.

    `by` is the person's name, `source` an id of the sources as they will be. `base` is the edition that drafts were
    made from which do not say it themselves; where neither says it, it is told by what the draft holds. Raises Refused
    with every problem found, and changes nothing, where the drafts are not accepted, were made from a table that has
    changed since, change nothing, or lack something (that removed rows, or new numbers that the quotations do not hold,
    are meant must be confirmed); and where the folder is kept by another or cannot be written.
    """
    note = clean(Note(PUBLISHED, by, reason, source))
    _refuse([*check_note(note), *_list_unkept(folder)])
    with hold(folder):
        settle(folder, even_unsound=True)
        before = read_files(folder)
        _refuse(_list_stale(folder, before, drafts, base))
        log = list_records(folder)
        verdict = check_drafts(Tables(before), drafts, list_used(log))
        if not verdict.accepted:
            raise Refused((*verdict.problems, *list_questions(drafts)))
        after = {**before, **verdict.files}
        changes = compare_files(read(before), before, after)
        unquoted = () if unquoted_confirmed else find_unquoted(read(after), before, after, changes)
        problems = check_changes(changes, note, after, removals_confirmed=removals_confirmed)
        _refuse([*problems, *(each.problem for each in unquoted)])
        record, files = make_edition(before, after, note, log)
        commit(folder, record, files)
    return record


def restore(folder: Path, edition_id: str, *, by: str, reason: str) -> Record:
    """Makes the files of an earlier edition those of the data `folder` again, as a new edition, and gives its record.

    Every file is what it was, byte for byte, but for version and moment in datapackage.json. The id may be shortened.
    Raises Refused, and changes nothing, where it is unknown, its tables are not sound, or it stands already.
    """
    note = clean(Note(RESTORED, by, reason))
    _refuse([*check_note(note), *_list_unkept(folder)])
    with hold(folder):
        settle(folder, even_unsound=True)
        wanted = find_record(folder, edition_id).id
        before, after = read_files(folder), read_edition(folder, wanted)
        _refuse(find_faults(after))
        if not compare_files(read(after), before, after):
            raise Refused((Problem("", "stands-already", value=wanted),))
        record, files = make_edition(before, after, replace(note, restored=wanted), list_records(folder))
        commit(folder, record, files)
    return record


def _list_unkept(folder: Path) -> list[Problem]:
    return [] if is_kept(folder) else [Problem(str(folder), "not-kept")]


def _refuse(problems: Sequence[Problem]) -> None:
    if problems:
        raise Refused(tuple(problems))


def _list_stale(folder: Path, current: Mapping[str, bytes], drafts: Sequence[Draft], base: str) -> list[Problem]:
    """The drafts that were made from another state of their table; faults and questions come before that."""
    told = [replace(draft, base=draft.base or base) for draft in drafts if not (draft.problems or draft.questions)]
    return [problem for draft in told for problem in find_stale(folder, current, draft)]


def list_questions(drafts: Sequence[Draft]) -> list[Problem]:
    """What stands open as long as nobody answers the questions about drafts, each cell of it once.

    That is each doubtful cell of a question, or else one problem whose detail is the code of the question.
    """
    return [problem for draft in drafts for each in draft.questions for problem in _list_open(draft, each)]


def _list_open(draft: Draft, question: Question) -> Sequence[Problem]:
    return question.doubts or (Problem(draft.table, "unanswered", detail=question.code),)


def clean(note: Note) -> Note:
    """The note with every run of blanks and line ends made one blank, none at the ends."""
    by, reason, source = (re.sub(r"\s+", " ", text).strip() for text in (note.by, note.reason, note.source))
    return replace(note, by=by, reason=reason, source=source)


def check_note(note: Note) -> list[Problem]:
    """What is wrong with the name and the reason: both must be there, short enough and plain text."""
    return [
        *_check_text(note.by, MOST_NAME, ("no-name", "long-name", "unplain-name")),
        *_check_text(note.reason, MOST_REASON, ("no-reason", "long-reason", "unplain-reason")),
    ]


def _check_text(text: str, most: int, codes: tuple[str, str, str]) -> list[Problem]:
    blank, long, unplain = codes
    if not text:
        return [Problem("", blank)]
    if len(text) > most:
        return [Problem("", long, detail=str(most))]
    return [Problem("", unplain, value=shown) for _, shown in find_unplain([text], "").values()]


def check_changes(
    changes: Sequence[Change], note: Note, after: Mapping[str, bytes], *, removals_confirmed: bool
) -> list[Problem]:
    """What still stands in the way of publishing `changes`, which lead to the files `after`."""
    problems = [] if changes else [Problem("", "nothing-changed")]
    if note.source and note.source not in list_sources(after):
        problems.append(Problem("", "unknown-source", value=note.source))
    if not note.source and (figures := count_figures(changes)):
        problems.append(Problem("", "no-source", detail=str(figures)))
    if not removals_confirmed and (removed := count_removed(changes)):
        problems.append(Problem("", "removed-rows", detail=str(removed)))
    return problems


def list_sources(files: Mapping[str, bytes]) -> frozenset[str]:
    """The ids of the sources in an edition; none where they cannot be read."""
    try:
        schema = read(files).table(SOURCES)
        header, *rows = read_rows(files.get(schema.path, b""), schema.path)
        return frozenset(row[header.index(schema.key)] for row in rows)
    except (DataFault, ValueError, IndexError):
        return frozenset()
