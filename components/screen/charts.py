"""The displacement chart, interactive: only the page of figures loads it, and plotly with it."""

from collections.abc import Sequence

import streamlit as st

from components.screen.curve import open_curve, show_curve_foot
from components.screen.sheets import Chart, Page, put, show
from components.view.choices import Choices
from components.view.displacement.charts import CONFIG, draw_curve
from components.view.displacement.curve import describe_curve, title_curve


def show_chart(page: Page, voices: tuple[str, ...], groups: Sequence[Choices], arrive: str) -> None:
    """The chart with the points of `voices`, under its finding and `groups` of choices, above its key and table twin.

    `arrive` is what the address asks to be brought into view; "" for nothing.
    """
    curve, words, theme = open_curve(page, voices), page.words, page.palette.theme
    show(page, "curve_head", title=title_curve(curve, words), groups=groups, arrive=arrive)
    key = ("chart", theme, *voices)
    alt = describe_curve(curve, words)

    def put_chart(here: Page) -> None:
        chart = draw_curve(curve, here.palette, here.words)
        st.plotly_chart(chart, theme=None, config=CONFIG, key="curve", alt=alt)

    put(page, Chart(key, put_chart))
    show_curve_foot(page, curve)
