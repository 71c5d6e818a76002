"""Every key that code or a template asks for is in each language, with its holes filled, and no key stands unused.

Three ways lead to a key: its full name; a family, `words.choice("grade", value)`; a name with a hole, f"{room}.title".
For the last two, each key they may lead to must end in something that exists: a string of the code, or a table,
column or value of datapackage.json. So a left-over key of a family is found as well.
"""

import ast
import json
import re
import string
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import frictionless.errors
import pytest
from jinja2 import Environment, nodes

from components.model.data.tables import FIGURE_TABLES, Tables
from components.model.deaths import OFFENSIVE
from components.view.languages import LOCALES
from components.view.words import FOLDER, load_words, slug

ROOT = Path(__file__).parents[1]
CODE = sorted([*(ROOT / "components").rglob("*.py"), *(ROOT / "pages").glob("*.py")])
TEMPLATES = sorted((ROOT / "components" / "view" / "templates").glob("*.html"))
# Families that name the values of a column, by `words.choice`; and columns whose values no reader sees.
NAMING = {
    "quantifier": ("quantifier", "quantity.phrase", "wording"),
    "voice": ("voice",),
    "series": ("series", "compare.kind"),
    "harm": ("compare.kind",),
    "role": ("role", "map.key.role", "map.way", "compare.kind"),
    "precision": ("map.precision",),
    "scope": ("figures.deaths.group", "figures.deaths.about", "compare.scope"),
    "response.category": ("response_category", "compare.kind"),
    "events.category": ("event_category",),
    "reading": ("reading",),
    "type": ("signatory_type",),
    "confidence": ("identified",),
    "certainty": ("certainty",),
    "published_basis": ("published_basis", "statement.basis"),
    "grade": ("grade",),
}
UNSEEN = {"chart", "page", "date_basis"}
UNNAMED = {OFFENSIVE}
PLURAL = r"(\.(zero|one|two|few|many|other))?"
HOLE = r"[\w-]+"


@dataclass(frozen=True)
class Use:
    """One call for words: where, how (plain, many or choice), the key as a pattern, the names of the values given."""

    place: str
    how: str
    pattern: str
    given: frozenset[str]

    @property
    def whole(self) -> str:
        """The pattern of the keys that this call may lead to."""
        endings = {"plain": "", "many": PLURAL, "choice": rf"\.{HOLE}"}
        return self.pattern + endings[self.how]


@cache
def walk(path: Path) -> list[ast.AST]:
    """Every node of a file of code."""
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


@cache
def parse(path: Path) -> nodes.Template:
    """A template, taken apart."""
    return Environment().parse(path.read_text(encoding="utf-8"))


def list_code_uses(path: Path) -> Iterator[Use]:
    for node in walk(path):
        if isinstance(node, ast.Call) and node.args and (how := code_how(node.func)):
            pattern = code_pattern(node.args[0])
            if pattern:
                given = frozenset(each.arg or "**" for each in node.keywords)
                yield Use(f"{path.name}:{node.lineno}", how, pattern, given)


def code_how(called: ast.expr) -> str:
    """How `words(...)`, `page.words(...)`, `words.many(...)` or `words.choice(...)` asks; "" for any other call."""
    if isinstance(called, ast.Attribute) and called.attr in ("many", "choice") and code_how(called.value) == "plain":
        return called.attr
    name = called.id if isinstance(called, ast.Name) else called.attr if isinstance(called, ast.Attribute) else ""
    return "plain" if name == "words" else ""


def code_pattern(asked: ast.expr) -> str:
    """The key as a pattern; "" where it stands in a variable (then its name is a string elsewhere in the code)."""
    if isinstance(asked, ast.Constant) and isinstance(asked.value, str):
        return re.escape(asked.value)
    if isinstance(asked, ast.JoinedStr):
        parts = [str(part.value) if isinstance(part, ast.Constant) else None for part in asked.values]
        return "".join(HOLE if part is None else re.escape(part) for part in parts)
    return ""


