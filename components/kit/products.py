"""The kit: everything that can be taken away, made once for each edition, language and choice, then kept."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from components.kit.bundle import make_bundle, zip_files
from components.kit.handout.making import make_handout, make_one_page
from components.kit.offline.making import make_offline
from components.kit.orders import Order
from components.kit.slides.deck import make_slides_file
from components.model.history.shelf import Opened
from components.model.memory import Memory
from components.view.languages import LOCALES

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
ZIP, PDF, HTML = "application/zip", "application/pdf", "text/html; charset=utf-8"
MADE = Memory[bytes](24)
"""What was asked for last: a megabyte or two each at most."""


@dataclass(frozen=True)
class Product:
    """A kind of thing to take away: its name, the ending of its file, its media type, how it is made.

    What is not `spoken` is the same in all languages; what is not `picked` is the same whatever slides are chosen; what
    is `paired` links to itself in the other languages, which stand beside it in the kit; what is `early` can be made as
    of a day before the statement, of which all else tells.
    """

    name: str
    ending: str
    kind: str
    make: Callable[[Order], bytes]
    spoken: bool = True
    picked: bool = True
    paired: bool = False
    early: bool = False

    def file(self, lang: str) -> str:
        """What its file is called in an address: slides-en.pptx, data.zip."""
        return f"{self.name}-{lang}.{self.ending}" if self.spoken else f"{self.name}.{self.ending}"

    def title(self, order: Order) -> str:
        """What its file is called where it is kept: with product, edition, day and slides where these are chosen."""
        return order.entitle(self.file(order.lang), picked=self.picked)

    def is_made(self, opened: Opened) -> bool:
        """Whether there is such a file of the edition as of its day."""
        return self.early or not opened.before_statement


SINGLE = (
    Product("slides", "pptx", PPTX, make_slides_file),
    Product("onepage", "pdf", PDF, make_one_page),
    Product("handout", "pdf", PDF, make_handout),
    Product("offline", "html", HTML, make_offline, picked=False, paired=True, early=True),
    Product("data", "zip", ZIP, lambda order: make_bundle(order.opened), spoken=False, picked=False, early=True),
)
"""In the order in which they are offered."""


def produce(product: Product, order: Order) -> bytes:
    """The content of the file: the same bytes for the same order. DataFault where the data cannot be used."""
    asked = order if product.picked else replace(order, slides="")
    return MADE.recall(order.opened, (product.name, *asked.key), lambda: product.make(asked))


def list_single(opened: Opened) -> list[Product]:
    """The single files that there are of the edition as of its day."""
    return [product for product in SINGLE if product.is_made(opened)]


def zip_all(order: Order) -> bytes:
    """All files of the kit in one, in the language of the order, with what stands in pairs in the others too."""
    orders = [order, *(replace(order, lang=lang) for lang in LOCALES if lang != order.lang)]
    return zip_files(
        {
            product.title(each): produce(product, each)
            for product in list_single(order.opened)
            for each in orders
            if each is order or product.paired
        }
    )


ALL = Product("kit", "zip", ZIP, zip_all, early=True)
"""All of them in one file, for one language."""
PRODUCTS = (*SINGLE, ALL)


def find_product(file: str) -> tuple[Product, str] | None:
    """The product whose file is called so in an address, and its language; None where there is none."""
    found = [(product, lang) for product in PRODUCTS for lang in LOCALES if product.file(lang) == file]
    return found[0] if found else None


def list_files(langs: Sequence[str] = tuple(LOCALES)) -> list[str]:
    """What all files of the kit are called in an address, in these languages."""
    return list(dict.fromkeys(product.file(lang) for product in PRODUCTS for lang in langs))
