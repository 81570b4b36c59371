"""The open journal: verbs by topic, each one transaction that returns what it changed."""
