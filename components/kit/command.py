"""The kit from the command line: what may be asked for, and the files written."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from components.kit.orders import Order
from components.kit.origin import find_public
from components.kit.products import PRODUCTS, Product, list_single, produce
from components.model.data.editions import find_folder
from components.model.data.problems import DataFault
from components.model.history.archive import find_near, list_records
from components.model.history.shelf import Opened, open_edition, read_wish
from components.view.languages import FIRST, LOCALES
from components.view.problems import group_problems
from components.view.viewpoint import list_withheld
from components.view.words import load_words

DONE, FAILED = 0, 2
BOTH, UNKNOWN = "both", "unknown-edition"
SHORT = "{:.2f} MB"
SAY = load_words(FIRST)


class Failed(Exception):
    """Raised where what is asked for cannot be made; its text is the sentence that says why."""


def run(arguments: Sequence[str]) -> int:
    """Makes the files asked for; 0 where all were written, 2 where not, with a sentence on why on the error stream."""
    options = read_options(arguments)
    try:
        for path, size in write_kit(options):
            sys.stdout.write(f"{path}  {SHORT.format(size / 1e6)}\n")
    except DataFault as fault:
        return _say_failed([*group_problems(fault.problems, SAY), *_list_near(options, fault)])
    except Failed as fault:
        return _say_failed([str(fault)])
    except OSError as fault:
        return _say_failed([SAY("kit.cli.no_out", path=str(fault.filename or options.out), why=str(fault.strerror))])
    return DONE


def read_options(arguments: Sequence[str]) -> Namespace:
    """What the arguments say; ends the program with a usage line where they make no sense, or help is asked for."""
    parser = ArgumentParser("python -m components.kit", description=SAY("kit.cli.about"), allow_abbrev=False)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help=SAY("kit.cli.out"))
    parser.add_argument("--lang", choices=(*LOCALES, BOTH), default=BOTH, help=SAY("kit.cli.lang"))
    parser.add_argument("--edition", default="", metavar="ID", help=SAY("kit.cli.edition"))
    parser.add_argument("--known", default="", metavar="DAY", help=SAY("kit.cli.known"))
    parser.add_argument("--slides", default="", metavar="NAMES", help=SAY("kit.cli.slides"))
    names = [product.name for product in PRODUCTS]
    parser.add_argument(
        "--only", nargs="+", choices=names, metavar="NAME", help=SAY("kit.cli.only", names=SAY.listed(names))
    )
    parser.add_argument("--address", default=None, metavar="URL", help=SAY("kit.cli.address"))
    parser.add_argument("--data", type=Path, default=find_folder(), metavar="DIR", help=SAY("kit.cli.data"))
    return parser.parse_args(arguments)


def write_kit(options: Namespace) -> Iterator[tuple[Path, int]]:
    """Writes each file whole or not at all, and yields its path and its size in bytes.

    DataFault where the data cannot be used or there is no such edition, Failed where an option makes no sense, OSError
    where the folder cannot be written to.
    """
    options.out.mkdir(parents=True, exist_ok=True)
    for order in _list_orders(options):
        for product in PRODUCTS:
            if _is_wanted(product, order.opened, options) and (product.spoken or order.lang == _langs(options)[0]):
                path = options.out / product.title(order)
                content = _produce(product, order)
                _write(path, content)
                yield path, len(content)


def _produce(product: Product, order: Order) -> bytes:
    """What `produce` gives; Failed where there is no statement to tell of on the day chosen."""
    if not product.is_made(order.opened):
        raise Failed(SAY("kit.cli.early", day=order.opened.known, file=product.file(order.lang)))
    return produce(product, order)


def _write(path: Path, content: bytes) -> None:
    """Writes the file whole, or leaves what was there."""
    unfinished = path.with_name(f".{path.name}.part")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _list_near(options: Namespace, fault: DataFault) -> list[str]:
    """The editions that may have been meant, where there is none that is called so."""
    near = find_near(list_records(options.data), options.edition) if fault.problems[0].code == UNKNOWN else ()
    return [SAY("kit.cli.near", ids=SAY.listed(record.id for record in near))] if near else []


def _list_orders(options: Namespace) -> list[Order]:
    known = read_wish(options.known) if options.known else None
    if options.known and known is None:
        raise Failed(SAY("kit.cli.no_day", wish=options.known))
    opened = open_edition(options.data, options.edition, known, list_withheld())
    origin = find_public(options.address)
    if options.address and not origin:
        raise Failed(SAY("kit.cli.no_address", wish=options.address))
    orders = [Order(opened, lang, options.slides, origin) for lang in _langs(options)]
    if options.slides and orders[0].chosen.missed:
        raise Failed(SAY("kit.cli.no_slide", wish=SAY.listed(orders[0].chosen.missed)))
    if options.slides and orders[0].closed:
        raise Failed(SAY("share.row"))
    return [order.settle() for order in orders]


def _is_wanted(product: Product, opened: Opened, options: Namespace) -> bool:
    """Whether the file was asked for: without a choice all single ones that there are as of the day."""
    return product.name in options.only if options.only else product in list_single(opened)


def _langs(options: Namespace) -> tuple[str, ...]:
    return tuple(LOCALES) if options.lang == BOTH else (options.lang,)


def _say_failed(sentences: Sequence[str]) -> int:
    sys.stderr.write("".join(f"{sentence}\n" for sentence in sentences))
    return FAILED