def list_template_uses(path: Path) -> Iterator[Use]:
    for node in parse(path).find_all(nodes.Call):
        called: nodes.Node = node.node
        how = "plain"
        if isinstance(called, nodes.Getattr) and called.attr in ("many", "choice"):
            how = called.attr
            called = called.node
        if isinstance(called, nodes.Name) and called.name == "words":
            pattern = template_pattern(node.args[0])
            if pattern not in ("", HOLE):
                yield Use(f"{path.name}:{node.lineno}", how, pattern, frozenset(each.key for each in node.kwargs))


def template_pattern(asked: nodes.Node) -> str:
    if isinstance(asked, nodes.Const):
        return re.escape(str(asked.value))
    if isinstance(asked, nodes.Add):
        return template_pattern(asked.left) + template_pattern(asked.right)
    return HOLE if isinstance(asked, nodes.Name | nodes.Getattr | nodes.Getitem) else ""


def list_code_strings() -> Iterator[str]:
    """Every string of the code and the templates; one with a hole as a pattern where it looks like a key."""
    for path in CODE:
        for node in walk(path):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value
    for path in TEMPLATES:
        yield from (each.value for each in parse(path).find_all(nodes.Const) if isinstance(each.value, str))


def list_key_patterns() -> Iterator[str]:
    """Each string of the code with a hole in it that looks like a key: f"problem.{code}"."""
    for path in CODE:
        for node in walk(path):
            pattern = code_pattern(node) if isinstance(node, ast.JoinedStr) else ""
            if re.search(r"\\\.", pattern) and re.fullmatch(r"[\w.\\\[\]+-]+", pattern):
                yield pattern + PLURAL


@cache
def list_units() -> set[str]:
    """Every unit of a figure in the data."""
    tables = Tables(ROOT / "data")
    return {unit for name in FIGURE_TABLES for unit in tables.table(name)["unit"]}


def list_data_names() -> Iterator[str]:
    """Units; tables, columns, values and constraints of datapackage.json; the faults that frictionless names."""
    yield from list_units()
    for resource in json.loads((ROOT / "data" / "datapackage.json").read_text(encoding="utf-8"))["resources"]:
        yield resource["name"]
        for field in resource["schema"]["fields"]:
            constraints = field.get("constraints", {})
            yield from (field["name"], field["type"], *constraints.get("enum", ()), *constraints)
            yield from (f"not-{name}" for name in constraints)  # The fault that model/data/reading.py makes of it.
    yield from (each.type for each in vars(frictionless.errors).values() if hasattr(each, "type"))


def list_values() -> Iterator[tuple[str, str]]:
    """Each value that a column of the data allows, with the column as NAMING has it."""
    for resource in json.loads((ROOT / "data" / "datapackage.json").read_text(encoding="utf-8"))["resources"]:
        for field in resource["schema"]["fields"]:
            name, whole = field["name"], f"{resource['name']}.{field['name']}"
            if name not in UNSEEN:
                allowed = field.get("constraints", {}).get("enum", ())
                yield from ((whole if whole in NAMING else name, value) for value in allowed if value not in UNNAMED)


@cache
def list_uses() -> list[Use]:
    """Every call for words, in code and templates."""
    code = [use for path in CODE for use in list_code_uses(path)]
    return [*code, *(use for path in TEMPLATES for use in list_template_uses(path))]


@cache
def find_strings() -> frozenset[str]:
    return frozenset(list_code_strings())


@cache
def find_endings() -> frozenset[str]:
    """What the keys of a family may end in."""
    names = {*find_strings(), *list_data_names()}
    return frozenset(names | set(map(slug, names)))


@cache
def find_pattern() -> re.Pattern[str]:
    """One pattern of every key that a call may lead to."""
    return re.compile("|".join({use.whole for use in list_uses()} | set(list_key_patterns())))


@cache
def find_keys(pattern: str, lang: str) -> list[str]:
    """The keys of the language to which a pattern leads."""
    compiled = re.compile(pattern)
    return [key for key in load_words(lang).texts if compiled.fullmatch(key)]


def list_fault_codes() -> set[str]:
    """The code of each `Problem(file, code, ...)` in the code."""
    calls = [node for path in CODE for node in walk(path)]
    return {
        str(node.args[1].value)
        for node in calls
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Problem"
        if len(node.args) > 1 and isinstance(node.args[1], ast.Constant)
    }


