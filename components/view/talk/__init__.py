"""A talk: the slides that say what the record says, and what the presenter has beside each."""
