"""Applications: the list of all of them, and one in the panel with its history."""
