"""Today: the next interview, what is to do, what is awaited, posting under way, and a lesson to keep."""
