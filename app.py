"""The web server: `streamlit run app.py` or `uvicorn app:app`."""

import streamlit as st

from components.screen.keeping import keep_record
from components.screen.warming import warm_in_background
from components.server.serving import list_middleware, list_routes, prepare

app = st.App(
    "components/screen/frame.py",
    lifespan=prepare(keep_record, warm_in_background),
    routes=list_routes(),
    middleware=list_middleware(),
)
