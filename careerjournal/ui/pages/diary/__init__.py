"""The diary: a page a day, if one likes."""
