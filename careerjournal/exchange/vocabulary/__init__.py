"""What people write into job trackers, in many languages, and how a text is searched for it."""
