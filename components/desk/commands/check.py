"""check: whether files would be accepted, and what is wrong with them; changes nothing."""

import json
import sys
from argparse import Namespace
from pathlib import Path

from components.desk.checks import Verdict, check_drafts
from components.desk.commands.files import Given, read_given
from components.desk.commands.options import CONFIRM_UNQUOTED, Failed
from components.desk.drafts import Question
from components.desk.ledger.publishing import list_questions
from components.model.data.problems import Problem
from components.model.history.accord import find_remnants
from components.model.history.archive import list_records, list_used
from components.model.history.changes import compare_files
from components.model.history.unquoted import find_unquoted
from components.view.history.accord import say_remnants, say_unquoted
from components.view.mendings import name_reading, say_known, say_mending, say_question
from components.view.problems import describe_problem, group_problems
from components.view.words import Words


def run(options: Namespace, words: Words) -> int:
    """Says the verdict, as sentences or as JSON; where `out` names a file, writes there what would be published."""
    given = read_given(options)
    if options.out and len(given.drafts) > 1:
        raise Failed("one_out")
    verdict = check_drafts(given.tables, given.drafts, list_used(list_records(options.data)))
    problems = (*verdict.problems, *list_questions(given.drafts))
    mendings = [say_mending(each.code, len(each.cells), each.detail, words) for each in verdict.mendings]
    if verdict.accepted and options.out:
        _write_out(options.out, given, verdict)
    if options.json:
        _say_json(verdict.accepted, mendings, problems, words)
    else:
        _say(verdict.accepted, mendings, problems, given, words)
        _say_to_look_at(given, verdict, words)
    return 0 if verdict.accepted else 1


def _write_out(path: Path, given: Given, verdict: Verdict) -> None:
    schema = given.tables.package.table(given.drafts[0].table)
    content = verdict.files.get(schema.path, given.tables.files.get(schema.path, b""))
    try:
        path.write_bytes(content)
    except OSError as fault:
        raise Failed("no_out", f"{path}: {fault.strerror}") from fault


def _say_json(accepted: bool, mendings: list[str], problems: tuple[Problem, ...], words: Words) -> None:
    # The row is a number also where a problem is that of the whole file.
    told = [{**describe_problem(problem, words), "row": problem.row or 0} for problem in problems]
    verdict = {"accepted": accepted, "normalised": mendings, "problems": told}
    sys.stdout.write(json.dumps(verdict, indent=1, ensure_ascii=False) + "\n")


def _say(accepted: bool, mendings: list[str], problems: tuple[Problem, ...], given: Given, words: Words) -> None:
    lines = [*mendings, *group_problems(problems, words)]
    for draft in given.drafts:
        for question in draft.questions:
            lines += _say_question(draft.table, question, words)
    key = "accepted" if accepted else "refused"
    lines.append(
        words(f"desk.cli.verdict.{key}", files=words.join(str(file) for file in given.files), count=len(problems))
    )
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def _say_to_look_at(given: Given, verdict: Verdict, words: Words) -> None:
    """What to look at before an accepted change is published: numbers to confirm, and old ones that still stand."""
    tables, after = given.tables, {**given.tables.files, **verdict.files}
    changes = compare_files(tables.package, tables.files, after)
    unquoted = find_unquoted(tables.package, tables.files, after, changes)
    lines = [say_unquoted(each, words) for each in unquoted]
    if unquoted:
        lines.append(words("desk.cli.confirm", option=f"--{CONFIRM_UNQUOTED}"))
    lines += say_remnants(find_remnants(tables.package, after, changes), tables.package, words)
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def _say_question(table: str, question: Question, words: Words) -> list[str]:
    """The question, then each answer in a line: what the cells say then, and the option that chooses it."""
    lines = [words("desk.cli.question", table=table, question=say_question(question.code, words))]
    for answer in question.answers:
        reading = name_reading(answer.code, answer.detail, words)
        lines.append(words("desk.cli.answer", reading=reading, shown=words.listed(answer.shown), code=answer.code))
        lines.append(say_known(answer.code, answer.detail, words))
    return [line for line in lines if line]
