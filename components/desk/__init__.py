"""How the data is changed safely: reading what spreadsheets write, checking, comparing, publishing, restoring."""
