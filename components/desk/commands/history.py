"""history: every edition on record, with who, when, why and on which source."""

import json
import sys
from argparse import Namespace
from dataclasses import asdict

from components.model.history.archive import Record, read_log
from components.view.problems import say_problem
from components.view.words import Words


def run(options: Namespace, words: Words) -> int:
    """Says the editions, oldest first, as sentences or as JSON; a record that cannot be read is named."""
    log = read_log(options.data)
    sys.stderr.write("".join(f"{say_problem(problem, words)}\n" for problem in log.problems))
    if options.json:
        sys.stdout.write(json.dumps([asdict(record) for record in log.records], indent=1, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(
            "".join(f"{say_record(record, words)}\n" for record in log.records) or words("history.none") + "\n"
        )
    return 0


def say_record(record: Record, words: Words) -> str:
    """One edition in two or three lines."""
    when = f"{record.when[:10]} {record.when[11:16]} UTC"
    said = words(f"history.kind.{record.kind}", by=record.by, restored=record.restored)
    lines = [words("history.line", number=record.number, id=record.id, when=when, said=said)]
    if record.reason:
        lines.append(words("history.why", reason=record.reason))
    if record.source:
        lines.append(words("history.source", source=record.source))
    if record.changes:
        lines.append(words("history.size", changes=len(record.changes)))
    return "\n".join(lines)
