"""The web server: `streamlit run app.py` or `uvicorn app:app`."""

import streamlit as st

from components.screen.ahead import make_kit_in_background
from components.screen.faults import show_fault
from components.screen.joined import join_scripts, join_styles
from components.screen.keeping import keep_record
from components.screen.warming import warm_in_background
from components.server.look import make_look
from components.server.serving import list_middleware, list_routes, prepare

app = st.App(
    "components/screen/frame.py",
    lifespan=prepare(keep_record, warm_in_background, make_kit_in_background),
    routes=list_routes(),
    middleware=list_middleware(make_look(join_styles(), join_scripts())),
    on_script_error=show_fault,
)
