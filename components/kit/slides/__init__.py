"""The slides as a file to edit: each thing on them is PowerPoint's own, text, table, chart with its data or shape."""
