"""Who may publish: passphrases, addresses, and how wrong attempts are slowed down."""
