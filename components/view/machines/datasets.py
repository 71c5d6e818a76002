"""The data in the words of schema.org, by which search engines for data find and describe it."""

from collections.abc import Sequence
from typing import Any

from components.model.data.schema import Contributor
from components.model.history.shelf import Opened
from components.model.timeline import OFFENSIVE
from components.view.languages import LOCALES
from components.view.links import EDITION, KNOWN, address, safe_link
from components.view.machines.addresses import BUNDLE, name_file
from components.view.words import Words

PUBLISHER = "publisher"


def describe_dataset(opened: Opened, origin: str, words: Words) -> dict[str, Any]:
    """The edition as a schema.org Dataset in the language of `words`, ready for JSON-LD.

    `origin` is the absolute address that all others begin with. DataFault where datapackage.json cannot be read.
    """
    package = opened.tables.speaking(words.lang).package
    publishers = [each for each in package.contributors if PUBLISHER in each.roles]
    makers = [each for each in package.contributors if each not in publishers]
    pinned = opened.id if opened.id != opened.latest else ""
    asked = {"part": "downloads", EDITION: pinned, KNOWN: opened.known, **words.address}
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": package.title,
        "alternateName": _list_others(opened, package.title, words),
        "description": package.description,
        "keywords": list(package.keywords),
        "url": f"{origin}/{address('sources', asked)[2:]}",
        "identifier": opened.id,
        "version": opened.version,
        "dateModified": opened.version,
        "inLanguage": list(LOCALES),
        "license": [licence.path for licence in package.licences],
        "isAccessibleForFree": True,
        "temporalCoverage": "/".join(day.isoformat() for day in OFFENSIVE),
        "spatialCoverage": words("machines.area"),
        **_name_all("creator", makers),
        **_name_all("publisher", publishers),
        "distribution": _list_files(opened, pinned, origin, words),
    }


def _list_others(opened: Opened, title: str, words: Words) -> list[str]:
    """The title in the other languages of the record."""
    titles = [opened.tables.speaking(lang).package.title for lang in LOCALES if lang != words.lang]
    return [other for other in titles if other != title]


def _name_all(role: str, contributors: Sequence[Contributor]) -> dict[str, Any]:
    """Who has the role, as the record names them; nothing where it names nobody.

    Whether each is a person or an organisation the record does not say, so no type is given.
    """
    named = [{"name": each.name} | ({"url": each.path} if safe_link(each.path) else {}) for each in contributors]
    return {role: named} if named else {}


def _list_files(opened: Opened, pinned: str, origin: str, words: Words) -> list[dict[str, str]]:
    """Each table and the bundle of all, at addresses that keep to the reader's edition and day."""
    tables = opened.tables.speaking(words.lang).package.tables.values()
    files = [(BUNDLE, "application/zip", words("machines.bundle"))]
    files += [(table.path, "text/csv", table.title) for table in tables]
    return [
        {
            "@type": "DataDownload",
            "name": title,
            "encodingFormat": kind,
            "contentUrl": f"{origin}/{name_file(name, pinned, opened.known)}",
        }
        for name, kind, title in files
    ]
