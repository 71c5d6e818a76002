"""The key of the chart in a line: whose the colours are, what lines, bars and hollow marks mean; of what is drawn."""

from components.kit.slides.frames import turn
from components.kit.slides.paragraphs import Paragraph, Part, fit_line
from components.kit.slides.shapes import Shape
from components.view.boxes import Box
from components.view.talk.slides import Chart
from components.view.words import Words

SIZE = 13.0
SIGNS = ("line", "range", "ends", "weak")
"""What is explained; what an arrow says elsewhere stands here in words beside its mark."""


def make_legend(slide: Chart, box: Box, words: Words) -> Shape:
    """The key in the box, its letters so small that it stands in one line."""
    said = [words.choice("slides.sign", sign, who=slide.line) for sign in SIGNS if sign in slide.signs]
    parts = [
        part
        for voice, glyph in slide.voices
        for part in (Part(glyph, colour=voice), Part(f" {words.choice('voice', voice)} · "))
    ]
    line = Paragraph((*parts, Part(" · ".join(said))), SIZE, words.lang, colour="quiet")
    return Shape("Key", turn(box, words.lang), text=(fit_line(line, box.width),))
