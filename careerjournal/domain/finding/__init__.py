"""Searching everything that was written: what is searched, what is looked for, and where a hit leads."""
