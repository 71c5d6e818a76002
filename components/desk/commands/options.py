"""Options: what may stand on the command line, and what each word of it means."""

from argparse import REMAINDER, SUPPRESS, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from pathlib import Path

from components.model.data.editions import find_folder
from components.model.history.unquoted import CODES
from components.view.languages import FIRST, LOCALES
from components.view.words import Words, load_words

COMMANDS = ("check", "publish", "history", "restore", "passphrase")
PROGRAM = "python -m components.desk"
CONFIRM_UNQUOTED = "confirm-unquoted"
MEANT = {"removed-rows": "remove-rows"} | dict.fromkeys(CODES, CONFIRM_UNQUOTED)
"""By the code of what must be meant, the option that says so."""


class Failed(Exception):
    """Raised when a command cannot run; `code` names the sentence that says why."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code)
        self.code, self.detail = code, detail


def read_options(arguments: Sequence[str]) -> Namespace:
    """What the arguments say: `command`, `data` (a folder), `lang` and the command's own.

    Ends the program with a usage line and code 2 where they make no sense, and with code 0 where help is asked for.
    """
    early, _ = _make_common(load_words(FIRST), add_help=False).parse_known_args(arguments)
    words = load_words(getattr(early, "lang", FIRST))
    found = _make_main(words).parse_args(arguments)
    own = _make_own(found.command, words)
    return own.parse_intermixed_args(found.rest, _give_usual(found))


def _give_usual(found: Namespace) -> Namespace:
    return Namespace(
        command=found.command,
        data=getattr(found, "data", find_folder()),
        lang=getattr(found, "lang", FIRST),
    )


def _make_common(words: Words, *, add_help: bool) -> ArgumentParser:
    """The options that may stand before the command and after it."""
    parser = ArgumentParser(add_help=add_help, argument_default=SUPPRESS, allow_abbrev=False)
    parser.add_argument("--data", type=Path, metavar="DIR", help=words("desk.cli.help.data"))
    parser.add_argument("--lang", choices=tuple(LOCALES), help=words("desk.cli.help.lang"))
    return parser


def _make_main(words: Words) -> ArgumentParser:
    said = "\n".join(f"  {name:<12}{words(f'desk.cli.command.{name}')}" for name in COMMANDS)
    parser = ArgumentParser(
        PROGRAM,
        description=words("desk.cli.about"),
        epilog=f"{said}\n\n{words('desk.cli.more', command=f'{PROGRAM} publish --help')}",
        formatter_class=RawDescriptionHelpFormatter,
        parents=[_make_common(words, add_help=False)],
        allow_abbrev=False,
    )
    parser.add_argument("command", choices=COMMANDS, metavar="COMMAND", help=words("desk.cli.help.command"))
    parser.add_argument("rest", nargs=REMAINDER, help=SUPPRESS)
    return parser


def _make_own(command: str, words: Words) -> ArgumentParser:
    parser = ArgumentParser(
        f"{PROGRAM} {command}",
        description=words(f"desk.cli.command.{command}"),
        epilog=words("desk.cli.codes"),
        parents=[_make_common(words, add_help=False)],
        allow_abbrev=False,
    )
    if command == "check":
        _add_files(parser, words)
        _add_switch(parser, words, "json")
        parser.add_argument("--out", type=Path, metavar="CLEAN.csv", help=words("desk.cli.help.out"))
    elif command == "publish":
        _add_files(parser, words)
        _add_note(parser, words)
        parser.add_argument("--source", default="", metavar="ID", help=words("desk.cli.help.source"))
        parser.add_argument("--base", default="", metavar="EDITION", help=words("desk.cli.help.base"))
        _add_switch(parser, words, "remove-rows")
        _add_switch(parser, words, CONFIRM_UNQUOTED)
    elif command == "history":
        _add_switch(parser, words, "json")
    elif command == "restore":
        parser.add_argument("edition", metavar="EDITION", help=words("desk.cli.help.edition"))
        _add_note(parser, words)
    return parser


def _add_files(parser: ArgumentParser, words: Words) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=words("desk.cli.help.file"))
    parser.add_argument(
        "--table", action="append", required=True, dest="tables", metavar="TABLE", help=words("desk.cli.help.table")
    )
    parser.add_argument("--confirm", action="append", default=[], metavar="CODE", help=words("desk.cli.help.confirm"))


def _add_note(parser: ArgumentParser, words: Words) -> None:
    parser.add_argument("--by", required=True, metavar="NAME", help=words("desk.cli.help.by"))
    parser.add_argument("--reason", required=True, metavar="TEXT", help=words("desk.cli.help.reason"))


def _add_switch(parser: ArgumentParser, words: Words, name: str) -> None:
    parser.add_argument(f"--{name}", action="store_true", help=words(f"desk.cli.help.{name}"))
