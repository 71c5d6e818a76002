"""The web server: `streamlit run app.py` or `uvicorn app:app`."""

import streamlit as st

from components.server.assets import list_routes
from components.server.serving import list_middleware, prepare

app = st.App("components/screen/frame.py", lifespan=prepare, routes=list_routes(), middleware=list_middleware())
