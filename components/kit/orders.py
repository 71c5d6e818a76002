"""An order: what a thing to take away is to be made of."""

from dataclasses import dataclass, replace
from functools import cached_property

from components.model.shelf import Opened
from components.model.terms import share_edition
from components.view.languages import FIRST
from components.view.links import address
from components.view.pictures.sheets import Imprint
from components.view.talk.making import BETWEEN, Chosen, choose_slides, list_usual, make_slides
from components.view.talk.slides import Slide
from components.view.talk.talk import Talk
from components.view.viewpoint import EDITION, KNOWN
from components.view.words import Words, load_words


@dataclass(frozen=True)
class Order:
    """An edition, as of a day where one is chosen in it, in the language `lang`.

    What is made tells its `talk`, in which no row stands that may not be passed on.
    `slides` are the names of the slides chosen, as in an address ("" for the usual ones); `origin` is the public
    address of the product ("" where it has none), for links and the QR code.
    """

    opened: Opened
    lang: str = FIRST
    slides: str = ""
    origin: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """All that what is made depends on, beside the edition and its day."""
        return (self.lang, self.slides, self.origin)

    @property
    def imprint(self) -> Imprint:
        """What everything made says of its edition."""
        lens = self.opened.lens
        return Imprint(self.opened.id, self.opened.version, lens.day if lens else None)

    @property
    def live(self) -> str:
        """The public address of this very edition, as of the same day; "" where the product has none."""
        asked = {**self.words.address, EDITION: self.opened.id, KNOWN: self.opened.known}
        return f"{self.origin}/{address('overview', asked)[2:]}" if self.origin else ""

    def entitle(self, file: str) -> str:
        """What a file made of it is called where it is kept: with product, edition, and the day where one is chosen."""
        known = f"-known-{self.opened.known}" if self.opened.known else ""
        return f"southern-syria-2018-{self.opened.id}{known}-{file}"

    @cached_property
    def words(self) -> Words:
        """The words of the language."""
        return load_words(self.lang)

    @cached_property
    def talk(self) -> Talk:
        """What may be given away of the edition, told in the language; DataFault where sources.csv is unsound."""
        return Talk(share_edition(self.opened), self.words)

    @cached_property
    def chosen(self) -> Chosen:
        """Which slides of the whole edition were chosen; those of figures that may not be passed on are not made."""
        return choose_slides(self._whole, self.slides)

    @cached_property
    def closed(self) -> bool:
        """Whether none of the slides chosen may be passed on."""
        given = choose_slides(self.talk, BETWEEN.join(self.chosen.names))
        return len(given.missed) == len(self.chosen.names)

    @cached_property
    def deck(self) -> tuple[Slide, ...]:
        """The slides chosen; DataFault where the edition does not hold what one needs."""
        return make_slides(self.talk, choose_slides(self.talk, self.slides).names)

    def settle(self) -> "Order":
        """The order for the same with the slides as they are called, without any where these are the usual ones."""
        usual = not self.slides or self.chosen.names == list_usual(self._whole)
        return replace(self, slides="" if usual else BETWEEN.join(self.chosen.names))

    @cached_property
    def _whole(self) -> Talk:
        return Talk(self.opened, self.words)
