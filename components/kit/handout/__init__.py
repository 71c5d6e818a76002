"""The handout: on paper what the pages say, in full or on one page, set with typst."""