def is_used(key: str) -> bool:
    plain = re.sub(f"{PLURAL}$", "", key)
    if plain in find_strings() or key in find_strings():
        return True
    return plain.rpartition(".")[2] in find_endings() and bool(find_pattern().fullmatch(key))


def holes_of(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("lang", LOCALES)
def test_every_key_asked_for_is_there(lang: str) -> None:
    assert [(use.place, use.whole) for use in list_uses() if not find_keys(use.whole, lang)] == []


@pytest.mark.parametrize("lang", LOCALES)
def test_every_hole_is_filled(lang: str) -> None:
    texts = load_words(lang).texts
    open_holes = [
        (use.place, key, sorted(left))
        for use in list_uses()
        if "**" not in use.given and not use.pattern.startswith(HOLE)
        for key in find_keys(use.whole, lang)
        if (left := holes_of(texts[key]) - use.given - ({"count"} if use.how == "many" else set()))
    ]
    assert open_holes == []


@pytest.mark.parametrize("lang", LOCALES)
def test_no_key_stands_unused(lang: str) -> None:
    assert [key for key in load_words(lang).texts if not is_used(key)] == []


@pytest.mark.parametrize("lang", LOCALES)
def test_every_fault_has_a_sentence(lang: str) -> None:
    assert {code for code in list_fault_codes() if f"problem.{code}" not in load_words(lang).texts} == set()


@pytest.mark.parametrize("lang", LOCALES)
def test_every_value_of_the_data_that_readers_see_has_its_name(lang: str) -> None:
    words = load_words(lang)
    unnamed = [
        (column, family, value)
        for column, value in list_values()
        for family in NAMING.get(column, ("no family for this column",))
        if not words.names(family, value)
    ]
    assert unnamed == []


@pytest.mark.parametrize("lang", LOCALES)
def test_every_unit_of_the_data_has_its_words(lang: str) -> None:
    assert {unit for unit in list_units() if not load_words(lang).has(f"unit.{slug(unit)}.other")} == set()


def test_every_family_of_names_is_asked_for() -> None:
    asked = {use.pattern for use in list_uses() if use.how == "choice"}
    families = {family for own in NAMING.values() for family in own}
    assert {family for family in families if not any(re.fullmatch(pattern, family) for pattern in asked)} <= {
        "signatory_type",
        "identified",
    }  # These two stand in a variable.


def base_of(key: str, keys: Collection[str]) -> str:
    """The key without its plural form, where it has one."""
    plain = re.sub(r"\.(zero|one|two|few|many|other)$", "", key)
    return plain if f"{plain}.other" in keys else key


@pytest.mark.parametrize("lang", LOCALES)
def test_every_language_has_the_same_keys_and_holes(lang: str) -> None:
    english, texts = load_words("en").texts, load_words(lang).texts
    expected = {base_of(key, english): holes_of(text) for key, text in english.items()}
    found = {base_of(key, texts): holes_of(text) for key, text in texts.items()}
    assert found == expected  # In a dict the last of several forms counts, which is `other`.


@pytest.mark.parametrize("lang", LOCALES)
def test_every_plural_form_of_the_language_is_there_and_fills_no_other_hole(lang: str) -> None:
    words = load_words(lang)
    forms = {*words.locale.plural_form.tags, "other"}
    families = {base_of(key, words.texts) for key in words.texts} - set(words.texts)
    for family in families - {key for key in families if f"{key}.one" not in words.texts}:
        there = {form for form in forms if f"{family}.{form}" in words.texts}
        assert (family, there) == (family, forms)
        holes = [holes_of(words.texts[f"{family}.{form}"]) for form in forms]
        assert all(each | {"count"} == holes_of(words.texts[f"{family}.other"]) | {"count"} for each in holes)


def test_every_file_of_words_is_a_language() -> None:
    assert {path.stem for path in FOLDER.glob("*.toml")} == set(LOCALES)


@pytest.mark.parametrize("lang", LOCALES)
def test_no_text_is_empty_or_left_to_write(lang: str) -> None:
    unwritten = [key for key, text in load_words(lang).texts.items() if len(text.strip()) < 2 or "TODO" in text]
    assert unwritten == []
