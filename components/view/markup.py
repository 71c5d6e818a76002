"""HTML from the templates beside this file, escaped by Jinja2: the only place where markup is made."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from components.view.mentions import find_mentions
from components.view.numbers import say_date
from components.view.tongues import tongue_of
from components.view.words import Words, slug

FOLDER = Path(__file__).parent / "templates"


def render(template: str, words: Words, **values: object) -> str:
    """The template called `template` (without .html) filled with `values`; `words` is at hand in it."""
    return Markup(environment().get_template(f"{template}.html").render(words=words, **values))


@cache
def environment() -> Environment:
    """Jinja2 set so that everything is escaped and a missing value is an error."""
    made = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["slug"] = slug
    made.filters["day"] = say_date
    made.filters["mentions"] = find_mentions
    made.filters["tongue"] = tongue_of
    return made
