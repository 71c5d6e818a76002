"""The public effect: what the pages of two editions say, and what differs."""
