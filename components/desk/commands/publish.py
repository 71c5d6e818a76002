"""publish: makes files together the edition that everybody sees, or says why not."""

import sys
from argparse import Namespace
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from components.desk.commands.files import read_given
from components.desk.drafts import Draft
from components.desk.ledger.bases import guess_base
from components.desk.ledger.publishing import publish, recover
from components.model.history.accord import find_remnants
from components.model.history.archive import find_record, read_edition
from components.view.history.accord import say_remnants
from components.view.words import Words


def run(options: Namespace, words: Words) -> int:
    """Publishes and says as which edition; Refused and Failed where it cannot."""
    given = read_given(options)
    recover(options.data)  # What was edited by hand may be what the files were made from.
    base = find_record(options.data, options.base).id if options.base else ""
    pairs = zip(given.drafts, given.files, strict=True)
    record = publish(
        options.data,
        [_tell_base(draft, file, base, options.data, given.tables.files) for draft, file in pairs],
        by=options.by,
        reason=options.reason,
        source=options.source,
        removals_confirmed=options.remove_rows,
        unquoted_confirmed=options.confirm_unquoted,
    )
    files, package = read_edition(options.data, record.id), given.tables.package
    lines = [words("desk.cli.published", id=record.id, changes=len(record.changes))]
    lines += say_remnants(find_remnants(package, files, record.changes), package, words)
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return 0


def _tell_base(draft: Draft, file: Path, base: str, folder: Path, current: dict[str, bytes]) -> Draft:
    """The draft with the edition that it was made from: as said, as the file says, or as its content tells."""
    if base or draft.base or draft.problems or draft.questions:
        return replace(draft, base=base or draft.base)
    saved = datetime.fromtimestamp(file.stat().st_mtime, UTC)
    return replace(draft, base=guess_base(folder, current, draft, saved))
