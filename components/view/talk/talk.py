"""A talk: an edition told in one language, with what its slides are made from."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from components.model.cautions import find_kind
from components.model.data.problems import DataFault
from components.model.data.tables import Tables
from components.model.figures import CONTESTED_GRADE, Figure, find_figure
from components.model.headlines import list_known
from components.model.history.shelf import Opened
from components.model.movements import Report, list_reports
from components.model.notes import Note, list_notes
from components.model.sources import find_source
from components.model.statement import Statement, find_source_id, list_claims, read_statement, read_translation
from components.model.timeline import Demand, list_demands
from components.view.cards import Card, make_card
from components.view.citations import cite_source
from components.view.displacement.curve import Curve, prepare_curve
from components.view.languages import LOCALES
from components.view.numbers import say_quantity
from components.view.quoting.quote import Quote, make_quote
from components.view.talk.references import drop_ids
from components.view.talk.slides import Notes
from components.view.tongues import plain
from components.view.words import Words


@dataclass(frozen=True)
class Talk:
    """What slides are made from: the edition `opened`, and the `words` it is told in.

    Whatever it reads may raise DataFault: where the statement is not in the edition, or a table is unsound.
    """

    opened: Opened
    words: Words

    @cached_property
    def tables(self) -> Tables:
        """The tables in the language of the talk."""
        return self.opened.tables.speaking(self.words.lang)

    @cached_property
    def statement(self) -> Statement:
        """The statement as published."""
        return read_statement(self.tables)

    @cached_property
    def told(self) -> Statement:
        """The statement in the language of the talk where there is a translation into it, else as published."""
        try:
            return read_translation(self.tables, self.words.lang) or self.statement
        except DataFault:
            return self.statement

    @cached_property
    def curve(self) -> Curve:
        """The displacement curve as the first page has it."""
        known = list_known(self.tables, self.statement.published)
        return prepare_curve(self.tables, (), [figure.id for figure in known])

    @cached_property
    def questions(self) -> Sequence[Note]:
        """The hard questions with their answers, in the order of the table."""
        return list_notes(self.tables)

    @cached_property
    def own(self) -> tuple[str, ...]:
        """The id of the statement among the sources; none where it is not there."""
        found = find_source_id(self.tables)
        return (found,) if found else ()

    @cached_property
    def demands(self) -> Sequence[Demand]:
        """The demands in order. DataFault where the statement lacks one."""
        return list_demands(self.tables)

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """The reports of where people fled from and to."""
        return list_reports(self.tables)

    @cached_property
    def twins(self) -> Mapping[str, tuple[Report, ...]]:
        """The same reports in each of the other languages."""
        others = (lang for lang in LOCALES if lang != self.words.lang)
        return {lang: list_reports(self.opened.tables.speaking(lang)) for lang in others}

    def card(self, figure: Figure) -> Card:
        """The card of a figure."""
        claims = list_claims(self.statement)
        return make_card(figure, find_source(self.tables, figure.source), self.words, claims.get(figure.id, ""))

    def quote(self, figure: Figure) -> Quote:
        """What can be quoted of a figure."""
        source = find_source(self.tables, figure.source)
        kind = find_kind(self.tables, figure, weak=source["grade"] == CONTESTED_GRADE)
        return make_quote(figure, kind, source, self.opened.id, self.opened.version, self.words)

    def tell(self, text: str) -> str:
        """A text of the record as an audience reads it: without ids, but for those of events."""
        return drop_ids(text, self._name, self.words)

    def _name(self, record: str) -> str:
        """Whose figure or document it is that has this id; "" where it is neither."""
        figure = find_figure(self.tables, record)
        if figure:
            return self._name_figure(figure)
        try:
            return str(find_source(self.tables, record)["publisher"])
        except KeyError:
            return ""

    def _name_figure(self, figure: Figure) -> str:
        return self.words("talk.named", who=figure.publisher, claim=say_quantity(figure.quantity, self.words))

    def warn(self, figures: Iterable[Figure]) -> tuple[str, ...]:
        """The caveats of figures that are drawn together, each once, with whose figure it is and how much."""
        return tuple(
            self.words("talk.caveat", named=self._name_figure(each), caveat=self.tell(each.caveat))
            for each in {each.id: each for each in figures}.values()
            if each.caveat
        )

    def cite(self, ids: Iterable[str]) -> tuple[str, ...]:
        """A line for each source with one of these ids, each once, in the order given."""
        return tuple(cite_source(find_source(self.tables, each), self.words) for each in dict.fromkeys(ids))

    def note(
        self, sources: Iterable[str], page: str = "", figures: Sequence[str] = (), names: Collection[str] = ()
    ) -> Notes:
        """The notes of a slide that rests on these sources, with the question that arises of it.

        That is the first one that is called like a slide: by one of `names`. Else, of those that arise on the `page`
        (on any, where blank), the one on most of its `figures`; without a page the question must be on one of them.
        """
        lines = self.cite(sources)
        named = next((each for each in self.questions if each.id in names), None)
        found = named or self._find_question(page, set(figures))
        if found is None:
            return Notes(sources=lines)
        short = found.answer.split("\n")[0]
        return Notes(question=found.question, answer=plain(short), sources=lines)

    def _find_question(self, page: str, figures: set[str]) -> Note | None:
        asked = [each for each in self.questions if page in ("", each.page)]
        found = max(asked, key=lambda each: len(figures.intersection(each.figures)), default=None)
        return found if found and (page or figures.intersection(found.figures)) else None
