"""The timeline: the whole history of one application."""
