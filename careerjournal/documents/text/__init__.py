"""Shaped, bidirectional, searchable text on top of reportlab."""
