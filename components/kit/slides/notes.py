"""The notes of a slide: what can be said, its caveat, a hard question with the short answer, all its sources."""

from collections.abc import Iterator
from typing import Any

from pptx.oxml import parse_xml
from pptx.slide import Slide as Page

from components.kit.orders import Order
from components.kit.slides.paragraphs import Paragraph, say
from components.kit.slides.shapes import fill
from components.view.talk.slides import Slide

SIZE = 12.0


def write_notes(page: Page, slide: Slide, order: Order) -> None:
    """The notes under the slide, as the page with keyboard and projector has them, with every source."""
    frame: Any = page.notes_slide.notes_text_frame
    body = frame._txBody
    for paragraph in body.findall("{*}p"):
        body.remove(paragraph)
    for paragraph in parse_xml(fill("notes.xml", text=list(list_notes(slide, order)))):
        body.append(paragraph)


def list_notes(slide: Slide, order: Order) -> Iterator[Paragraph]:
    """The paragraphs of the notes, under headings."""
    words, notes = order.words, slide.notes
    yield from _list_part(words("quote.can_say"), [notes.say], order)
    yield from _list_part(words("card.definition"), [notes.definition], order)
    yield from _list_part(words("card.caveat"), [notes.caveat], order)
    yield from _list_part(words.many("talk.caveats_title", len(notes.caveats)), notes.caveats, order)
    asked = [notes.question, notes.answer] if notes.question else [words("present.no_notes")]
    yield from _list_part(words("present.asked"), asked, order)
    yield from _list_part(words("present.rests"), notes.sources, order)
    yield say(slide.source, SIZE, order.lang, before=8)


def _list_part(head: str, texts: "tuple[str, ...] | list[str]", order: Order) -> Iterator[Paragraph]:
    if any(texts):
        yield say(head, SIZE, order.lang, bold=True, before=8)
    yield from (say(text, SIZE, order.lang) for text in texts if text)
