"""The usual kit made ahead, as files in the machine's cache: whoever asks for one first need not wait for it.

`python -m components.server.ahead EDITION FOLDER` makes what is not yet there, in a process that ends: the server's
memory does not grow by it. Each version of the program has files of its own.
"""

import os
import shutil
import sys
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from threading import Thread

from filelock import FileLock, Timeout

from components.kit.orders import Order
from components.kit.origin import find_public
from components.kit.products import PRODUCTS, Product, produce
from components.model.data.editions import find_folder
from components.model.data.problems import DataFault
from components.model.history.shelf import open_edition
from components.server.compression import make_folder, write_whole
from components.view.languages import LOCALES
from components.view.viewpoint import list_withheld

COMMAND = ("-m", "components.server.ahead")
PROGRAM = Path(__file__).parents[1]
REQUIRED = PROGRAM.parent / "requirements.txt"
MOST = 6
"""How many folders are kept, of editions, versions of the program and public addresses: a dozen megabytes each."""
LOCK = ".lock"


def fetch(product: Product, order: Order) -> bytes:
    """What `produce` gives, at once where it was made ahead."""
    try:
        return find_place(product, order).read_bytes() if is_usual(product, order) else produce(product, order)
    except OSError:
        return produce(product, order)


def is_ready(product: Product, order: Order) -> bool:
    """Whether the file was made ahead."""
    return is_usual(product, order) and find_place(product, order).is_file()


def is_usual(product: Product, order: Order) -> bool:
    """Whether the file is of those that are made ahead: of a whole edition, with the usual slides."""
    return not order.opened.known and not (order.slides and product.picked)


def find_place(product: Product, order: Order) -> Path:
    """Where the file stands, once it is made."""
    return name_folder(order.opened.id, order.origin) / product.file(order.lang)


def name_folder(edition: str, origin: str) -> Path:
    """The folder of an edition's files, for a public address of the product."""
    return find_store() / f"{edition}-{sha256(f'{hash_program()} {origin}'.encode()).hexdigest()[:12]}"


@cache
def find_store() -> Path:
    """The folder of these folders; one that is lost in the end where the machine lets nothing be kept."""
    return make_folder("kit")


@cache
def hash_program() -> str:
    """What tells this version of the program from others: from the same data they may make other files."""
    parts = (path for path in sorted(PROGRAM.rglob("*")) if path.is_file() and path.suffix != ".pyc")
    whole = sha256()
    for path in filter(Path.is_file, (REQUIRED, *parts)):
        whole.update(f"{path.name} {path.stat().st_size} ".encode())
        whole.update(path.read_bytes())
    return whole.hexdigest()


def make_ahead(edition: str, folder: Path) -> None:
    """Makes the files of the edition that are not in the folder yet; nothing where another process is about it.

    DataFault where the data cannot be used, OSError where nothing can be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    os.utime(folder)
    with suppress(Timeout), FileLock(folder / LOCK, timeout=0):
        opened = open_edition(find_folder(), edition, None, list_withheld())
        for order in (Order(opened, lang, "", find_public()) for lang in LOCALES):
            for product in PRODUCTS:
                if not (folder / product.file(order.lang)).is_file():
                    write_whole(folder / product.file(order.lang), produce(product, order))
    clear_store(folder.parent)


def clear_store(store: Path) -> None:
    """Takes away all folders but those last used."""
    found = [path for path in store.iterdir() if path.is_dir()]
    for path in sorted(found, key=lambda path: path.stat().st_mtime)[:-MOST]:
        shutil.rmtree(path, ignore_errors=True)


def _end_with_the_server() -> None:
    """Waits for the end of the input, which is open as long as the server runs."""
    while os.read(sys.stdin.fileno(), 1):
        pass
    os._exit(0)


if __name__ == "__main__":
    Thread(target=_end_with_the_server, daemon=True).start()
    with suppress(DataFault, OSError):  # The page says what is wrong; what cannot be kept is made when asked for.
        make_ahead(sys.argv[1], Path(sys.argv[2]))
