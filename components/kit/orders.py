"""An order: what a thing to take away is to be made of."""

from dataclasses import dataclass
from functools import cached_property

from components.model.shelf import Opened
from components.model.terms import share_edition
from components.view.languages import FIRST
from components.view.pictures.sheets import Imprint
from components.view.talk.making import Chosen, choose_slides, make_slides
from components.view.talk.slides import Slide
from components.view.talk.talk import Talk
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
        """All that what is made depends on."""
        return (self.opened.id, self.opened.known, self.lang, self.slides, self.origin)

    @property
    def imprint(self) -> Imprint:
        """What everything made says of its edition."""
        lens = self.opened.lens
        return Imprint(self.opened.id, self.opened.version, lens.day if lens else None)

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
        return choose_slides(Talk(self.opened, self.words), self.slides)

    @cached_property
    def deck(self) -> tuple[Slide, ...]:
        """The slides chosen; DataFault where the edition does not hold what one needs."""
        return make_slides(self.talk, choose_slides(self.talk, self.slides).names)
