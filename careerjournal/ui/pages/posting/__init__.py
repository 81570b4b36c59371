"""Posting: channels with their goals, the period under way, how the last ones went, and the log of posts."""
