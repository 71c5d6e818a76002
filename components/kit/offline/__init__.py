"""The whole record as one page that opens from a file, with no network and no server."""
