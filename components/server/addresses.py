"""Long addresses: how many bytes of request line and headers the web server takes."""

from uvicorn.protocols.http import h11_impl

MOST_BYTES = 256 * 1024


def allow_long_addresses() -> None:
    """Lets requests with up to 256 kB before their body through to the pages, which say what is wrong with them.

    uvicorn has an option for it (h11_max_incomplete_event_size), but `streamlit run` gives no way to set it, and with
    the 16 kB that stand there an overlong address gets a bare "Invalid HTTP request received." instead of the page.
    """
    h11_impl.DEFAULT_MAX_INCOMPLETE_EVENT_SIZE = MOST_BYTES  # type: ignore[attr-defined]
