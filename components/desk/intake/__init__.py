"""Reading a person's file: what spreadsheets really write, from bytes to a draft; and files to hand out."""
