"""One page a module or package; pages do not know each other."""
