"""restore: makes an earlier edition the one that everybody sees again."""

import sys
from argparse import Namespace

from components.desk.commands.options import Failed
from components.desk.ledger.publishing import restore
from components.model.data.schema import FILE
from components.model.history.archive import find_record
from components.view.words import Words


def run(options: Namespace, words: Words) -> int:
    """Restores and says as which edition; Refused and Failed where it cannot."""
    if not (options.data / FILE).is_file():
        raise Failed("no_data", str(options.data))
    wanted = find_record(options.data, options.edition).id
    record = restore(options.data, wanted, by=options.by, reason=options.reason)
    sys.stdout.write(words("desk.cli.restored", id=record.id, restored=record.restored) + "\n")
    return 0
