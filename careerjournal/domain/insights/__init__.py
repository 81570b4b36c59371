"""What the record of a search says: counts and rates with their n, each with one sentence. Pure rules over courses."""
