"""Offers: their terms in the panel, and all of them side by side."""
