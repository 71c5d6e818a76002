"""Method and definitions in words: what the graded, worded and sorted values of the data mean, read from the schema."""

from dataclasses import dataclass

from components.model.data.rules import NO_HIGH, NO_LOW
from components.model.data.schema import Package
from components.model.data.tables import Tables
from components.model.sources import count_gaps
from components.view.words import Words

DEFINED = (
    ("sources", "grade"),
    ("sources", "published_basis"),
    ("displacement", "series"),
    ("figures", "voice"),
    ("places", "precision"),
    ("followups", "reading"),
)


@dataclass(frozen=True)
class Definition:
    """A column with set values: its title, what the schema says about it, and each value with its meaning.

    Where the schema's text does not go through the values one by one, the meanings are blank and `about` is its text.
    """

    name: str
    title: str
    about: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Wording:
    """A quantifier: the words of a source that count as it, and whether its number stands in low and in high."""

    quantifier: str
    words: str
    low: bool
    high: bool


def list_definitions(package: Package, words: Words) -> list[Definition]:
    """The columns whose values a reader must understand, in the order of the page."""
    found = []
    for table, name in DEFINED:
        field = package.table(table).field(name)
        meanings = field.meanings
        values = tuple((value or words("sources.blank"), meanings[value]) for value in meanings)
        about = "" if meanings else field.description
        found.append(Definition(name, field.title, about, values or tuple((value, "") for value in field.choices)))
    return found


def list_wordings(package: Package, words: Words) -> list[Wording]:
    """The quantifiers in the order of the schema, with the rule that each follows."""
    return [
        Wording(name, words.choice("wording", name), name not in NO_LOW, name not in NO_HIGH)
        for name in package.table("figures").field("quantifier").choices
    ]


def say_gaps(tables: Tables, words: Words) -> list[str]:
    """What is not known of the sources, each gap in a sentence with its number; DataFault where they are unsound."""
    gaps = count_gaps(tables)
    counts = {"undated": gaps.undated, "not_whole": gaps.not_whole, "weak": gaps.weak, "idle": gaps.idle}
    return [words.many(f"sources.gap.{name}", count, total=gaps.total) for name, count in counts.items() if count]
