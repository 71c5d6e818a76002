"""The commands: the desk for those who like a command line, and for scripts; each module here is one of them."""

import logging
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from components.desk.commands.options import MEANT, Failed, read_options
from components.desk.ledger.obstacles import Refused
from components.model.data.problems import DataFault
from components.view.problems import group_problems
from components.view.words import Words, load_words

DONE, REFUSED, FAILED = 0, 1, 2


def run(arguments: Sequence[str]) -> int:
    """Does what the arguments ask for; 0 where it was done or accepted, 1 where refused, 2 where it could not run.

    Says why in plain sentences, on the error stream; what was asked for goes to the other.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")  # Arabic, whatever the terminal says of itself.
    # What the log says is in English, and for who runs a server: here the sentences say it.
    logging.getLogger("components").addHandler(logging.NullHandler())
    try:
        options = read_options(arguments)
        return _run(options.command, options, load_words(options.lang))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Who listened has gone: | head
        return DONE
    except KeyboardInterrupt:
        return FAILED


def _run(command: str, options: object, words: Words) -> int:
    try:
        # Each command loads what it needs, and no more: the log is there at once.
        code: int = import_module(f"components.desk.commands.{command}").run(options, words)
    except Refused as refused:
        meant = dict.fromkeys(MEANT[each.code] for each in refused.problems if each.code in MEANT)
        options = [words("desk.cli.meant", option=f"--{name}") for name in meant]
        _say([*group_problems(refused.problems, words), *options])
        return REFUSED
    except DataFault as fault:
        _say(group_problems(fault.problems, words))
        return FAILED
    except Failed as fault:
        _say([words(f"desk.cli.failed.{fault.code}", detail=fault.detail)])
        return FAILED
    except BrokenPipeError:
        raise
    except Exception as fault:
        _say([words("desk.cli.failed.unexpected", detail=f"{type(fault).__name__}: {fault}")])
        return FAILED
    return code


def _say(sentences: Sequence[str]) -> None:
    sys.stderr.write("".join(f"{sentence}\n" for sentence in sentences))
