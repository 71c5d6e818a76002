"""An order: what a thing to take away is to be made of."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cached_property

from components.kit.omissions import tell_left
from components.model.history.shelf import Opened
from components.model.terms import list_left, share_edition
from components.model.timeline import list_demands
from components.view.demands import BY_THEN, FOUND, SHARED
from components.view.languages import FIRST
from components.view.links import EDITION, KNOWN, address
from components.view.pictures.sheets import Imprint
from components.view.talk.making import BETWEEN, Chosen, choose_slides, list_usual, make_slides
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

    def entitle(self, file: str, *, picked: bool = False) -> str:
        """What a file made of it is called where it is kept: with product, edition, and the day where one is chosen.

        Of one that is `picked` from slides the name says so where other than the usual ones were chosen.
        """
        known = f"-known-{self.opened.known}" if self.opened.known else ""
        selection = "-selection" if picked and self.slides else ""
        return f"southern-syria-2018-{self.opened.id}{known}{selection}-{file}"

    @cached_property
    def words(self) -> Words:
        """The words of the language."""
        return load_words(self.lang)

    @cached_property
    def talk(self) -> Talk:
        """What may be given away of the edition, told in the language; DataFault where sources.csv is unsound."""
        return Talk(share_edition(self.opened), self.words)

    @cached_property
    def whole(self) -> Talk:
        """The same of the whole edition: nothing that is made may tell it."""
        return Talk(self.opened, self.words)

    @cached_property
    def chosen(self) -> Chosen:
        """Which slides of the whole edition were chosen, and what there is no slide of.

        Those of figures that may not be passed on are not made. Before the statement none is; what the edition has no
        slide of on any day is missed then too. DataFault where slides are chosen and a table is unsound.
        """
        lens = self.opened.lens
        if lens is None or not lens.later:
            return choose_slides(self.whole, self.slides)
        now = Talk(replace(self.opened, tables=lens.whole, lens=None), self.words)
        return Chosen((), choose_slides(now, self.slides).missed if self.slides else ())

    @cached_property
    def closed(self) -> bool:
        """Whether slides were chosen, and none of them may be passed on."""
        given = choose_slides(self.talk, BETWEEN.join(self.chosen.names)) if self.chosen.names else Chosen(())
        return 0 < len(self.chosen.names) == len(given.missed)

    @cached_property
    def deck(self) -> tuple[Slide, ...]:
        """The slides chosen, which say what they lack; DataFault where the edition does not hold what one needs."""
        slides = make_slides(self.talk, choose_slides(self.talk, self.slides).names)
        lacking = {slide.id: self.pick_left(slide.figures) for slide in self.entire}
        return tell_left(slides, lacking, self.lacking, self.words)

    @cached_property
    def lacking(self) -> tuple[str, ...]:
        """The ids of the rows that the slides chosen would show and that may not be passed on."""
        return self.pick_left({figure for slide in self.entire for figure in slide.figures})

    @cached_property
    def entire(self) -> tuple[Slide, ...]:
        """The slides chosen with what may not be passed on; none where all may, for then nothing is to be compared."""
        return make_slides(self.whole, self.chosen.names) if self.left else ()

    @cached_property
    def left(self) -> tuple[str, ...]:
        """The ids of all rows of the edition that may not be passed on, in the order of their tables."""
        return list_left(self.opened.tables)

    def pick_left(self, rows: Collection[str]) -> tuple[str, ...]:
        """Those of the rows with these ids that may not be passed on."""
        return tuple(row for row in self.left if row in rows)

    def explain_silence(self, demand: int) -> str:
        """Why nothing may be told of what followed the demand with this number, as the card of a demand has it."""
        entries = self._followed.get(demand, set()) if self.left else set()
        if self.pick_left(entries):
            return SHARED
        return BY_THEN if self.opened.lens else FOUND

    @cached_property
    def _followed(self) -> dict[int, set[str]]:
        """The ids of what is on record after the statement about each demand, by its number."""
        return {each.number: {entry.id for entry in each.after} for each in list_demands(self.whole.tables)}

    def settle(self) -> "Order":
        """The order for the same with the slides as they are called, without any where these are the usual ones."""
        names = self.chosen.names if self.slides else ()
        usual = not names or names == list_usual(self.whole)
        return replace(self, slides="" if usual else BETWEEN.join(names))
