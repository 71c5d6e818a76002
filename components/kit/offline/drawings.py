"""The chart and the maps inside the page: letters that can be selected, in the colours of light, dark or paper."""

import re

from markupsafe import Markup, escape

from components.kit.offline.figures import has_statement
from components.kit.orders import Order
from components.model.movements import choose_reports, list_reports, list_roles
from components.model.spots import list_flows, list_spots
from components.view.displacement.curve import describe_curve, list_voices, prepare_curve, say_sources, title_curve
from components.view.displacement.drawings import SIZES, sketch_curve
from components.view.displacement.signs import say_signs
from components.view.map.drawing import draw_map
from components.view.map.movements import describe
from components.view.map.projection import INSET, NARROW, WIDE
from components.view.map.scenes import compose
from components.view.markup import fill, render
from components.view.palette import STAND_INS, VOICES, Palette, paint, pick_glyph
from components.view.talk.counted import MAPS

LANDS = ("land", "subject", "sea")
IN_PAGE = Palette(
    theme="",
    voices={voice: f"var(--voice-{voice.replace(' ', '-')})" for voice in VOICES},
    **{role: f"var(--{role})" for role in ("ground", "panel", "ink", "quiet", "line", *LANDS, "mark")},
)
"""Colours by name: the page says what each is in light, in the dark and on paper."""
ROOT = re.compile(r"<svg\b[^>]*>")
VIEW = re.compile(r' (?:viewBox|lang|direction|font-family)="[^"]*"')
NOTES = re.compile(r' (?:aria-[a-z]+|role|class)="[^"]*"| aria-hidden="true"')
"""What the maker of charts notes on each of its parts; the whole drawing has its words."""
HATCH = re.compile(r"(id=\"|url\(#)hatch")
LAND = re.compile(r'<path d="([^"]{400,})"([^>]*)/>')
EMPTY = re.compile(r">\s+<")


def write_curve(order: Order) -> str:
    """The displacement curve, wide and narrow, under its finding and above its key; "" where it has no mark."""
    words, tables = order.words, order.talk.tables
    curve = order.talk.curve if has_statement(order) else prepare_curve(tables, (), ())
    if not curve.marks:
        return ""
    alt = describe_curve(curve, words)
    sketched = {name: paint(sketch_curve(curve, STAND_INS, words, size), IN_PAGE) for name, size in SIZES.items()}
    drawn = "".join(_set(svg, alt, name) for name, svg in sketched.items())
    head = render("curve_head", words, title=title_curve(curve, words), groups=())
    source = words("figures.curve.source", who=say_sources(curve.marks, words), edition=order.opened.id)
    voices = [(voice, pick_glyph(voice)) for voice in list_voices(curve)]
    foot = render("curve_foot", words, voices=voices, signs=say_signs(curve, words), source=source)
    return f"{head}{drawn}{foot}"


def write_maps(order: Order) -> str:
    """The map of where people fled from, to, and of all reports: one of them is shown, and can be chosen."""
    words = order.words
    titles = {name: words.choice("talk.map", role) for name, role in MAPS.items()}
    roles = {name: (role,) for name, role in MAPS.items()} | {"all": list_roles(order.talk.tables)}
    maps = [(name, titles.get(name, words("map.title_all")), Markup(_draw(order, name, roles[name]))) for name in roles]
    return _share_lands(fill("offline_maps", words, maps=maps))


def _share_lands(html: str) -> str:
    """The same with each outline in it once: wherever else it stands, it is drawn from there."""
    known: dict[str, int] = {}

    def share(path: re.Match[str]) -> str:
        if path[0] in known:
            return f'<use href="#land-{known[path[0]]}"/>'
        known[path[0]] = len(known)
        return f'<path id="land-{known[path[0]]}" d="{path[1]}"{path[2]}/>'

    return LAND.sub(share, html)


def _draw(order: Order, name: str, roles: tuple[str, ...]) -> str:
    words = order.words
    reports = choose_reports(list_reports(order.talk.tables), None, roles)
    spots, flows = list_spots(reports, None), list_flows(reports, None)
    alt, inset = describe(spots, words, total=len(reports)), compose(spots, flows, INSET, words)
    scenes = {size: compose(spots, flows, frame, words) for size, frame in (("wide", WIDE), ("narrow", NARROW))}
    drawn = {size: draw_map(scene, inset, roles, "", words, IN_PAGE) for size, scene in scenes.items()}
    return "".join(_set(svg, alt, size, f"-{name}-{size}") for size, svg in drawn.items())


def _set(svg: str, alt: str, size: str, own: str = "") -> str:
    """The drawing as a part of the page, as wide as there is room; `own` tells its ids from those of the others."""
    opening = ROOT.search(svg)
    view = "".join(VIEW.findall(opening[0])) if opening else ""
    if "direction" not in view:  # It was made to run from the left; in the page it would run as the page does.
        view += ' direction="ltr"'
    inside = EMPTY.sub("><", NOTES.sub("", ROOT.sub("", svg, count=1)))
    return f'<svg class="drawing drawing-{size}" role="img" aria-label="{escape(alt)}"{view}>' + HATCH.sub(
        rf"\1hatch{own}", inside
    )
