"""The data for machines: every file of an edition, all in one, each figure, and the list of editions."""

import json
from pathlib import PurePosixPath
from typing import Any

from starlette.requests import Request
from starlette.routing import Route

from components.kit.bundle import make_bundle, name_bundle, require_sound
from components.model.data.editions import find_folder
from components.model.figures import require_figure
from components.model.history.archive import Record
from components.model.history.shelf import Opened, list_shelved, open_edition
from components.model.sources import find_source
from components.model.terms import read_shared, share
from components.server.asking import open_asked, read_change, require_file, require_known
from components.server.caching import CHECKED, Answer, Refusal
from components.server.compression import FOR_EVER
from components.server.offering import Offer
from components.server.origin import find_origin
from components.view.citations import cite_source
from components.view.languages import FIRST
from components.view.later import tell_later
from components.view.links import EDITION, address, safe_link
from components.view.machines.addresses import BUNDLE, DATA, EDITIONS, FIGURES, LOG, PACKAGE, name_file
from components.view.machines.exports import tell_figure
from components.view.words import load_words

JSON = "application/json"
KINDS = {".csv": "text/csv; charset=utf-8", ".md": "text/markdown; charset=utf-8", ".json": JSON}
PLAIN = "application/octet-stream"
LEFT = "x-rows-left-out"


def list_files() -> list[Route]:
    """The addresses: the edition that stands, each edition by its id, the list of them."""
    return [
        Route(f"/{LOG}", Offer(answer_log)),
        Route(f"/{DATA}/{FIGURES}/{{figure}}.json", Offer(answer_figure)),
        Route(f"/{EDITIONS}/{{edition}}/{FIGURES}/{{figure}}.json", Offer(answer_figure)),
        Route(f"/{DATA}/{{name:path}}", Offer(answer_file)),
        Route(f"/{EDITIONS}/{{edition}}/{{name:path}}", Offer(answer_file)),
    ]


def answer_file(request: Request) -> Answer:
    """A file of the edition, or all of them in one.

    Byte for byte as recorded where no day is asked for; but rows that may not be passed on are left out, and a header
    tells how many. Refusal where there is none called so; DataFault where it holds an unsound table.
    """
    named, name = request.path_params.get("edition", ""), request.path_params["name"]
    opened = open_asked(request, named)
    # What is left out of an edition, and the text in the bundle, are made by this program, which may be mended.
    pinned = FOR_EVER if named and not opened.lens and name != BUNDLE else CHECKED
    if name == BUNDLE:
        headers = {"content-disposition": f'attachment; filename="{name_bundle(opened)}"'}
        return Answer(make_bundle(opened), "application/zip", read_change(opened), pinned, headers)
    require_file(opened, name)
    require_sound(opened, name)
    content, left = read_shared(opened, name)
    kind, kept = KINDS.get(PurePosixPath(name).suffix, PLAIN), CHECKED if left else pinned
    return Answer(content, kind, read_change(opened), kept, {LEFT: str(left)} if left else {})


def answer_figure(request: Request) -> Answer:
    """One figure as JSON; Refusal where there is none with this id, in JSON too where it was published later."""
    opened, origin = open_asked(request, request.path_params.get("edition", "")), find_origin(request)
    figure = request.path_params["figure"]
    require_known(opened, figure, lambda later: Answer(_write(tell_later(later, opened.id, origin)), JSON))
    _require_shared(opened, figure)
    return Answer(_write(tell_figure(opened, figure, origin)), JSON, read_change(opened))


def _require_shared(opened: Opened, figure_id: str) -> None:
    """Nothing where the figure may be given away as data, else Refusal with its citation."""
    figure = require_figure(opened.tables, figure_id)
    if share(opened.tables).holds(figure.table, figure.id):
        return
    source, words = find_source(opened.tables, figure.source), load_words(FIRST)
    said = {"citation": cite_source(source, words), "url": safe_link(source["url"])}
    raise Refusal(403, words("share.refused", source=figure.source, id=figure.id, **said).strip())


def answer_log(request: Request) -> Answer:
    """Every edition in the archive, the newest first, without names of staff."""
    opened, origin = open_edition(find_folder(), "", None, {}), find_origin(request)
    records = list_shelved(find_folder())
    told = {"latest": opened.id, "editions": [_tell_record(each, origin) for each in reversed(records)]}
    return Answer(_write(told), JSON, read_change(opened))


def _tell_record(record: Record, origin: str) -> dict[str, Any]:
    return {
        "id": record.id,
        "number": record.number,
        "version": record.version,
        "published": record.when,
        "kind": record.kind,
        "reason": record.reason or None,
        "source": record.source or None,
        "restored": record.restored or None,
        "changes": len(record.changes),
        "page": f"{origin}/{address('overview', {EDITION: record.id})[2:]}",
        "package": f"{origin}/{name_file(PACKAGE, record.id)}",
        "bundle": f"{origin}/{name_file(BUNDLE, record.id)}",
    }


def _write(told: dict[str, Any]) -> bytes:
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()
