"""Worksheets: forms described as data, and the answers that a person gives in them."""
