"""HTML from the templates beside this file, escaped by Jinja2: the only place where markup is made."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from components.view.languages import direction
from components.view.links import link
from components.view.mentions import find_mentions
from components.view.numbers import say_date
from components.view.tongues import mark_tongues, tongue_of
from components.view.words import Words, slug

FOLDER = Path(__file__).parent / "templates"


def render(template: str, words: Words, **values: object) -> str:
    """The template called `template` (without .html) filled with `values`; `words` is at hand in it.

    What stands in it in another language than that of `words` is marked with its own.
    """
    return Markup(mark_tongues(fill(template, words, **values), words.lang, words.digits))


def fill(template: str, words: Words, **values: object) -> str:
    """The same with no language marked: for a document and its head, where no element may stand in a title or style."""
    return environment().get_template(f"{template}.html").render(words=words, **values)


@cache
def environment() -> Environment:
    """Jinja2 for the templates of this room, with the filters that they use."""
    made = make_environment(FOLDER)
    made.globals["link"] = link
    made.filters["slug"] = slug
    made.filters["day"] = say_date
    made.filters["direction"] = direction
    made.filters["mentions"] = find_mentions
    made.filters["tongue"] = tongue_of
    return made


def make_environment(folder: Path) -> Environment:
    """Jinja2 for the templates in `folder`, set so that everything is escaped and a missing value is an error.

    Templates stay as they were when the server started, as all the program does: no file is looked at again.
    """
    return Environment(
        loader=FileSystemLoader(folder),
        auto_reload=False,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
