"""Bringing a tracker file: what was read, what its columns and words mean, and every row before it is kept."""
