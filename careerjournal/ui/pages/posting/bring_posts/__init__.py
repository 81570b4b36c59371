"""Bringing a table of posts: what was read, which channels its words mean, and every row before it is kept."""
