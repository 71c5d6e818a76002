"""The web server: `streamlit run app.py` or `uvicorn app:app`."""

import streamlit as st

from components.server.serving import list_middleware, prepare

app = st.App("components/screen/frame.py", lifespan=prepare, middleware=list_middleware())
