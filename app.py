"""The web server: `streamlit run app.py` or `uvicorn app:app`."""

import streamlit as st

from components.screen.joined import join_scripts, join_styles
from components.server.deferred import defer
from components.server.look import make_look
from components.server.serving import list_middleware, list_routes, prepare

# Named and not imported: they bring pandas and the kit with them, a second in which the server can answer already.
BEGINNINGS = (
    "components.screen.background.warming:warm_in_background",
    "components.screen.background.keeping:keep_record",
    "components.screen.background.ahead:make_kit_in_background",
)

app = st.App(
    "components/screen/frame.py",
    lifespan=prepare(*map(defer, BEGINNINGS)),
    routes=list_routes(defer("components.screen.taking:take")),
    middleware=list_middleware(make_look(join_styles(), join_scripts())),
    on_script_error=defer("components.screen.faults:show_fault"),
)
